"""A tiny record of agreements in which check_agreements finds nothing, for its tests to break. All of it is invented."""

import csv
import html
import io
import json

import agreement_site as place
from agreement_changes import Tables
from agreement_pages import FEED, FOLDER, agency_page, state_page
from agreement_sheets import HEADINGS, LINKS, Cell, Row, Sheet
from sample_site import URL, page, redirect

OLD, NEW, APPLIED = "2026-01-10", "2026-03-10", "2026-02-20"
WRAPPED = ("https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdocuments.example%2Fash-task.pdf"
           "&data=05%7C02&reserved=0")
FIELDS = ("state", "agency", "agency_type", "county", "model", "signed", "document")
TASK, JAIL, WARRANT = place.MODELS


def sheet(day, *rows):
    """A table of a day; each row has its cells in the order of FIELDS, the last one as a hyperlink."""
    made = []
    for number, texts in enumerate(rows, 2):
        cells = {field: Cell(text, "", column) for field, text, column in zip(FIELDS, texts, "ABCDEFG")}
        if cells["document"].text.startswith("http"):
            cells["document"] = Cell("link", cells["document"].text, "G")
        made.append(Row(number, cells))
    return Sheet(day, FIELDS, tuple(made))


def document(name):
    return f"https://documents.example/{name}.pdf"


TABLES = Tables((
    sheet(OLD,
          ("ALABAMA", "Ash County Sheriff's Office", "County", "Ash County", WARRANT, "2025-05-01", document("ash-1")),
          ("ALABAMA", "Birch Police Department", "City", "Ash County", TASK, "2025-06-01", document("birch")),
          ("GEORGIA", "Ash County Sheriff's Office", "County", "Ash County", TASK, "2025-07-01", document("ash-ga")),
          ("GEORGIA", "Cedar Police Dept.", "City", "Fir County", TASK, "2025-08-01", document("cedar")),
          ("GEORGIA", "Elm County Jail", "County", "Elm County", JAIL, "2025-09-01", "link pending")),
    sheet(NEW,
          ("ALABAMA", "Ash County Sheriff’s Office ", "County", "Ash County", WARRANT, "2025-12-01", document("ash-2")),
          ("ALABAMA", "Ash County Sheriff's Office", "County", "Ash County", TASK, "2026-02-01", WRAPPED),
          ("ALABAMA", "Birch Police Department", "City", "Ash County", TASK, "2025-06-01", document("birch")),
          ("GEORGIA", "Ash County Sheriff's Office", "County", "#N/A", TASK, "2025-07-01", document("ash-ga")),
          ("GEORGIA", "City of Cedar Police Department", "City", "Fir County", TASK, "2025-08-01", document("cedar")),
          ("GEORGIA", "Fir Police Department", "City", "Fir County", TASK, "2025-11-01", "link pending"))),
    sheet(APPLIED, ("GEORGIA", "Oak Police Department", "City", "Fir County", TASK, "", "link pending")))
NEWEST = TABLES.newest.rows
ASH, ASH_GA, CEDAR, ELM, FIR = (agency_page(*name) for name in (
    ("Alabama", "Ash County Sheriffs Office"), ("Georgia", "Ash County Sheriffs Office"),
    ("Georgia", "City of Cedar Police Department"), ("Georgia", "Elm County Jail"),
    ("Georgia", "Fir Police Department")))
FORMER_CEDAR = agency_page("Georgia", "Cedar Police Department")
COMPARED = f"{FOLDER}changes/{NEW}/index.html"

# kind, reason, row of the newer or else of the older table, fields, what the older table says in them.
CHANGED = (
    ("added", "", NEWEST[1], (), ()),
    ("signed-again", "", NEWEST[0], ("signed", "document"), ("2025-05-01", document("ash-1"))),
    ("changed", "", NEWEST[3], ("county",), ("Ash County",)),
    ("renamed", "near-name", NEWEST[4], ("agency",), ("Cedar Police Dept.",)),
    ("ended", "", TABLES.sheets[0].rows[4], (), ()),
    ("unexplained", "signed-earlier", NEWEST[5], (), ()),
)
SINCE = {row: NEW for row in (NEWEST[0], NEWEST[1], NEWEST[5])}

