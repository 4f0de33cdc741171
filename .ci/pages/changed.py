"""Which tests a change asks for: the names of the test targets, one a line.

usage: changed.py DUMPED_PACKAGE <FILES     with what `swift package dump-package` says, and a changed file a line

A target is tested if the change is in it or in anything it depends on, however far down, and if its tests read what
was changed. A change of Package.swift asks for all of them.
"""

import json
import pathlib
import sys

from layers import dependencies

# What tests read that is not a source: the beginning of a path → who reads it.
READERS = {
    "themes/": ("ThemingTests", "SiteBuildTests", "DocumentationTests"),
    "Tests/Example/": ("SiteBuildTests",),
    "Tests/Benchmarks/README.md": ("DocumentationTests",),
    "README.md": ("DocumentationTests",),
    ".github/": ("DocumentationTests",),
}


def suites(package, files):
    """The names of the test targets, in the package's order, that the changed files ask for."""
    needs = {target["name"]: dependencies(target) for target in package["targets"]}
    tests = [target["name"] for target in package["targets"] if target["type"] == "test"]
    if "Package.swift" in files:
        return tests
    changed = {part[1] for part in (file.split("/") for file in files)
               if len(part) > 2 and part[0] in ("Sources", "Tests")}
    readers = {name for file in files for start, names in READERS.items() if file.startswith(start) for name in names}
    return [name for name in tests if name in readers or below(name, needs) & changed]


def below(name, needs):
    """A target and everything of the package that it depends on, however far down."""
    found, waiting = set(), [name]
    while waiting:
        one = waiting.pop()
        if one in needs and one not in found:
            found.add(one)
            waiting += needs[one]
    return found


if __name__ == "__main__":
    dumped = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    for found in suites(dumped, set(sys.stdin.read().splitlines())):
        print(found)
