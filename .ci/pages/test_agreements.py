"""check_agreements can fail: a record made by hand is given one defect at a time, and its part must name it.

Run with: python3 -m unittest discover -s .ci/pages    (the same Python as the checks)
"""

import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

import agreement_accounts
import agreement_changes
import agreement_counts
import agreement_places
import agreement_site
import check_agreements
import sample_record as record
from agreement_pages import CHANGES, FEED, FOLDER, OVERVIEW, PENDING, REGISTER, Record, state_page
from agreement_sheets import Cell, folded_agency, read, same_document, unlike_twin, unwrapped, write_csv
from built_site import Site
from sample_site import SiteTest

CSV, JSON, CHANGED = FOLDER + "agreements.csv", FOLDER + "agreements.json", FOLDER + "changes.csv"
ALABAMA = state_page("Alabama")


class AgreementTest(SiteTest):
    def setUp(self):
        super().setUp()
        for name, text in record.files().items():
            self.write(name, text)
        for name in (record.ASH, record.ASH_GA, record.CEDAR, record.FIR):
            self.called(name, next(row.agency for row in reversed(record.NEWEST)
                                   if record.agency_page(row.state, row.agency) == name))
        self.called(record.agency_page("Alabama", "Birch Police Department"), "Birch Police Department")

    def called(self, name, heading):
        self.replace(name, ">Heading</h1>", f">{heading}</h1>")

    def problems(self, part):
        return check_agreements.check(Site(self.folder), record.TABLES, [part]).problems

    def assert_part_finds(self, part, *expected):
        """Each of `expected` is in one of the problems that the part finds."""
        problems = "\n".join(self.problems(part))
        for text in expected:
            self.assertIn(text, problems)

    def remove(self, name):
        (self.folder / name).unlink()


class Sound(AgreementTest):
    def test_sound(self):
        self.assertEqual(check_agreements.check(Site(self.folder), record.TABLES).problems, [])

    def test_every_part_is_tried(self):
        self.assertEqual({part.__name__ for part in check_agreements.PARTS},
                         {"pages", "counts", "rows", "cleaning", "changes", "agencies", "package", "size", "feed",
                          "source", "pending"})

    def test_many_problems(self):
        self.assertEqual(check_agreements.shortened("part", list("ab")), ["part: a", "part: b"])
        self.assertEqual(check_agreements.shortened("part", ["x"] * 20)[-1], "part: and 8 more")


