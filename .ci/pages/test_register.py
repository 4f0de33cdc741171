"""check_register can fail: a small table by hand, with the theme's own site.js, is given one defect at a time.

Run with: python3 -m unittest discover -s .ci/pages    (the same Python as the checks)
"""

import csv
import html
import io
import pathlib
import unittest

import browser
import check_register
from built_site import Page, Site
from register_table import collated, folded
from sample_site import SiteTest, page

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "themes/handbill/assets/site.js"
HEAD = '<script src="{root}assets/site.js" defer></script>\n'
ALL, NEW_MEXICO, TEXAS = (f"agreements/{name}/index.html" for name in ("all", "new-mexico", "texas"))
STYLE = """body { margin: 1rem; color: black; background: white }
[hidden], .view, .register:not(.one-list) .in-state { display: none }
.filter label, select { display: block; max-width: 100% }
a { display: inline-block; padding: 9px 4px; color: inherit }
table { table-layout: fixed; width: 100%; overflow-wrap: anywhere; font-size: 8px }
@media print { form { display: none } .view:not([hidden]) { display: block } }
"""
STATES = {"Florida": ("FL", "florida"), "New Mexico": ("NM", "new-mexico"), "Texas": ("TX", "texas")}
ROWS = [
    ("Florida", "Lake County Sheriff’s Office", "County", "Lake County", "Task Force Model", "2025-03-01"),
    ("Florida", "Lake Wales Police Department", "Municipality", "", "Task Force Model", ""),
    ("Florida", "Zephyr Police", "Municipality", "Pasco County", "Jail Enforcement Model", "2024-12-31"),
    ("New Mexico", "Doña Ana County Sheriff's Office", "County", "Doña Ana County", "Jail Enforcement Model", "2025-03-01"),
    ("Texas", "Constable Precinct 10", "County", "Bell County", "Task Force Model", "2026-01-05"),
    ("Texas", "Constable Precinct 2", "County", "Bell County", "Task Force Model", "2020-07-04"),
    ("Texas", 'Cut "N" Shoot Police Department', "Municipality", "", "Task Force Model", "2025-03-02"),
]
NAMES = ("state", "agency", "agency_type", "county", "model", "signed", "document", "addendum")


def table_row(row):
    _, agency, kind, county, model, signed = map(html.escape, row)
    day = f'<time datetime="{signed}">{signed}</time>' if signed else "Not stated"
    return (f'<tr><th scope="row"><a href="../">{agency}</a></th><td>{kind}</td><td>{county}</td><td>{model}</td>'
            f"<td>{day}</td><td></td></tr>\n")


def options(values):
    return "".join(f'<option value="{value}">{label}</option>' for value, label in values)


def register(states, is_whole):
    choices = (f'<label>State <select name="state">{options([("", "All"), *((code, name) for name, (code, _) in states.items())])}'
               "</select></label>") if is_whole else ""
    rows = {name: [row for row in ROWS if row[0] == name] for name in states}
    orders = [("", "State"), ("agency", "Agency")] if is_whole else [("", "Agency")]
    orders += [(value, value.title()) for value in ("county", "model", "newest", "oldest")]
    models = sorted({row[4] for found in rows.values() for row in found})
    jumps = "".join(f'<li><a href="#In-{slug}">{name}</a> <span>{len(rows[name])}</span></li>' for name, (_, slug) in states.items())
    bodies = ""
    for name, (code, slug) in states.items():
        group = (f'<tr class="group"><th scope="rowgroup" colspan="6"><a href="../{slug}/">{name}</a> '
                 f'<span class="count">{len(rows[name])}</span></th></tr>\n') if is_whole else ""
        bodies += f'<tbody{f""" id="In-{slug}" data-state="{code}" """ if is_whole else ""}>{group}{"".join(map(table_row, rows[name]))}</tbody>\n'
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("Agency", "Type", "County", "Kind", "Signed", "Documents"))
    return f"""<nav class="breadcrumbs" aria-label="Where you are"><a href="../../">Home</a></nav>
<form class="filter" role="search" aria-label="Search" autocomplete="off" hidden data-filter="Register"
data-shown="{{shown}} of {{all}} agreements" data-part="{{shown}} of {{all}}">
<label>Agency <input type="search" name="q" maxlength="100"></label>{choices}
<label>Kind <select name="model"><option value="">All</option>{"".join(f"<option>{model}</option>" for model in models)}</select></label>
<label>Sort <select name="sort">{options(orders)}</select></label>
<p><span role="status"></span> <button type="button" data-clear hidden>Show all</button></p></form>
<p class="view" hidden><span></span> <span></span></p>
{f'<nav class="jump" aria-label="States"><ul>{jumps}</ul></nav>' if is_whole else ""}
<table class="register" id="Register" aria-label="Agreements"><thead><tr>{heads}</tr></thead>
{bodies}</table>
<div class="no-match" hidden><h2>Nothing</h2><button type="button" data-clear>Show all</button></div>
"""


