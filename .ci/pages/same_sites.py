"""The sites that `.ci/same` builds with two programs.

Each writes its content into a folder and says with which theme, for which moment and with which commands it is built.
"""

import dataclasses
import pathlib
import shutil
import subprocess
import sys
import typing

import agreement_site
import agreement_sheets
from faulty_sites import FAULTY, SOUND

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = REPOSITORY / "Tests/SiteBuildTests/Golden"
NOW = "2026-11-01T12:00:00Z"

# What is asked of each program, by the name under which the answer is compared; `build` writes the files.
ANSWERS = {
    "build": ["build", "--output", "site"],
    "check": ["check", "--format", "json"],
    "status": ["status", "--format", "json"],
}
DRAFTS = {"build with drafts": ["build", "--drafts", "--output", "preview"]}
TABLES = {"status of the data": ["status", "--data", "--format", "json"]}


@dataclasses.dataclass(frozen=True)
class Site:
    """One site: `write` puts its content into a folder, and `spoil` its changes into the copy of the theme."""
    name: str
    write: typing.Callable
    themes: pathlib.Path | None = None
    answers: dict = dataclasses.field(default_factory=lambda: dict(ANSWERS))
    now: str = NOW
    spoil: typing.Callable = lambda themes: None


def copied(folder):
    return lambda content: shutil.copytree(folder, content, dirs_exist_ok=True)


def golden_sites():
    for folder in sorted(GOLDEN.glob("*/content")):
        yield Site(f"golden {folder.parent.name}", copied(folder), GOLDEN / "theme", ANSWERS | DRAFTS)


def example():
    own = REPOSITORY / "Tests/Example/content"
    return Site("example", copied(own if own.is_dir() else REPOSITORY / "content"), None, ANSWERS | DRAFTS | TABLES)


def every_field():
    return Site("every field", copied(REPOSITORY / "Tests/Sites/every-field/content"), None,
                ANSWERS | DRAFTS | TABLES)


def record():
    """The real tables; None where there is no ../shared."""
    if not agreement_sheets.SHARED.is_dir():
        return None
    return Site("record", agreement_site.write_published, None, ANSWERS | TABLES, agreement_site.NOW)


def write_posts(count, content):
    subprocess.run([sys.executable, REPOSITORY / "Tests/Benchmarks/make_posts.py", str(count), content / "posts"],
                   check=True)
    (content / "site.yaml").write_text("title: Campaign\nurl: https://example.org/\n", encoding="utf-8")


def posts(count):
    return Site(f"{count} posts", lambda content: write_posts(count, content))


def put(folder, files):
    for name, text in files.items():
        path = folder / name
        if text is None:
            path.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))


def faulty_sites():
    for name, changes in FAULTY.items():
        themes = {path.removeprefix("themes/"): text for path, text in changes.items() if path.startswith("themes/")}
        content = SOUND | {path: text for path, text in changes.items() if not path.startswith("themes/")}
        files = {path: text for path, text in content.items() if text is not None}
        yield Site(f"faulty: {name}", lambda folder, files=files: put(folder, files),
                   spoil=lambda folder, files=themes: put(folder, files))
