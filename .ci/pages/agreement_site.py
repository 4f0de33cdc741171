"""The site that check_agreements builds around published tables, and how the program is run on it."""

import csv
import dataclasses
import io
import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import time

from agreement_sheets import DAYS, PENDING, SHARED, write_csv

THEMES = pathlib.Path(__file__).resolve().parents[2] / "themes"
NOW = "2026-11-01T12:00:00Z"

NAME = "List of participating agencies"
PUBLISHER = "U.S. Immigration and Customs Enforcement"
URL = "https://www.ice.gov/identify-and-arrest/287g"
LICENSE = "Public domain (work of the U.S. Government)"

MODELS = {
    "Task Force Model": "Officers enforce immigration law on patrol.",
    "Jail Enforcement Model": "Officers in a jail identify people for removal.",
    "Warrant Service Officer": "Officers in a jail serve warrants.",
}

CONTENT = {
    "site.yaml": "title: The record\nurl: https://example.org/record/\ntime_zone: America/New_York\n"
                 "languages: {en: English}\nmenu: [agreements]\n",
    "data/agreements.yaml": f"""source:
  name: {NAME}
  publisher: {PUBLISHER}
  url: {URL}
  license: {LICENSE}
models:
""" + "".join(f"  {name}: {text}\n" for name, text in MODELS.items()),
    "data/totals.csv": "date,active,pending,source\n2012-12-13,57,11,A call\n2016-06-13,32,6,A petition\n",
}
TOTALS = tuple(csv.DictReader(io.StringIO(CONTENT["data/totals.csv"])))


@dataclasses.dataclass(frozen=True)
class Run:
    """How a run of the program ended, what it said, and what it took."""
    code: int
    said: str
    seconds: float
    megabytes: float


def write_content(folder):
    """Everything but the tables; gives the folder for these."""
    for name, text in CONTENT.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    tables = pathlib.Path(folder, "data/agreements")
    tables.mkdir()
    return tables


def write_published(folder, days=DAYS):
    """A site with the workbooks of some days, byte for byte, and that of the applications."""
    tables = write_content(folder)
    for name in (*days, PENDING):
        shutil.copyfile(SHARED / f"{name}.xlsx", tables / f"{name}.xlsx")


def write_shuffled(folder, tables, seed):
    """A site with the same tables as CSV, their rows and columns in another order."""
    order = random.Random(seed)
    target = write_content(folder)
    for sheet in (*tables.sheets, tables.pending):
        rows, fields = list(sheet.rows), list(sheet.fields)
        order.shuffle(rows)
        order.shuffle(fields)
        name = f"pending-{sheet.day}" if sheet is tables.pending else sheet.day
        write_csv(sheet, target / f"{name}.csv", rows, fields)


def write_shrunk(folder, sheet, day, kept):
    """A site with a table, and as that of a later day as many of its rows as `kept` says."""
    tables = write_content(folder)
    write_csv(sheet, tables / f"{sheet.day}.csv")
    rows = random.Random(kept).sample(sheet.rows, kept)
    write_csv(sheet, tables / f"{day}.csv", sorted(rows, key=lambda row: row.number))


def run(program, command, content, *options):
    """Runs a command of the program, and measures it."""
    arguments = [program, command, "--content", content, "--themes", THEMES, "--now", NOW, *options]
    with tempfile.TemporaryFile() as said:
        began = time.monotonic()
        child = subprocess.Popen(list(map(str, arguments)), stdin=subprocess.DEVNULL, stdout=said,
                                 stderr=subprocess.STDOUT)
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.monotonic() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    return Run(child.returncode, text, seconds, used.ru_maxrss / 1024)


def build(program, content, output):
    """Builds the site, and ends the check if the program refuses."""
    outcome = run(program, "build", content, "--output", output)
    if outcome.code:
        raise SystemExit(f"{program} does not build the record:\n{outcome.said[-3000:]}")
    return outcome
