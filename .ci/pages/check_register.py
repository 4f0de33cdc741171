"""The tables of agreements contain what the download contains, and their form finds, sorts and passes on what it says.

Reads agreements/agreements.csv with filters and orders of its own, and asserts of the table of all agreements in
each language, of the largest and the smallest state's and of one from right to left, in Chromium with the headers of
the _headers file:
- without JavaScript every agreement is there, in its state's section, each link to a section leads to it, and
  nothing shows that needs the script;
- text, state, model and orders show exactly the agreements that they should, in that order, and say how many;
- the view is in the address: after reloading, in a new tab and on the way back it is the same; a link to a
  section wins over a filter; what the address says wrongly does nothing, whatever it holds;
- typing keeps the focus and the history; nothing is requested after loading, and nothing is stored;
- where nothing is found the page says so and offers to clear;
- axe-core finds nothing in filtered, sorted and empty views, and at 320 and 360 pixels nothing scrolls sideways;
- on paper the page says what it shows, and that it is a part.

usage: check_register.py SITE
"""

import asyncio
import collections
import io
import re
import unicodedata
import urllib.parse

from playwright.async_api import TimeoutError
from pypdf import PdfReader

from browser import with_browser
from built_site import Result, main
from campaign_visit import squeezed, visit
from check_accessibility import AXE, OVERFLOW, RUN_AXE
from register_table import ORDERS, fits, published

AT_ONCE = 3  # most of a visit is waiting for the form
LONGEST_WAIT = 20000  # milliseconds, for reading thousands of rows
FORM = "form[data-filter]"

# The rows that can be seen, as register_table.Row has them.
READ_ROWS = """() => [...document.querySelectorAll('#Register tbody tr:not(.group)')]
  .filter(row => row.getClientRects().length && row.checkVisibility())
  .map(row => {
    const [agency, type, county, model, signed, documents] = row.cells;
    const name = row.querySelector('.in-state');
    const group = row.closest('tbody').querySelector('.group a');
    const time = signed.querySelector('time');
    const links = [...documents.querySelectorAll('a')].map(link => link.getAttribute('href'));
    const state = name && name.getClientRects().length ? name : group;
    return [state ? state.textContent.trim() : '', agency.querySelector('a').textContent, type.textContent,
            county.textContent, model.textContent, time ? time.dateTime : '', links];
  })"""
# Resolves once the rows have stayed the same for a while, longer than the form waits for the next letter.
SETTLED = """() => new Promise(resolve => {
  let last = '', since = 0;
  const look = () => {
    const state = [...document.querySelectorAll('#Register tbody, #Register tr')].map(part => Number(part.hidden)).join('')
      + location.href;
    if (state !== last) [last, since] = [state, performance.now()];
    if (performance.now() - since > 450) resolve(); else setTimeout(look, 50);
  };
  look();
})"""
SECTIONS = """() => [...document.querySelectorAll('#Register tbody')].map(body => ({
  anchor: body.id, name: (body.querySelector('.group a') || {}).textContent,
  address: body.querySelector('.group a') && body.querySelector('.group a').getAttribute('href'),
  count: (body.querySelector('.group .count') || {}).textContent,
  agencies: [...body.querySelectorAll('tr:not(.group) th a')].map(link => link.textContent),
}))"""
SHOWN_BUT_HIDDEN = """() => [...document.querySelectorAll('[hidden], form[data-filter], [data-clear], [data-copy], .view')]
  .filter(element => element.getClientRects().length).map(element => element.outerHTML.slice(0, 80))"""
FOREIGN = """() => document.querySelectorAll('main img, main script, main iframe, main svg [onload], .view b').length
  + (window.hostile || 0)"""
HOSTILE = (
    "q=%3Cimg%20src%3Dx%20onerror%3D%22window.hostile%3D1%22%3E", "q=%3Cb%3Ebold%3C%2Fb%3E&sort=%3Cscript%3E",
    "state=%22%3E%3Cscript%3Ewindow.hostile%3D1%3C%2Fscript%3E", "state=XX&model=None&sort=sideways",
    "sort=__proto__", "sort=constructor&model=toString", "__proto__=1&constructor=2", "q=%00%FF%E0%A4%A&state=%",
    "q=" + "a%20" * 5000, "=", "&&&", "%", "In-nowhere", "In-%22%5D%2Ca%5Bhref", "javascript:window.hostile=1",
)


