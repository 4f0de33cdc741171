"""Parts of check_agreements: the newest table is on the pages and in the downloads, counted and row by row."""

import collections
import re

import agreement_changes as changes_of
from agreement_changes import sides
from agreement_pages import (OVERVIEW, REGISTER, agency_page, differences, is_agency, is_state,
                             numbers_in, state_page, told)
from agreement_sheets import HEADINGS, LINKS

# What a row is known by: no two of a table have all of it in common.
KEY = ("state", "agency", "county", "model", "signed")


def counts(record, tables):
    pairs = [(row.state, row.model) for row in tables.newest.rows]
    expected = count_all(pairs)
    downloads = {"agreements.csv": record.table("agreements.csv"), "agreements.json": record.json["agreements"]}
    for name, rows in downloads.items():
        yield from differences(name, expected, count_all((row["state"], row["model"]) for row in rows))
    for field in ("retrieved", "file"):
        if not record.json[field].startswith(tables.newest.day):
            yield f"agreements.json: {field} is {record.json[field]}, not {tables.newest.day}"
    states = collections.Counter(state for state, _ in pairs)
    models = collections.Counter(model for _, model in pairs)
    yield from total_and_models(record, OVERVIEW, len(pairs), models)
    yield from total_and_models(record, REGISTER, len(pairs), models)
    if not record.said_about(OVERVIEW, next(iter(models))):
        yield f"{OVERVIEW}: does not count the kinds of agreement"
    for name in (OVERVIEW, REGISTER):
        yield from states_counted(record, name, states)
    yield from states_on_map(record, states)
    yield from listed(record, REGISTER, tables.newest.rows)
    for state, count in states.items():
        own = [row for row in tables.newest.rows if row.state == state]
        yield from total_and_models(record, state_page(state), count, collections.Counter(row.model for row in own))
        yield from listed(record, state_page(state), own)


def count_all(pairs):
    """All, by state, by model, by both."""
    counter = collections.Counter()
    for state, model in pairs:
        counter.update(["all", state, model, (state, model)])
    return counter


def total_and_models(record, name, count, models):
    if name not in record.names:
        yield f"{name}: is missing"
        return
    if record.total(name) != count:
        yield f"{name}: says that there are {record.total(name)} agreements instead of {count}"
    for model, expected in models.items():
        if not (found := record.said_about(name, model)) <= {expected}:
            yield f"{name}: says of {model} {sorted(found)} instead of {expected}"


def states_counted(record, name, states):
    """A page has a row for each state, with its count."""
    expected = {state_page(state): count for state, count in states.items()}
    found = collections.defaultdict(set)
    for line in record.lines(name, is_state):
        found[line.page].add(line.numbers[0] if line.numbers else None)
    for page in sorted(expected.keys() | found.keys()):
        if found.get(page) != {expected.get(page)}:
            yield f"{name}: says {sorted(map(str, found.get(page, ())))} of {page} instead of {expected.get(page)}"


def states_on_map(record, states):
    """Each tile of the map that leads to a state says the state's number, in its title too."""
    expected = {state_page(state): count for state, count in states.items()}
    found = {}
    for graphic in record.main(OVERVIEW).all("svg"):
        for tile in graphic.all("a"):
            page = record.leads_to(OVERVIEW, tile.attributes.get("href", ""))
            found[page] = tile.numbers[0] if tile.numbers else 0
            title = next((node.text for node in tile.all("title")), "")
            if expected.get(page, 0) not in numbers_in([title]):
                yield f"{OVERVIEW}: the map's tile for {page} is called “{title}” instead of {expected.get(page, 0)}"
    yield from differences(f"{OVERVIEW}: map", expected, found)


def listed(record, name, rows):
    """A page lists exactly these rows of the table: agency, county, kind, day and documents."""
    if name not in record.names:
        return
    expected = collections.Counter(
        (agency_page(row.state, row.agency), row.model, row.signed, *sorted(filter(None, (row.document, row.addendum))))
        for row in rows)
    models = {row.model for row in rows}
    counties = {(agency_page(row.state, row.agency), row.model): row for row in rows}
    found = collections.Counter()
    for line in record.lines(name, is_agency):
        model = next((cell for cell in line.cells if cell in models), "")
        found[line.page, model, *line.days, *sorted(line.links)] += 1
        row = counties.get((line.page, model))
        if row and row.county and row.county not in line.cells:
            yield f"{name}: {row.agency}: its county is not {row.county}, but one of {line.cells}"
        if row and not line.cells[0].startswith(row.agency):
            yield f"{name}: {row.agency} is called {line.cells[0]}"
    yield from differences(name, expected, found)


