"""Every address on every page leads somewhere, wherever the folder is put.

Asserts, of the whole folder:
- lychee, offline, finds no broken link and no missing fragment;
- addresses inside the site are relative, stay in the folder and lead to a file; fragments exist;
  404.html alone, which is shown at any depth, uses the site's absolute address or its path;
- what a page loads (images, scripts, style sheets, icons, frames) comes from the site itself, and so does
  what style sheets load;
- social cards (og:image, og:url) name files of the site by their absolute address;
- links to elsewhere are https:, http:, mailto:, tel: or sms:, never // or javascript:;
- every page can be reached from the home page by links, 404.html and redirects aside;
- no text file holds a control character.
"""

import json
import os
import posixpath
import re
import shutil
import subprocess
import sys
import urllib.parse

from built_site import Link, Result, main

ALLOWED_SCHEMES = ("https:", "http:", "mailto:", "tel:", "sms:")
# Tags whose address is only followed or named; every other tag loads what it names.
FOLLOWED = {"a", "area", "blockquote", "q", "del", "ins", "form"}
NAMED_BY_LINK = {"canonical", "alternate", "author", "license", "me", "prev", "next", "help", "search"}
TEXT_FILES = (".html", ".css", ".js", ".xml", ".csv", ".json", ".svg", ".txt")


def check(site):
    problems = list(control_characters(site)) + list(style_sheets(site))
    count, reached = 0, {name: set() for name in site.pages}
    for page in site.pages.values():
        for link in page.links:
            count += 1
            try:
                found = target_of(site, page, link)
            except ValueError as reason:
                problems.append(f"{page.path}:{link.line}: {link.tag} {link.attribute} “{link.address}” {reason}")
                continue
            if found and link.tag in ("a", "area"):
                reached[page.path].add(found)
    problems += orphans(site, reached) + lychee(site)
    return Result(problems, f"{count} addresses on {len(site.pages)} pages")


def target_of(site, page, link):
    """The file of the site that a link leads to, or None if it leads elsewhere.

    Raises ValueError with the reason if it is wrong.
    """
    loads = link.tag not in FOLLOWED and not (link.tag == "link" and link.rel and link.rel <= NAMED_BY_LINK)
    address = link.address
    if page.path == "404.html" and not link.external and address.startswith(site.base):
        address = urllib.parse.urljoin(site.url, address)
    if page.path == "404.html" and address.startswith(site.url):
        return with_fragment(site, *site.target("index.html", "./" + address.removeprefix(site.url)))
    if link.tag == "link" and link.rel & {"canonical", "alternate"} and address.startswith(site.url):
        return site.under_url(address)
    if link.tag == "meta" and link.attribute == "content":
        return site.under_url(address)
    if link.external:
        if loads:
            raise ValueError("loads something from outside the site")
        if not address.startswith(ALLOWED_SCHEMES):
            raise ValueError("has a scheme that is not allowed")
        if address.startswith(("http:", "https:")) and not urllib.parse.urlsplit(address).hostname:
            raise ValueError("names no host")
        if link.tag == "a" and address.startswith(site.url):
            raise ValueError("leads to this site by its absolute address")
        return None
    return with_fragment(site, *site.target(page.path, address))


def with_fragment(site, name, fragment):
    if fragment and name in site.pages and fragment != "top" and fragment not in site.pages[name].ids:
        raise ValueError(f"names the part “{fragment}”, which {name} does not have")
    return name


def style_sheets(site):
    for name in sorted(name for name in site.files if name.endswith(".css")):
        text = re.sub(r"/\*.*?\*/", "", site.text(name), flags=re.DOTALL)
        for found in re.finditer(r"url\(\s*['\"]?([^'\")]*)|@import\s+['\"]([^'\"]*)", text):
            address = (found.group(1) or found.group(2) or "").strip()
            try:
                if Link("style", "url", address).external:
                    raise ValueError("loads something from outside the site")
                site.target(name, address)
            except ValueError as reason:
                yield f"{name}: url “{address}” {reason}"


def control_characters(site):
    for name in sorted(name for name in site.files if name.endswith(TEXT_FILES)):
        try:
            found = re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", site.text(name))
        except UnicodeDecodeError as reason:
            yield f"{name}: is not UTF-8: {reason}"
            continue
        if found:
            yield f"{name}: holds the control character U+{ord(found.group()):04X}"


def orphans(site, reached):
    seen, waiting = {"index.html"}, ["index.html"]
    while waiting:
        for name in reached.get(waiting.pop(), ()):
            if name not in seen:
                seen.add(name)
                waiting.append(name)
    return [f"{name}: no chain of links leads here from the home page" for name, page in site.pages.items()
            if name not in seen and name != "404.html" and page.redirect is None]


def lychee(site):
    """What lychee finds; 404.html is left out because lychee cannot know the site's address."""
    neighbor = posixpath.join(posixpath.dirname(sys.executable), "lychee")
    program = neighbor if os.access(neighbor, os.X_OK) else shutil.which("lychee")
    command = [program or "lychee", "--offline", "--include-fragments", "--no-ignore", "--no-progress",
               "--format", "json", "--root-dir", str(site.folder), "--index-files", "index.html",
               "--extensions", "html", "--exclude-path", "404\\.html$", "--", str(site.folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, stdin=subprocess.DEVNULL)
    try:
        errors = json.loads(done.stdout)["error_map"]
    except (ValueError, KeyError):
        return [f"lychee gave no answer: {done.stderr.strip()[:500]}"]
    prefix = str(site.folder) + "/"
    return [f"{name.removeprefix(prefix)}: lychee: {entry['url']}: {entry['status'].get('text', '')}"
            for name, entries in sorted(errors.items()) for entry in entries]


if __name__ == "__main__":
    main(check)
