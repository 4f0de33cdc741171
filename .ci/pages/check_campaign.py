"""The campaign pages do what they promise: to a reader with a script-running browser, without one, and on paper.

Builds the campaign of campaign_site.py with the program named on the command line and asserts, in Chromium at
the site's own address with the headers of its _headers file:
- filling in a blank changes all its spellings, in the script and for the voicemail, and clearing it restores
  them; nothing is stored, and nothing is requested once a page has loaded, nor ever from elsewhere;
- the mailto: address has exactly the recipients, the subject and the text, with CRLF, before and after filling in;
- copy buttons copy the filled-in text and say so, with and without the browser's clipboard interface;
- the hours say whether somebody is there, until or from when, and when that is for the reader: before, in and
  after the hours, at weekends, across changes of clocks, from other zones; a broken part stops no other;
- without JavaScript everything is there as text, and nothing shows that needs it;
- nothing is checked in advance, an empty form is not sent, a full one sends exactly the fields asked for, and the
  field that machines fill in can be neither seen nor reached;
- on paper the sheet has one page, A4 and Letter, and the script is there;
- links to calendars lead to calendars.

usage: check_campaign.py HANDBILL
"""

import asyncio
import functools
import http.server
import io
import pathlib
import sys
import tempfile
import threading
import urllib.parse
import urllib.request

from pypdf import PdfReader

import campaign_site as campaign
from browser import with_browser
from built_site import Result, Site
from campaign_blanks import copying, copying_in_an_old_browser, filling_in, mail, mail_of_a_petition
from campaign_hours import HOURS, NEW_YORK, a_broken_part, hours_go_on, state_at_moments
from campaign_visit import as_shown, paragraphs, squeezed, visit

THEMES = pathlib.Path(__file__).resolve().parents[2] / "themes"
AT_ONCE = 2

# What of the page needs the script, or is marked as hidden, and can be seen.
VISIBLE_WITHOUT_SCRIPT = """() => [...document.querySelectorAll(
    '[hidden], [data-fill-in], [data-copy], .open-state, button:not([type=submit]), form input[type=button]')]
  .filter(element => element.getClientRects().length)
  .map(element => element.outerHTML.slice(0, 80))"""
CONTROLS = """form => [...form.elements].filter(control => control.name && control.type !== 'submit').map(control => ({
  name: control.name, type: control.type, required: control.required, checked: control.checked === true,
  value: control.value, isVisible: control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    control.getBoundingClientRect().width > 1 && control.getBoundingClientRect().right > 0,
  hasLabel: control.type === 'hidden' || control.labels.length > 0,
}))"""


async def without_script(visit):
    page = await visit.open()
    seen = await page.evaluate(VISIBLE_WITHOUT_SCRIPT)
    visit.problems += [f"shows {what} without JavaScript" for what in seen]
    shown = squeezed(await page.locator("main").inner_text())
    for wanted in WORDS.get(visit.path, ()):
        if squeezed(wanted) not in shown:
            visit.problems.append(f"does not say “{wanted}” without JavaScript")
    links = [await link.get_attribute("href") for link in await page.locator("main a:visible").all()]
    for wanted in LINKS.get(visit.path, ()):
        if not any(link.startswith(wanted) for link in links):
            visit.problems.append(f"has no visible link to {wanted} without JavaScript")


WORDS = {
    campaign.CALL: [*paragraphs(), as_shown(campaign.VOICEMAIL), "The governor’s office", "9:00", "5:00", "10:00",
                    "Monday", "Friday", "November 7, 2026", "November 14, 2026", "Town hall"],
    campaign.WRITE: [*map(as_shown, filter(None, campaign.MESSAGE)), campaign.SUBJECT, *campaign.RECIPIENTS,
                     "December 1, 2026"],
    campaign.POST: ["We ask the county to end its agreement.", "120", "500", "October 18, 2026",
                    "The alliance keeps your name"],
    campaign.BY_MAIL: ["We ask the state to listen.", "[Your Name]"],
    campaign.LETTER: ["We write to you together.", "County Rights Alliance", "Friends of the County Line"],
    campaign.ADVISORY: ["Town hall, Macon", "November 14, 2026", "10:00"],
}
LINKS = {campaign.CALL: campaign.PHONES, campaign.WRITE: ["mailto:" + campaign.RECIPIENTS[0]],
         campaign.BY_MAIL: ["mailto:petition@example.org?"], campaign.LETTER: ["mailto:letter@example.org"]}