class Counts(AgreementTest):
    part = staticmethod(agreement_counts.counts)

    def test_downloads(self):
        self.replace(CSV, "Fir Police Department,City,Fir County,Task Force",
                     "Fir Police Department,City,Fir County,Jail Enforcement")
        self.replace(JSON, '"Alabama",\n"agency": "Birch', '"Georgia",\n"agency": "Birch')
        self.replace(JSON, f'"retrieved": "{record.NEW}', f'"retrieved": "{record.OLD}')
        self.assert_part_finds(self.part, "agreements.csv: Jail Enforcement Model: 1 instead of 0",
                               "agreements.csv: Georgia / Task Force Model: 2 instead of 3",
                               "agreements.json: Georgia: 4 instead of 3", "retrieved is 2026-01-10, not 2026-03-10")

    def test_totals(self):
        self.replace(OVERVIEW, "<strong>6<", "<strong>1,006<")
        self.replace(ALABAMA, "<strong>3<", "<strong>4<")
        self.replace(REGISTER, "<strong>6<", "<strong>some<")
        self.assert_part_finds(self.part, "there are 1006 agreements instead of 6", "there are 4 agreements instead of 3",
                               "there are None agreements instead of 6")

    def test_states_and_models(self):
        self.replace(OVERVIEW, "<td>3</td></tr></table>", "<td>4</td></tr></table>")
        self.replace(OVERVIEW, "Warrant Service Officer</dt><dd>1<", "Warrant Service Officer</dt><dd>2<")
        self.replace(REGISTER, "<span>3<", "<span>3 of 4<")
        self.assert_part_finds(self.part, f"says ['4'] of {state_page('Georgia')} instead of 3",
                               "says of Warrant Service Officer [2] instead of 1", f"says ['None'] of {ALABAMA}")

    def test_map(self):
        self.replace(OVERVIEW, "<text>Al</text><text>3<", "<text>Al</text><text>4<")
        self.replace(OVERVIEW, "<title>Georgia: 3 ", "<title>Georgia: 2 ")
        self.assert_part_finds(self.part, f"map: {ALABAMA}: 4 instead of 3", "is called “Georgia: 2 agreements” instead of 3")
        self.replace(OVERVIEW, "<svg>", "<p>")
        self.assert_part_finds(self.part, f"map: {ALABAMA}: 0 instead of 3")

    def test_no_models_and_no_state(self):
        self.replace(OVERVIEW, "<dl>", "<template>")
        self.remove(ALABAMA)
        self.assert_part_finds(self.part, "does not count the kinds", f"{ALABAMA}: is missing")

    def test_rows(self):
        self.replace(REGISTER, "<td>Ash County</td><td>Warrant", "<td>Birch County</td><td>Warrant")
        self.replace(ALABAMA, "2025-06-01", "2025-06-02")
        self.replace(ALABAMA, f'href="{record.document("ash-2")}"', f'href="{record.document("ash-1")}"')
        self.replace(state_page("Georgia"), ">Fir Police Department<", ">Pine Police Department<")
        self.replace(state_page("Georgia"), "<td>Task Force Model</td>", "<td>Task Model</td>")
        self.assert_part_finds(self.part, "its county is not Ash County", "2025-06-02", "ash-1.pdf: 1 instead of 0",
                               "fir-police-department/index.html / Task Force Model / 2025-11-01: 0 instead of 1")


class Rows(AgreementTest):
    part = staticmethod(agreement_counts.rows)

    def test_values(self):
        self.replace(CSV, "Birch Police Department,City", "Birch Police Department,Town")
        self.replace(CSV, ",Warrant Service Officer,2025-12-01", ",Warrant Service Officer,2025-12-02")
        self.replace(CSV, record.document("ash-task"), record.WRAPPED)
        self.assert_part_finds(self.part, "agreements.csv: row 4: agency_type is “Town” instead of “City”",
                               "row 2, Alabama / Ash County Sheriff’s Office / Ash County / Warrant Service Officer / "
                               "2025-12-01, is missing", "2025-12-02 is in no row", "row 3: has a wrapped address")

    def test_a_document_that_is_none(self):
        self.replace(JSON, '"document": ""', '"document": "link pending"')
        self.replace(JSON, '"duplicates": []', '"duplicates": [2]')
        self.assert_part_finds(self.part, "agreements.json: row 7: document is “link pending” instead of “”", "[2] is told")

    def test_page_and_first_listed(self):
        self.replace(CSV, "birch-police-department/", "fir-police-department/")
        self.replace(CSV, f"{record.document('cedar')},,{record.OLD}", f"{record.document('cedar')},,{record.NEW}")
        self.assert_part_finds(self.part, "row 4: page is", "row 6: first_listed is 2026-03-10 instead of 2026-01-10")

    def test_signed_again_is_listed_since_then(self):
        self.replace(CSV, f"{record.document('ash-2')},,{record.NEW}", f"{record.document('ash-2')},,{record.OLD}")
        self.assert_part_finds(self.part, "row 2: first_listed is 2026-01-10 instead of 2026-03-10")

    def test_missing_columns(self):
        self.replace(CSV, "first_listed", "since")
        self.assert_part_finds(self.part, "has no column first_listed")


