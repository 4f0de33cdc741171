import Calendars
import Fields
import Foundation
import Testing

@Suite("Calendar files")
struct CalendarFileTests {
  @Test("A timed event is written in its zone's local time, with that zone")
  func timed() throws {
    let event = CalendarEvent(
      uid: "rally-1@example.org", sequence: 2, stamp: try Sample.moment("2026-10-01T12:00:00Z"),
      time: .moment(try Sample.moment("2026-10-31T22:00Z"), until: try Sample.moment("2026-11-01T20:30Z")),
      zone: try Sample.zone("America/New_York"), summary: "Rally; bring friends, drums",
      details: "Two lines:\r\nhere", location: "Foley Square",
      url: "https://example.org/actions/rally/?a=1;b,c")
    #expect(
      CalendarFile(name: "Rally", language: "en", events: [event]).text
        == lines(
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handbill//Handbill//EN", "METHOD:PUBLISH",
          "NAME:Rally",
          "X-WR-CALNAME:Rally", "BEGIN:VTIMEZONE", "TZID:America/New_York",
          "BEGIN:DAYLIGHT", "DTSTART:20260308T020000", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "TZNAME:-04",
          "END:DAYLIGHT",
          "BEGIN:STANDARD", "DTSTART:20261101T020000", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "TZNAME:-05",
          "END:STANDARD",
          "BEGIN:DAYLIGHT", "DTSTART:20270314T020000", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "TZNAME:-04",
          "END:DAYLIGHT",
          "END:VTIMEZONE",
          "BEGIN:VEVENT", "UID:rally-1@example.org", "DTSTAMP:20261001T120000Z",
          "LAST-MODIFIED:20261001T120000Z",
          "SEQUENCE:2", "DTSTART;TZID=America/New_York:20261031T180000",
          "DTEND;TZID=America/New_York:20261101T153000",
          #"SUMMARY;LANGUAGE=en:Rally\; bring friends\, drums"#, #"DESCRIPTION:Two lines:\nhere"#,
          "LOCATION:Foley Square", "URL:https://example.org/actions/rally/?a=1;b,c", "END:VEVENT",
          "END:VCALENDAR"))
  }

  @Test("A whole-day event ends the day after its last one, and takes no one's time")
  func wholeDay() throws {
    let events = [
      try Sample.event(.day(try Sample.day("2012-12-13"), through: nil), uid: "a@example.org"),
      try Sample.event(
        .day(try Sample.day("2012-12-31"), through: try Sample.day("2013-02-28")),
        in: Sample.zone("Asia/Tokyo"),
        uid: "b@example.org", summary: "Llamar"),
    ]
    #expect(
      CalendarFile(name: "Días de llamada", language: "es", events: events).text
        == lines(
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handbill//Handbill//EN", "METHOD:PUBLISH",
          "NAME:Días de llamada", "X-WR-CALNAME:Días de llamada",
          "BEGIN:VEVENT", "UID:a@example.org", "DTSTAMP:20261001T120000Z", "LAST-MODIFIED:20261001T120000Z",
          "SEQUENCE:0", "DTSTART;VALUE=DATE:20121213", "DTEND;VALUE=DATE:20121214",
          "SUMMARY;LANGUAGE=es:Call",
          "TRANSP:TRANSPARENT", "END:VEVENT",
          "BEGIN:VEVENT", "UID:b@example.org", "DTSTAMP:20261001T120000Z", "LAST-MODIFIED:20261001T120000Z",
          "SEQUENCE:0", "DTSTART;VALUE=DATE:20121231", "DTEND;VALUE=DATE:20130301",
          "SUMMARY;LANGUAGE=es:Llamar",
          "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR"))
  }

  @Test("In UTC times end in Z, and no zone is written", arguments: ["GMT", "UTC", "Etc/UTC", "Zulu"])
  func universal(_ name: String) throws {
    let calendar = try Sample.read(
      .moment(try Sample.moment("2026-11-21T14:00Z"), until: try Sample.moment("2026-11-21T15:00Z")),
      in: Sample.zone(name))
    #expect(calendar.values("DTSTART") == ["20261121T140000Z"])
    #expect(calendar.values("DTEND") == ["20261121T150000Z"])
    #expect(calendar.zones.isEmpty)
  }

  @Test("An end that is not after the start is left out, and a last day before the first is ignored")
  func backward() throws {
    let start = try Sample.moment("2026-11-21T14:00Z")
    for end in [start, try Sample.moment("2026-11-21T13:59:59Z")] {
      let calendar = try Sample.read(.moment(start, until: end), in: Sample.zone("Europe/Madrid"))
      #expect(calendar.values("DTSTART;TZID=Europe/Madrid") == ["20261121T150000"])
      #expect(!calendar.lines.contains { $0.name.hasPrefix("DTEND") })
    }
    let calendar = try Sample.read(.day(try Sample.day("2026-03-01"), through: try Sample.day("2026-02-01")))
    #expect(calendar.values("DTEND;VALUE=DATE") == ["20260302"])
  }

  @Test("Years keep four digits at both ends of what can be written")
  func extremes() throws {
    let last = try Sample.read(.day(try Sample.day("9999-12-31"), through: nil))
    #expect(last.values("DTSTART;VALUE=DATE") == ["99991231"])
    #expect(!last.lines.contains { $0.name.hasPrefix("DTEND") })
    for (text, zone) in [
      ("9999-12-31T23:30-05:00", "Asia/Tokyo"), ("0001-01-01T00:30+05:00", "America/New_York"),
    ] {
      let calendar = try Sample.read(.moment(try Sample.moment(text), until: nil), in: Sample.zone(zone))
      let starts = calendar.lines.filter { $0.name.hasPrefix("DTSTART") }
      #expect(starts.allSatisfy { $0.value.prefix(8).count(where: \.isNumber) == 8 && $0.value.count < 17 })
    }
  }

  @Test(
    "A language that is none is not written", arguments: [("", "SUMMARY"), ("e:s;", "SUMMARY;LANGUAGE=es")])
  func language(_ language: String, _ name: String) throws {
    let event = try Sample.event(.day(try Sample.day("2012-12-13"), through: nil))
    let text = CalendarFile(name: "Calls", language: language, events: [event]).text
    #expect(ReadCalendar(text).values(name) == ["Call"])
  }

  @Test("A sequence below zero is zero")
  func sequence() throws {
    var event = try Sample.event(.day(try Sample.day("2012-12-13"), through: nil))
    event.sequence = -3
    #expect(
      ReadCalendar(CalendarFile(name: "", language: "", events: [event]).text).values("SEQUENCE") == ["0"])
  }

  private func lines(_ lines: String...) -> String { lines.map { $0 + "\r\n" }.joined() }
}
