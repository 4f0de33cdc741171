"""What machines read is right: feeds, sitemap, robots.txt, _redirects, canonical and hreflang addresses.

Asserts:
- each Atom feed (RFC 4287) is well-formed, has its required elements, RFC 3339 dates and ids that no other
  entry has; its links, and those in its text, are absolute, and those of this site lead to a file;
- sitemap.xml has each address once, each leads to a page that may be indexed, none of those is missing;
- a page's canonical address is its own (or elsewhere, if the page links there: "Read at"), a redirect's is
  its target's; translations name each other, in the pages and in the sitemap;
- robots.txt lets everyone in and names the sitemap; _redirects lead to files and agree with redirect pages.
"""

import datetime
import re
import urllib.parse
import xml.etree.ElementTree as ElementTree

from built_site import Page, Result, main

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def check(site):
    problems, feeds = [], 0
    if not re.match(r"https?://[^/]+/", site.url):
        return Result(["index.html: has no absolute canonical address, so the site's own is unknown"], "no feed")
    for name in sorted(name for name in site.files if name.endswith(".xml")):
        try:
            root = ElementTree.fromstring((site.folder / name).read_bytes())
        except ElementTree.ParseError as reason:
            problems.append(f"{name}: is not well-formed XML: {reason}")
            continue
        if root.tag == ATOM + "feed":
            feeds += 1
            problems += [f"{name}: {problem}" for problem in feed(site, name, root)]
        elif root.tag == SITEMAP + "urlset":
            problems += [f"{name}: {problem}" for problem in sitemap(site, root)]
        else:
            problems.append(f"{name}: is neither an Atom feed nor a sitemap")
    for missing in {"feed.xml", "sitemap.xml", "robots.txt", "404.html"} - site.files:
        problems.append(f"{missing}: is missing")
    problems += list(canonical(site)) + list(translations(site)) + list(robots(site)) + list(redirects(site))
    return Result(problems, f"{feeds} feeds, {len(site.pages)} pages")


def feed(site, name, root):
    yield from required(root, "the feed", ("id", "title", "updated"))
    own = [link.get("href") for link in root.findall(ATOM + "link") if link.get("rel") == "self"]
    if own != [site.url + name]:
        yield f"its self link is {own}, not {site.url + name}"
    seen = set()
    for entry in root.findall(ATOM + "entry"):
        identity = entry.findtext(ATOM + "id", "")
        what = f"entry “{entry.findtext(ATOM + 'title', '')}”"
        yield from required(entry, what, ("id", "title", "updated"))
        if identity in seen:
            yield f"{what} has the id of another entry, {identity}"
        seen.add(identity)
        if entry.find(ATOM + "author") is None and root.find(ATOM + "author") is None:
            yield f"{what} has no author, and neither has the feed"
        if entry.find(ATOM + "content") is None and entry.find(ATOM + "summary") is None:
            yield f"{what} has neither content nor summary"
        if not any(link.get("rel", "alternate") == "alternate" for link in entry.findall(ATOM + "link")):
            yield f"{what} has no link to its page"
        for part in entry.findall(ATOM + "content") + entry.findall(ATOM + "summary"):
            if part.get("type") == "html":
                links = Page(name, part.text or "").links
                yield from leads(site, what, [link.address for link in links if not link.address.startswith("#")])
    for tag in ("updated", "published"):
        for element in root.iter(ATOM + tag):
            if not is_moment(element.text or ""):
                yield f"{tag} “{element.text}” is no RFC 3339 date"
    yield from leads(site, "a link", [link.get("href", "") for link in root.iter(ATOM + "link")])


def required(element, what, names):
    for name in names:
        found = element.findall(ATOM + name)
        if len(found) != 1 or not (found[0].text or "").strip():
            yield f"{what} needs one {name} that is not empty"


def is_moment(text):
    try:
        datetime.datetime.fromisoformat(text)
    except ValueError:
        return False
    return RFC3339.fullmatch(text) is not None


def leads(site, what, addresses):
    for address in addresses:
        if not re.match(r"(https?://[^/]|mailto:|tel:|sms:)", address):
            yield f"{what} leads to “{address}”, which is not absolute"
        elif address.startswith(site.url):
            try:
                site.under_url(address)
            except ValueError as reason:
                yield f"{what}: “{address}” {reason}"


