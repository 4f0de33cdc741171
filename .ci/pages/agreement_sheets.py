"""The published workbooks, read without any of the program's code: a small reader of XLSX of our own.

It knows as much of the format (ECMA-376, part 1, chapter 18) as these workbooks use: one sheet, shared and inline
strings, errors, days as numbers, hyperlinks of cells. A cell keeps what was published; what is made of it by the
rules that `.github/reference/data.md` documents is a property next to it.
"""

import csv
import dataclasses
import datetime
import functools
import pathlib
import posixpath
import re
import unicodedata
import urllib.parse
import xml.etree.ElementTree as ElementTree
import zipfile

SHARED = pathlib.Path(__file__).resolve().parents[3] / "shared/data/agreements"
DAYS = ("2021-01-13", "2024-12-18", "2025-04-09", "2025-09-17", "2026-05-18")
PENDING = "pending-2026-02-27"

FIELDS = {
    "STATE": "state", "LAW ENFORCEMENT AGENCY": "agency", "TYPE": "agency_type", "COUNTY": "county",
    "SUPPORT TYPE": "model", "SIGNED": "signed", "MOA": "document", "ADDENDUM": "addendum",
}
HEADINGS = {field: heading for heading, field in FIELDS.items()}
LINKS = ("document", "addendum")
NOTHING = {"", "#N/A", "#NA", "N/A", "-", "–", "—"}
APOSTROPHES = str.maketrans(dict.fromkeys("'‘`´", "’"))
INVISIBLE = dict.fromkeys((0x200B, 0x2060, 0xFEFF, 0x00AD))

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# Day 1 of Excel's calendar is 1 January 1900; it counts a 29 February 1900 that there never was.
EXCEL_DAY_0 = datetime.date(1899, 12, 30)


@dataclasses.dataclass(frozen=True)
class Cell:
    """What was published in a cell, letter for letter: its text, and its hyperlink if it has one."""
    text: str = ""
    link: str = ""
    column: str = ""

    @property
    def used(self):
        """The text as it may be shown: trimmed, single spaces, one kind of apostrophe, nothing for #N/A."""
        words = " ".join(self.text.translate(INVISIBLE).split()).translate(APOSTROPHES)
        return "" if words.upper() in NOTHING else words

    @property
    def published_address(self):
        """The address as published: the hyperlink, or the text where that is an address itself."""
        text = self.link.strip() or self.text.strip()
        return text if "." in text and "/" in text else ""

    @property
    def address(self):
        return unwrapped(self.published_address)

    @property
    def day(self):
        """The day that the cell gives, as 2026-05-18."""
        text = self.used
        if re.fullmatch(r"\d{4,6}(\.\d+)?", text):
            return (EXCEL_DAY_0 + datetime.timedelta(days=int(float(text)))).isoformat()
        return text[:10]


@dataclasses.dataclass(frozen=True)
class Row:
    """A row with an agency, by its number in the sheet. Its properties are what may be shown of it."""
    number: int
    cells: dict = dataclasses.field(hash=False, compare=False)

    def cell(self, field):
        return self.cells.get(field, Cell())

    def __getattr__(self, field):
        if field not in HEADINGS:
            raise AttributeError(field)
        cell = self.cell(field)
        if field == "state":
            return state_name(cell.used)
        if field == "signed":
            return cell.day
        return cell.address if field in LINKS else cell.used

    @property
    def values(self):
        """Everything that the download says of it, but for the address of a page."""
        return {field: getattr(self, field) for field in HEADINGS}

    @functools.cached_property
    def name(self):
        """What the agency is known by: its state and its name without what makes no difference."""
        return self.state, folded_agency(self.agency)

    @functools.cached_property
    def base(self):
        """What the agreement is known by, but for the day on which it was signed."""
        return *self.name, folded(self.model)


@dataclasses.dataclass(frozen=True)
class Sheet:
    """One published table: its day, the fields that it has a column for, and its rows."""
    day: str
    fields: tuple
    rows: tuple


def state_name(text):
    """A state in capitals, as its name is written: `DISTRICT OF COLUMBIA` is `District of Columbia`."""
    return " ".join(word if word == "of" else word.capitalize() for word in text.lower().split())


@functools.cache
def folded(text):
    """A text as it is compared: small letters and digits only, without accents, apostrophes and punctuation."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("&", " and "))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", re.sub(r"[’'.]", "", plain)).split())


@functools.cache
def folded_agency(text):
    """An agency's name as it is compared: with the abbreviations written out that can mean one thing only."""
    words = folded(text).split()
    for index, word in enumerate(words):
        behind = words[index + 1] if index + 1 < len(words) else ""
        if word == "co" and index > 0:
            words[index] = "county"
        elif word == "sheriff" and behind in ("office", "department", "dept"):
            words[index] = "sheriffs"
        elif word == "pd" and index > 0 and not behind:
            words[index] = "police department"
        else:
            words[index] = {"dept": "department", "dep": "department", "twp": "township", "saint": "st",
                            "sainte": "ste"}.get(word, word)
    return " ".join(words[1:] if words[0] == "the" and len(words) > 1 else words)


