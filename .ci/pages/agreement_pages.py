"""What the pages and the downloads of the record say, as a reader finds it: rows, links, numbers and days.

It looks for meaning, not for classes: a row about a state is one that links to the state's page.
"""

import csv
import dataclasses
import functools
import io
import json
import re
from html.parser import HTMLParser

from agreement_sheets import folded, folded_agency

FOLDER = "agreements/"
OVERVIEW, REGISTER = FOLDER + "index.html", FOLDER + "all/index.html"
CHANGES, PENDING = FOLDER + "changes/index.html", FOLDER + "pending/index.html"
FEED = FOLDER + "changes/feed.xml"
# Folders of the record that are not state's.
OWN_FOLDERS = ("all", "changes", "pending")

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSEEN = {"script", "style", "template", "head"}
NUMBER = re.compile(r"\(?(\d{1,3}(?:,\d{3})*|\d+)\)?")
TEXT_MARK = re.compile(r"'(?=[=+\-@])")


class Node:
    """An element of a page."""

    def __init__(self, tag, attributes):
        self.tag, self.attributes, self.children = tag, attributes, []

    def all(self, *tags):
        """The elements of these kinds inside it, in order, itself included."""
        if self.tag in tags:
            yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.all(*tags)

    @property
    def texts(self):
        """The pieces of text that a reader sees, as elements part them."""
        if self.tag in UNSEEN:
            return
        for child in self.children:
            if isinstance(child, Node):
                yield from child.texts
            elif child.strip():
                yield " ".join(child.split())

    @property
    def flow(self):
        """The same, and each day that a time element gives, as (what, text or day)."""
        if self.tag in UNSEEN:
            return
        if self.tag == "time":
            yield "day", self.attributes.get("datetime", "")[:10]
        for child in self.children:
            if isinstance(child, Node):
                yield from child.flow
            elif child.strip():
                yield "text", " ".join(child.split())

    @property
    def text(self):
        return " ".join(self.texts)

    @property
    def links(self):
        return [node.attributes["href"] for node in self.all("a") if "href" in node.attributes]

    @property
    def days(self):
        return [node.attributes.get("datetime", "")[:10] for node in self.all("time")]

    @property
    def numbers(self):
        return [value for value in map(number, self.texts) if value is not None]


class Tree(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self.open = [self.root]
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        node = Node(tag, {name: value or "" for name, value in attributes})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag, attributes):
        self.open[-1].children.append(Node(tag, {name: value or "" for name, value in attributes}))

    def handle_endtag(self, tag):
        depth = max((index for index, node in enumerate(self.open) if node.tag == tag), default=0)
        if depth:
            del self.open[depth:]

    def handle_data(self, text):
        # Pieces that only a character reference parts are one text.
        children = self.open[-1].children
        if children and isinstance(children[-1], str):
            children[-1] += text
        else:
            children.append(text)


def number(text):
    """The number that a text is, such as 1,843; None for any other text."""
    found = NUMBER.fullmatch(text.strip())
    return int(found.group(1).replace(",", "")) if found else None


def numbers_in(texts):
    """Every number in texts."""
    return {int(found.replace(",", "")) for text in texts for found in re.findall(r"\d{1,3}(?:,\d{3})+|\d+", text)}


@dataclasses.dataclass(frozen=True)
class Line:
    """A row of a table on a page: the file of the page that it links to first, what it says, and where else it
    links to."""
    page: str
    cells: tuple
    days: tuple
    numbers: tuple
    links: tuple


