"""check_campaign can fail: small pages by hand, with the theme's own site.js, are given one defect at a time.

Run with: python3 -m unittest discover -s .ci/pages    (the same Python as the checks)
"""

import html
import pathlib
import re
import subprocess
import sys
import unittest
import urllib.parse

import browser
import campaign_site as campaign
import check_campaign
from built_site import Site
from campaign_visit import as_shown
from sample_site import SiteTest, page

SCRIPT = check_campaign.THEMES / "handbill/assets/site.js"
HEAD = '<script src="{root}assets/site.js" defer></script>\n'
FILL_IN = '<div data-fill-in hidden data-label-blank="Blank"><h2>Fill in</h2><div data-fill-in-fields></div></div>'
CALENDAR = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
STYLE = """body { margin: 1rem }
[hidden], .trap { display: none }
#Message { white-space: pre-line }
"""


def marked(text, number=1):
    """A text in HTML, with its blanks marked as the program marks them."""
    text = re.sub(r"\[your name\]", r'<span class="blank" data-blank="your-name">\g<0></span>',
                  html.escape(as_shown(text)), flags=re.IGNORECASE)
    return text.replace("________", f'<span class="blank" data-blank="blank-{number}">________</span>')


def copy_button(target):
    return f'<button type="button" hidden data-copy="{target}" data-copied="Copied">Copy</button>'


def target(name, phone, zone, hours, words):
    return f"""<h2>{name}</h2><p><a href="{phone}">{phone[-10:-7]}-{phone[-7:-4]}-{phone[-4:]}</a></p>
<div data-hours="{hours}" data-zone="{zone}"><p class="open-state" hidden data-open="Open now"
data-closed="Closed now" data-opens="opens {{when}}" data-closes="closes {{when}}"
data-yours="In your time: {{times}}"></p><p>{words}</p></div>"""


def mail_link(recipients, subject, body, before=""):
    query = urllib.parse.urlencode({"subject": subject, "body": body.replace("\n", "\r\n")}, quote_via=urllib.parse.quote)
    address = f'mailto:{",".join(recipients)}?{query}'
    return f"""{FILL_IN}{before}<p><a data-mail data-subject="{html.escape(subject)}" href="{html.escape(address)}">Send</a></p>
<p data-mail-note hidden>Too long.</p><p>{", ".join(recipients)}</p><p>{html.escape(subject)}</p>
<div data-blanks><p id="Message">{marked(body)}</p></div>{copy_button("Message")}"""


def control(name, is_required=True):
    return (f'<p><label for="{name}">{name}</label> <textarea id="{name}" name="{name}"'
            f'{" required" * is_required}></textarea></p>')


def form(address, fields, optional=(), consents=()):
    ticks = "".join(f'<p><input type="checkbox" id="{name}" name="{name}" value="yes"{" required" * is_required}>'
                    f'<label for="{name}">{name}</label></p>' for name, is_required in dict(consents).items())
    controls = "".join(map(control, fields)) + "".join(control(name, False) for name in optional)
    return (f'<form method="post" action="{html.escape(address)}"><p class="trap"><label for="trap">Leave empty</label>'
            f'<input id="trap" name="_trap" tabindex="-1"></p>{controls}{ticks}<button type="submit">Sign</button></form>')


CALL = f"""{target("The governor’s office", campaign.PHONES[0], "America/New_York", "12345 540 1020",
                   "Monday to Friday, 9:00 to 5:00")}
{target("The night desk", campaign.PHONES[1], "America/Los_Angeles", "12345 480 1440; 67 600 840", "every day, 10:00")}
{FILL_IN}<div id="Script" data-blanks>{"".join(f"<p>{marked(line)}</p>" for line in campaign.SCRIPT)}</div>
{copy_button("Script")}<div id="Voicemail" data-blanks><p>{marked(campaign.VOICEMAIL, 2)}</p></div>{copy_button("Voicemail")}
<p>November 7, 2026: <a href="day-1.ics">calendar</a></p><p>November 14, 2026, Town hall: <a href="day-2.ics">calendar</a></p>
<p><a href="all.ics">All</a></p>"""
OPENING = "We ask the state to listen."
BODIES = {
    campaign.CALL: CALL,
    campaign.WRITE: "<p>Until December 1, 2026</p>"
                    + mail_link(campaign.RECIPIENTS, campaign.SUBJECT, "\n".join(campaign.MESSAGE)),
    campaign.POST: "<p>We ask the county to end its agreement. 120 of 500 on October 18, 2026</p>"
                   + form(campaign.FORM_URL, campaign.FIELDS, campaign.OPTIONAL_FIELDS, campaign.CONSENTS)
                   + "<p>The alliance keeps your name</p>",
    campaign.FORMSPREE: form(campaign.FORMSPREE_URL, campaign.FORMSPREE_FIELDS),
    campaign.BY_MAIL: mail_link(["petition@example.org"], "Sign by mail",
                                f"{OPENING}\n\nThe second paragraph.\n\nSigned, [Your Name]"),
    campaign.SHEET: f"<p>No new agreements. We ask the state to sign no new agreements. {campaign.URL}</p>",
    campaign.LETTER: "<p>We write to you together. County Rights Alliance, Friends of the County Line</p>"
                     '<p><a href="mailto:letter@example.org">Sign</a></p>',
    campaign.ADVISORY: '<p>Town hall, Macon, November 14, 2026, 10:00 <a href="event.ics">calendar</a></p>',
}
CALENDARS = ("actions/call-the-governor/day-1.ics", "actions/call-the-governor/day-2.ics",
             "actions/call-the-governor/all.ics", "press/rally/event.ics")