def setUpModule():
    browser.keep_open()


def tearDownModule():
    browser.close()


class Register(SiteTest):
    def setUp(self):
        super().setUp()
        lines = io.StringIO()
        csv.writer(lines).writerows([NAMES, *((*row, "", "") for row in ROWS)])
        self.write("agreements/agreements.csv", "\ufeff" + lines.getvalue())
        self.write("agreements/index.html", page("../", "agreements/", "<p>All</p>"))
        self.write("assets/site.css", STYLE)
        self.write("assets/site.js", SCRIPT.read_text(encoding="utf-8"))
        self.write(ALL, page("../../", "agreements/all/", register(STATES, True), HEAD.format(root="../../")))
        for name, (code, slug) in STATES.items():
            path = f"agreements/{slug}/"
            self.write(path + "index.html",
                       page("../../", path, register({name: (code, slug)}, False), HEAD.format(root="../../")))

    def assert_part_finds(self, part, *expected, table=ALL):
        """One of the problems that a part finds in one table contains each of `expected`."""
        problems = "\n".join(check_register.check(Site(self.folder), {part}, {table}).problems)
        for words in expected:
            self.assertIn(words, problems)

    def break_script(self, old, new):
        self.replace("assets/site.js", old, new)

    def test_sound(self):
        self.assert_sound(lambda site: check_register.check(site, None, {ALL, TEXAS}))

    def test_no_table(self):
        self.write("agreements/agreements.csv", "")
        (self.folder / "agreements/agreements.csv").unlink()
        self.assert_found(check_register.check, "there is no table of agreements")

    def test_what_the_page_lacks(self):
        self.replace(ALL, table_row(ROWS[0]), "")
        self.replace(ALL, 'href="#In-texas"', 'href="#In-kansas"')
        self.replace(ALL, 'href="../new-mexico/"', 'href="../mexico/"')
        self.assert_found(lambda site: check_register.check(site, {"without_script"}),
                          "does not show Florida | Lake County Sheriff’s Office", "the agencies of the section Florida is",
                          "the links to sections is", "“../mexico/” leads to", "new-mexico/index.html: no heading")

    def test_what_shows_without_the_script(self):
        self.replace(TEXAS, 'autocomplete="off" hidden', 'autocomplete="off"')
        self.assert_part_finds("without_script", "shows <form", table=TEXAS)

    def test_filter(self):
        self.break_script("words.every(", "words.some(")
        self.assert_part_finds("filtering", "“county  sheriff”: shows", "what the status counts")

    def test_accents_and_quotation_marks(self):
        self.break_script(".normalize('NFKD')", "")
        self.break_script(".replace(/['\"", ".replace(/[")
        self.assert_part_finds("filtering", "Doña", "does not show", table=NEW_MEXICO)

    def test_state(self):
        self.break_script("(!state || state === entry.section.state)", "true")
        self.assert_part_finds("filtering", "Task Force Model in Florida: shows")

    def test_orders(self):
        self.break_script("{ numeric: true }", "{}")
        self.break_script("newest: by('signed', -1)", "newest: by('signed')")
        self.assert_part_finds("sorting", "sorted by agency: the order is wrong", "sorted by newest: the order is wrong")

    def test_states_in_one_list(self):
        self.break_script("if (sorted.size === 1) nameStates();", "")
        self.assert_part_finds("sorting", "sorted by newest: does not show Florida")

    def test_the_view_is_lost(self):
        self.break_script("history.replaceState(history.state, '', address)", "history.pushState(history.state, '', '#')")
        self.assert_part_finds("keeping_the_view", "the length of the history", "the view in the address", "reloaded: shows")

    def test_the_focus_is_lost(self):
        self.break_script("place.elements.q.focus();", "")
        self.assert_part_finds("nothing_found", "where the focus is after clearing")

    def test_sections(self):
        self.break_script("section ? new URLSearchParams() : values", "values")
        self.assert_part_finds("links_to_sections", "with a filter behind it: does not show")

    def test_hostile_fragments(self):
        self.break_script("make('bdi', {}, part)", "document.createRange().createContextualFragment(part)")
        self.break_script("isKnown ? value : ''", "isKnown ? value : (control.options[1].selected = true, control.value)")
        self.assert_part_finds("hostile_fragments", "has put into the page is", "has chosen is")

    def test_views_that_not_everybody_can_use(self):
        self.write("assets/site.css", STYLE + ".no-match { color: #ddd; width: 500px }")
        self.assert_part_finds("accessible", "axe, light, 1280 px, #q=zzz: color-contrast")
        self.assert_part_finds("narrow", "#q=zzz is")

    def test_what_is_stored_and_asked_for(self):
        self.break_script("const view = form.read();", "const view = form.read(); localStorage.a = 1; fetch('../../es/?' + view.q);")
        self.assert_part_finds("filtering", "what was requested after loading", "leaves localStorage")

    def test_paper(self):
        self.write("assets/site.css", STYLE.replace(".view:not([hidden]) { display: block }", "tr[hidden] { display: table-row }"))
        self.assert_part_finds("paper", "does not say “https://", "on paper, which is not shown")


