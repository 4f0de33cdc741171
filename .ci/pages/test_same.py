"""The comparison of two programs sees what differs; the growing sites and the counts are what they say."""

import contextlib
import io
import os
import pathlib
import shutil
import sys
import tempfile
import unittest
from unittest import mock

import check_linear
import growing_sites
import instructions
import same_program
import same_sites
import same_trees
from faulty_sites import FAULTY, SOUND

# A stand-in for Handbill: it writes what it reads, and has an opinion on it.
PROGRAM = """#!/bin/sh
case $1 in
  build) mkdir -p "$3" && cp content/site.yaml "$3/index.html" && echo "1 page in 0.$$ s: 1 new file." ;;
  check) echo "[]" ;;
  status) cat themes/handbill/*.yaml 2>/dev/null; true ;;
esac
"""


class SameTests(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = pathlib.Path(place.name)
        for name in ("old", "new"):
            (self.folder / f"{name}-themes/handbill").mkdir(parents=True)
            self.write(name, PROGRAM)

    def write(self, name, text):
        path = self.folder / f"{name}.sh"
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)

    def run_same(self, *options):
        """Compares the two programs on the posts alone; gives the exit code and what is printed."""
        command = ["same", self.folder / "old.sh", self.folder / "new.sh", "--no-count", "--posts", "3", "--only",
                   "3 posts", "--old-themes", self.folder / "old-themes", "--new-themes", self.folder / "new-themes",
                   *options]
        said = io.StringIO()
        with mock.patch.object(sys, "argv", list(map(str, command))), contextlib.redirect_stdout(said), \
                contextlib.redirect_stderr(said), self.assertRaises(SystemExit) as end:
            same_program.main()
        return end.exception.code, said.getvalue()

    def test_same(self):
        code, said = self.run_same()
        self.assertEqual(code, 0, said)
        self.assertIn("3 posts: same: 1 files, 3 answers", said)
        self.assertTrue(said.endswith("the same\n"), said)

    def test_another_byte(self):
        self.write("new", PROGRAM.replace("&& echo", "&& sed -i s/Campaign/campaign/ \"$3/index.html\" && echo"))
        code, said = self.run_same()
        self.assertEqual(code, 1)
        self.assertIn("site/index.html, line 1, byte 8:\n    old: title: Campaign\n    new: title: campaign\n", said)
        self.assertIn("NOT THE SAME: 1 differ, in 1 sites", said)

    def test_another_file(self):
        self.write("new", PROGRAM.replace("index.html", "home.html"))
        code, said = self.run_same()
        self.assertEqual(code, 1)
        self.assertIn("site/index.html: only OLD has it", said)
        self.assertIn("site/home.html: only NEW has it", said)

    def test_other_words_and_another_end(self):
        for change in (("[]", "[1]"), ("esac", "esac\nexit 1"), ("esac", "esac\necho Oh >&2")):
            with self.subTest(change):
                self.write("new", PROGRAM.replace(*change))
                code, said = self.run_same()
                self.assertEqual(code, 1)
                self.assertIn("answer to check, line", said)

    def test_another_theme(self):
        (self.folder / "new-themes/handbill/theme.yaml").write_text("name: x\n")
        code, said = self.run_same("--keep", self.folder / "kept")
        self.assertEqual(code, 1)
        self.assertIn("answer to status, line 3, byte 1:\n    old: \n    new: name: x\n", said)
        self.assertTrue((self.folder / "kept/3 posts/new/site/index.html").is_file())

    def test_more_instructions(self):
        for new, code in ((1_010_000, False), (1_011_000, True), (900_000, False)):
            sides = [mock.Mock(themes=self.folder), mock.Mock(themes=self.folder)]
            sides[0].name, sides[1].name = "old", "new"
            counters = {"old": 1_000_000, "new": new}
            with mock.patch.object(instructions, "missing", lambda: None), contextlib.redirect_stdout(io.StringIO()), \
                    mock.patch.object(instructions, "Counter", lambda program, folder: mock.Mock(
                        count=lambda *arguments: counters[folder.name])):
                self.assertEqual(same_program.count(sides, self.folder / f"count{new}", 1), code)

    def test_revision(self):
        """A revision is compiled in a clone, and brings its own themes."""
        tools = self.folder / "tools"
        tools.mkdir()
        (tools / "swift").write_text("#!/bin/sh\nfor last; do :; done\nmkdir -p $last/.build/release\n"
                                     f"cp {self.folder}/new.sh $last/.build/release/handbill\n")
        (tools / "swift").chmod(0o755)
        with mock.patch.dict("os.environ", {"PATH": f"{tools}:{os.environ['PATH']}"}), \
                contextlib.redirect_stdout(io.StringIO()):
            side = same_program.Side("old", "HEAD", None, self.folder / "side")
        self.assertEqual(side.program.read_text(), PROGRAM)
        self.assertTrue(side.themes.is_relative_to(self.folder / "side"))

    def test_no_program(self):
        (self.folder / "new.sh").unlink()
        code, _ = self.run_same()
        self.assertIn("is neither a program nor a git revision", code)

    def test_sites(self):
        """Every site can be written, and every fault changes something."""
        sites = [*same_sites.golden_sites(), same_sites.example(), same_sites.every_field(), *same_sites.faulty_sites()]
        for number, site in enumerate(sites):
            content = self.folder / f"{number}/content"
            content.mkdir(parents=True)
            site.write(content)
            self.assertTrue((content / "site.yaml").is_file() or site.name == "faulty: no settings", site.name)
        for name, changes in FAULTY.items():
            for path, text in changes.items():
                self.assertNotEqual(text, SOUND.get(path, "absent"), name)
                if path.startswith("themes/"):
                    self.assertTrue((same_sites.REPOSITORY / path).is_file(), path)

    def test_long_lines(self):
        lines = same_trees.first_difference("a", b"x" * 200 + b"OLD" + b"y" * 200, b"x" * 200 + b"NEW\r")
        self.assertEqual(lines, ["a, line 1, byte 201:", f"  old: …{'x' * 40}OLD{'y' * 77}…", f"  new: …{'x' * 40}NEW␍"])


