"""The same input gives the same bytes, and a second build writes nothing.

usage: check_reproducible.py HANDBILL [REPOSITORY]

Asserts: a build with another time zone, language, home, folder, file times, directory order and number of
processor cores gives byte for byte the same tree as a plain one (same --now); building once more changes no
file's time, inode or existence; the repository's `git status` stays as it was, and no home is made.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

# The example, which is there whatever a campaign's own clone has in content/.
EXAMPLE = "Tests/Example/content"
NOW = "2026-11-01T12:00:00Z"
OTHER = {"TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8", "HOME": "/nonexistent"}


def build(handbill, folder, output, surroundings=None, prefix=()):
    command = [*prefix, handbill, "build", "--content", EXAMPLE, "--themes", "themes",
               "--output", str(output), "--now", NOW]
    done = subprocess.run(command, cwd=folder, env=dict(os.environ, **(surroundings or {})), timeout=600,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode == 0:
        return []
    return [f"the build in {folder} ended with {done.returncode}: {done.stdout[-1000:]}"]


def copy_backward(source, target):
    """Copies a folder with its entries made in reverse order and with today's times."""
    target.mkdir(parents=True)
    for entry in sorted(source.iterdir(), reverse=True):
        if entry.is_dir():
            copy_backward(entry, target / entry.name)
        else:
            shutil.copyfile(entry, target / entry.name)


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def stamps(folder):
    """Time and inode of every file and folder."""
    return {path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.stat().st_ino)
            for path in folder.rglob("*")}


def git_status(repository):
    done = subprocess.run(["git", "-c", "safe.directory=*", "status", "--porcelain"], cwd=repository,
                          capture_output=True, text=True, check=True)
    return done.stdout


def differences(one, two):
    for name in sorted(one.keys() | two.keys()):
        if one.get(name) != two.get(name):
            yield f"{name}: {'differs' if name in one and name in two else 'is in one tree only'}"


def check(handbill, repository):
    status = git_status(repository)
    with tempfile.TemporaryDirectory(prefix="handbill-reproducible-") as place:
        plain, other, copy = (pathlib.Path(place, name) for name in ("plain", "deep/er/other site", "a copy/Kopie ü"))
        for name in (EXAMPLE, "themes"):
            copy_backward(repository / name, copy / name)
        one_core = ("taskset", "--cpu-list", str(min(os.sched_getaffinity(0))))
        other.parent.mkdir(parents=True)
        problems = build(handbill, repository, plain) + build(handbill, copy, other, OTHER, one_core)
        if problems:
            return problems, 0
        tree = contents(plain)
        problems += [f"other surroundings: {said}" for said in differences(tree, contents(other))]
        before = stamps(plain)
        problems += build(handbill, repository, plain)
        problems += [f"second build wrote: {said}" for said in differences(before, stamps(plain))]
    if git_status(repository) != status:
        problems.append("git status is not as it was before the builds")
    if os.path.exists(OTHER["HOME"]):
        problems.append(f"{OTHER['HOME']} was made")
    return problems, len(tree)


def main():
    if len(sys.argv) not in (2, 3):
        raise SystemExit("usage: check_reproducible.py HANDBILL [REPOSITORY]")
    if not os.access(sys.argv[1], os.X_OK):
        raise SystemExit(f"{sys.argv[1]} is no program, so nothing can be built.")
    handbill = pathlib.Path(sys.argv[1]).resolve()
    repository = pathlib.Path(*sys.argv[2:] or [pathlib.Path(__file__).resolve().parents[2]]).resolve()
    problems, files = check(str(handbill), repository)
    for problem in problems:
        print(problem)
    print(f"check_reproducible: {files} files built three times: {len(problems)} problems")
    raise SystemExit(1 if problems else 0)


if __name__ == "__main__":
    main()