class Cleaning(AgreementTest):
    part = staticmethod(agreement_counts.cleaning)

    def change(self, index, **values):
        data = json.loads((self.folder / JSON).read_text(encoding="utf-8"))
        data["cleaning"][index] |= values
        self.write(JSON, json.dumps(data))

    def test_missing_and_twice(self):
        self.change(6, row=3)
        self.assert_part_finds(self.part, "3 / B appears twice", "tells nothing of 2 / B")

    def test_too_much(self):
        self.change(9, row=4)
        self.assert_part_finds(self.part, "4 / B was not cleaned", "tells nothing of 5 / B")

    def test_wrong_words(self):
        self.change(6, published="Ash County Sheriff’s Office")
        self.change(8, rules=["safe-link", "scheme"])
        self.change(10, used="Ash County")
        self.assert_part_finds(self.part, "2 / B: {", "3 / G: {", "5 / D: {")


class Changes(AgreementTest):
    part = staticmethod(agreement_accounts.changes)

    def drop(self, start):
        lines = (self.folder / CHANGED).read_bytes().decode().splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(start)]
        self.assertEqual(len(kept), len(lines) - 1)
        self.write(CHANGED, "".join(kept))

    def test_lost_rows(self):
        self.drop(f"{record.OLD},{record.NEW},ended")
        self.drop(f"{record.OLD},{record.NEW},added")
        self.assert_part_finds(self.part, "row 6 of the older table, Georgia / elm county jail / jail enforcement model, is lost",
                               "row 3 of the newer table", "2 rows of the older and 2 of the newer table are left unchanged")

    def test_a_change_that_is_untold(self):
        self.drop(f"{record.OLD},{record.NEW},changed")
        self.assert_part_finds(self.part, "task force model: [] are told instead of ['county']",
                               "2 rows of the older and 2 of the newer table are left unchanged, but 1 are the same")

    def test_wrong_fields_and_kinds(self):
        self.replace(CHANGED, ",county,Ash County,", ",agency_type,Ash County,")
        self.replace(CHANGED, "signed-again", "changed")
        self.assert_part_finds(self.part, "['agency_type'] are told instead of ['county']", "is changed instead of signed-again")

    def test_an_agreement_that_is_in_neither_table(self):
        self.replace(CHANGED, "ended,,Georgia,Elm", "ended,,Georgia,Ebony")
        self.replace(CHANGED, "added,,Alabama,Ash County", "added,,Georgia,Fir Police Department Ash County")
        self.assert_part_finds(self.part, "Georgia / ebony county jail / jail enforcement model is not in the older table")

    def test_twice(self):
        text = (self.folder / CHANGED).read_bytes().decode()
        line = next(line for line in text.splitlines(keepends=True) if ",ended," in line)
        self.write(CHANGED, text + line)
        self.assert_part_finds(self.part, "of the older table is in 2 changes", "links: ")

    def test_a_renaming_that_is_none(self):
        self.replace(CHANGED, "renamed,near-name", "added,")
        self.assert_part_finds(self.part, "are one by all but the name", "are one by their document",
                               "should be signed-earlier", "row 5 of the older table")

    def test_a_renaming_too_much(self):
        self.replace(CHANGED, ",agency,Cedar Police Dept.,", ",agency,Elm County Jail,")
        self.replace(CHANGED, "ended,,Georgia,Elm County Jail,Elm County,Jail Enforcement",
                     "ended,,Georgia,Cedar Police Dept.,Elm County,Task Force")
        self.assert_part_finds(self.part, "or in neither", "are one by their document")

    def test_another_day(self):
        tables = agreement_changes.Tables((record.sheet(record.OLD, *OTHER_DAY), record.TABLES.newest), record.TABLES.pending)
        problems = "\n".join(check_agreements.check(Site(self.folder), tables, [self.part]).problems)
        self.assertIn("but was signed on another day", problems)

    def test_reasons(self):
        self.replace(CHANGED, "unexplained,signed-earlier", "added,")
        self.assert_part_finds(self.part, "is added (no reason), but should be signed-earlier: signed 2025-11-01")

    def test_what_is_listed_again(self):
        first = record.sheet("2025-12-10", ["GEORGIA", "Fir Police Department", "", "", record.TASK, "2025-11-03", ""])
        rows = [("ended", "", first.rows[0])]
        rows += [("unexplained", "signed-earlier", row) for row in record.TABLES.sheets[0].rows]
        between = "".join(
            f"2025-12-10,{record.OLD},{kind},{reason},{row.state},{row.agency},,{row.model},{row.signed},,,,\n"
            for kind, reason, row in rows)
        self.write(CHANGED, (self.folder / CHANGED).read_bytes() + between.encode())
        self.write(f"{FOLDER}changes/{record.OLD}/index.html", "")
        tables = agreement_changes.Tables((first, *record.TABLES.sheets), record.TABLES.pending)
        problems = check_agreements.check(Site(self.folder), tables, [self.part]).problems
        told = [problem for problem in problems if "index.html" not in problem]
        self.assertEqual(len(told), 1)
        self.assertIn("is unexplained (signed-earlier), but should be listed-again: signed 2025-11-01", told[0])

    def test_pairs(self):
        self.replace(CHANGED, f"{record.OLD},{record.NEW},ended", f"2025-01-10,{record.NEW},ended")
        self.assert_part_finds(self.part, "changes.csv: 2025-01-10 / 2026-03-10: is no pair of tables")

    def test_page(self):
        self.replace(record.COMPARED, "unchanged: 1", "unchanged: 2")
        self.replace(record.COMPARED, "5 → 6", "5 → 7")
        self.replace(record.COMPARED, "elm-county-jail", "fir-police-department")
        self.replace(CHANGES, "<td>6<", "<td>8<")
        self.assert_part_finds(self.part, f"{record.COMPARED}: says 6 nowhere", f"{CHANGES}: says 6 nowhere",
                               f"{record.COMPARED}: links: {record.ELM}: 0 instead of 1", f"{record.FIR}: 2 instead of 1")
        self.remove(record.COMPARED)
        self.assert_part_finds(self.part, f"{record.COMPARED}: is missing")