# Rows and cleaning


def rows(record, tables):
    expected = {key_of(row.values): row for row in tables.newest.rows}
    if len(expected) != len(tables.newest.rows):
        yield f"{tables.newest.day}: rows that say the same stand twice"
    pages = {row.name: agency_page(row.state, row.agency) for row in tables.newest.rows}
    since = first_listed(record, tables)
    for name, downloaded in (("agreements.csv", record.table("agreements.csv")),
                             ("agreements.json", record.json["agreements"])):
        found = {key_of(row): row for row in downloaded}
        for key in sorted(expected.keys() - found.keys()):
            yield f"{name}: row {expected[key].number}, {told(key)}, is missing"
        for key in sorted(found.keys() - expected.keys()):
            yield f"{name}: {told(key)} is in no row of the table"
        for key in sorted(expected.keys() & found.keys()):
            row, got = expected[key], found[key]
            for field, value in row.values.items():
                if (got.get(field) or "") != value:
                    yield f"{name}: row {row.number}: {field} is “{got.get(field)}” instead of “{value}”"
            if any("safelinks" in (got.get(field) or "").lower() for field in LINKS):
                yield f"{name}: row {row.number}: has a wrapped address"
            if "page" in got and record.page_of(got["page"]) != pages[row.name]:
                yield f"{name}: row {row.number}: page is {got['page']} instead of {pages[row.name]}"
            if "first_listed" in got and got["first_listed"] != since[row.base]:
                yield f"{name}: row {row.number}: first_listed is {got['first_listed']} instead of {since[row.base]}"
    if record.json["duplicates"]:
        yield f"agreements.json: no row appears twice, but {record.json['duplicates']} is told"
    for missing in ({"page", "first_listed", *HEADINGS} - set(record.table("agreements.csv")[0])):
        yield f"agreements.csv: has no column {missing}"


def key_of(row):
    return tuple(row.get(field) or "" for field in KEY)


def first_listed(record, tables):
    """Since when each agreement of the newest table is listed, under whatever name: base → day."""
    earlier = {}
    for change in record.table("changes.csv"):
        before, after = sides(change)
        if change["kind"] in ("renamed", "changed") and before != after:
            earlier[change["until"], after] = before
    since = {}
    for row in tables.newest.rows:
        base, day = row.base, tables.newest.day
        for pair in reversed(tables.pairs):
            if base in pair.both and not changes_of.is_signed_again(*pair.both[base]):
                day = pair.old.day
            elif base in pair.come and (pair.new.day, base) in earlier:
                base, day = earlier[pair.new.day, base], pair.old.day
            else:
                break
        since[row.base] = day
    return since


RULES = {
    "blanks": lambda published, used: published != " ".join(published.split()),
    "apostrophe": lambda published, used: bool(re.search("['‘`´]", published)),
    "nothing": lambda published, used: bool(published.strip()) and not used,
    "state-name": lambda published, used: published.strip() != used and published.strip().lower() == used.lower(),
}
LINK_RULES = {
    "safe-link": lambda published, used: "safelinks.protection.outlook.com" in published.lower(),
    "browser-extension": lambda published, used: "-extension://" in published,
    "scheme": lambda published, used: bool(re.search(r"^www\.|(?<![a-z])https?:/(?!/)", published)),
    "encoded-blank": lambda published, used: bool(re.search(r"\s", published)),
}


def cleaning(record, tables):
    expected = {}
    for row in tables.newest.rows:
        for field, cell in row.cells.items():
            raw, used = (cell.published_address, cell.address) if field in LINKS else (cell.text, getattr(row, field))
            if field != "signed" and raw != used:
                rules = {name for name, holds in (LINK_RULES if field in LINKS else RULES).items() if holds(raw, used)}
                expected[row.number, cell.column] = {"field": field, "published": raw, "used": used, "rules": rules}
    found = {}
    for entry in record.json["cleaning"]:
        where = entry["row"], entry["column"]
        if where in found:
            yield f"agreements.json: cleaning: {told(where)} appears twice"
        found[where] = {"field": entry["field"], "published": entry["published"], "used": entry.get("used") or "",
                        "rules": set(entry["rules"])}
    for where in sorted(expected.keys() | found.keys()):
        if where not in found:
            yield f"agreements.json: cleaning: tells nothing of {told(where)}: {expected[where]}"
        elif where not in expected:
            yield f"agreements.json: cleaning: {told(where)} was not cleaned: {found[where]}"
        elif expected[where] != found[where]:
            yield f"agreements.json: cleaning: {told(where)}: {found[where]} instead of {expected[where]}"
