"""Builds the same sites with two programs, and compares byte for byte what they write and what they say.

usage: .ci/same OLD NEW [options]

OLD and NEW are programs, or git revisions of this repository: of a revision the program is compiled for release in a
clone, and its own themes are used. The content is always that of the working tree: the golden sites, the example, the
site with every field, the real record (where there is a ../shared), 10,000 posts, and small faulty sites. With it
stand the instructions that both execute for 1,000 posts; more than 1 % more is a failure.

The exit code is 0 if all is the same and 1 if not, so it can also be read as a report where bytes are meant to differ.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import instructions
import same_sites
from same_trees import differences

MOST_INSTRUCTIONS = 1.0  # percent
ROOM = 3_000_000_000  # bytes that the 10,000 posts need, twice


def arguments():
    parser = argparse.ArgumentParser(prog=".ci/same", description=__doc__.split("\n\n")[0])
    parser.add_argument("old", help="a program, or a git revision")
    parser.add_argument("new", help="a program, or a git revision")
    parser.add_argument("--old-themes", metavar="DIR", help="the themes of OLD (default: this repository's)")
    parser.add_argument("--new-themes", metavar="DIR", help="the themes of NEW (default: this repository's)")
    parser.add_argument("--only", metavar="WORD", default="", help="only sites whose name holds this word")
    parser.add_argument("--posts", type=int, default=10_000, help="how many posts (default: 10000; 0 for none)")
    parser.add_argument("--need-shared", action="store_true", help="fail where there is no ../shared")
    parser.add_argument("--no-count", action="store_true", help="do not count instructions")
    parser.add_argument("--most", type=int, default=5, help="how many differing files of a site to show")
    parser.add_argument("--keep", metavar="DIR", help="keep both trees of each site that differs, for diff -r")
    return parser.parse_args()


class Side:
    """One of the two programs with its themes."""

    def __init__(self, name, given, themes, folder):
        self.name = name
        self.program, own = resolved(given, folder)
        self.themes = pathlib.Path(themes or own or same_sites.REPOSITORY / "themes").resolve()
        if not (self.themes / "handbill").is_dir():
            raise SystemExit(f"There is no theme “handbill” in {self.themes}.")

    def run(self, site, content, folder):
        """Builds a site in a folder of its own. The answers become files next to what is built."""
        folder.mkdir(parents=True)
        shutil.copytree(content, folder / "content", copy_function=os.link)
        shutil.copytree(site.themes or self.themes, folder / "themes")
        site.spoil(folder / "themes")
        answers = {name: self.answer(command, site.now, folder) for name, command in site.answers.items()}
        shutil.rmtree(folder / "content")
        shutil.rmtree(folder / "themes")
        for name, text in answers.items():
            (folder / f"answer to {name}").write_bytes(text)
        return folder

    def answer(self, command, now, folder):
        """What a command prints and how it ends, without the time that it took."""
        done = subprocess.run([self.program, *command, "--now", now], cwd=folder, capture_output=True,
                              stdin=subprocess.DEVNULL)
        printed = re.sub(rb" in \d+\.\d+ s: ", " in … s: ".encode(), done.stdout)
        return b"exit code %d\n--- output\n%s\n--- messages\n%s" % (done.returncode, printed, done.stderr)


def resolved(given, folder):
    """A program and its own themes, if it has any, from a path or a git revision."""
    path = pathlib.Path(given)
    if path.is_file() and os.access(path, os.X_OK):
        return path.resolve(), None
    git = ["git", "-C", same_sites.REPOSITORY]
    found = subprocess.run([*git, "rev-parse", "--verify", "--quiet", f"{given}^{{commit}}"], capture_output=True,
                           text=True)
    if found.returncode:
        raise SystemExit(f"“{given}” is neither a program nor a git revision.")
    clone = folder / "clone"
    print(f"Compiling {given} ({found.stdout[:9]}) …", flush=True)
    subprocess.run(["git", "clone", "--quiet", "--shared", "--no-checkout", same_sites.REPOSITORY, clone], check=True)
    subprocess.run(["git", "-C", clone, "checkout", "--quiet", found.stdout.strip()], check=True)
    build = ["swift", "build", "-c", "release", "--product", "handbill", "--package-path", clone]
    done = subprocess.run(build, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{given} does not compile:\n{done.stdout[-3000:]}{done.stderr[-1000:]}")
    return clone / ".build/release/handbill", clone / "themes"


def both(work, sides):
    """Runs something for both sides at once."""
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(work, sides))


def compare(site, sides, folder, options):
    """Prints what differs; gives the numbers of files and answers, and of those that differ."""
    content = folder / "content"
    content.mkdir()
    site.write(content)
    old, new = both(lambda side: side.run(site, content, folder / side.name), sides)
    files = sum(1 for path in new.rglob("*") if path.is_file())
    found = list(differences(old, new))
    if found:
        print(f"{site.name}: {len(found)} of {files} files and answers differ")
        for lines in found[:options.most]:
            print("".join(f"  {line}\n" for line in lines), end="")
        if len(found) > options.most:
            print(f"  and {len(found) - options.most} more")
        if options.keep:
            kept = pathlib.Path(options.keep, site.name.replace("/", "-"))
            shutil.rmtree(kept, ignore_errors=True)
            for side in (old, new):
                shutil.copytree(side, kept / side.name)
    elif not site.name.startswith("faulty"):
        print(f"{site.name}: same: {files - len(site.answers)} files, {len(site.answers)} answers")
    sys.stdout.flush()
    return files, len(found)


def count(sides, folder, posts=1_000):
    """Prints what both execute; gives whether NEW executes too much more."""
    if instructions.missing():
        print(instructions.missing())
        return True
    content = folder / "content"
    content.mkdir(parents=True)
    same_sites.write_posts(posts, content)

    def counted(side):
        counter = instructions.Counter(side.program, folder / side.name)
        return counter.count(["build", "--content", content, "--themes", side.themes, "--output",
                              folder / side.name / "site", "--now", same_sites.NOW], folder)

    old, new = both(counted, sides)
    percent = 100 * (new - old) / old
    print(f"instructions for {posts} posts: {old:,} and {new:,}: {percent:+.2f} %")
    return percent > MOST_INSTRUCTIONS


def chosen(options):
    """The sites that are asked for; ends the check where one is needed and not there."""
    record = same_sites.record()
    if not record:
        print("record: skipped: ../shared is not there")
        if options.need_shared:
            raise SystemExit(1)
    sites = [*same_sites.golden_sites(), same_sites.example(), same_sites.every_field(), *([record] if record else []),
             *([same_sites.posts(options.posts)] if options.posts else []), *same_sites.faulty_sites()]
    sites = [site for site in sites if options.only in site.name]
    if not sites:
        raise SystemExit(f"No site has a name that holds “{options.only}”.")
    return sites


def place():
    """Where to work: in memory if there is room."""
    memory = pathlib.Path("/dev/shm")
    fits = memory.is_dir() and shutil.disk_usage(memory).free > ROOM
    return tempfile.TemporaryDirectory(prefix="handbill-same-", dir=memory if fits else None)


def main():
    options = arguments()
    with place() as folder:
        folder = pathlib.Path(folder)
        sides = [Side("old", options.old, options.old_themes, folder / "old"),
                 Side("new", options.new, options.new_themes, folder / "new")]
        sites, files, differing, unlike = chosen(options), 0, 0, 0
        for number, site in enumerate(sites):
            (folder / str(number)).mkdir()
            made, found = compare(site, sides, folder / str(number), options)
            files, differing, unlike = files + made, differing + found, unlike + bool(found)
            shutil.rmtree(folder / str(number))
        faulty = sum(site.name.startswith("faulty") for site in sites)
        if faulty:
            print(f"{faulty} faulty sites were built")
        costs_more = not options.no_count and count(sides, folder / "count")
    print(f"{len(sites)} sites, {files} files and answers: "
          + (f"NOT THE SAME: {differing} differ, in {unlike} sites" if differing else "the same")
          + (f"; NOT AS FAST: over {MOST_INSTRUCTIONS} % more instructions, or not counted" if costs_more else ""))
    raise SystemExit(1 if differing or costs_more else 0)