OTHER_DAY = [[row.cell(field).link or row.cell(field).text for field in record.FIELDS]
             for row in record.TABLES.sheets[0].rows]
OTHER_DAY[3][5] = "2025-07-01"


class Agencies(AgreementTest):
    part = staticmethod(agreement_places.agencies)

    def test_missing_and_unknown(self):
        self.remove(record.ELM)
        self.remove(record.FORMER_CEDAR)
        self.write(f"{FOLDER}georgia/pine-police-department/index.html", "<main><h1>Pine</h1></main>")
        self.assert_part_finds(self.part, f"{record.ELM}: is missing, though Georgia / elm county jail",
                               f"{record.FORMER_CEDAR}: is missing", "pine-police-department/index.html: is the page of no agency")

    def test_redirects(self):
        self.replace(record.FORMER_CEDAR, "../city-of-cedar-police-department/", "../")
        self.write(record.FIR, (self.folder / record.FORMER_CEDAR).read_bytes())
        self.assert_part_finds(self.part, "leads to agreements/georgia/index.html, which is no agency's",
                               f"{record.FIR}: is a redirect, though Fir Police Department is listed")

    def test_agreements(self):
        self.replace(record.ASH, "<h3>Task Force Model", "<h3>Jail Enforcement Model")
        self.replace(record.FIR, "2025-11-01", "2025-11-02")
        self.replace(record.CEDAR, "In force", "No longer listed")
        self.replace(record.ASH_GA, record.document("ash-ga"), record.document("ash-1"))
        self.replace(record.ELM, "<p>No agreement",
                     "<section><h2>In force</h2><h3>Jail Enforcement Model</h3></section><p>No agreement")
        self.assert_part_finds(self.part, f"{record.ASH}: Task Force Model / 2026-02-01: 0 instead of 1",
                               f"{record.FIR}: Task Force Model / 2025-11-02: 1 instead of 0",
                               f"{record.CEDAR}: Task Force Model / 2025-08-01: 0 instead of 1",
                               f"{record.ASH_GA}: links: {record.document('ash-1')}: 1 instead of 0",
                               f"{record.ELM}: Jail Enforcement Model / : 1 instead of 0")

    def test_name(self):
        self.replace(record.FIR, ">Fir Police Department<", ">Pine Police Department<")
        self.assert_part_finds(self.part, "is called “Pine Police Department” instead of “Fir Police Department”")


