"""What the page checks share: reading a built site's folder, following its addresses, reporting.

Called built_site because Python itself has a module named site.

A check is a module with `check(site) -> Result`; `main(check)` runs it over the folder named on the
command line, prints one line a problem and exits 1 if there was any.
"""

import dataclasses
import functools
import mimetypes
import pathlib
import posixpath
import re
import sys
import urllib.parse
from html.parser import HTMLParser

CONTENT_TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
    ".xml": "application/xml", ".csv": "text/csv", ".json": "application/json",
    ".svg": "image/svg+xml", ".txt": "text/plain",
}
# Attributes that contain one address; srcset contains several.
ADDRESS_ATTRIBUTES = ("href", "src", "poster", "action", "formaction", "data", "cite")


@dataclasses.dataclass(frozen=True)
class Link:
    """One address that a page names, and where: `<link rel="icon" href="./a.svg">`."""
    tag: str
    attribute: str
    address: str
    rel: frozenset = frozenset()
    language: str = ""
    line: int = 0

    @property
    def external(self):
        """Whether it names a scheme or a host of its own, such as https:, mailto: or //host."""
        return bool(re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//", self.address))


class Page(HTMLParser):
    """One HTML page, read once: its addresses, ids, headings and the facts in its head."""

    def __init__(self, path, text):
        super().__init__(convert_charrefs=True)
        self.path = path
        self.language = self.direction = None
        self.links, self.ids, self.h1 = [], set(), 0
        self.canonical = self.redirect = None
        self.noindex = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        rel = frozenset(values.get("rel", "").lower().split())
        line = self.getpos()[0]
        if tag == "html":
            self.language, self.direction = values.get("lang"), values.get("dir")
        if tag == "h1":
            self.h1 += 1
        if "id" in values:
            self.ids.add(values["id"])
        if tag == "a" and "name" in values:
            self.ids.add(values["name"])
        if tag == "meta":
            self.read_meta(values, line)
        if tag == "link" and "canonical" in rel:
            self.canonical = values.get("href")
        for name in ADDRESS_ATTRIBUTES:
            if name in values:
                self.links.append(Link(tag, name, values[name], rel, values.get("hreflang", ""), line))
        for candidate in filter(None, (part.strip() for part in values.get("srcset", "").split(","))):
            self.links.append(Link(tag, "srcset", candidate.split()[0], rel, "", line))

    handle_startendtag = handle_starttag

    def read_meta(self, values, line):
        if values.get("http-equiv", "").lower() == "refresh":
            found = re.search(r"url\s*=\s*['\"]?([^'\"]*)", values.get("content", ""), re.IGNORECASE)
            self.redirect = found.group(1).strip() if found else ""
            self.links.append(Link("meta", "refresh", self.redirect, frozenset(), "", line))
        if values.get("property") in ("og:image", "og:url"):
            self.links.append(Link("meta", "content", values.get("content", ""), frozenset(), "", line))
        if values.get("name", "").lower() == "robots" and "noindex" in values.get("content", ""):
            self.noindex = True

    @property
    def alternates(self):
        """The page in other languages: language → absolute address."""
        return {link.language: link.address for link in self.links
                if link.tag == "link" and "alternate" in link.rel and link.language}


class Site:
    """A built site: its files and its pages, each read when first asked for."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        if not (self.folder / "index.html").is_file():
            raise SystemExit(f"{folder} holds no index.html, so it is not a built site.")

    @functools.cached_property
    def files(self):
        """Every file's path from the root, with forward slashes, in order."""
        found = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())
        return frozenset(sorted(found))

    @functools.cached_property
    def pages(self):
        """Every HTML page by its path, in order."""
        names = sorted(name for name in self.files if name.endswith(".html"))
        return {name: Page(name, self.text(name)) for name in names}

    @functools.cached_property
    def url(self):
        """The absolute address of the site's root, ending in a slash: the home page's canonical one."""
        address = self.pages["index.html"].canonical or ""
        return address if address.endswith("/") else address + "/"

    @property
    def base(self):
        """The path of the site's address: / or /campaign/."""
        return urllib.parse.urlsplit(self.url).path or "/"

    def text(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def absolute(self, name):
        """The absolute address that a page's file has: posts/x/index.html → https://…/posts/x/."""
        path = name.removesuffix("index.html") if posixpath.basename(name) == "index.html" else name
        return self.url + urllib.parse.quote(path, safe="/-._~!$&'()*+,;=:@")

    def target(self, name, address):
        """The file and the fragment that a relative address in the file `name` leads to.

        Raises ValueError with the reason if it leads nowhere.
        """
        if re.search(r"[\s\\<>\"\x00-\x20\x7f]", address) or not address:
            raise ValueError("is empty or holds a space, a control character, a quote or a backslash")
        path, _, fragment = address.partition("#")
        path = urllib.parse.unquote(path.partition("?")[0], errors="strict")
        if path.startswith("/"):
            raise ValueError("begins at the host's root, so it breaks in a subfolder")
        if not path:
            return name, urllib.parse.unquote(fragment)
        parts = name.split("/")[:-1]
        for part in path.split("/"):
            if part == ".." and not parts:
                raise ValueError("climbs out of the site's folder")
            if part == "..":
                parts.pop()
            elif part not in ("", "."):
                parts.append(part)
        is_folder = path.endswith("/") or path.split("/")[-1] in (".", "..")
        found = "/".join(parts + ["index.html"]) if is_folder else "/".join(parts)
        if found not in self.files:
            folder = not is_folder and (self.folder / found).is_dir()
            missing = f"leads to {found}, which is missing"
            raise ValueError("leads to a folder, but has no final slash" if folder else missing)
        return found, urllib.parse.unquote(fragment)

    def under_url(self, address):
        """The file that an absolute address of this site leads to; raises ValueError if there is none."""
        address = address.partition("#")[0]
        if not address.startswith(self.url):
            raise ValueError(f"is not under {self.url}")
        return self.target("index.html", "./" + address.removeprefix(self.url))[0]

    def kind(self, name):
        """What kind of page a file is: en posts/*, es posts, not-found, redirect, and so on."""
        page = self.pages[name]
        if name == "404.html":
            return "not-found"
        if page.redirect is not None:
            return "redirect"
        parts = name.split("/")[:-1]
        language = "default"
        if parts and self.is_language(parts[0]):
            language, parts = parts[0], parts[1:]
        if not parts:
            return f"{language} home"
        shape = ["YEAR" if re.fullmatch(r"\d{4}", part) else "N" if part.isdigit() else part for part in parts]
        if len(shape) > 1 and shape[1] not in ("YEAR", "page"):
            known = 2 if shape[0] == "agreements" and shape[1] in ("all", "changes", "pending") else 1
            shape[known:] = ["*"] * (len(shape) - known)
        return f"{language} {'/'.join(shape)}"

    def is_language(self, part):
        front = self.pages.get(f"{part}/index.html")
        return bool(re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]+)*", part, re.IGNORECASE)) and front is not None \
            and (front.language or "").lower() == part.lower()

    def samples(self):
        """The first page of every kind: kind → path."""
        found = {}
        for name in self.pages:
            found.setdefault(self.kind(name), name)
        return found


def content_type(name):
    known = CONTENT_TYPES.get(posixpath.splitext(name)[1]) or mimetypes.guess_type(name)[0]
    return known or "application/octet-stream"


@dataclasses.dataclass
class Result:
    """What a check found: one line a problem, and what it looked at."""
    problems: list
    looked_at: str


def main(check):
    """Runs `check` over the site folder named on the command line and ends the program."""
    if len(sys.argv) != 2:
        raise SystemExit(f"usage: {pathlib.Path(sys.argv[0]).name} SITE")
    result = check(Site(sys.argv[1]))
    for problem in result.problems:
        print(problem)
    print(f"{pathlib.Path(sys.argv[0]).stem}: {result.looked_at}: {len(result.problems)} problems")
    raise SystemExit(1 if result.problems else 0)
