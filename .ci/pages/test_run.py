""".ci/run counts every way in which a step can end: its runner is given steps that pass, fail, hang and need others.

Run with: python3 -m unittest discover -s .ci/pages    (the same Python as the checks)
"""

import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import textwrap
import unittest

HERE = pathlib.Path(__file__).resolve().parents[1]


class Runner(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="handbill-run-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def outcome(self, steps, slots=2):
        """How .ci/jobs.sh ends, and what it prints, with these steps."""
        (self.folder / ".ci").mkdir(exist_ok=True)
        (self.folder / ".ci/steps.sh").write_text('mark() { echo "$1" >>order; }\nfails() { false; echo "not here"; }\n')
        script = f"set -euo pipefail\nslots={slots} work={self.folder}\nexport work\n. {HERE}/jobs.sh\n"
        script += textwrap.dedent(steps) + "\nrun_steps\nreport\n"
        done = subprocess.run(["bash", "-c", script], cwd=self.folder, capture_output=True, text=True, timeout=60,
                              stdin=subprocess.DEVNULL)
        return done.returncode, done.stdout + done.stderr

    def test_all_pass(self):
        code, said = self.outcome("step a '' 'First step' echo one\nstep b a 'Second step' echo 'two  words'")
        self.assertEqual(code, 0)
        self.assertIn("==> First step\none\n--- First step: passed in 0 s\n", said)
        self.assertIn("\ntwo  words\n", said)
        self.assertEqual(said.splitlines()[-1], "2 passed, 0 failed")

    def test_a_failure(self):
        code, said = self.outcome("""
            step a '' 'First step' fails
            step b a 'Second step' mark b
            step c b 'Third step' mark c
            step d ~a 'Fourth step' mark d
            step e '' 'Fifth step' bash -c 'exit 7'""")
        self.assertEqual(code, 1)
        self.assertNotIn("not here", said)
        self.assertEqual((self.folder / "order").read_text(), "d\n")
        self.assertIn("--- Third step: FAILED, because a step that it needs did not pass", said)
        self.assertIn("--- Fifth step: FAILED (7) in", said)
        self.assertIn("failed: Second step\n", said)
        self.assertEqual(said.splitlines()[-1], "1 passed, 4 failed")

    def test_a_step_that_hangs(self):
        code, said = self.outcome("limit=1s step a '' 'First step' sleep 50\nstep b '' 'Second step' mark b")
        self.assertEqual(code, 1)
        self.assertIn("--- First step: FAILED: it took more than 1s and was ended in 1 s", said)
        self.assertEqual(said.splitlines()[-1], "1 passed, 1 failed")

    def test_order(self):
        code, _ = self.outcome("step a '' A mark a\nstep b ~a B mark b\nstep c b C mark c", slots=1)
        self.assertEqual(code, 0)
        self.assertEqual((self.folder / "order").read_text(), "a\nb\nc\n")

    def test_two_at_a_time(self):
        # Each waits for the other, so that they pass only side by side.
        steps = """
            step a '' A bash -c 'touch a; until [ -e b ]; do sleep 0.1; done'
            step b '' B bash -c 'touch b; until [ -e a ]; do sleep 0.1; done'"""
        self.assertEqual(self.outcome(steps)[0], 0)

    def test_a_step_above(self):
        code, said = self.outcome("step a b A mark a\nstep b '' B mark b")
        self.assertEqual(code, 2)
        self.assertIn("step a needs b, which is not above it", said)

    def test_times(self):
        _, said = self.outcome("step a '' 'Busy step' bash -c 'end=$((SECONDS + 2)); while ((SECONDS < end)); do :; done'")
        wall, processor = map(int, re.search(r"^ +(\d+) +(\d+)  Busy step$", said, re.MULTILINE).groups())
        self.assertIn(wall, (1, 2, 3))
        self.assertLessEqual(processor, wall + 1)
        self.assertRegex(said, r"All of it took 0 min \d+ s\.\n1 passed, 0 failed\n$")


class Steps(unittest.TestCase):
    def run_step(self, command, folder, **surroundings):
        """How a command of .ci/steps.sh ends, and what it prints, in a folder."""
        script = f"set -euo pipefail\nexport work=$PWD\n. {HERE}/steps.sh\n{command}"
        done = subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, text=True, timeout=60,
                              env={"PATH": "/usr/bin:/bin", **surroundings}, stdin=subprocess.DEVNULL)
        return done.returncode, done.stdout + done.stderr

    def ended(self, said, shared=True, **surroundings):
        """How the step of a test run ends that prints this."""
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place, "main")
            folder.mkdir()
            if shared:
                pathlib.Path(place, "shared").mkdir()
            return self.run_step(f"tested echo {shlex.quote(said)}", folder, **surroundings)[0]

    def test_skipped_tests_and_no_tests(self):
        ran = "Test run with 5 tests in 2 suites passed"
        skipped = f"Test a() skipped.\n{ran}"
        self.assertEqual(self.ended(ran), 0)
        self.assertEqual(self.ended("Build complete!"), 1)
        self.assertEqual(self.ended("Test run with 0 tests passed"), 1)
        self.assertEqual(self.ended(skipped), 1)
        self.assertEqual(self.ended(skipped, shared=False), 0)
        self.assertEqual(self.ended(skipped, shared=False, CI="true"), 1)
        self.assertEqual(self.ended(skipped, shared=False, CI="true", HANDBILL_SHARED="absent"), 0)

    def test_skipped_tests_of_the_checks(self):
        for body, code in (("pass", 0), ("self.skipTest('why')", 1), ("self.fail()", 1)):
            with tempfile.TemporaryDirectory() as place:
                pathlib.Path(place, ".ci/pages").mkdir(parents=True)
                pathlib.Path(place, ".ci/pages/test_one.py").write_text(
                    f"import unittest\nclass One(unittest.TestCase):\n    def test_one(self):\n        {body}\n")
                found, said = self.run_step(f"python={shlex.quote(sys.executable)}; own_tests test_one", place)
                self.assertEqual(found, code, said)

    def test_shared_data(self):
        for surroundings, code in (({}, 0), ({"CI": "true"}, 1), ({"CI": "true", "HANDBILL_SHARED": "absent"}, 0)):
            with tempfile.TemporaryDirectory() as place:
                folder = pathlib.Path(place, "main")
                folder.mkdir()
                self.assertEqual(self.run_step("check_shared", folder, **surroundings)[0], code)
                self.assertEqual(self.run_step("with_shared false", folder, **surroundings)[0], code)
                pathlib.Path(place, "shared").mkdir()
                self.assertEqual(self.run_step("check_shared", folder, **surroundings)[0], 0)
                self.assertEqual(self.run_step("with_shared false", folder, **surroundings)[0], 1)

    def test_commands_of_the_readme(self):
        with tempfile.TemporaryDirectory() as place:
            pathlib.Path(place, "README.md").write_text("<!-- command: one -->\n```sh\necho said\n```\n\n"
                                                        "<!-- command: two -->\n\nWords.\n\n```sh\necho other\n```\n")
            self.assertEqual(self.run_step("run_readme_command one", place), (0, "$ echo said\nsaid\n"))
            code, said = self.run_step("run_readme_command two", place)
            self.assertEqual(code, 1)
            self.assertIn("no sh block after <!-- command: two -->", said)


if __name__ == "__main__":
    unittest.main()
