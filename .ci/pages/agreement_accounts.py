"""A part of check_agreements: every row of every table is accounted for, and what the record says about it is true."""

import collections

import agreement_changes as changes_of
from agreement_changes import base_of, sides
from agreement_pages import CHANGES, FOLDER, differences, is_agency, numbers_in, told


def changes(record, tables):
    of_pair = collections.defaultdict(list)
    for change in record.table("changes.csv"):
        of_pair[change["from"], change["until"]].append(change)
    expected = {(pair.old.day, pair.new.day) for pair in tables.pairs}
    for days in sorted(of_pair.keys() ^ expected):
        yield f"changes.csv: {told(days)}: {'is no pair' if days in of_pair else 'this pair is missing'} of tables"
    former = collections.defaultdict(set)
    for pair in tables.pairs:
        accounts = Accounts(pair, of_pair[pair.old.day, pair.new.day], former)
        for problem in accounts.problems():
            yield f"changes.csv: {pair.old.day} to {pair.new.day}: {problem}"
        yield from changes_page(record, accounts)
        for row in pair.old.rows:
            former[row.base].add(row.signed)


class Accounts:
    """The changes that are listed for a pair of tables, compared with the rows of both."""

    def __init__(self, pair, told_changes, former):
        self.pair, self.told = pair, told_changes
        # What was in tables before the older one: base → days of signing.
        self.former = former
        self.before, self.after = collections.defaultdict(list), collections.defaultdict(list)
        for change in told_changes:
            before, after = sides(change)
            if change["kind"] == "unexplained" and after in pair.gone:
                before, after = after, None
            if before:
                self.before[before].append(change)
            if after:
                self.after[after].append(change)

    def problems(self):
        yield from self.each_row_once()
        yield from self.what_both_list()
        yield from self.what_has_another_name()
        yield from self.what_should_have_one()
        yield from self.what_came_or_went()

    def each_row_once(self):
        pair, unchanged = self.pair, []
        for side, sheet, lost, found in (("older", pair.old, pair.gone, self.before),
                                         ("newer", pair.new, pair.come, self.after)):
            bases = {row.base for row in sheet.rows}
            for base, changes in found.items():
                if base not in bases:
                    yield f"{told(base)} is not in the {side} table"
                if len(changes) > 1:
                    yield f"{told(base)} of the {side} table is in {len(changes)} changes"
            for base in lost.keys() - found.keys():
                yield f"row {lost[base].number} of the {side} table, {told(base)}, is lost"
            unchanged.append(len(bases) - sum(map(len, found.values())))
        if set(unchanged) != {pair.unchanged}:
            yield (f"{unchanged[0]} rows of the older and {unchanged[1]} of the newer table are left unchanged, "
                   f"but {pair.unchanged} are the same")

    def what_both_list(self):
        differing = self.pair.differing
        for base, (old, new) in self.pair.both.items():
            found = [change for change in self.after.get(base, []) if change in self.before.get(base, [])]
            fields = set(found[0]["fields"].split("|")) if found else set()
            if fields != differing.get(base, set()):
                yield f"{told(base)}: {sorted(fields)} are told instead of {sorted(differing.get(base, ()))}"
            elif found:
                kind = "signed-again" if changes_of.is_signed_again(old, new) else "changed"
                if found[0]["kind"] != kind:
                    yield f"{told(base)}: is {found[0]['kind']} instead of {kind}"

    @property
    def under_other_names(self):
        """What is told to be one agreement though state, agency or model are another: change, before, after."""
        for change in self.told:
            before, after = sides(change)
            if change["kind"] in ("renamed", "changed") and before != after:
                yield change, before, after

    def what_has_another_name(self):
        for change, before, after in self.under_other_names:
            what = f"{told(before)} is {change['kind']} to {told(after)}"
            if before not in self.pair.gone or after not in self.pair.come:
                yield f"{what}, but is in both tables, or in neither"
                continue
            old, new = self.pair.gone[before], self.pair.come[after]
            if not changes_of.are_close(old.signed, new.signed):
                yield f"{what}, but was signed on another day"
            if change["kind"] == "renamed" and (before[0], before[2]) != (after[0], after[2]):
                yield f"{what}, but its state or model is another"
        for change in self.told:
            if change["kind"] == "renamed" and len(set(sides(change))) == 1:
                yield f"{told(base_of(change))}: is renamed, but has the same name"

    def what_should_have_one(self):
        known = {(before, after) for _, before, after in self.under_other_names}
        for rule, why in ((changes_of.twins, "all but the name"), (changes_of.namesakes, "their document")):
            for old, new in rule(self.pair):
                if (old.base, new.base) not in known:
                    yield (f"{told(old.base)} (row {old.number}) and {told(new.base)} (row {new.number}) are one by "
                           f"{why}, but are not told to be")

    def what_came_or_went(self):
        for base in self.after.keys() & self.pair.come.keys():
            change, row = self.after[base][0], self.pair.come[base]
            if change["kind"] not in ("added", "unexplained"):
                continue
            is_back = any(changes_of.are_close(day, row.signed) for day in self.former.get(base, ()))
            is_late = changes_of.came_late(row, self.pair.old)
            expected = "listed-again" if is_back else "signed-earlier" if is_late else ""
            # That several were possible is the program's own judgment.
            if change["reason"] not in (expected, "several-possible"):
                yield (f"{told(base)}: is {change['kind']} ({change['reason'] or 'no reason'}), "
                       f"but should be {expected or 'added'}: signed {row.signed}")
        for base in self.before.keys() & self.pair.gone.keys():
            if self.before[base][0]["kind"] == "signed-again":
                yield f"{told(base)}: is signed again, but is not in the newer table"


def changes_page(record, accounts):
    pair = accounts.pair
    name = f"{FOLDER}changes/{pair.new.day}/index.html"
    if name not in record.names:
        yield f"{name}: is missing"
        return
    expected = collections.Counter(record.page_of(change["page"]) for change in accounts.told)
    found = collections.Counter(page for page in (record.leads_to(name, link) for link in record.main(name).links)
                                if is_agency(page))
    yield from differences(f"{name}: links", expected, found)
    kinds = collections.Counter(change["kind"] for change in accounts.told)
    wanted = {name: {*kinds.values(), pair.unchanged, len(pair.old.rows), len(pair.new.rows)},
              CHANGES: {len(pair.new.rows), kinds["added"], kinds["ended"]}}
    for page, counts in wanted.items():
        if page in record.names:
            said = numbers_in(record.main(page).texts)
            yield from (f"{page}: says {count:,} nowhere" for count in sorted(counts - said))