SOURCE = (f'<section><h2>Source</h2><p><a href="{place.URL}">{place.NAME}</a>, {place.PUBLISHER}, {place.LICENSE}</p>'
          '<p><time datetime="{day}">that day</time></p></section>')
PACKAGE = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "agreements", "title": place.NAME,
    "licenses": [{"name": "public-domain", "title": place.LICENSE}],
    "sources": [{"title": place.NAME, "path": place.URL}],
}


def files():
    """The files of the record: name → text."""
    made = {name: whole(name, body, day) for name, body, day in pages()}
    made[FORMER_CEDAR] = redirect(FORMER_CEDAR.removesuffix("index.html"), "../city-of-cedar-police-department/",
                                  CEDAR.removesuffix("index.html"))
    made[FOLDER + "agreements.json"] = json.dumps(
        {"retrieved": NEW, "file": NEW + ".xlsx", "agreements": [row.values for row in NEWEST],
         "cleaning": list(cleaned()), "duplicates": []}, indent=0)
    tables = {"agreements.csv": list(downloaded()), "changes.csv": list(told()), "size.csv": list(size())}
    made |= {FOLDER + name: table(rows) for name, rows in tables.items()}
    made[FOLDER + "datapackage.json"] = json.dumps(PACKAGE | {"resources": [
        {"name": name[:-4], "type": "table", "path": name, "format": "csv", "encoding": "utf-8",
         "schema": {"fields": [{"name": field, "type": "string"} for field in rows[0]]}}
        for name, rows in tables.items()]}, indent=0)
    made[FEED] = feed()
    return made


def whole(name, body, day):
    path = name.removesuffix("index.html")
    return page("../" * path.count("/"), path, body + SOURCE.format(day=day))


def pages():
    counted = {state: [row for row in NEWEST if row.state == state] for state in ("Alabama", "Georgia")}
    models = "".join(f"<div><dt>{model}</dt><dd>{sum(row.model == model for row in NEWEST)}</dd></div>"
                     for model in (TASK, WARRANT))
    states = "".join(f'<tr><th><a href="{link(state_page(state), 1)}">{state}</a></th><td>{len(rows)}</td></tr>'
                     for state, rows in counted.items())
    tiles = "".join(f'<a href="{link(state_page(state), 1)}"><title>{state}: {len(rows)} agreements</title>'
                    f'<text>{state[:2]}</text><text>{len(rows)}</text></a>' for state, rows in counted.items())
    sizes = "".join(f'<tr><th><time datetime="{row["date"]}">then</time></th><td>{row["active"]}</td></tr>'
                    for row in size() if row["active"])
    over_time = f"<svg>{tiles}</svg><table>{sizes}</table>"
    applied = f'<a href="pending/">1 application</a> on <time datetime="{APPLIED}">that day</time>'
    yield f"{FOLDER}index.html", f"{total(NEWEST)}<p>{applied}</p><table>{states}</table><dl>{models}</dl>{over_time}", NEW
    yield f"{FOLDER}all/index.html", f"{total(NEWEST)}<table>" + "".join(
        f'<tr><th><a href="{link(state_page(state), 2)}">{state}</a> <span>{len(rows)}</span></th></tr>'
        + "".join(map(listed, rows)) for state, rows in counted.items()) + "</table>", NEW
    for state, rows in counted.items():
        yield state_page(state), f"{total(rows)}<table>{''.join(map(listed, rows))}</table>", NEW
    for name in (ASH, ASH_GA, CEDAR, ELM, FIR, agency_page("Alabama", "Birch Police Department")):
        yield name, own([row for row in NEWEST if agency_page(row.state, row.agency) == name]), NEW
    yield f"{FOLDER}changes/index.html", "<table><tr><td>1</td><td>1</td><td>4</td><td>6</td></tr></table>", NEW
    yield COMPARED, "<p>5 → 6, unchanged: 1</p><ul>" + "".join(
        f'<li><a href="{link(agency_page(row.state, row.agency), 3)}">{html.escape(row.agency)}</a> {kind}</li>'
        for kind, _, row, _, _ in CHANGED) + "</ul>", NEW
    applications = f"<strong>1</strong><table><tr><td>Oak Police Department</td><td>{TASK}</td></tr></table>"
    yield f"{FOLDER}pending/index.html", applications, APPLIED