async def form(visit, url, fields, optional, consents):
    page, sent = visit.page, []

    async def answer(route):
        sent.append((route.request.method, route.request.url, route.request.post_data or ""))
        await route.fulfill(status=200, headers={"Content-Type": "text/html; charset=utf-8"}, body="thanks")

    await page.route(lambda address: not address.startswith(visit.site.url), answer)
    await visit.open()
    place = page.locator("main form")
    controls = {control["name"]: control for control in await place.evaluate(CONTROLS)}
    asked = fields | optional | consents
    visit.expect(set(), asked.keys() - controls.keys(), "the set of fields that are missing")
    for name in asked.keys() & controls.keys():
        expect_control(visit, controls[name], name in fields or consents.get(name, False))
    traps = [name for name, control in controls.items() if name not in asked and control["type"] != "hidden"]
    for name in traps:
        visit.expect(False, controls[name]["isVisible"], f"that the field {name} can be seen")
    visit.expect(False, await place.evaluate("form => form.checkValidity()"), "that the empty form may be sent")
    button = place.locator("[type=submit]")
    await button.click()
    visit.expect([], sent, "what an empty form sends")
    reached = await tab_through(page)
    visit.expect([], [name for name in traps if name in reached], "the list of traps that the keyboard reaches")
    for name, value in (fields | optional).items():
        await place.locator(f"[name={name}]").fill(value)
    for name, is_required in consents.items():
        if is_required:
            await place.locator(f"[name={name}]").check()
    await button.click()
    await page.wait_for_load_state("load")
    visit.expect([("POST", url)], [request[:2] for request in sent], "the list of requests that the form sends")
    for _, _, data in sent:
        values = dict(urllib.parse.parse_qsl(data.replace("%0D%0A", "%0A"), keep_blank_values=True))
        values = {name: value for name, value in values.items() if value or name not in traps}
        agreed = {name: values.get(name) for name, is_required in consents.items() if is_required}
        visit.expect(fields | optional | agreed, values, "what the form sends")
        visit.expect([], [name for name, value in agreed.items() if not value], "the list of consents not sent")


def expect_control(visit, control, is_required):
    name = control["name"]
    visit.expect(is_required, control["required"], f"whether {name} is required")
    visit.expect(True, control["isVisible"], f"that {name} can be seen")
    visit.expect(True, control["hasLabel"], f"that {name} has a label")
    if control["type"] == "checkbox":
        visit.expect(False, control["checked"], f"that {name} is checked in advance")
    else:
        visit.expect("", control["value"], f"the value of {name} in advance")


async def tab_through(page):
    """The names of all controls that the Tab key reaches."""
    await page.evaluate("document.activeElement.blur()")
    reached = []
    for _ in range(await page.locator("a, button, input, select, textarea, summary, [tabindex]").count() + 2):
        await page.keyboard.press("Tab")
        reached.append(await page.evaluate("document.activeElement.name"))
    return reached


async def paper(visit):
    page = await visit.open()
    if visit.path == campaign.CALL:
        await page.get_by_label("Your name", exact=True).fill("Ana")
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "10mm")
    for size in ("A4", "Letter"):
        pages = PdfReader(io.BytesIO(await page.pdf(format=size, margin=margin))).pages
        if visit.path == campaign.SHEET:
            visit.expect(1, len(pages), f"the number of pages on {size}")
        printed = squeezed(" ".join(sheet.extract_text() for sheet in pages))
        for wanted in PRINTED[visit.path]:
            if squeezed(wanted) not in printed:
                visit.problems.append(f"does not say “{wanted}” on {size} paper")


PRINTED = {
    campaign.CALL: [*paragraphs("Ana"), as_shown(campaign.VOICEMAIL, "Ana"), "202-555-0142"],
    campaign.WRITE: [as_shown(line) for line in campaign.MESSAGE if line],
    campaign.SHEET: ["No new agreements", "We ask the state to sign no new agreements.", campaign.URL],
}


