"""What is not public yet is nowhere: neither a word of it, nor any other trace.

usage: check_unpublished.py HANDBILL [REPOSITORY]

Builds the example site with and without an embargoed release, a scheduled post, a draft and what belongs to
them, and asserts: both sites are byte for byte the same, manifest and file names included; no word that only
those pieces hold is in any file, whatever it is packed in (gzip, zip and deflate are unpacked, percent-encoding
and character references resolved, UTF-16 read). As a control, the same search finds every word of the
embargoed release and the post once they are out.
"""

import gzip
import html
import io
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import zipfile
import zlib

BEFORE, AFTER = "2026-11-01T12:00:00Z", "2027-01-02T12:00:00Z"

EMBARGOED = """---
title: Quokka headline
date: 2026-10-20
embargo: 2026-12-01T09:00:00-05:00
type: advisory
subhead: Quokka subhead about wombats
summary: Quokkasummary
tags: [quokkatag]
aliases: [/quokkaalias/]
dateline: {city: Quokkaville, state: TX}
contacts: [{name: Quokkacontact, email: quokkamail@example.org}]
event: {starts: 2026-12-20 09:00, place: Quokkaplace, who: Quokkawho}
letter: letters/quokkaletter.md
---
The quokkabody is told here. ![quokkapicture](../media/quokkamedia.svg)
"""
LETTER = """---
title: Quokkalettertitle
date: 2026-12-01T09:00:00-05:00
signatories: data/signatories/quokkalist.csv
---
Quokkalettertext.
"""
SCHEDULED = """---
title: Numbat title
date: 2026-10-20
publish: 2026-12-05
share: {text: Numbatshare}
---
The numbatbody is told here.

```signatories
letter: letters/quokkaletter.md
caption: Numbatcaption
```
"""
DRAFT = """---
title: Bilby title
date: 2026-10-20
draft: true
action: call
targets: [{name: Bilbytarget, phone: 202-555-0199}]
script: Hello bilbyscript [Bilbyblank]
dates: [{date: 2026-12-24, label: Bilbyday}]
---
The bilbybody is told here.
"""
FILES = {
    "press/quokkafile.md": EMBARGOED,
    "press/quokkafile.es.md": "---\ntitle: Quokkatitulo\n---\nEl quokkatexto.\n",
    "letters/quokkaletter.md": LETTER,
    "data/signatories/quokkalist.csv": "name\nQuokkasigner\n",
    "media/quokkamedia.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><title>quokkasvg</title></svg>\n',
    "posts/numbatfile.md": SCHEDULED,
    "actions/bilbyfile.md": DRAFT,
}
ANIMALS = re.compile(r"\b(?:quokka|numbat|bilby)\w*", re.I)


def words():
    """Every telltale word of the pieces, in small letters."""
    everything = " ".join([*FILES, *FILES.values()]).replace("_", " ").replace("/", " ")
    return {match.lower() for match in ANIMALS.findall(everything)}


def unpacked(name, data, depth=0):
    """The readings of a file: as it is, and of all that is packed into it."""
    yield name, data
    if depth > 3:
        return
    for unpack in (gzip.decompress, zlib.decompress, lambda packed: zlib.decompress(packed, -15)):
        try:
            inner = unpack(data)
        except (OSError, EOFError, zlib.error):
            continue
        if inner:
            yield from unpacked(name, inner, depth + 1)
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.namelist():
                yield from unpacked(f"{name}/{entry}", archive.read(entry), depth + 1)


def readings(data):
    """The texts that bytes may contain."""
    text = data.decode("utf-8", "replace")
    yield text
    yield urllib.parse.unquote(html.unescape(text))
    for encoding in ("utf-16-le", "utf-16-be"):
        yield data.decode(encoding, "replace")


def found(site):
    """Each telltale word that is in a site, with the file that contains it."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        data = path.read_bytes() if path.is_file() else b""
        for inner, content in unpacked(name, data):
            for text in (inner, *readings(content)):
                for word in ANIMALS.findall(text):
                    yield word.lower(), inner


def build(handbill, content, themes, output, now):
    done = subprocess.run(
        [handbill, "build", "--content", str(content), "--themes", str(themes), "--output", str(output), "--now", now],
        timeout=600, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return [] if done.returncode == 0 else [f"the build for {now} ended with {done.returncode}: {done.stdout[-800:]}"]


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def check(handbill, repository):
    """The problems, and in how many files nothing was found."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        themes = repository / "themes"
        plain, filled = folder / "plain", folder / "filled"
        for content in (plain, filled):
            shutil.copytree(repository / "Tests/Example/content", content)
        for path, text in FILES.items():
            (filled / path).parent.mkdir(parents=True, exist_ok=True)
            (filled / path).write_text(text, encoding="utf-8")
        problems = build(handbill, plain, themes, folder / "site-plain", BEFORE)
        problems += build(handbill, filled, themes, folder / "site-filled", BEFORE)
        problems += build(handbill, filled, themes, folder / "site-after", AFTER)
        if problems:
            return problems, 0
        one, two = tree(folder / "site-plain"), tree(folder / "site-filled")
        problems += [f"{name} differs once something unpublished is in the content"
                     for name in sorted(one.keys() | two.keys()) if one.get(name) != two.get(name)]
        problems += [f"{name} holds “{word}”" for word, name in sorted(set(found(folder / "site-filled")))]
        after = {word for word, _ in found(folder / "site-after")}
        # Only the site's own inner names, and what a page never shows, stay unseen once the pieces are out.
        unseen = {word for word in words() - after if not word.startswith("bilby")} - {"quokkalist"}
        problems += [f"“{word}” is not found even when it is public: the search is blind" for word in sorted(unseen)]
        return problems, len(two)


def main():
    handbill = str(pathlib.Path(sys.argv[1]).resolve())
    repository = pathlib.Path(*sys.argv[2:] or [pathlib.Path(__file__).resolve().parents[2]]).resolve()
    problems, count = check(handbill, repository)
    for problem in problems:
        print(problem)
    print(f"unpublished: {count} files: {len(words())} words: {len(problems)} problems")
    raise SystemExit(1 if problems else 0)


if __name__ == "__main__":
    main()