class Record:
    """The pages and downloads of agreements of a built site."""

    def __init__(self, site):
        self.site = site

    @functools.cached_property
    def names(self):
        """The pages of the record, redirects and feeds aside."""
        return [name for name, page in self.site.pages.items()
                if name.startswith(FOLDER) and page.redirect is None]

    @functools.cached_property
    def state_pages(self):
        return [name for name in self.names if is_state(name)]

    @functools.cached_property
    def agency_pages(self):
        return [name for name in self.names if is_agency(name)]

    @functools.cached_property
    def redirects(self):
        """Old addresses of agencies: file → the file that it leads to, or the reason why it leads nowhere."""
        found = {}
        for name, page in self.site.pages.items():
            if name.startswith(FOLDER) and page.redirect is not None:
                found[name] = self.leads_to(name, page.redirect)
        return found

    def leads_to(self, name, address):
        """The file that a link leads to; "" for one that leads elsewhere, the reason if it leads nowhere."""
        try:
            if address.startswith(self.site.url):
                return self.site.under_url(address)
            return "" if re.match(r"[a-z]+:", address) else self.site.target(name, address)[0]
        except ValueError as reason:
            return f"{address} {reason}"

    @functools.cache
    def tree(self, name):
        return Tree(self.site.text(name)).root

    def main(self, name):
        return next(self.tree(name).all("main"), self.tree(name))

    def lines(self, name, wanted):
        """The rows of a page's tables that link to a page which `wanted` accepts."""
        for row in self.main(name).all("tr"):
            targets = [found for found in (self.leads_to(name, link) for link in row.links) if wanted(found)]
            if targets:
                cells = tuple(cell.text for cell in row.all("th", "td"))
                elsewhere = tuple(link for link in row.links if re.match("https?:", link))
                yield Line(targets[0], cells, tuple(row.days), tuple(row.numbers), elsewhere)

    def dated_rows(self, name):
        """The rows of a page's tables that begin with a day and have a number."""
        for row in self.main(name).all("tr"):
            if row.days and row.numbers and next(row.all("th", "td")).days:
                yield row

    def total(self, name):
        """The number that a page shows large, above everything else."""
        for node in self.main(name).all("strong"):
            if number(node.text) is not None:
                return number(node.text)
        return None

    def said_about(self, name, label):
        """The numbers that are right after a text, such as the name of a kind of agreement."""
        texts = list(self.main(name).texts)
        behind = (number(after) for text, after in zip(texts, texts[1:]) if text.rstrip(":") == label)
        return {value for value in behind if value is not None}

    def heading(self, name):
        return next((node.text for node in self.main(name).all("h1")), "")

    def section(self, name, heading):
        """The section of a page that has a heading; None if there is none."""
        for section in self.main(name).all("section"):
            if next((node.text for node in section.all("h2")), "") == heading:
                return section
        return None

    # Downloads

    @functools.cache
    def table(self, name):
        """The rows of a download, without the mark that keeps a spreadsheet from running a cell."""
        text = (self.site.folder / FOLDER / name).read_bytes().decode("utf-8-sig")
        rows = csv.DictReader(io.StringIO(text, newline=""))
        return [{key: TEXT_MARK.sub("", value or "", count=1) if value and value[0] == "'" else value or ""
                 for key, value in row.items()} for row in rows]

    @functools.cached_property
    def json(self):
        return json.loads((self.site.folder / FOLDER / "agreements.json").read_text(encoding="utf-8"))

    def page_of(self, address):
        """The file of the page that a download names."""
        return self.leads_to(FOLDER + "agreements.csv", address)


def is_state(name):
    parts = name.split("/")
    return len(parts) == 3 and parts[0] == FOLDER[:-1] and parts[1] not in OWN_FOLDERS


def is_agency(name):
    parts = name.split("/")
    return len(parts) == 4 and parts[0] == FOLDER[:-1] and parts[1] not in OWN_FOLDERS


def state_page(state):
    return f"{FOLDER}{part(folded(state))}/index.html"


def agency_page(state, agency):
    """Where an agency's page is; of its name only what makes a difference is in the address."""
    return f"{FOLDER}{part(folded(state))}/{part(folded_agency(agency))}/index.html"


def part(name):
    """A part of an address, which is cut after a word where it gets too long (Slug.swift)."""
    text = name.replace(" ", "-")
    return text if len(text) <= 80 else text[:78].rpartition("-")[0]


def differences(what, expected, found):
    """One line for each key of two counters with different values."""
    for key in sorted(expected.keys() | found.keys(), key=str):
        if expected.get(key, 0) != found.get(key, 0):
            yield f"{what}: {told(key)}: {found.get(key, 0)} instead of {expected.get(key, 0)}"


def told(key):
    return " / ".join(map(str, key)) if isinstance(key, tuple) else str(key)
