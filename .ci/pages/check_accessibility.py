"""Every page can be used by everybody, and watches nobody.

Asserts of every page, shown in Chromium at the site's own address with the headers of its _headers file:
- axe-core finds nothing, with every rule on but those for WCAG's level AAA and one experimental one: in light
  and dark, at 360 and 1280 pixels, on the first page of each kind; in dark at 360 on two pages of each structure
  (page_structure.py) that is on the site: axe-core judges elements, and pages of one structure have the same ones,
  so that the third shows it nothing new;
- at 320 pixels nothing makes the page wider than the screen, which depends on the words and is asked of every page;
- it has one h1, a language and a direction;
- the console shows no error, no request goes to another origin, and no cookie or storage is left.

Redirect pages are left out, since a browser leaves them at once. Of a site with thousands of pages, a sample is
enough: one page of each structure, the longest, in light and dark, and of a long list its first entries.

usage: check_accessibility.py SITE [--sample]
"""

import asyncio
import functools
import pathlib
import sys

import axe_playwright_python

from browser import new_page, with_browser
from built_site import Result, main
from page_structure import digest, representatives

AXE = pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
ALL_VIEWS = ((1280, "light"), (360, "light"), (360, "dark"), (1280, "dark"))
ONE_VIEW = ((360, "dark"),)
SAMPLE_VIEWS = ((1280, "light"), (360, "dark"))
AT_ONCE = 3

# focus-order-semantics (experimental) wants a role for everything that takes the focus; a wide table's frame takes
# it so that the keyboard can scroll it, which the rule scrollable-region-focusable asks for.
RUN_AXE = """async () => {
  const rules = {};
  for (const rule of axe.getRules()) {
    rules[rule.ruleId] = { enabled: !rule.tags.some(tag => tag === 'wcag2aaa' || tag === 'deprecated') };
  }
  rules['focus-order-semantics'] = { enabled: false };
  const { violations } = await axe.run(document, { rules, resultTypes: ['violations'] });
  return violations.map(found => `${found.id} (${found.help}) at ` +
    found.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' and ') +
    (found.nodes.length > 3 ? ` and ${found.nodes.length - 3} more` : ''));
}"""
# What stays of each list and each long section in a sample.
ENTRIES = 10
SHORTEN = """most => {
  for (const list of document.querySelectorAll('section, table, tbody, ul, ol, dl')) {
    for (const entry of [...list.children].slice(most)) entry.remove();
  }
}"""
LEFT_BEHIND = """() => {
  const left = [];
  try { if (localStorage.length) left.push('localStorage'); } catch {}
  try { if (sessionStorage.length) left.push('sessionStorage'); } catch {}
  if (document.cookie) left.push('a cookie');
  return left;
}"""
OVERFLOW = "() => document.scrollingElement.scrollWidth - innerWidth"


def check(site, is_sample=False):
    """Looks at all pages, or at a sample."""
    texts = {name: site.text(name) for name, page in site.pages.items() if page.redirect is None}
    if is_sample:
        wanted = dict.fromkeys(representatives(texts, most=1), SAMPLE_VIEWS)
    else:
        first = set(site.samples().values()) & texts.keys()
        wanted = dict.fromkeys(texts, ()) | dict.fromkeys(representatives(texts, first), ONE_VIEW)
        wanted |= dict.fromkeys(first, ALL_VIEWS)
    problems = with_browser(lambda browser: visit_all(browser, site, wanted, ENTRIES if is_sample else None))
    structures = len({digest(texts[name]) for name, views in wanted.items() if views})
    return Result(problems, f"{sum(map(len, wanted.values()))} views by axe-core of {sum(map(bool, wanted.values()))} of "
                            f"{len(wanted)} pages with {structures} structures")


async def visit_all(browser, site, wanted, entries=None):
    """Visits pages (path → views for axe-core) with so many entries of each list."""
    found, waiting = {}, list(reversed(wanted))

    async def work():
        while waiting:
            name = waiting.pop()
            found[name] = await visit(browser, site, name, wanted[name], entries)

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    return [f"{name}: {problem}" for name in wanted for problem in dict.fromkeys(found[name])]


async def visit(browser, site, name, views, entries):
    problems = structure(site.pages[name])
    refused = []
    page = await new_page(browser, site, refused, color_scheme="light")
    page.on("console", lambda said: said.type == "error" and problems.append(f"console: {said.text}"))
    page.on("pageerror", lambda error: problems.append(f"script error: {error}"))
    await page.goto(site.absolute(name), wait_until="load")
    await page.set_viewport_size({"width": 320, "height": 640})
    overflow = await page.evaluate(OVERFLOW)
    if overflow > 0:
        problems.append(f"is {overflow} px wider than a screen of 320 px")
    if entries:
        await page.evaluate(SHORTEN, entries)
    if views:
        await page.evaluate(AXE)
    for width, scheme in views:
        await page.set_viewport_size({"width": width, "height": 800})
        await page.emulate_media(color_scheme=scheme)
        problems += [f"axe, {scheme}, {width} px: {said}" for said in await page.evaluate(RUN_AXE)]
    left = await page.evaluate(LEFT_BEHIND) + ["a cookie" for _ in await page.context.cookies()]
    await page.context.close()
    return problems + [f"leaves {what} behind" for what in left] + [f"requests {address}" for address in refused]


def structure(page):
    problems = []
    if page.h1 != 1:
        problems.append(f"has {page.h1} h1 headings")
    if not page.language:
        problems.append("has no lang on html")
    if page.direction not in ("ltr", "rtl"):
        problems.append("has no dir on html")
    return problems


if __name__ == "__main__":
    is_sample = sys.argv[2:] == ["--sample"]
    if is_sample:
        del sys.argv[2]
    main(functools.partial(check, is_sample=is_sample))