class LinearTests(unittest.TestCase):
    def slow(self, cost):
        """The cases that are called slow if `cost` says what each takes."""
        linear = mock.Mock(count=lambda command, names, size: 60_000_000 + cost(command, names, size))
        with contextlib.redirect_stdout(io.StringIO()):
            return check_linear.check(linear, check_linear.CASES)

    def test_linear(self):
        self.assertEqual(self.slow(lambda command, names, size: 400_000 * size), [])

    def test_quadratic(self):
        """A search through all files for each file is seen, and where."""
        def cost(command, names, size):
            return 400_000 * size + (2_000 * size * size if (command, names) == ("status", ("media",)) else 0)
        self.assertEqual(self.slow(cost), [("status", ("media",))])

    def test_sites_grow(self):
        for _, names in check_linear.CASES + check_linear.LATER:
            with tempfile.TemporaryDirectory() as place:
                growing_sites.write(pathlib.Path(place), names, 30)
        for name, part in growing_sites.PARTS.items():
            sizes = [sum(len(text) for text in part(n).values()) for n in (100, 400)]
            self.assertAlmostEqual(sizes[1] / sizes[0], 4, delta=0.5, msg=name)

    def test_one_file_twice(self):
        with tempfile.TemporaryDirectory() as place, self.assertRaises(ValueError):
            growing_sites.write(pathlib.Path(place), ("members", "signatures"), 2)

    @unittest.skipIf(instructions.missing(), "valgrind is not there")
    def test_counting(self):
        with tempfile.TemporaryDirectory() as place:
            counter = instructions.Counter(shutil.which("seq"), place)
            none, some, again, more = (counter.count([str(n)], place) for n in (1, 20_000, 20_000, 80_000))
            self.assertAlmostEqual(some, again, delta=some / 1000)
            self.assertGreater(more - none, 3 * (some - none))
            with self.assertRaises(SystemExit):
                counter.count(["--no-such-option"], place)


if __name__ == "__main__":
    unittest.main()