def unwrapped(address):
    """An address without what mail programs and browsers put around it, as a browser can open it."""
    for _ in range(5):
        if "safelinks.protection.outlook.com" in urllib.parse.urlsplit(address).netloc.lower():
            query = urllib.parse.urlsplit(address.replace("&amp;", "&")).query
            inner = [part[4:] for part in query.split("&") if part.lower().startswith("url=")]
            address = urllib.parse.unquote(inner[0])
        else:
            address = re.sub(r"^[a-z]+-extension://[^/]*/", "", address)
    address = re.sub(r"^(https?):/(?=[^/])", r"\1://", address)
    if address.startswith("www."):
        address = "https://" + address
    return re.sub(r"\s+", "%20", address)


def same_document(address):
    """What two addresses of one document have in common: not the Internet Archive's copy, nor the scheme."""
    address = re.sub(r"^(https?://)?(www\.)?", "", address.replace("%20", " "))
    found = re.match(r"web\.archive\.org/web/[^/]*/(.*)", address)
    return same_document(found.group(1)) if found else address


@functools.cache
def published(day):
    """The workbook of a day, or of the applications, as it was published."""
    return read(SHARED / f"{day}.xlsx", day.removeprefix("pending-"))


def read(path, day):
    with zipfile.ZipFile(path) as archive:
        grid = read_grid(archive)
    fields = {column: FIELDS[cell.text.strip()] for column, cell in grid.pop(1).items() if cell.text.strip()}
    rows = (Row(number, {fields[column]: cell for column, cell in cells.items() if column in fields})
            for number, cells in sorted(grid.items()))
    return Sheet(day, tuple(fields.values()), tuple(row for row in rows if row.agency))


def read_grid(archive):
    """The cells of the first sheet: row number → column letters → cell."""
    texts = []
    if "xl/sharedStrings.xml" in archive.namelist():
        texts = [text_of(item) for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))]
    sheet = first_sheet(archive)
    root = ElementTree.fromstring(archive.read(sheet))
    links = dict(read_links(archive, sheet, root))
    grid = {}
    for found in root.iter(MAIN + "c"):
        column, number = re.fullmatch(r"([A-Z]+)(\d+)", found.get("r")).groups()
        text = text_of(found) if found.get("t") == "inlineStr" else found.findtext(MAIN + "v", "")
        if found.get("t") == "s":
            text = texts[int(text)]
        link = links.get(found.get("r"), "")
        if text or link:
            grid.setdefault(int(number), {})[column] = Cell(text, link, column)
    return grid


def text_of(element):
    """The text of a string that may be in parts of several formats; how it is pronounced is not part of it."""
    parts = [element.find(MAIN + "is")] if element.find(MAIN + "is") is not None else [element]
    return "".join(part.text or "" for item in parts for part in
                   [*item.findall(MAIN + "t"), *item.findall(f"{MAIN}r/{MAIN}t")])


def first_sheet(archive):
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    number = book.find(f"{MAIN}sheets/{MAIN}sheet").get(RELATIONS + "id")
    return posixpath.join("xl", relations(archive, "xl/workbook.xml")[number].removeprefix("/xl/"))


def relations(archive, part):
    """What a part of the workbook refers to: number → address."""
    name = f"{posixpath.dirname(part)}/_rels/{posixpath.basename(part)}.rels"
    if name not in archive.namelist():
        return {}
    return {found.get("Id"): found.get("Target") for found in ElementTree.fromstring(archive.read(name))}


def read_links(archive, sheet, root):
    targets = relations(archive, sheet)
    for link in root.iter(MAIN + "hyperlink"):
        address = targets.get(link.get(RELATIONS + "id"), "")
        yield link.get("ref"), address + ("#" + link.get("location") if link.get("location") else "")


def write_csv(sheet, path, rows=None, fields=None):
    """Writes a table in the published layout as CSV, with the addresses in place of the word `link`."""
    fields = fields or sheet.fields
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS[field] for field in fields)
        for row in sheet.rows if rows is None else rows:
            cells = {field: row.cell(field).text for field in fields}
            cells |= {field: row.cell(field).link or cells[field] for field in LINKS if field in cells}
            writer.writerow(row.signed if field == "signed" else cells[field] for field in fields)


def unlike_twin(sheet, path):
    """Where a table differs from a CSV that another program made of it, with hyperlinks in columns of their own."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = [line for line in csv.DictReader(file) if line[HEADINGS["agency"]].strip()]
    if len(lines) != len(sheet.rows):
        yield f"{path.name}: has {len(lines)} rows instead of {len(sheet.rows)}"
    for row, line in zip(sheet.rows, lines):
        for field in sheet.fields:
            cell, heading = row.cell(field), HEADINGS[field]
            pairs = [(row.signed if field == "signed" else cell.text, line[heading])]
            pairs += [(cell.link, line[f"{heading} URL"])] if field in LINKS else []
            for read_here, written in pairs:
                if read_here != written:
                    yield f"{path.name}: row {row.number}: {heading} is “{written}”, but was read as “{read_here}”"
