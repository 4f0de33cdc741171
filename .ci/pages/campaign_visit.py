"""One visit to a page of the check's campaign: a browser's context of its own, and what was seen to be wrong."""

import re
import urllib.parse

from playwright.async_api import Error

import campaign_site as campaign
from browser import new_page

LONGEST_WAIT = 8000  # milliseconds, next to another step that needs the processor

STORED = """async () => {
  const found = [];
  if (localStorage.length) found.push('localStorage');
  if (sessionStorage.length) found.push('sessionStorage');
  if (document.cookie) found.push('a cookie');
  if ((await indexedDB.databases()).length) found.push('a database');
  if ((await caches.keys()).length) found.push('a cache');
  return found;
}"""


class Visit:
    """A page that one part of the check looks at, and the problems that it finds."""

    def __init__(self, page, site, path, clipboard):
        self.page, self.site, self.path, self.clipboard = page, site, path, clipboard
        self.problems, self.requests = [], []
        page.set_default_timeout(LONGEST_WAIT)
        # The browser asks for the icon whenever it likes.
        links = (link.address for link in site.pages[path].links if "icon" in link.rel)
        icons = {urllib.parse.urljoin(site.absolute(path), link) for link in links}
        page.on("request", lambda request: request.url in icons or self.requests.append(request.url))
        page.on("console", lambda said: said.type == "error" and self.problems.append(f"console: {said.text}"))
        page.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))

    async def open(self):
        await self.page.goto(self.site.absolute(self.path), wait_until="load")
        return self.page

    def expect(self, wanted, found, what):
        if wanted != found:
            self.problems.append(f"{what} is {found!r}, not {wanted!r}")


async def visit(browser, site, clipboard, part, path, *arguments, **options):
    """Runs `part(visit, *arguments)` on the page at `path`; the problems, each with its page and part.

    All pages of a browser share one clipboard, so a page that uses it holds the lock `clipboard`.
    """
    refused = []
    page = await new_page(browser, site, refused, **{"locale": "en-US", **options})
    seen = Visit(page, site, path, clipboard)
    try:
        await part(seen, *arguments)
        stored = await page.evaluate(STORED) if options.get("java_script_enabled", True) else []
        stored += ["a cookie" for _ in await page.context.cookies()]
        seen.problems += [f"leaves {what} behind" for what in stored]
        seen.problems += [f"requests {address}" for address in refused]
    except Error as error:
        seen.problems.append(str(error).splitlines()[0])
    finally:
        await page.context.close()
    return [f"{path}: {part.__name__}: {problem}" for problem in dict.fromkeys(seen.problems)]


async def texts(page, selector):
    return [re.sub(r"[\u00a0\u202f]", " ", text) for text in await page.locator(selector).all_inner_texts()]


def squeezed(text):
    """A text without white space, for comparing where lines are broken otherwise."""
    return "".join(text.split())


def as_shown(text, name=None):
    """What the page shows of a text with blanks; with `name`, filled in."""
    text = text.replace("\\[", "[").replace("\\]", "]").replace("____", "________")
    for spelling in campaign.NAME_SPELLINGS if name else ():
        text = text.replace(spelling, name)
    return text


def paragraphs(name=None):
    return [as_shown(line, name) for line in campaign.SCRIPT]
