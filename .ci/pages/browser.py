"""The browser that the checks look with: the system's Chromium, headless, shown the site at its own address.

Nothing is served and nothing leaves the machine: every request is answered here, from the site's folder if
it is under the site's address, with the headers that the site's _headers file asks for, else not at all.
"""

import asyncio
import fnmatch
import os
import shutil

from playwright.async_api import async_playwright

from built_site import content_type


def launch_options():
    """The arguments for Playwright's `chromium.launch`; root cannot have Chromium's sandbox."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if program is None:
        raise SystemExit("Chromium is missing: install Debian's package chromium, or set CHROMIUM to its path.")
    return {"executable_path": program, "args": ["--no-sandbox"] if os.geteuid() == 0 else []}


class Chromium:
    """A browser that stays open for several checks, and the loop that it needs."""

    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.playwright = self.browser = None

    def run(self, work):
        return self.loop.run_until_complete(self.work_with(work))

    async def work_with(self, work):
        self.playwright = self.playwright or await async_playwright().start()
        if self.browser is None or not self.browser.is_connected():
            self.browser = await self.playwright.chromium.launch(**launch_options())
        return await work(self.browser)

    def close(self):
        async def end():
            if self.browser:
                await self.browser.close()
            if self.playwright:
                await self.playwright.stop()

        self.loop.run_until_complete(end())
        self.loop.close()


kept_open = None


def with_browser(work):
    """What `await work(browser)` gives: with the browser that is kept open, or else with one that is closed afterward."""
    if kept_open:
        return kept_open.run(work)
    chromium = Chromium()
    try:
        return chromium.run(work)
    finally:
        chromium.close()


def keep_open():
    """Keeps one browser for all checks until `close`: for the checks' own tests, which make hundreds of visits.

    No page sees anything of another, because each has a context of its own.
    """
    global kept_open
    kept_open = Chromium()


def close():
    global kept_open
    kept_open.close()
    kept_open = None


async def new_page(browser, site, refused, **options):
    """A page in a context of its own; addresses outside the site are added to the list `refused`."""
    context = await browser.new_context(reduced_motion="reduce", **options)
    rules = header_rules(site)

    async def answer(route):
        address = route.request.url
        if not address.startswith(site.url):
            refused.append(address)
            await route.abort()
            return
        try:
            name = site.under_url(address)
        except ValueError:
            await route.fulfill(status=404, body="missing")
            return
        path = "/" + address.removeprefix(site.url).partition("?")[0]
        headers = {"Content-Type": content_type(name)}
        headers |= {header: value for pattern, header, value in rules if fnmatch.fnmatchcase(path, pattern)}
        await route.fulfill(status=200, headers=headers, body=(site.folder / name).read_bytes())

    await context.route("**/*", answer)
    return await context.new_page()


def header_rules(site):
    """The rules of the site's _headers file: a list of (path pattern, name, value)."""
    rules, pattern = [], None
    lines = site.text("_headers").splitlines() if "_headers" in site.files else []
    for line in (line for line in lines if line.strip() and not line.lstrip().startswith("#")):
        if line[0] in " \t" and pattern:
            name, _, value = line.strip().partition(":")
            rules.append((pattern, name.strip(), value.strip()))
        else:
            pattern = line.strip()
    return rules