class Places(AgreementTest):
    def test_pages(self):
        self.remove(PENDING)
        self.write(f"{FOLDER}nevada/index.html", "<main></main>")
        self.assert_part_finds(agreement_places.pages, f"{PENDING}: is missing", "nevada/index.html: is the page of a state")

    def test_package(self):
        self.replace(CSV, "agency_type", "agency_sort")
        self.replace(CHANGED, "2026-01-10,2026-03-10,ended", "2026-01-10,ended")
        name = FOLDER + "datapackage.json"
        self.replace(name, '"https://datapackage.org/profiles/2.0/datapackage.json"', '"1"')
        self.replace(name, '"sources"', '"origins"')
        self.assert_part_finds(agreement_places.package, "“1” names, not 2", "nothing of its sources",
                               "agreements: ", "changes: ")
        self.write(name, "{}")
        self.assert_part_finds(agreement_places.package, "nothing of its resources", "agreements.csv: 0 instead of 6")
        self.remove(name)
        self.assert_part_finds(agreement_places.package, f"{name}: is missing")

    def test_size(self):
        self.replace(FOLDER + "size.csv", "2026-03-10,6,", "2026-03-10,7,")
        self.replace(FOLDER + "size.csv", "2026-02-20,,1", "2026-02-21,,1")
        self.replace(OVERVIEW, "<td>57</td>", "<td>58</td>")
        self.assert_part_finds(agreement_places.size, f"{OVERVIEW}: size: 2012-12-13: 58 instead of 57",
                               "2026-03-10: ('7', '') instead of ('6', '')", "2026-02-20: 0 instead of")

    def test_feed(self):
        self.replace(FEED, f'href="{record.URL}agreements/changes/{record.NEW}/"', 'href="/agreements/changes/"')
        self.assert_part_finds(agreement_places.feed, "“/agreements/changes/” is not absolute",
                               f"no entry links to {record.COMPARED}")
        self.replace(FEED, "</feed>", "<entry/></feed>")
        self.assert_part_finds(agreement_places.feed, "has 2 entries with 2 ids for 1 pairs")
        self.write(FEED, "<feed>")
        self.assert_part_finds(agreement_places.feed, "cannot be read")

    def test_source(self):
        self.replace(ALABAMA, agreement_site.PUBLISHER, "somebody")
        self.replace(record.ASH, agreement_site.URL, "https://example.net/")
        self.replace(record.COMPARED, record.NEW, record.OLD)
        self.replace(PENDING, record.APPLIED, record.NEW)
        self.replace(OVERVIEW, record.APPLIED, record.NEW)
        self.assert_part_finds(agreement_places.source, f"{OVERVIEW}: mentions the applications, but not next to them that",
                               f"{ALABAMA}: does not name “{agreement_site.PUBLISHER}”",
                               f"{record.ASH}: does not link to the source",
                               f"{record.COMPARED}: does not say that the table is of {record.NEW}",
                               f"{PENDING}: does not say that the table is of {record.APPLIED}")

    def test_pending(self):
        self.replace(PENDING, "Oak", "Pine")
        self.replace(PENDING, "<strong>1<", "<strong>2<")
        self.assert_part_finds(agreement_places.pending, "does not list row 2, Oak", "there are 2 instead of 1")