class Choosing(unittest.TestCase):
    def tables(self, *of_states):
        return [(rows, path, Page(path, f'<html lang="{language}" dir="{direction}">'))
                for rows, path, language, direction in of_states]

    def test_states(self):
        tables = self.tables((3, "a", "en", "ltr"), (9, "b", "en", "ltr"), (1, "c", "en", "ltr"), (9, "ar/b", "ar", "rtl"),
                             (1, "ar/c", "ar", "rtl"), (9, "es/b", "es", "ltr"))
        self.assertEqual(check_register.some_states(tables, "en"), ["b", "c", "ar/b"])
        self.assertEqual(check_register.some_states(tables, "ar"), ["ar/b", "ar/c"])
        self.assertEqual(check_register.some_states(tables[:1], "en"), ["a"])
        self.assertEqual(check_register.some_states([], "en"), [])

    def test_every_language_is_looked_at(self):
        names = {}
        for language, direction in (("en", "ltr"), ("es", "ltr"), ("ar", "rtl")):
            page = Page("all", f'<html lang="{language}" dir="{direction}">')
            register = check_register.Register(page, "all", [], True)
            names[language] = {part.__name__ for part, _ in check_register.parts(register, language == "en")}
        self.assertEqual(names["es"], {"without_script", "sorting", "narrow", "paper"})
        self.assertEqual(names["ar"], names["es"] | {"accessible"})
        self.assertLess(names["ar"], names["en"])


class Comparing(unittest.TestCase):
    def test_folding(self):
        for text in ("Sheriff's", "SHERIFF’S", "sheriffs"):
            self.assertEqual(folded(text), "sheriffs")
        self.assertEqual(folded("DOÑA “Ana”"), "dona ana")

    def test_collation(self):
        names = ["Precinct 2", "precinct 10", "Pré", "Prea", "St. Johns", "St Johns", "St’ Johns"]
        self.assertEqual(sorted(names, key=lambda name: collated(name, "en")),
                         ["Pré", "Prea", "Precinct 2", "precinct 10", "St Johns", "St. Johns", "St’ Johns"])
        self.assertLess(collated("nz", "es"), collated("ña", "es"))


if __name__ == "__main__":
    unittest.main()