class Register:
    """A page with a table of agreements and what the download says of it."""

    def __init__(self, page, path, rows, is_whole):
        self.path, self.rows, self.is_whole = path, rows, is_whole
        self.language, self.is_rtl = page.language, page.direction == "rtl"

    def expected(self, **view):
        """The rows that a view shows, from the page's own order `self.rows`."""
        rows = [row for row in self.rows if fits(row, view)]
        order = view.get("sort")
        return ORDERS[order](rows, self.language) if order else rows


async def open_view(seen, fragment=""):
    seen.page.set_default_timeout(LONGEST_WAIT)
    # From one fragment of a page to another nothing would be loaded.
    await seen.page.goto("about:blank")
    await seen.page.goto(seen.site.absolute(seen.path) + fragment, wait_until="load")
    return seen.page


async def expect_view(seen, register, where, **view):
    """What is shown is what Python's filter says of this view."""
    await seen.page.evaluate(SETTLED)
    expect_rows(seen, register, await seen.page.evaluate(READ_ROWS), register.expected(**view), where)
    count = len(register.expected(**view))
    status = await seen.page.locator(f"{FORM} [role=status]").first.inner_text()
    numbers = [int(re.sub(r"\D", "", number)) for number in re.findall(r"\d[\d.,\u00a0\u202f]*", status)]
    seen.expect([count, len(register.rows)], numbers, f"{where}: what the status counts")
    seen.expect(count == 0, await seen.page.locator(".no-match").is_visible(), f"{where}: that it says nothing is found")


def expect_rows(seen, register, found, wanted, where):
    found = [(state if register.is_whole else "", *rest[:-1], tuple(rest[-1])) for state, *rest in found]
    wanted = [((row.state if register.is_whole else ""), *row[1:]) for row in wanted]
    if found == wanted:
        return
    missing, surplus = set(wanted) - set(found), set(found) - set(wanted)
    for rows, what in ((missing, "does not show"), (surplus, "shows")):
        for row in sorted(rows)[:2]:
            seen.problems.append(f"{where}: {what} {' | '.join(map(str, row[:6]))}" + f" and {len(rows) - 1} more" * (len(rows) > 1))
    if not missing and not surplus:
        place = next((n for n, pair in enumerate(zip(found, wanted)) if pair[0] != pair[1]), min(len(found), len(wanted)))
        shown = found[place][1] if place < len(found) else "nothing"
        seen.problems.append(f"{where}: the order is wrong at {place + 1}, where it shows {shown}")


async def without_script(seen, register):
    page = await open_view(seen)
    expect_rows(seen, register, await page.evaluate(READ_ROWS), register.rows, "without JavaScript")
    seen.problems += [f"shows {what} without JavaScript" for what in await page.evaluate(SHOWN_BUT_HIDDEN)]
    sections = {section["anchor"]: section for section in await page.evaluate(SECTIONS)}
    if not register.is_whole:
        return
    for anchor, section in sections.items():
        agencies = [row.agency for row in register.rows if row.state == section["name"]]
        seen.expect(agencies, section["agencies"], f"the agencies of the section {section['name']}")
        seen.expect(str(len(agencies)), re.sub(r"\D", "", section["count"]), f"the number at {section['name']}")
    jumps = [(await link.get_attribute("href"), await link.inner_text()) for link in await page.locator(".jump a").all()]
    seen.expect([(f"#{anchor}", section["name"]) for anchor, section in sections.items()], jumps, "the links to sections")
    for address, name in jumps[:1] + jumps[-1:]:
        if address[1:] in sections:
            await page.locator(f'.jump a[href="{address}"]').click()
            await expect_at_section(seen, address[1:], f"following the link to {name}")


async def expect_at_section(seen, anchor, where):
    top = f"document.getElementById({anchor!r}).getBoundingClientRect().top"
    end = "document.scrollingElement.scrollHeight - innerHeight - scrollY < 2"
    try:
        await seen.page.wait_for_function(f"() => {top} > -2 && ({top} < 90 || {end} && {top} < innerHeight)", timeout=4000)
    except TimeoutError:
        seen.problems.append(f"{where}: its section is at {await seen.page.evaluate(top)} px")


def searches(rows):
    """Texts to search for, made of what is there: parts, capitals, apostrophes of every shape, accents, words in turn."""
    agencies = [row.agency for row in rows]
    longest = max(agencies, key=len)
    yield from ("e", "SHERIFF", "county  sheriff", "zzz nothing", "police -", "’", longest, " ".join(reversed(longest.split())))
    yield next((row.county for row in rows if row.county), "county").upper() + " "
    possessive = next((name for name in agencies if re.search("['’]", name)), agencies[0])
    yield from (re.sub("['’]", shape, possessive) for shape in ("'", "’", "ʼ", "`", ""))
    yield agencies[0].replace("a", "á").replace("o", "Ö")