class OtherSites(AgreementTest):
    def setUp(self):
        super().setUp()
        self.other = pathlib.Path(tempfile.mkdtemp(prefix="handbill-other-"))
        self.addCleanup(shutil.rmtree, self.other)
        shutil.copytree(self.folder, self.other, dirs_exist_ok=True)

    def compared(self, compare):
        return "\n".join(compare(Record(Site(self.folder)), Record(Site(self.other))))

    def test_sound(self):
        self.assertEqual(self.compared(check_agreements.same), "")
        self.assertEqual(self.compared(check_agreements.lasting), "")

    def test_what_differs(self):
        self.write(f"{FOLDER}georgia/fir-police-department-2/index.html", "")
        self.replace(CHANGED, "near-name", "same-county")
        self.replace(FEED, "changes/2026-03-10/</id>", "changes/1/</id>")
        said = self.compared(check_agreements.same)
        for text in ("shuffled: files: agreements/georgia/fir-police-department-2/index.html: 0 instead of 1",
                     "shuffled: changes.csv", "shuffled: agreements/changes/feed.xml: the ids are"):
            self.assertIn(text, said)

    def test_what_does_not_last(self):
        (self.other / record.FORMER_CEDAR).unlink()
        self.replace(FEED, "changes/2026-03-10/</id>", "changes/1/</id>")
        said = self.compared(check_agreements.lasting)
        self.assertIn(f"{record.FORMER_CEDAR} is gone once another table is added", said)
        self.assertIn("changes/1/ is gone", said)


class Alarm(unittest.TestCase):
    """The alarm, tried with programs that say other things than they should."""

    def said(self, answer):
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder, "program")
            program.write_text(f"#!{sys.executable}\nimport sys, pathlib\n"
                               "rows = {path.name: len(path.read_text().splitlines()) - 1 for path in\n"
                               "  pathlib.Path(sys.argv[sys.argv.index('--content') + 1]).rglob('20*.csv')}\n"
                               f"gone = max(rows.values()) - min(rows.values())\n{answer}\n")
            program.chmod(0o755)
            table = record.sheet(record.OLD, *([f"row {number}"] * 7 for number in range(50)))
            return "\n".join(check_agreements.alarm(program, table, record.NEW, folder))

    RIGHT = """print('[]' if gone < 6 else '[{"id": "agreements-fewer", "severity": "warning", "message": "%d gone"}]' % gone)"""

    def test_sound(self):
        self.assertEqual(self.said(self.RIGHT), "")

    def test_silence_and_noise(self):
        self.assertIn("6 of 50 rows are gone: no warning", self.said("print('[]')"))
        self.assertIn("5 of 50 rows are gone: [{", self.said(self.RIGHT.replace("< 6", "< 5")))

    def test_wrong_words(self):
        self.assertIn("6 of 50 rows are gone: [{", self.said(self.RIGHT.replace("warning", "error")))
        self.assertIn("does not say that 6 are gone", self.said(self.RIGHT.replace("% gone", "% 0")))
        self.assertIn("says no JSON: Nothing", self.said("print('Nothing is wrong.')"))


