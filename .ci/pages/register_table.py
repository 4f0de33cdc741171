"""The agreements of the download, and a filter and orders of their own for check_register to compare with."""

import csv
import io
import re
import typing
import unicodedata

QUOTES = "'\"`´ʹʻʼ‘’‚‛“”„‟′″＇"
# The order in which the Unicode Collation Algorithm (CLDR's root) has what is neither letter nor digit.
PUNCTUATION = " _-–—,;:!?.'‘’\"“”()[]{}@*/\\&#%`´^+<=>|~$"


class Row(typing.NamedTuple):
    """One agreement; `signed` is a day, ISO 8601, or empty; `links` are its documents' addresses."""
    state: str
    agency: str
    type: str
    county: str
    model: str
    signed: str
    links: tuple


def published(site):
    """The rows of agreements/agreements.csv."""
    lines = csv.DictReader(io.StringIO(site.text("agreements/agreements.csv").removeprefix("\ufeff")))
    return [Row(line["state"], line["agency"], line["agency_type"], line["county"], line["model"], line["signed"],
                tuple(filter(None, (line["document"], line["addendum"])))) for line in lines]


def folded(text):
    """A text in which capitals, accents and quotation marks make no difference."""
    text = "".join(letter for letter in text.lower() if letter not in QUOTES)
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def fits(row, view):
    """Whether a view, such as {"q": "lake county", "state": "Florida"}, shows the row."""
    text = folded(f"{row.agency} {row.county}")
    return (view.get("state", row.state) == row.state and view.get("model", row.model) == row.model
            and all(word in text for word in folded(view.get("q", "")).split()))


def collated(text, language):
    """A key by which a list is in the language's order: letters first, then accents, then capitals; numbers by value."""
    if language == "es":
        text = text.replace("ñ", "n\uffff").replace("Ñ", "N\uffff")
    base = [letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)]
    parts = re.findall(r"\d+|.", "".join(base).lower(), re.DOTALL)
    first = [(1, int(part), "") if part.isdigit() else (2, 0, part) if part not in PUNCTUATION
             else (0, PUNCTUATION.index(part), "") for part in parts]
    accents = [letter for letter in unicodedata.normalize("NFD", text) if unicodedata.combining(letter)]
    return first, accents, [letter.isupper() for letter in base]


def by(field, is_reversed=False):
    """Sorts rows by a field, those without it last; equals keep their order."""
    def order(rows, language):
        known = [row for row in rows if getattr(row, field)]
        # Python's sort keeps the order of equals even when it is reversed.
        known.sort(key=lambda row: collated(getattr(row, field), language), reverse=is_reversed)
        return known + [row for row in rows if not getattr(row, field)]
    return order


# The orders that the form offers besides the page's own.
ORDERS = {"agency": by("agency"), "county": by("county"), "model": by("model"),
          "newest": by("signed", True), "oldest": by("signed")}