async def filtering(seen, register):
    page = await open_view(seen)
    loaded = len(seen.requests)
    await expect_view(seen, register, "at first")
    search = page.locator(f"{FORM} [name=q]")
    for text in dict.fromkeys(searches(register.rows)):
        await search.fill(text)
        await expect_view(seen, register, f"“{text}”", q=text)
    await search.fill("")
    models = list(dict.fromkeys(row.model for row in register.rows))
    choices = await page.locator(f"{FORM} [name=model] option").all_inner_texts()
    seen.expect(sorted(models), sorted(choices[1:]), "the list of models to choose from")
    states = await page.locator(f"{FORM} [name=state] option").all_inner_texts()
    seen.expect(list(dict.fromkeys(row.state for row in register.rows)) if register.is_whole else [], states[1:],
                "the list of states to choose from")
    for model in models:
        await page.locator(f"{FORM} [name=model]").select_option(label=model)
        await expect_view(seen, register, model, model=model)
        for state in states[1:2] + states[-1:]:
            await page.locator(f"{FORM} [name=state]").select_option(label=state)
            await expect_view(seen, register, f"{model} in {state}", model=model, state=state)
            await search.fill("police")
            await expect_view(seen, register, f"police, {model} in {state}", q="police", model=model, state=state)
            await search.fill("")
        if states:
            await page.locator(f"{FORM} [name=state]").select_option(index=0)
    # An image further down may wait until the page has become short.
    images = {urllib.parse.urljoin(seen.site.absolute(seen.path), link.address)
              for link in seen.site.pages[seen.path].links if link.tag == "img"}
    asked = [address for address in seen.requests[loaded:] if address not in images]
    seen.expect([], asked, "what was requested after loading")


async def sorting(seen, register):
    page = await open_view(seen)
    values = await page.locator(f"{FORM} [name=sort] option").evaluate_all("list => list.map(option => option.value)")
    seen.expect({""} | ORDERS.keys() - ({"agency"} if not register.is_whole else set()), set(values), "the orders to choose from")
    for value in [*values[1:], values[0]]:
        await page.locator(f"{FORM} [name=sort]").select_option(value)
        await expect_view(seen, register, f"sorted by {value or 'state'}", sort=value)
    await page.locator(f"{FORM} [name=sort]").select_option("newest")
    await page.locator(f"{FORM} [name=q]").fill("county")
    await expect_view(seen, register, "“county”, newest first", q="county", sort="newest")


async def keeping_the_view(seen, register):
    page = await open_view(seen)
    before = await page.evaluate("history.length")
    view = {"q": "county sheriff", "model": register.rows[0].model, "sort": "oldest"}
    await page.locator(f"{FORM} [name=model]").select_option(view["model"])
    await page.locator(f"{FORM} [name=sort]").select_option(view["sort"])
    if register.is_whole:
        view["state"] = register.rows[0].state
        await page.locator(f"{FORM} [name=state]").select_option(label=view["state"])
    await page.locator(f"{FORM} [name=q]").focus()
    await page.keyboard.type(view["q"])
    await expect_view(seen, register, "typed", **view)
    seen.expect("q", await page.evaluate("document.activeElement.name"), "where the focus is after typing")
    seen.expect(before, await page.evaluate("history.length"), "the length of the history after typing")
    address = await page.evaluate("location.href")
    fields = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).fragment))
    seen.expect({name: text for name, text in view.items() if name != "state"},
                {name: text for name, text in fields.items() if name != "state"}, "the view in the address")
    await page.reload()
    await expect_view(seen, register, "reloaded", **view)
    await page.locator(".breadcrumbs a").last.click()
    await page.wait_for_load_state("load")
    await page.go_back()
    await expect_view(seen, register, "on the way back", **view)
    await page.evaluate("location.hash = '#q=police'")
    await expect_view(seen, register, "with a new fragment", q="police")
    await page.go_back()
    await expect_view(seen, register, "back at the old fragment", **view)
    await page.evaluate("location.hash = '#Content'")
    await expect_view(seen, register, "after the skip link", **view)
    await page.goto("about:blank")
    await page.goto(address)
    await expect_view(seen, register, "in a new tab", **view)