async def quiet(visit):
    """Opening a page asks nothing of others and leaves nothing after, and no script of it fails."""
    await visit.open()
    await visit.page.wait_for_load_state("networkidle")


def calendars(site):
    """Every link to a calendar leads, over HTTP, to one."""
    problems = []
    handler = functools.partial(QuietHandler, directory=site.folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for path, wanted in ((campaign.CALL, 3), (campaign.ADVISORY, 1)):
            links = {link.address for link in site.pages[path].links if link.address.endswith(".ics")}
            if len(links) != wanted:
                problems.append(f"{path}: calendars: has {len(links)} links to calendars, not {wanted}")
            for link in sorted(links):
                base = f"http://127.0.0.1:{server.server_port}/{path}"
                problems += [f"{path}: calendars: {link} {why}" for why in calendar(urllib.parse.urljoin(base, link))]
        server.shutdown()
    return problems


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    # Python knows it only where the system has a list of types.
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {".ics": "text/calendar"}

    def log_message(self, *_):
        pass


def calendar(address):
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            kind, body = answer.headers.get_content_type(), answer.read()
    except OSError as error:
        return [f"answers “{error}”"]
    whole = body.startswith(b"BEGIN:VCALENDAR\r\n") and body.endswith(b"END:VCALENDAR\r\n") and b"BEGIN:VEVENT\r\n" in body
    return [f"is {kind}"] * (kind != "text/calendar") + ["is not a whole calendar with an event"] * (not whole)


def visits():
    """Everything to be looked at: (part, path, arguments, options of the browser's context)."""
    yield filling_in, campaign.CALL, (), {}
    yield mail, campaign.WRITE, (), {}
    yield mail_of_a_petition, campaign.BY_MAIL, (), {}
    yield copying, campaign.CALL, (), {}
    yield copying_in_an_old_browser, campaign.CALL, (), {}
    for zone in dict.fromkeys(case[1] for case in HOURS):
        yield state_at_moments, campaign.CALL, (zone,), {"timezone_id": zone}
    yield hours_go_on, campaign.CALL, (), {"timezone_id": NEW_YORK}
    yield a_broken_part, campaign.CALL, (), {}
    for path in campaign.PAGES:
        yield without_script, path, (), {"java_script_enabled": False}
        yield quiet, path, (), {}
    for path in PRINTED:
        yield paper, path, (), {}
    yield form, campaign.POST, (campaign.FORM_URL, campaign.FIELDS, campaign.OPTIONAL_FIELDS, campaign.CONSENTS), {}
    yield form, campaign.FORMSPREE, (campaign.FORMSPREE_URL, campaign.FORMSPREE_FIELDS, {}, {}), {}


def check(site, wanted=None):
    """Makes all visits, or those of the parts named in `wanted`."""
    missing = [path for path in campaign.PAGES if path not in site.pages]
    if missing:
        return Result([f"{path}: is missing" for path in missing], "nothing")
    chosen = [one for one in visits() if wanted is None or one[0].__name__ in wanted]
    problems = with_browser(lambda browser: make_all(browser, site, chosen))
    if wanted is None or "calendars" in wanted:
        problems += calendars(site)
    return Result(problems, f"{len(chosen)} visits to {len(campaign.PAGES)} pages")


async def make_all(browser, site, chosen):
    waiting, found = list(enumerate(chosen)), {}
    clipboard = asyncio.Lock()

    async def work():
        while waiting:
            number, (part, path, arguments, options) = waiting.pop(0)
            found[number] = await visit(browser, site, clipboard, part, path, *arguments, **options)

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    return [problem for number in sorted(found) for problem in found[number]]


def main():
    if len(sys.argv) != 2:
        raise SystemExit("usage: check_campaign.py HANDBILL")
    with tempfile.TemporaryDirectory(prefix="handbill-campaign-") as folder:
        result = check(Site(campaign.build(sys.argv[1], THEMES, folder)))
    for problem in result.problems:
        print(problem)
    print(f"check_campaign: {result.looked_at}: {len(result.problems)} problems")
    raise SystemExit(1 if result.problems else 0)


if __name__ == "__main__":
    main()
