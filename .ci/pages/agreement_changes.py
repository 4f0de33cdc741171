"""What became of the agreements from one published table to the next, by a simple method of our own.

Rows of two tables are one agreement if state, agency and model are the same (folded as agreement_sheets.py does);
in the published tables no two rows of one day have all three in common. What is left in the older table has gone,
what is left in the newer one has come. Which of the gone and the come are one agreement under another name is
judged by the program, by rules that this method does not have; it has to account for each of them once.
"""

import collections
import dataclasses
import datetime
import functools
import itertools

from agreement_sheets import HEADINGS, LINKS, folded, folded_agency, same_document, state_name

# What the program's rules say, see Sources/Content/Agreements/History/SheetMatching.swift: signing days that are
# closer are one that was mistyped, and who signed longer before a table should have was in it.
CLOSE_DAYS = 7
PUBLICATION_DAYS = 30
COMPARED = ("agency_type", "county", "signed", *LINKS)


@dataclasses.dataclass(frozen=True)
class Comparison:
    """Two tables that follow each other: what has gone and come, and what is in both, by base."""
    old: object
    new: object
    gone: dict
    come: dict
    both: dict

    @functools.cached_property
    def differing(self):
        """Of what is in both: base → the fields in which the rows differ, where they do."""
        fields = set(filled(self.old)) & set(filled(self.new))
        found = {base: differing_fields(*rows, fields) for base, rows in self.both.items()}
        return {base: fields for base, fields in found.items() if fields}

    @property
    def unchanged(self):
        return len(self.both) - len(self.differing)


@dataclasses.dataclass(frozen=True)
class Tables:
    """The published tables, oldest first, and the applications."""
    sheets: tuple
    pending: object

    @property
    def newest(self):
        return self.sheets[-1]

    @functools.cached_property
    def pairs(self):
        return pairs(self.sheets)


def compare(old, new):
    before, after = by_base(old), by_base(new)
    return Comparison(
        old, new, {base: row for base, row in before.items() if base not in after},
        {base: row for base, row in after.items() if base not in before},
        {base: (row, after[base]) for base, row in before.items() if base in after})


def by_base(sheet):
    """The rows by what they are known by; without what is in one table twice, word for word."""
    rows = {}
    for row in sheet.rows:
        other = rows.setdefault(row.base, row)
        if (other.signed, folded(other.county)) != (row.signed, folded(row.county)):
            raise SystemExit(f"{sheet.day}: {row.base} appears twice, in rows {other.number} and {row.number}: "
                             "the simple method of agreement_changes.py does not do for this table.")
    return rows


def pairs(sheets):
    return [compare(old, new) for old, new in itertools.pairwise(sheets)]


def filled(sheet):
    """The fields of which a table says anything; an empty column counts as none."""
    return [field for field in COMPARED if any(getattr(row, field) for row in sheet.rows)]


def differing_fields(old, new, fields):
    """The fields of two rows that a reader would call different."""
    found = {field for field in fields if compared(old, field) != compared(new, field)}
    return found | ({"agency"} if folded(old.agency) != folded(new.agency) else set())


def compared(row, field):
    value = getattr(row, field)
    return same_document(value) if field in LINKS else value if field == "signed" else folded(value)


def apart(one, other):
    """By how many days one day is after another."""
    return (datetime.date.fromisoformat(one) - datetime.date.fromisoformat(other)).days


def are_close(one, other):
    """Whether two days of signing can be one that was mistyped; a missing one can be any."""
    return not (one and other) or abs(apart(one, other)) <= CLOSE_DAYS


def is_signed_again(old, new):
    return bool(old.signed and new.signed) and apart(new.signed, old.signed) > CLOSE_DAYS


def came_late(row, old):
    """Whether a row that came was signed so long before the older table that it should have was there."""
    return bool(row.signed) and apart(old.day, row.signed) > PUBLICATION_DAYS


def twins(comparison):
    """Rows that went and came which are one agreement by everything about them but the name: one of each."""
    def traits(rows):
        found = collections.defaultdict(list)
        for row in rows.values():
            if row.signed and row.county:
                found[row.state, folded(row.model), row.signed, folded(row.county),
                      folded(row.agency_type)].append(row)
        return found
    gone, come = traits(comparison.gone), traits(comparison.come)
    return [(rows[0], come[trait][0]) for trait, rows in gone.items() if len(rows) == len(come[trait]) == 1]


def namesakes(comparison):
    """Rows that went and came with one and the same document."""
    documents = collections.defaultdict(list)
    for row in comparison.come.values():
        if row.document:
            documents[same_document(row.document)].append(row)
    return [(row, other) for row in comparison.gone.values() if row.document
            for other in documents[same_document(row.document)]]


def base_of(change, **other):
    row = {**change, **other}
    return state_name(row["state"]), folded_agency(row["agency"]), folded(row["model"])


def sides(change):
    """What a change is about in the older and in the newer table; None where it is not listed.

    Of what is unexplained only the tables show which of them has it; it is taken to be the newer one.
    """
    base = base_of(change)
    if change["kind"] in ("added", "unexplained"):
        return None, base
    if change["kind"] == "ended":
        return base, None
    before = dict(zip(change["fields"].split("|"), change["before"].split("|")))
    return base_of(change, **{field: value for field, value in before.items() if field in HEADINGS}), base
