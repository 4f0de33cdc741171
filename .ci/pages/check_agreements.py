"""The record of agreements says what was published: counted, cleaned, compared and addressed again, in Python.

Builds a site with the five real workbooks and the list of applications, unchanged, from ../shared/data/agreements,
reads those workbooks with a reader of its own (which must agree with the CSV files that are next to two of them), and
asserts:
- counts: on the overview, on each state's page, in the register and in the downloads, by state, kind and both;
- rows: the newest table is in the downloads row by row, with its hyperlinks unwrapped and nothing else cleaned
  than what data.md documents;
- cleaning: the JSON lists every cell that was cleaned, by which rules, and of no other;
- changes: each row of each table is unchanged or in exactly one change, and what both tables list is compared by
  a simple method of the check's own (agreement_changes.py); agreements that went and came under two names are one;
- agencies: every name that was ever listed has one page or one redirect to it, which lists what the agency has;
- package: the Data Package is valid, as frictionless sees it, and has as many rows as the tables;
- size: size.csv has the number of rows of each table, and the totals;
- pending: the list of applications is on its page;
- feed: an entry for each pair of tables, with ids that stay when a table is added, and links that lead somewhere;
- source: every page of the record names the source, the publisher, the terms and the day of its table, and where it
  mentions the applications, theirs;
- again: the tables as CSV with rows and columns shuffled make the same pages and changes; and every address of
  the site without the newest table exists in the site with it;
- alarm: a table that lost more than a tenth of its rows is warned of, one that lost less is not.

Build time and peak memory are printed, never asserted.

usage: check_agreements.py HANDBILL [SITE]     builds into the folder SITE and leaves it there, for other checks
"""

import collections
import json
import pathlib
import sys
import tempfile

import agreement_site as place
from agreement_accounts import changes
from agreement_changes import Tables
from agreement_counts import cleaning, counts, rows
from agreement_pages import FEED, FOLDER, Record, differences
from agreement_places import agencies, entries, feed, package, pages, pending, size, source
from agreement_sheets import DAYS, PENDING, SHARED, published, unlike_twin
from built_site import Result, Site

SHOWN = 12

PARTS = (pages, counts, rows, cleaning, changes, agencies, package, size, feed, source, pending)


def check(site, tables, parts=PARTS):
    """The problems of a site that is built from the tables."""
    record, problems = Record(site), []
    for part in parts:
        problems += shortened(part.__name__, list(part(record, tables)))
    looked = f"{len(record.names)} pages, {len(record.redirects)} redirects, {len(tables.newest.rows)} agreements"
    return Result(problems, looked)


def shortened(part, problems):
    lines = [f"{part}: {problem}" for problem in problems[:SHOWN]]
    return lines + [f"{part}: and {len(problems) - SHOWN} more"] * (len(problems) > SHOWN)


# Other sites


def same(record, other):
    """What differs between two sites of the same tables: pages, changes, agreements."""
    yield from differences("shuffled: files", collections.Counter(files(record)), collections.Counter(files(other)))
    for name in ("agreements.csv", "changes.csv", "size.csv"):
        rows = [collections.Counter(tuple(row.items()) for row in one.table(name)) for one in (record, other)]
        yield from differences(f"shuffled: {name}", *rows)
    if entries(record).keys() != entries(other).keys():
        yield f"shuffled: {FEED}: the ids are {sorted(entries(other))} instead of {sorted(entries(record))}"


def files(record):
    return [name for name in record.site.files if name.startswith(FOLDER)]


def lasting(earlier, later):
    """Which addresses of a site are gone from the site with one table more."""
    for name in sorted(set(files(earlier)) - set(files(later))):
        yield f"lasting: {name} is gone once another table is added"
    for identity in sorted(entries(earlier).keys() - entries(later).keys()):
        yield f"lasting: {FEED}: the id {identity} is gone once another table is added"


def alarm(program, sheet, day, folder):
    """Whether a table that lost rows is warned of where it must be."""
    limit = len(sheet.rows) - len(sheet.rows) // 10
    for kept, is_expected in ((limit, False), (limit - 1, True), (len(sheet.rows) // 2, True)):
        content = pathlib.Path(folder, f"alarm-{kept}")
        place.write_shrunk(content, sheet, day, kept)
        outcome = place.run(program, "check", content, "--format", "json")
        try:
            said = json.loads(outcome.said)
        except ValueError:
            yield f"alarm: check --format json says no JSON: {outcome.said[:300]}"
            continue
        warnings = [entry for entry in said if entry["id"] == "agreements-fewer"]
        gone = len(sheet.rows) - kept
        if bool(warnings) != is_expected or any(entry["severity"] != "warning" for entry in warnings):
            yield f"alarm: {gone} of {len(sheet.rows)} rows are gone: {warnings or 'no warning'}"
        elif warnings and str(gone) not in warnings[0]["message"]:
            yield f"alarm: does not say that {gone} are gone: {warnings[0]['message']}"


def other_sites(program, record, tables, folder):
    shuffled, earlier, built = pathlib.Path(folder, "shuffled"), pathlib.Path(folder, "earlier"), []
    place.write_shuffled(shuffled, tables, seed=287)
    place.write_published(earlier, DAYS[:-1])
    for content in (shuffled, earlier):
        output = pathlib.Path(folder, f"site-{content.name}")
        place.build(program, content, output)
        built.append(Record(Site(output)))
    problems = shortened("again", list(same(record, built[0])))
    problems += shortened("again", list(lasting(built[1], record)))
    return problems + shortened("alarm", list(alarm(program, tables.sheets[-2], tables.newest.day, folder)))


def described(sheet):
    """What makes a table hard to count, for readers of the log."""
    agencies = {row.name for row in sheet.rows}
    spellings = {(row.state, row.cell("agency").text.strip()) for row in sheet.rows}
    states = collections.Counter(agency for _, agency in agencies)
    return (f"{sheet.day}: {len(sheet.rows)} agreements of {len(agencies)} agencies in {len(spellings)} spellings; "
            f"{sum(count > 1 for count in states.values())} names stand in several states.")


def main():
    if len(sys.argv) not in (2, 3):
        raise SystemExit("usage: check_agreements.py HANDBILL [SITE]")
    if not SHARED.is_dir():
        raise SystemExit(f"{SHARED} is not there, so there are no published tables to check with.")
    program = pathlib.Path(sys.argv[1]).resolve()
    tables = Tables(tuple(map(published, DAYS)), published(PENDING))
    with tempfile.TemporaryDirectory(prefix="handbill-agreements-") as folder:
        content = pathlib.Path(folder, "content")
        output = pathlib.Path(*sys.argv[2:] or [folder, "site"])
        place.write_published(content)
        built = place.build(program, content, output)
        site = Site(output)
        print(f"Built five tables in {built.seconds:.1f} s with at most {built.megabytes:.0f} MB of memory: "
              f"{len(site.files)} files.")
        print(described(tables.newest))
        result = check(site, tables)
        problems = [problem for path in sorted(SHARED.glob("*.with-links.csv"))
                    for problem in unlike_twin(published(path.name.split(".")[0]), path)]
        problems += result.problems + other_sites(program, Record(site), tables, folder)
    for problem in problems:
        print(problem)
    print(f"check_agreements: {result.looked_at}: {len(problems)} problems")
    raise SystemExit(1 if problems else 0)


if __name__ == "__main__":
    main()
