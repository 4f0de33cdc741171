"""No cost grows faster than the site: four times as much content takes less than five times the instructions.

usage: check_linear.py HANDBILL [--all] [--only WORD] [--times N]

Counts what `handbill status` and `handbill build` execute for sites of n and of 4 n things of a sort, less what an empty
site takes. `status` does all that `check` does and then lists the files, so `check` needs no runs of its own. Sites
whose things have nothing to do with each other share a run. For `status` templates are of no use, so they are emptied;
`build` has the small theme of the golden sites.
"""

import argparse
import concurrent.futures
import os
import pathlib
import shutil
import tempfile

import growing_sites
import instructions

MOST = 5
SIZES = {"status": 100, "build": 50}
NOW = "2026-11-01T12:00:00Z"
THEMES = pathlib.Path(__file__).resolve().parents[2] / "Tests/SiteBuildTests/Golden/theme"

# What grows at once.
CASES = [
    ("status", ("media",)), ("status", ("letters",)), ("status", ("signatures", "agreements")), ("status", ("members",)),
    ("status", ("tags", "aliases")), ("status", ("translations",)), ("status", ("links",)), ("status", ("figures",)),
    ("status", ("unused_corrections",)),
    ("build", ("media", "letters", "tags", "aliases", "translations", "members")),
    ("build", ("signatures", "agreements", "figures")),
]

# Known to grow too fast, so only --all asks for them; if you fix one, move it up.
LATER = [
    ("status", ("claims",)),  # FigureFilling.problem: each claim is looked for on the whole page
    ("status", ("unknown_figures",)),  # FigureFilling.problems: a suggestion among all figures for each
    ("status", ("unknown_members",)),  # MemberRegistry.check: a suggestion among all ids for each
]


class Linear:
    """Counts with one program, in one folder."""

    def __init__(self, program, folder):
        self.folder = pathlib.Path(folder)
        self.counter = instructions.Counter(program, self.folder / "counter")
        shutil.copytree(THEMES, self.folder / "build")
        shutil.copytree(THEMES, self.folder / "status")
        for template in (self.folder / "status").rglob("*.mustache"):
            template.write_text("x\n")

    def count(self, command, names, size):
        """What a command executes for a site of that size."""
        with tempfile.TemporaryDirectory(dir=self.folder) as place:
            growing_sites.write(pathlib.Path(place, "content"), names, size)
            output = ["--output", "site"] if command == "build" else []
            return self.counter.count([command, "--themes", self.folder / command, "--now", NOW, *output], place,
                                      codes=(1,) if growing_sites.FAULTY.intersection(names) else (0,))


def check(linear, cases, times=1):
    """Prints the ratio of each case; gives those that are too high. `times` makes all sites so much larger."""
    sizes = {(command, names): (times * SIZES[command], 4 * times * SIZES[command]) for command, names in cases}
    runs = [(command, (), 0) for command in dict.fromkeys(command for command, _ in cases)]
    runs += [(*case, size) for case in cases for size in reversed(sizes[case])]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        counted = dict(zip(runs, pool.map(lambda run: linear.count(*run), runs)))
    slow = []
    for case in cases:
        small, large = (counted[*case, size] - counted[case[0], (), 0] for size in sizes[case])
        ratio = large / small
        if ratio >= MOST:
            slow.append(case)
        print(f"{case[0]:6} {', '.join(case[1])}: {small:,} for {sizes[case][0]}, {large:,} for {sizes[case][1]}: "
              f"{ratio:.2f} times{'  <-- NOT LINEAR' if ratio >= MOST else ''}")
    return slow


def main():
    parser = argparse.ArgumentParser(prog="check_linear.py", description=__doc__.split("\n\n")[0])
    parser.add_argument("program", metavar="HANDBILL")
    parser.add_argument("--all", action="store_true", help="with the cases that are known to fail")
    parser.add_argument("--only", metavar="WORD", default="", help="only cases that hold this word, each part alone")
    parser.add_argument("--times", type=int, default=1, help="make all sites so many times larger (default: 1)")
    options = parser.parse_args()
    if instructions.missing():
        raise SystemExit(instructions.missing())
    cases = CASES + LATER * options.all
    if options.only:
        cases = [(command, (part,)) for command, names in cases for part in names
                 if options.only in f"{command} {part}"]
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(prefix="handbill-linear-", dir=memory) as folder:
        slow = check(Linear(options.program, folder), cases, options.times)
    used = sum(os.times()[:4])
    print(f"check_linear: {len(cases)} cases in {used:.0f} s of processor time: {len(slow)} grow {MOST} times or more")
    raise SystemExit(1 if slow else 0)


if __name__ == "__main__":
    main()
