"""What a page is built of, without its words: what axe-core can judge of a page that is not text.

A structure is the set of all elements of a page, each with the elements around it, and of the steps from heading to
heading. Of an element count its tag, its class, role, type, scope and direction, the names of its other attributes and
whether they hold anything, and whether the element holds anything. Two lists of unlike length have the same structure.
"""

import collections
import hashlib
from html.parser import HTMLParser

VALUES = {"class", "role", "type", "scope", "dir"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Structure(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.parts, self.heading = [], set(), ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.fill()
        marks = [f"{name}={value}" if name in VALUES else name + "=" * (not value) for name, value in sorted(attributes)]
        path = " ".join(([self.open[-1][1]] if self.open else []) + ["/" + tag, *marks])
        self.parts.add(path)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.parts.add(f"from {self.heading} to {tag}")
            self.heading = tag
        if tag not in VOID:
            self.open.append((tag, path))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if any(tag == name for name, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, text):
        if text.strip():
            self.fill()

    def fill(self):
        if self.open:
            self.parts.add(self.open[-1][1] + " holds something")


def digest(text):
    """A short name of a page's structure: equal for two pages that differ only in words and in how many there are."""
    return hashlib.sha256("\n".join(sorted(Structure(text).parts)).encode()).hexdigest()[:16]


def representatives(pages, known=(), most=2):
    """Of all pages (name → text) so many of each structure, the shortest and the longest; `known` are already chosen."""
    structures = collections.defaultdict(list)
    for name in sorted(pages, key=lambda name: (len(pages[name]), name)):
        structures[digest(pages[name])].append(name)
    chosen = []
    for own in structures.values():
        wanted = most - sum(name in known for name in own)
        rest = [name for name in own if name not in known]
        # The longest, then the shortest, then the second longest…
        turns = [name for pair in zip(reversed(rest), rest) for name in pair]
        chosen += list(dict.fromkeys(turns))[:max(wanted, 0)]
    return chosen
