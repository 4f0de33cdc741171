"""The check of calendar files can fail: a sound calendar is given one defect at a time.

Run with: python3 -m unittest discover -s .ci/pages    (the same Python as the checks)
"""

import pathlib
import subprocess
import sys
import unittest

import check_calendars
from sample_site import SiteTest

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Handbill//Handbill//EN
METHOD:PUBLISH
NAME:Llamadas
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
DTSTART:20260308T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:-04
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20261101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:-05
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:call-1@example.org
DTSTAMP:20261001T120000Z
LAST-MODIFIED:20261001T120000Z
SEQUENCE:0
DTSTART;TZID=America/New_York:20261031T200000
DTEND;TZID=America/New_York:20261101T090000
SUMMARY;LANGUAGE=es:Llama a tu congresista y pide que vote a favor de l
 a enmienda\\; más: la línea sigue
END:VEVENT
BEGIN:VEVENT
UID:call-2@example.org
DTSTAMP:20261001T120000Z
SEQUENCE:1
DTSTART;VALUE=DATE:20261102
DTEND;VALUE=DATE:20261103
SUMMARY:Call
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
"""


class Calendars(SiteTest):
    def setUp(self):
        super().setUp()
        self.calendar(CALENDAR)

    def calendar(self, text, name="actions/call/all.ics"):
        self.write(name, text.replace("\n", "\r\n"))

    def assert_finds(self, old, new, *expected):
        """A calendar with `new` in the place of `old` has a problem that contains each of `expected`."""
        self.assertIn(old, CALENDAR)
        self.calendar(CALENDAR.replace(old, new))
        self.assert_found(check_calendars.check, *expected)

    def test_sound(self):
        self.calendar(CALENDAR, "es/actions/call/all.ics")
        self.assert_sound(check_calendars.check)

    def test_no_calendar(self):
        (self.folder / "actions/call/all.ics").unlink()
        self.assert_found(check_calendars.check, "the site holds no calendar")

    def test_lines(self):
        self.write("actions/call/all.ics", CALENDAR)
        self.assert_found(check_calendars.check, "all.ics:1: the line does not end in CR LF")
        self.calendar(CALENDAR.removesuffix("\n"))
        self.assert_found(check_calendars.check, "the last line has no end")
        self.assert_finds("SUMMARY:Call", "SUMMARY:Ca\rll", "the line holds a carriage return")
        self.assert_finds("SUMMARY:Call", "SUMMARY:" + "é" * 34, "all.ics:37: the line has 76 octets")
        self.calendar(CALENDAR.replace("SUMMARY:Call", "SUMMARY:" + "x" * 67))
        self.assert_sound(check_calendars.check)

    def test_cut_character(self):
        text = CALENDAR.replace("\n", "\r\n").encode().replace("á".encode(), b"\xc3\r\n \xa1")
        self.write("actions/call/all.ics", text)
        self.assert_found(check_calendars.check, "all.ics:29: the line is not UTF-8")

    def test_unreadable(self):
        for text, problem in (("x\n", "cannot be read"), ("", "holds 0 calendars"),
                              (CALENDAR.removesuffix("END:VCALENDAR\n"), "holds 0 calendars")):
            self.calendar(text)
            self.assert_found(check_calendars.check, f"all.ics: {problem}")
        self.calendar(CALENDAR * 2)
        self.assert_found(check_calendars.check, "holds 2 calendars, not one")
        self.assert_finds("SEQUENCE:1", "SEQUENCE:one", "VEVENT: SEQUENCE cannot be read")
        self.assert_finds("SEQUENCE:1", "nothing", "VEVENT: None cannot be read")
        self.assert_finds("DATE:20261102", "DATE:20261302", "VEVENT: DTSTART cannot be read")

    def test_what_is_required(self):
        self.assert_finds("VERSION:2.0\n", "", "the calendar needs one VERSION")
        self.assert_finds("VERSION:2.0", "VERSION:1.0", "VERSION is 1.0, not 2.0")
        self.assert_finds("PRODID:-//Handbill//Handbill//EN\n", "", "the calendar needs one PRODID")
        self.assert_finds("UID:call-2@example.org\n", "", "needs one UID")
        self.assert_finds("DTSTAMP:20261001T120000Z\nS", "S", "call-2@example.org needs one DTSTAMP")
        self.assert_finds("DTSTAMP:20261001T120000Z\nS", "DTSTAMP:20261001T120000\nS", "its DTSTAMP is not in UTC")
        self.assert_finds("DTSTART;VALUE=DATE:20261102\n", "", "call-2@example.org needs one DTSTART")
        self.assert_finds("SUMMARY:Call", "SUMMARY:", "call-2@example.org needs one SUMMARY")
        self.assert_finds("SUMMARY:Call", "SUMMARY:Call\nSUMMARY:Call", "needs one SUMMARY")
        self.calendar("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n")
        self.assert_found(check_calendars.check, "the calendar has no event")

    def test_names(self):
        self.assert_finds("UID:call-2", "UID:call-1", "the event call-1@example.org appears twice")
        self.calendar(CALENDAR)
        self.calendar(CALENDAR.replace("20261031T200000", "20261031T203000"), "es/actions/call/all.ics")
        self.assert_found(check_calendars.check, "es/actions/call/all.ics: the event call-1@example.org starts at "
                          "2026-11-01 00:30:00+00:00, but in actions/call/all.ics at 2026-11-01 00:00:00+00:00")

    def test_ends(self):
        self.assert_finds("DTEND;VALUE=DATE:20261103", "DTEND;VALUE=DATE:20261102", "it ends at 2026-11-02, which is")
        self.assert_finds("DTEND;VALUE=DATE:20261103", "DTEND:20261103T000000Z",
                          "its start is a day, but its end is a time")
        self.assert_finds("20261101T090000", "20261031T190000", "which is not after")

    def test_zones(self):
        self.assert_finds("TZOFFSETTO:-0400", "TZOFFSETTO:-0300",
                          "its DTSTART 2026-10-31 20:00:00 is 2026-10-31 23:00:00+00:00 by the file's America/New_York")
        self.assert_finds("DTSTART:20261101T020000", "DTSTART:20261108T020000", "its DTEND 2026-11-01 09:00:00 is")
        self.assert_finds("TZID:America/New_York", "TZID:America/Chicago", "but the file holds no such VTIMEZONE")
        self.assert_finds("America/New_York", "America/Gotham", "which is no zone of the time zone database")
        self.assert_finds("DTSTART;TZID=America/New_York", "DTSTART", "its DTSTART 2026-10-31 20:00:00 has no zone")
        self.assert_finds("TZOFFSETFROM:-0400\n", "", "the zone America/New_York cannot be read")
        zone = CALENDAR[CALENDAR.index("BEGIN:VTIMEZONE"):CALENDAR.index("BEGIN:VEVENT")]
        self.assert_finds(zone, zone * 2, "the zone America/New_York appears twice")

    def test_how_it_ends(self):
        script = pathlib.Path(check_calendars.__file__)
        for text, code, line in ((CALENDAR, 0, "check_calendars: 1 calendars, 2 events: 0 problems"),
                                 ("", 1, "check_calendars: 1 calendars, 0 events: 1 problems")):
            self.calendar(text)
            done = subprocess.run([sys.executable, str(script), str(self.folder)], capture_output=True, text=True,
                                  timeout=60, stdin=subprocess.DEVNULL)
            self.assertEqual((done.returncode, done.stdout.splitlines()[-1]), (code, line))


if __name__ == "__main__":
    unittest.main()