async def links_to_sections(seen, register):
    page = await open_view(seen)
    anchors = [section["anchor"] for section in await page.evaluate(SECTIONS) if section["anchor"]]
    largest = max(anchors, key=lambda anchor: len(anchor))
    for anchor in dict.fromkeys((anchors[0], anchors[len(anchors) // 2], anchors[-1], largest)):
        await open_view(seen, f"#{anchor}")
        await expect_at_section(seen, anchor, f"#{anchor}")
        await page.evaluate("location.hash = '#q=zzz'")
        await expect_view(seen, register, "“zzz”", q="zzz")
        await page.evaluate(f"location.hash = '#{anchor}&q=police'")
        await expect_view(seen, register, f"#{anchor} with a filter behind it")
        await page.evaluate("location.hash = '#q=zzz'")
        await page.evaluate(f"location.hash = '#{anchor}'")
        await expect_view(seen, register, f"#{anchor} after a filter")
        await expect_at_section(seen, anchor, f"#{anchor} after a filter")


async def hostile_fragments(seen, register):
    for fragment in HOSTILE:
        page = await open_view(seen, f"#{fragment}")
        values = urllib.parse.parse_qs(fragment, errors="replace")
        text = values.get("q", [""])[0][:100]
        await expect_view(seen, register, f"#{fragment[:60]}", q=text)
        seen.expect(0, await page.evaluate(FOREIGN), f"what #{fragment[:60]} has put into the page")
        chosen = await page.locator(f"{FORM} select").evaluate_all("list => list.map(select => select.value).join('')")
        seen.expect("", chosen, f"what #{fragment[:60]} has chosen")


async def nothing_found(seen, register):
    page = await open_view(seen, "#q=zzz&sort=newest")
    await expect_view(seen, register, "“zzz”", q="zzz", sort="newest")
    for text, place in (("zzz", ".no-match"), (register.rows[0].agency, FORM)):
        await page.locator(f"{FORM} [name=q]").fill(text)
        await page.locator(f"{place} [data-clear]").click()
        await expect_view(seen, register, "cleared", sort="newest")
        seen.expect("q", await page.evaluate("document.activeElement.name"), "where the focus is after clearing")
        seen.expect(False, await page.locator(f"{FORM} [data-clear]").is_visible(), "that it still offers to clear")


async def accessible(seen, register):
    state = "&state=" + await first_state(seen) if register.is_whole else ""
    for fragment in (f"#q=county{state}", f"#sort=newest&q=county{state}", "#q=zzz"):
        page = await open_view(seen, fragment)
        await page.evaluate(AXE)
        for width, scheme in ((1280, "light"), (360, "dark"), (360, "light"), (1280, "dark")):
            await page.set_viewport_size({"width": width, "height": 800})
            await page.emulate_media(color_scheme=scheme)
            await page.evaluate(SETTLED)
            seen.problems += [f"axe, {scheme}, {width} px, {fragment}: {said}" for said in await page.evaluate(RUN_AXE)]


async def first_state(seen):
    page = await open_view(seen)
    return await page.locator(f"{FORM} [name=state] option").nth(1).get_attribute("value")


async def narrow(seen, register):
    for fragment in ("", "#q=county", "#sort=newest", "#q=zzz"):
        page = await open_view(seen, fragment)
        for width in (360, 320):
            await page.set_viewport_size({"width": width, "height": 740})
            await page.evaluate(SETTLED)
            overflow = await page.evaluate(OVERFLOW)
            if overflow > 0:
                seen.problems.append(f"{fragment or 'at first'} is {overflow} px wider than a screen of {width} px")


async def paper(seen, register):
    view = {"q": "county", "model": register.rows[0].model}
    page = await open_view(seen, "#" + urllib.parse.urlencode(view))
    await expect_view(seen, register, "before printing", **view)
    wanted = register.expected(**view)
    status = await page.locator(f"{FORM} [role=status]").first.inner_text()
    sheets = PdfReader(io.BytesIO(await page.pdf())).pages
    # Fonts print “ffi” as one letter.
    printed = squeezed(unicodedata.normalize("NFKC", " ".join(sheet.extract_text() for sheet in sheets)))
    address = await page.evaluate("location.href")
    is_rtl = await page.evaluate("document.dir") == "rtl"
    # A name of two lines is not in one piece in what a table prints.
    names = {word for row in wanted for word in row.agency.split()}
    for words in (address, *sorted(names)) + (() if is_rtl else (status, view["q"], view["model"])):
        if squeezed(words) not in printed:
            seen.problems.append(f"does not say “{words}” on paper")
    other = next((row.agency for row in register.rows if not any(row.agency == one.agency for one in wanted)), None)
    if other and squeezed(other) in printed:
        seen.problems.append(f"says “{other}” on paper, which is not shown")


def parts(register, is_first_language):
    """Everything to be looked at: (part, options of the browser's context).

    In each further language only what its words and its order change: what is found, kept in the address and refused is
    found by the same script in the same rows. Of words axe-core judges only whether there are any, so it looks again
    where the direction is another.
    """
    yield without_script, {"java_script_enabled": False}
    yield from ((part, {}) for part in (sorting, narrow, paper))
    if is_first_language or register.is_rtl:
        yield accessible, {}
    if is_first_language:
        yield from ((part, {}) for part in (filtering, keeping_the_view, hostile_fragments, nothing_found))
        if register.is_whole:
            yield links_to_sections, {}


def check(site, wanted=None, tables=None):
    """Looks at the site's tables of agreements, or at those at the paths `tables`, with all parts or those `wanted`."""
    paths = [path for path in site.pages if re.search(r"<form[^>]*\bdata-filter=", site.text(path))]
    if not paths or "agreements/agreements.csv" not in site.files:
        return Result(["there is no table of agreements with a form, or no agreements/agreements.csv"], "nothing")
    return with_browser(lambda browser: look(browser, site, paths, wanted, tables))


async def look(browser, site, paths, wanted, tables):
    registers, problems = await find(browser, site, paths)
    waiting = list(enumerate(
        (part, register, options) for register in registers if tables is None or register.path in tables
        for part, options in parts(register, register.language == site.pages["index.html"].language)
        if wanted is None or part.__name__ in wanted))
    looked_at, found, clipboard = len(waiting), {}, asyncio.Lock()

    async def work():
        while waiting:
            number, (part, register, options) = waiting.pop(0)
            found[number] = await visit(browser, site, clipboard, part, register.path, register, **options)

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    problems += [problem for number in sorted(found) for problem in found[number]]
    return Result(problems, f"{looked_at} visits to {len(registers)} of {len(paths)} tables of agreements")


async def find(browser, site, paths):
    """The tables to look at, and what is wrong with how they lead to each other."""
    page = await browser.new_page(java_script_enabled=False)
    rows, registers, problems, states = published(site), [], [], {}
    whole = [path for path in paths if 'name="state"' in site.text(path)]
    for path in whole:
        registers.append(Register(site.pages[path], path, await in_page_order(page, site.text(path), rows), True))
        for section in await page.evaluate(SECTIONS):
            try:
                states[site.target(path, section["address"] or "")[0]] = section["name"]
            except ValueError as problem:
                problems.append(f"{path}: the heading of {section['name']}: “{section['address']}” {problem}")
    lost = [path for path in paths if path not in whole and path not in states]
    problems += [f"{path}: no heading of a table of all agreements leads here" for path in lost]
    sizes = collections.Counter(row.state for row in rows)
    of_states = [(sizes[state], path, site.pages[path]) for path, state in states.items() if path in paths]
    for path in some_states(of_states, site.pages["index.html"].language):
        own = [row for row in rows if row.state == states[path]]
        registers.append(Register(site.pages[path], path, await in_page_order(page, site.text(path), own), False))
    await page.close()
    return registers, problems


def some_states(tables, first_language):
    """The paths of the states' tables to look at, of all (rows, path, page).

    One template and one script make them all, so that they differ in how many rows they have, in the direction and in
    their words: the largest and the smallest, and the largest from right to left. Their words are those of the whole
    lists, one of which is looked at in every language.
    """
    found = sorted(((rows, path, page.language == first_language, page.direction == "rtl") for rows, path, page in tables),
                   reverse=True)
    first = [path for _, path, is_first, _ in found if is_first]
    rtl = [path for _, path, is_first, is_rtl in found if is_rtl and not is_first]
    return list(dict.fromkeys(first[:1] + first[-1:] + rtl[:1]))


async def in_page_order(page, text, rows):
    """The rows as a page has them one below the other; those that it lacks come last, and are found missing later."""
    await page.set_content(text)
    places = collections.defaultdict(list)
    for place, (state, *row) in enumerate(await page.evaluate(READ_ROWS)):
        places[(state or rows[0].state, *row[:-1], tuple(row[-1]))].append(place)
    return sorted(rows, key=lambda row: places[row].pop(0) if places[row] else float("inf"))


if __name__ == "__main__":
    main(check)
