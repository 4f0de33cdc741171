"""Compares two folders byte for byte."""

import filecmp
import itertools

# How much of a line is shown around the first difference.
BEFORE, AFTER = 40, 80


def differences(old, new):
    """For each file that differs, in order: lines that say where, and what is there in each."""
    names = [{path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
             for folder in (old, new)]
    for name in sorted(names[0] | names[1]):
        if name not in names[1]:
            yield [f"{name}: only OLD has it"]
        elif name not in names[0]:
            yield [f"{name}: only NEW has it"]
        elif not filecmp.cmp(old / name, new / name, shallow=False):
            yield first_difference(name, (old / name).read_bytes(), (new / name).read_bytes())


def first_difference(name, old, new):
    """The first line that differs, in both."""
    pairs = itertools.zip_longest(old.split(b"\n"), new.split(b"\n"))
    for number, (one, other) in enumerate(pairs, 1):
        if one != other:
            column = next((index for index, (a, b) in enumerate(zip(one or b"", other or b"")) if a != b),
                          min(len(one or b""), len(other or b"")))
            return [f"{name}, line {number}, byte {column + 1}:", f"  old: {around(one, column)}",
                    f"  new: {around(other, column)}"]
    raise AssertionError(f"{name} does not differ")


def around(line, column):
    if line is None:
        return "(the file ends)"
    start, end = max(0, column - BEFORE), column + AFTER
    text = line[start:end].decode("utf-8", "replace").replace("\r", "␍")
    return ("…" if start else "") + text + ("…" if end < len(line) else "")