def setUpModule():
    browser.keep_open()


def tearDownModule():
    browser.close()


class Campaign(SiteTest):
    def setUp(self):
        super().setUp()
        for name, body in BODIES.items():
            path = name.removesuffix("index.html")
            root = "../" * path.count("/")
            self.write(name, page(root, path, body, head=HEAD.format(root=root)))
        for name in CALENDARS:
            self.write(name, CALENDAR)
        self.write("assets/site.js", SCRIPT.read_text(encoding="utf-8"))
        self.write("assets/site.css", STYLE)

    def assert_parts_find(self, parts, *expected):
        """One of the problems that the parts find contains each of `expected`."""
        problems = "\n".join(check_campaign.check(Site(self.folder), parts.split()).problems)
        for text in expected:
            self.assertIn(text, problems)

    def script(self, old, new):
        self.replace("assets/site.js", old, new)

    def test_sound(self):
        self.assert_sound(check_campaign.check)

    def test_missing_page(self):
        (self.folder / campaign.LETTER).unlink()
        self.assert_found(check_campaign.check, f"{campaign.LETTER}: is missing")

    def test_one_spelling_only(self):
        self.script("groups.get(id).push(", "if (!groups.get(id).length) groups.get(id).push(")
        self.assert_parts_find("filling_in", "does not say “Please end the agreement, says Ana Núñez.”",
                               "the number of blanks with 'Ana Núñez' is 1, not 4")

    def test_html_that_is_typed(self):
        self.script("span.textContent = text || original", "span.innerHTML = text || original")
        self.assert_parts_find("filling_in", "does not say “Thank you from <b>$& {0}</b>.”")

    def test_not_restored(self):
        self.script("text || original", "text")
        self.assert_parts_find("filling_in", "the text after clearing the blank is")

    def test_pasted_lines(self):
        self.script("\\s*/g, ' ')", "\\s*/g, '')")
        self.assert_parts_find("filling_in", "what was pasted is 'AnaNúñez', not 'Ana Núñez'")

    def test_stored_and_sent(self):
        self.write("_headers", "")
        self.script(
            "input.addEventListener('input', () =>",
            "input.addEventListener('input', () => { document.cookie = 'a=b'; localStorage.a = 1; indexedDB.open('a');"
            " fetch('site.css'); new Image().src = 'https://example.net/'; });\n    input.addEventListener('input', () =>")
        self.assert_parts_find("filling_in", "what was requested after loading is ['https://example.org/", "leaves a cookie",
                               "leaves localStorage", "leaves a database", "requests https://example.net/")

    def test_mail(self):
        self.script("replace(/\\r?\\n/g, '\\r\\n')", "replace(/\\r/g, '')")
        self.script("longestAddress = 2000", "longestAddress = 20000")
        self.replace(campaign.BY_MAIL, "%20", "+")
        self.assert_parts_find("mail mail_of_a_petition", "the mail with a name is", "the mail with a long name is",
                               "that a note gives the length is False, not True", f"{campaign.BY_MAIL}: mail_of")

    def test_copying(self):
        self.script("status.textContent = button.dataset.copied;", "")
        self.script("element.innerText", "element.textContent")
        self.assert_parts_find("copying copying_in_an_old_browser", "'Copy' does not say that it has copied",
                               "copying: no button copies 'Hello, my name is Ana and")

    def test_old_browser(self):
        self.script("if (!navigator.clipboard || !navigator.clipboard.writeText)", "if (false)")
        self.script("if (!Intl.RelativeTimeFormat || ", "if (")
        self.assert_parts_find("copying_in_an_old_browser", "does not say that it has copied", "the state without Intl")

    def test_change_of_clocks(self):
        self.script("const guess = shown - (shownBy(clock, shown) - shown);",
                    "return shown - (shownBy(clock, Date.now()) - Date.now());")
        self.assert_parts_find("state_at_moments", "at 2026-11-01T02:00:00Z", "at 2027-03-14T03:00:00Z")

    def test_hours(self):
        self.script("getUTCDay() || 7", "getUTCDay()")
        self.script("now < closes);", "now <= closes);")
        self.script("clockOf(undefined)", "clock")
        self.assert_parts_find("state_at_moments", "at 2026-10-20T21:00:00Z in America/New_York, the state of target 1 is",
                               "is 'Open now", "at 2026-11-01T08:30:00Z", "for the reader is '', not 'In your time")

    def test_a_clock_that_stopped(self):
        self.script("update(); wait();", "")
        self.assert_parts_find("hours_go_on", "the state two minutes later is 'closed', not 'open'")

    def test_a_failure_that_stops_all(self):
        self.script("console.warn(error);", "throw error;")
        self.assert_parts_find("a_broken_part", "script error", "that copying outlives a failing part")

    def test_without_script(self):
        self.replace(campaign.CALL, "data-fill-in hidden", "data-fill-in")
        self.replace(campaign.CALL, "Please call me back.", "")
        self.replace(campaign.CALL, campaign.PHONES[0], "https://example.org/campaign/")
        self.write("assets/site.css", "button { display: block }\n")
        self.assert_parts_find("without_script", 'shows <div data-fill-in=""', 'shows <button type="button" hidden',
                               "does not say “This is [Your Name]", f"no visible link to {campaign.PHONES[0]}")

    def test_form(self):
        self.replace(campaign.POST, 'name="updates"', 'name="updates" checked')
        self.replace(campaign.POST, 'name="email" required', 'name="email"')
        self.replace(campaign.POST, 'name="last_name"', 'name="surname"')
        self.replace(campaign.POST, 'tabindex="-1"', 'value="1"')
        self.write("assets/site.css", "[hidden] { display: none }\n")
        self.assert_parts_find("form", "that updates is checked in advance", "whether email is required is False",
                               "fields that are missing is {'last_name'}", "that the field _trap can be seen is True",
                               "traps that the keyboard reaches is ['_trap', 'surname']")

    def test_what_a_form_sends(self):
        self.replace(campaign.POST, "<button", '<input type="hidden" name="extra" value="1"><button')
        self.replace(campaign.FORMSPREE, campaign.FORMSPREE_URL, "https://example.net/")
        self.assert_parts_find("form", "what the form sends is {", "'extra': '1'", "('POST', 'https://example.net/')")

    def test_an_empty_form_that_is_sent(self):
        self.replace(campaign.FORMSPREE, "<form ", "<form novalidate ")
        self.replace(campaign.FORMSPREE, " required", "")
        self.assert_parts_find("form", "that the empty form may be sent is True", "what an empty form sends is [('POST'")

    def test_paper(self):
        self.replace(campaign.SHEET, "</p>", '</p><pre style="height: 900px">Lines</pre><p>More</p>')
        self.write("assets/site.css", STYLE + "@media print { #Script { display: none } }\n")
        self.write("_headers", "")
        self.replace(campaign.SHEET, "height: 900px", "height: 1060px")
        self.assert_parts_find("paper", "the number of pages on A4 is 2, not 1", "the number of pages on Letter is 2",
                               "does not say “Thank you from Ana.” on A4 paper")

    def test_quiet(self):
        self.write("_headers", "")
        self.replace(campaign.LETTER, "</main>", '<img src="https://example.net/a.png" alt=""></main>')
        self.replace(campaign.ADVISORY, "</main>", "<script>sessionStorage.a = 1; nothing()</script></main>")
        self.assert_parts_find("quiet", "requests https://example.net/a.png", "leaves sessionStorage", "script error")

    def test_calendars(self):
        self.write(CALENDARS[0], CALENDAR.replace("\r\n", "\n"))
        (self.folder / CALENDARS[1]).unlink()
        self.replace(campaign.ADVISORY, "event.ics", "event.txt")
        self.assert_parts_find("calendars", "day-1.ics is not a whole calendar", "day-2.ics answers “HTTP Error 404",
                               "has 0 links to calendars, not 1")


class Program(unittest.TestCase):
    def test_a_program_that_refuses_the_campaign(self):
        program = pathlib.Path(check_campaign.__file__)
        outcome = subprocess.run([sys.executable, program, "/bin/false"], capture_output=True, text=True)
        self.assertEqual(outcome.returncode, 1)
        self.assertIn("does not build the campaign", outcome.stderr)


if __name__ == "__main__":
    unittest.main()