def link(name, depth):
    return "../" * depth + name.removesuffix("index.html")


def total(rows):
    return f"<p><strong>{len(rows)}</strong> agreements</p>"


def listed(row):
    """A row of a table; such pages are in a folder of agreements/."""
    documents = "".join(f'<a href="{address}">Document</a>' for address in (row.document, row.addendum) if address)
    return (f'<tr><th><a href="{link(agency_page(row.state, row.agency), 2)}">{html.escape(row.agency)}</a></th>'
            f'<td>{row.county}</td><td>{row.model}</td><td><time datetime="{row.signed}">then</time></td>'
            f'<td>{documents}</td></tr>')


def own(rows):
    """What an agency's page says, after the name that the sample page has."""
    if not rows:
        return "<p>No agreement in force</p>"
    items = "".join(f'<div><h3>{row.model}</h3><p>Since <time datetime="{SINCE.get(row, OLD)}">then</time></p>'
                    f'<p><b>Signed:</b> <time datetime="{row.signed}">then</time></p>'
                    + f'<a href="{row.document}">Document</a>' * bool(row.document) + "</div>" for row in rows)
    return f"<section><h2>In force</h2>{items}</section>"


def cleaned():
    for row in NEWEST:
        yield {"row": row.number, "column": "A", "field": "state", "published": row.cell("state").text,
               "used": row.state, "rules": ["state-name"]}
    for row, field, rules in ((NEWEST[0], "agency", ["blanks"]), (NEWEST[1], "agency", ["apostrophe"]),
                              (NEWEST[1], "document", ["safe-link"]), (NEWEST[3], "agency", ["apostrophe"]),
                              (NEWEST[3], "county", ["nothing"])):
        cell = row.cell(field)
        yield {"row": row.number, "column": cell.column, "field": field,
               "published": cell.link if field in LINKS else cell.text, "used": getattr(row, field), "rules": rules}


def downloaded():
    for row in NEWEST:
        yield {field: row.values[field] for field in HEADINGS} | {
            "first_listed": SINCE.get(row, OLD), "page": URL + link(agency_page(row.state, row.agency), 0)}


def told():
    for kind, reason, row, fields, before in CHANGED:
        yield {"from": OLD, "until": NEW, "kind": kind, "reason": reason, "state": row.state, "agency": row.agency,
               "county": row.county, "model": row.model, "signed": row.signed, "fields": "|".join(fields),
               "before": "|".join(before), "after": "|".join(row.values[field] for field in fields),
               "page": URL + link(agency_page(row.state, row.agency), 0)}


def size():
    yield from ({"date": row["date"], "active": row["active"], "pending": row["pending"]} for row in place.TOTALS)
    for day, active, pending in ((OLD, "5", ""), (APPLIED, "", "1"), (NEW, "6", "")):
        yield {"date": day, "active": active, "pending": pending}


def table(rows):
    file = io.StringIO()
    writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return "\ufeff" + file.getvalue()


def feed():
    address = URL + COMPARED.removesuffix("index.html")
    return f"""<feed xmlns="http://www.w3.org/2005/Atom"><id>{URL}{FEED}</id><title>Changes</title>
<entry><id>{address}</id><title>Changes</title><link rel="alternate" href="{address}"/></entry></feed>
"""
