"""Parts of check_agreements: agencies and their addresses, the Data Package, the feed, the source on every page."""

import collections
import json
import pathlib
import re
import urllib.parse
import xml.etree.ElementTree as ElementTree

import frictionless

import agreement_site as place
from agreement_pages import (CHANGES, FEED, FOLDER, OVERVIEW, PENDING, REGISTER, agency_page, differences, is_agency,
                             state_page, told)
from agreement_sheets import folded, folded_agency

# What the theme calls them in English.
IN_FORCE, SIGNED = "In force", "Signed"
ATOM = "{http://www.w3.org/2005/Atom}"


def agencies(record, tables):
    listed = {row.name: row for sheet in tables.sheets for row in sheet.rows}
    expected = {agency_page(row.state, row.agency): name for name, row in listed.items()}
    found = set(record.agency_pages) | {name for name in record.redirects if is_agency(name)}
    yield from (f"{name}: is missing, though {told(expected[name])} was listed" for name in expected.keys() - found)
    yield from (f"{name}: is the page of no agency that was ever listed" for name in found - expected.keys())
    for name, target in record.redirects.items():
        if target not in record.agency_pages:
            yield f"{name}: leads to {target}, which is no agency's page"
    current = collections.defaultdict(list)
    for row in tables.newest.rows:
        current[agency_page(row.state, row.agency)].append(row)
    for name, own in current.items():
        if name in record.redirects:
            yield f"{name}: is a redirect, though {own[0].agency} is listed"
    for name in record.agency_pages:
        yield from agency(record, name, current.get(name, []))


def agency(record, name, own):
    if own and record.heading(name) not in {row.agency for row in own}:
        yield f"{name}: is called “{record.heading(name)}” instead of “{own[0].agency}”"
    expected = collections.Counter((row.model, row.signed) for row in own)
    section = record.section(name, IN_FORCE)
    found = collections.Counter(in_force(section, place.MODELS) if section else [])
    yield from differences(name, expected, found)
    wanted = collections.Counter(filter(None, (address for row in own for address in (row.document, row.addendum))))
    linked = collections.Counter(link for link in (section.links if section else []) if link.startswith("http"))
    yield from differences(f"{name}: links", wanted, linked)


def in_force(section, models):
    """The agreements of a section of an agency's page, each of which begins with its kind: (kind, day of signing)."""
    found, is_signing = [], False
    for what, value in section.flow:
        if what == "text" and value in models:
            found.append((value, ""))
        elif what == "text":
            is_signing = value.rstrip(":") == SIGNED
        elif found and is_signing:
            found[-1], is_signing = (found[-1][0], value), False
    return found


def package(record, tables):
    path = record.site.folder / FOLDER / "datapackage.json"
    if not path.is_file():
        yield f"{FOLDER}datapackage.json: is missing"
        return
    text = json.loads(path.read_text(encoding="utf-8"))
    if text.get("$schema") != "https://datapackage.org/profiles/2.0/datapackage.json":
        yield f"datapackage.json: is of the version that $schema “{text.get('$schema')}” names, not 2"
    for field in ("name", "title", "sources", "licenses", "resources"):
        if not text.get(field):
            yield f"datapackage.json: says nothing of its {field}"
    report = frictionless.validate(str(path))
    for task in report.tasks:
        yield from (f"datapackage.json: {task.name}: {error.message}" for error in task.errors)
    yield from (f"datapackage.json: {error.message}" for error in report.errors)
    counted = {pathlib.PurePosixPath(task.place).name: task.stats.get("rows") for task in report.tasks}
    yield from differences("datapackage.json: rows", expected_rows(record, tables), counted)


def expected_rows(record, tables):
    """How many rows each table of the package has."""
    files = {name: len(record.table(name)) for name in ("changes.csv", "size.csv")}
    return {"agreements.csv": len(tables.newest.rows), **files}