SHEET = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>SIGNED</t></is></c>
<c r="D1" t="inlineStr"><is><t>MOA</t></is></c><c r="E1" t="inlineStr"><is><t>COUNTY</t></is></c></row>
<row r="2"><c r="A2" t="s"><v>3</v></c></row>
<row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" t="s"><v>2</v></c><c r="C4"><v>46174</v></c>
<c r="D4" t="inlineStr"><is><t>link </t></is></c><c r="E4" t="e"><v>#N/A</v></c></row>
</sheetData><hyperlinks><hyperlink ref="D4" r:id="rId7"/></hyperlinks></worksheet>"""
PARTS = {
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
                       'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
                       '<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="x"><Relationship Id="rId1" Target="worksheets/one.xml"/></Relationships>',
    "xl/worksheets/one.xml": SHEET,
    "xl/worksheets/_rels/one.xml.rels":
        '<Relationships xmlns="x"><Relationship Id="rId7" Target="https://documents.example/a.pdf"/></Relationships>',
    "xl/sharedStrings.xml": '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                            "<si><t>STATE</t></si><si><t>LAW ENFORCEMENT AGENCY</t></si>"
                            "<si><r><t>Ash </t></r><r><t xml:space='preserve'>County </t></r><rPh><t>no</t></rPh></si>"
                            "<si><t>DISTRICT OF COLUMBIA</t></si></sst>",
}


class Sheets(unittest.TestCase):
    def test_reading(self):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, text in PARTS.items():
                archive.writestr(name, text)
        sheet = read(file, record.NEW)
        self.assertEqual(sheet.fields, ("state", "agency", "signed", "document", "county"))
        self.assertEqual([row.number for row in sheet.rows], [4])
        row = sheet.rows[0]
        self.assertEqual((row.state, row.agency, row.signed, row.county), ("District of Columbia", "Ash County", "2026-06-01", ""))
        self.assertEqual(row.document, "https://documents.example/a.pdf")
        self.assertEqual(row.cell("agency"), Cell("Ash County ", "", "B"))
        self.assertEqual(row.addendum, "")

    def test_twins(self):
        """A table that is written as CSV says the same."""
        with tempfile.NamedTemporaryFile() as file:
            write_csv(record.TABLES.newest, file.name)
            lines = pathlib.Path(file.name).read_text(encoding="utf-8").splitlines()
        self.assertEqual(lines[0], "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA")
        self.assertEqual(lines[2],
                         f"ALABAMA,Ash County Sheriff's Office,County,Ash County,{record.TASK},2026-02-01,{record.WRAPPED}")

    def test_a_twin_that_differs(self):
        sheet = record.sheet(record.OLD, ["IOWA", "Ash Jail", "", "", record.JAIL, "2025-01-01", record.document("a")])
        heading = "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA,MOA URL"
        with tempfile.TemporaryDirectory() as folder:
            twin = pathlib.Path(folder, "twin.csv")
            for line, expected in ((f"IOWA,Ash Jail,,,{record.JAIL},2025-01-01,link,{record.document('a')}", 0),
                                   (f"IOWA,Ash Jail ,,,{record.JAIL},2025-01-02,link,", 3)):
                twin.write_text(f"{heading}\n{line}\n,,,,,,,\n", encoding="utf-8")
                self.assertEqual(len(list(unlike_twin(sheet, twin))), expected)
            twin.write_text(heading + "\n", encoding="utf-8")
            self.assertEqual(list(unlike_twin(sheet, twin)), ["twin.csv: has 0 rows instead of 1"])

    def test_addresses(self):
        plain = "https://documents.example/a%20b.pdf"
        for wrapped in (plain, "https:/documents.example/a b.pdf", "chrome-extension://abc/https://documents.example/a b.pdf",
                        "https://x.safelinks.protection.outlook.com/?data=1&url=https%3A%2F%2Fdocuments.example%2Fa%2520b.pdf&x=1"):
            self.assertEqual(unwrapped(wrapped), plain)
        self.assertEqual(unwrapped("www.documents.example/a"), "https://www.documents.example/a")
        self.assertEqual(same_document("https://web.archive.org/web/2021/https://www.documents.example/a%20b.pdf"),
                         same_document("http://documents.example/a b.pdf"))

    def test_names(self):
        for name in ("Ash Co. Sheriff Office", "ASH COUNTY SHERIFF’S OFFICE", "The Ash County Sheriffs Office"):
            self.assertEqual(folded_agency(name), "ash county sheriffs office")
        self.assertEqual(folded_agency("Saint Peñas PD"), "st penas police department")
        self.assertNotEqual(folded_agency("Ash County Sheriff's Department"), "ash county sheriffs office")


class Program(unittest.TestCase):
    def test_a_program_that_refuses_the_record(self):
        shared = check_agreements.SHARED
        program = pathlib.Path(check_agreements.__file__)
        outcome = subprocess.run([sys.executable, program, "/bin/false"], capture_output=True, text=True)
        self.assertEqual(outcome.returncode, 1)
        self.assertIn("does not build the record" if shared.is_dir() else "no published tables", outcome.stderr)


if __name__ == "__main__":
    unittest.main()
