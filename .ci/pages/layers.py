"""A module imports only what Package.swift says it needs, and that is above it.

usage: layers.py [REPOSITORY]

Asserts, from `swift package dump-package` and the import lines of every Swift file under Sources: a target
depends only on targets above it in Package.swift; a file imports a module of this package, or a product of
a package it depends on, only if its target's dependency list names it.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

IMPORT = re.compile(r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?"
                    r"import\s+(?:(?:struct|class|enum|protocol|actor|func|var|let|typealias|macro)\s+)?(\w+)")


def dependencies(target):
    """The names of the targets and products that a target of the dumped package depends on."""
    return {value[0] for entry in target["dependencies"] for key, value in entry.items()
            if key in ("byName", "target", "product")}


def check(package, sources):
    """The problems of a dumped package whose targets' folders are in `sources`, and how many imports it has."""
    problems, above, count = [], set(), 0
    targets = [target for target in package["targets"] if target["type"] != "test"]
    names = {target["name"] for target in targets}
    known = names | set().union(*map(dependencies, package["targets"]))
    for target in targets:
        needs = dependencies(target)
        for needed in sorted(needs & names - above):
            problems.append(f"Package.swift: {target['name']} needs {needed}, which does not stand above it")
        folder = sources / pathlib.Path(target.get("path") or f"Sources/{target['name']}").name
        for file in sorted(folder.rglob("*.swift")):
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                found = IMPORT.match(line)
                count += found is not None
                if found and found.group(1) in known - needs:
                    where = f"{file.relative_to(sources.parent)}:{number}"
                    problems.append(f"{where}: {target['name']} imports {found.group(1)}, which it does not list")
        above.add(target["name"])
    return problems, count


def main():
    repository = pathlib.Path(*sys.argv[1:] or [pathlib.Path(__file__).resolve().parents[2]]).resolve()
    # In a folder of its own SwiftPM does not wait for a build that runs at the same time.
    with tempfile.TemporaryDirectory(prefix="handbill-layers-") as scratch:
        dump = subprocess.run(["swift", "package", "--package-path", str(repository), "--scratch-path", scratch,
                               "dump-package"],
                              capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL)
    if dump.returncode:
        raise SystemExit(f"swift package dump-package failed: {dump.stderr.strip()[-500:]}")
    problems, count = check(json.loads(dump.stdout), repository / "Sources")
    for problem in problems:
        print(problem)
    print(f"layers: {count} imports: {len(problems)} problems")
    raise SystemExit(1 if problems else 0)


if __name__ == "__main__":
    main()