def size(record, tables):
    """The program's size: a row for each table and for each total, and no other, in the file and on the page."""
    expected = {row["date"]: (row["active"], row["pending"]) for row in place.TOTALS}
    for sheet in tables.sheets:
        expected[sheet.day] = str(len(sheet.rows)), expected.get(sheet.day, ("", ""))[1]
    expected[tables.pending.day] = expected.get(tables.pending.day, ("", ""))[0], str(len(tables.pending.rows))
    found = {row["date"]: (row["active"], row["pending"]) for row in record.table("size.csv")}
    yield from differences("size.csv", expected, found)
    if (count := len(record.table("size.csv"))) != len(expected):
        yield f"size.csv: has {count} rows instead of {len(expected)}"
    shown = {row.days[0]: row.numbers[0] for row in record.dated_rows(OVERVIEW)}
    active = {day: int(count) for day, (count, _) in expected.items() if count}
    yield from differences(f"{OVERVIEW}: size", active, shown)


def entries(record):
    """The entries of the feed of changes: id → entry."""
    root = ElementTree.fromstring((record.site.folder / FEED).read_bytes())
    return {entry.findtext(ATOM + "id", ""): entry for entry in root.iter(ATOM + "entry")}


def feed(record, tables):
    try:
        found = entries(record)
    except (OSError, ElementTree.ParseError) as reason:
        yield f"{FEED}: cannot be read: {reason}"
        return
    count = sum(1 for _ in ElementTree.fromstring((record.site.folder / FEED).read_bytes()).iter(ATOM + "entry"))
    if not count == len(found) == len(tables.pairs):
        yield f"{FEED}: has {count} entries with {len(found)} ids for {len(tables.pairs)} pairs of tables"
    linked = set()
    for identity, entry in found.items():
        for link in entry.findall(ATOM + "link"):
            address = link.get("href", "")
            if not urllib.parse.urlsplit(address).scheme:
                yield f"{FEED}: {identity}: “{address}” is not absolute"
            elif address.startswith(record.site.url):
                linked.add(record.leads_to(FEED, address))
    for pair in tables.pairs:
        page = f"{FOLDER}changes/{pair.new.day}/index.html"
        if page not in linked:
            yield f"{FEED}: no entry links to {page}"


def source(record, tables):
    for name in record.names:
        text, days, links = record.tree(name).text, record.tree(name).days, record.tree(name).links
        for teller in record.main(name).all("p", "li", "dd", "td"):
            leads_there = any(record.leads_to(name, link) == PENDING for link in teller.links)
            if leads_there and tables.pending.day not in teller.days:
                yield f"{name}: mentions the applications, but not next to them that they are of {tables.pending.day}"
        for words in (place.NAME, place.PUBLISHER, place.LICENSE):
            if words not in text:
                yield f"{name}: does not name “{words}”"
        if place.URL not in links:
            yield f"{name}: does not link to the source"
        compared = re.fullmatch(FOLDER + r"changes/(\d{4}-\d\d-\d\d)/index\.html", name)
        day = compared.group(1) if compared else tables.pending.day if name == PENDING else tables.newest.day
        if day not in days:
            yield f"{name}: does not say that the table is of {day}"


def pending(record, tables):
    text = record.main(PENDING).text if PENDING in record.names else ""
    for row in tables.pending.rows:
        if row.agency not in text or row.model not in text:
            yield f"{PENDING}: does not list row {row.number}, {row.agency}, {row.model}"
    # What the newest table lists as an agreement waits no longer.
    signed = {(row.state, folded_agency(row.agency), folded(row.model)) for row in tables.newest.rows}
    waiting = sum((row.state, folded_agency(row.agency), folded(row.model)) not in signed for row in tables.pending.rows)
    if PENDING in record.names and record.total(PENDING) not in (None, waiting):
        yield f"{PENDING}: says that there are {record.total(PENDING)} instead of {waiting}"


def pages(record, tables):
    """There is a page of each sort, and of each state that was ever listed or applied."""
    listed = (*tables.sheets, tables.pending)
    expected = {OVERVIEW, REGISTER, CHANGES, PENDING, *(state_page(row.state) for sheet in listed for row in sheet.rows)}
    yield from (f"{name}: is missing" for name in sorted(expected - set(record.names)))
    for name in sorted(set(record.state_pages) - expected):
        yield f"{name}: is the page of a state that was never listed"