def sitemap(site, root):
    seen, alternates = [], {}
    for entry in root.findall(SITEMAP + "url"):
        address = entry.findtext(SITEMAP + "loc", "").strip()
        seen.append(address)
        try:
            page = site.pages.get(site.under_url(address))
            if page is None or page.noindex or page.redirect is not None or page.path == "404.html":
                yield f"{address} is not a page to be indexed"
        except ValueError as reason:
            yield f"“{address}” {reason}"
        changed = entry.findtext(SITEMAP + "lastmod")
        if changed is not None and not is_moment(changed) and not is_day(changed):
            yield f"{address}: lastmod “{changed}” is neither a day nor a moment"
        alternates[address] = {link.get("hreflang"): link.get("href") for link in entry.findall(XHTML + "link")}
    for address in sorted({address for address in seen if seen.count(address) > 1}):
        yield f"{address} appears twice"
    for page in site.pages.values():
        own = site.absolute(page.path)
        if own not in seen and is_indexed(page) and page.canonical == own and "/page/" not in page.path:
            yield f"{own} is missing"
    yield from symmetric(alternates)


def is_indexed(page):
    return page.path != "404.html" and page.redirect is None and not page.noindex


def is_day(text):
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def canonical(site):
    for page in site.pages.values():
        own, said = site.absolute(page.path), page.canonical
        if page.redirect is not None:
            try:
                own = site.absolute(site.target(page.path, page.redirect)[0])
            except ValueError as reason:
                yield f"{page.path}: redirect “{page.redirect}” {reason}"
                continue
        if said == own or said is None and page.redirect is None and not is_indexed(page):
            continue
        elsewhere = said and not said.startswith(site.url) and said.startswith(("https://", "http://"))
        if not (elsewhere and any(link.tag == "a" and link.address == said for link in page.links)):
            yield f"{page.path}: its canonical address is {said}, not {own}"


def translations(site):
    yield from symmetric({site.absolute(page.path): page.alternates for page in site.pages.values()})
    for page in site.pages.values():
        if page.alternates and site.absolute(page.path) != page.alternates.get(page.language):
            yield f"{page.path}: its hreflang links do not name itself as {page.language}"


def symmetric(alternates):
    """Every page that is named as a translation names the same translations."""
    for address, named in alternates.items():
        for language, other in named.items():
            if other not in alternates:
                yield f"{address}: hreflang {language} leads to {other}, which is no page here"
            elif alternates[other] != named:
                yield f"{address}: names {other} as its translation, but that page names other ones"


def robots(site):
    if "robots.txt" not in site.files:
        return
    lines = (line.split("#")[0].partition(":") for line in site.text("robots.txt").splitlines())
    fields = [(name.strip().lower(), value.strip()) for name, _, value in lines if name.strip()]
    for name, _ in fields:
        if name not in ("user-agent", "allow", "disallow", "sitemap"):
            yield f"robots.txt: “{name}” is no field of a robots.txt"
    if ("user-agent", "*") not in fields:
        yield "robots.txt: speaks to no one in particular: “User-agent: *” is missing"
    if ("disallow", "/") in fields:
        yield "robots.txt: keeps everyone out"
    if ("sitemap", site.url + "sitemap.xml") not in fields:
        yield f"robots.txt: does not name {site.url}sitemap.xml"


def redirects(site):
    lines = site.text("_redirects").splitlines() if "_redirects" in site.files else []
    for number, line in enumerate(lines, 1):
        words = line.split("#")[0].split()
        if not words:
            continue
        place = f"_redirects:{number}"
        if len(words) != 3 or words[2] not in ("301", "302", "307", "308"):
            yield f"{place}: is not “/old/ /new/ 301”"
            continue
        try:
            source, target = (inside(site, address) for address in words[:2])
            found = site.target("index.html", target)[0]
            page = site.pages.get(site.target("index.html", source)[0])
            if page is None or page.redirect is None:
                yield f"{place}: {words[0]} is no redirect page"
            elif site.target(page.path, page.redirect)[0] != found:
                yield f"{place}: leads to {words[1]}, but the redirect page to {page.redirect}"
        except ValueError as reason:
            yield f"{place}: {reason}"


def inside(site, address):
    """An address from the host's root, as one relative to the site's root."""
    if not address.startswith("/"):
        raise ValueError(f"{address} does not begin with a slash")
    return "./" + urllib.parse.urlsplit(address).path.removeprefix(site.base).removeprefix("/")


if __name__ == "__main__":
    main(check)
