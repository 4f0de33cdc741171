import Diagnostics
import Fields
import Foundation
import Testing

@testable import Content

@Suite("Opening hours")
struct OpeningHoursTests {
  private func read(_ yaml: String) throws -> (hours: [OpeningHours], found: [Diagnostic]) {
    let fields = FieldText.parse(yaml, file: "a.md")
    #expect(fields.diagnostics.isEmpty)
    var reader = FieldReader(try #require(fields.value), of: "a target")
    let zone = try #require(TimeZone(identifier: "America/New_York"))
    let hours = reader.openingHours("hours", standard: zone)
    return (hours, reader.finish())
  }

  @Test(
    "Days are read in any order and way of writing",
    arguments: [
      ("a range", "mon-fri", [1, 2, 3, 4, 5]), ("a day", "wed", [3]), ("a range of one day", "mon-mon", [1]),
      ("days and ranges", "mon, wed, fri-sun", [1, 3, 5, 6, 7]), ("daily", "Daily", [1, 2, 3, 4, 5, 6, 7]),
      ("full names", "Monday - Thursday", [1, 2, 3, 4]), ("capitals", "MON,Tues,THURS", [1, 2, 4]),
      ("a range over Sunday", "sat-mon", [1, 6, 7]),
      ("the whole week from the middle", "wed-tue", [1, 2, 3, 4, 5, 6, 7]),
      ("a day twice", "fri, mon-fri, fri", [1, 2, 3, 4, 5]), ("a dash", "mon–wed", [1, 2, 3]),
      ("a list", "[sat, mon-tue]", [1, 2, 6]), ("a comma at the end", "mon,", [1]),
      ("non-breaking spaces", "\"mon\u{A0}- tue\"", [1, 2]),
    ])
  func days(_ what: String, _ written: String, _ days: [Int]) throws {
    let read = try read("hours:\n  days: \(written)\n  open: 9:00\n  close: 17:00\n")
    #expect(read.hours.map { $0.weekdays.map(\.rawValue) } == [days], "\(what)")
    #expect(read.found.isEmpty)
  }

  @Test(
    "Times are read on either clock",
    arguments: [
      ("9:00", 540), ("09:00", 540), ("0:00", 0), ("17:30", 1050), ("23:59", 1439), ("24:00", 1440),
      ("9:00 am", 540), ("9 AM", 540), ("5pm", 1020), ("5:30 p.m.", 1050), ("12 pm", 720), ("12:30 am", 30),
      ("9:00\u{A0}am", 540), ("٩:٠٠", 540),
    ])
  func times(_ written: String, _ minutes: Int) {
    #expect(ClockTime.minutes(written) == minutes)
  }

  @Test(
    "What a clock does not show is not a time",
    arguments: [
      "", "9", "25:00", "24:01", "9:60", "9:5", "9:000", "009:00", "13 pm", "0 am", "9:00:00", "-9:00",
      "noon",
      "9.00", "0900", ":30", "9:", "am", "9-17", "+9:00", "9:00 xm",
    ])
  func noTimes(_ written: String) {
    #expect(ClockTime.minutes(written) == nil)
  }

  @Test("Every minute of the day is read back as it is written")
  func everyMinute() {
    #expect((0...1440).allSatisfy { ClockTime.minutes(ClockTime.text($0)) == $0 })
  }

  @Test("Hours stand in the zone they name, or else in the site's")
  func zones() throws {
    let read = try read(
      """
      hours:
        - {days: [mon, wed], open: 9:00, close: "17:00"}
        - {days: sat, open: 10 am, close: 24:00, time_zone: Asia/Kolkata}
        - {days: sun, open: 10 am, close: 1pm, time_zone: UTC}
      """)
    #expect(read.found.isEmpty)
    #expect(read.hours.map(\.zone.identifier) == ["America/New_York", "Asia/Kolkata", "GMT"])
    #expect(read.hours.map(\.opens) == [540, 600, 600] && read.hours.map(\.closes) == [1020, 1440, 780])
    #expect(try self.read("title: A").hours.isEmpty)
  }

  @Test(
    "Impossible hours are reported, with what to write",
    arguments: [
      ("no days", "open: 9:00, close: 17:00", "name no days", "days: mon-fri"),
      ("empty days", "days: , open: 9:00, close: 17:00", "name no days", "days: mon-fri"),
      ("a comma for days", "days: \",\", open: 9:00, close: 17:00", "name no days", "days: mon-fri"),
      (
        "a misspelled day", "days: mon-wendesday, open: 9:00, close: 17:00", "“wendesday” is not a day",
        "“wednesday”"
      ),
      ("a word for days", "days: weekdays, open: 9:00, close: 17:00", "“weekdays” is not a day", "“mon-fri”"),
      (
        "a range in words", "days: mon to fri, open: 9:00, close: 17:00", "“mon to fri” is not",
        "like mon-fri"
      ),
      ("a range without an end", "days: mon-, open: 9:00, close: 17:00", "“mon-” is not", "like mon-fri"),
      (
        "days cut off", "days: mon, wed, fri, open: 9:00, close: 17:00", "before “wed” cuts it off",
        "[mon, wed, fri]"
      ),
      ("no opening", "days: mon, close: 17:00", "do not say when they begin", "open: 9:00"),
      ("no closing", "days: mon, open: 9:00", "do not say when they end", "close: 17:00"),
      (
        "a bare number", "days: mon, open: 9, close: 17:00", "“9” in the field “open” is not a time", "“9:00”"
      ),
      ("a dot", "days: mon, open: 9.30, close: 17:00", "“9.30” in the field", "“9:30”"),
      ("no colon", "days: mon, open: 9:00, close: 1700", "“1700” in the field “close”", "“17:00”"),
      ("a word", "days: mon, open: noon, close: 17:00", "“noon” in the field", "5 pm"),
      ("a close in the morning", "days: mon, open: 9:00, close: 5:00", "end before they begin", "“17:00”"),
      ("a close at 12 am", "days: mon, open: 9:00, close: 12 am", "end before they begin", "24:00"),
      (
        "a close past midnight", "days: mon, open: 18:00, close: 2:00", "end before they begin", "two entries"
      ),
      ("a close at the open", "days: mon, open: 13:00, close: 13:00", "end before they begin", "after 13:00"),
      (
        "a city", "days: mon, open: 9:00, close: 17:00, time_zone: New York", "“New York” is not a time zone",
        "“America/New_York”"
      ),
      (
        "a clock's name", "days: mon, open: 9:00, close: 17:00, time_zone: EST", "“EST” is not a time zone",
        "“America/New_York”"
      ),
      (
        "a clock's long name", "days: mon, open: 9:00, close: 17:00, time_zone: Pacific Time",
        "not a time zone", "“America/Los_Angeles”"
      ),
      (
        "a misspelled zone", "days: mon, open: 9:00, close: 17:00, time_zone: America/Chicgo",
        "not a time zone", "“America/Chicago”"
      ),
      (
        "a misspelled region", "days: mon, open: 9:00, close: 17:00, time_zone: Amercia/Denver",
        "not a time zone", "“America/Denver”"
      ),
      (
        "a misspelled city alone", "days: mon, open: 9:00, close: 17:00, time_zone: Los Angelos",
        "not a time zone", "“America/Los_Angeles”"
      ),
      (
        "an unknown zone", "days: mon, open: 9:00, close: 17:00, time_zone: Middle-earth/Shire",
        "not a time zone", "a region and a city"
      ),
      (
        "an unknown field", "days: mon, open: 9:00, close: 17:00, closes: 1",
        "“closes” is not a field of opening hours", "“close”"
      ),
    ])
  func mistakes(_ what: String, _ fields: String, _ summary: String, _ fix: String) throws {
    let read = try read("hours: {\(fields)}\n")
    #expect(read.found.count == 1, "\(what): \(read.found)")
    #expect(read.found.first?.summary.contains(summary) == true, "\(read.found)")
    #expect(read.found.first?.fix?.contains(fix) == true, "\(read.found)")
    #expect(read.found.first?.place?.line == 1)
  }

  @Test("Everything wrong in one entry is reported at once, and what is right in the next is kept")
  func together() throws {
    let read = try read(
      """
      hours:
        - {days: [mom, thrusday], open: nine, close: [5], time_zone: Mars}
        - {days: fri, open: 9:00, close: 12:00}
      """)
    #expect(read.found.map(\.id) == [.fieldValue, .fieldValue, .fieldValue, .fieldKind, .fieldValue])
    #expect(read.hours.map(\.weekdays) == [[.friday]])
  }

  @Test("A thousand unknown days and a thousand entries make short messages")
  func many() throws {
    let days = Array(repeating: "x", count: 500).joined(separator: ",")
    let read = try read("hours: {days: \"\(days)\", open: 9:00, close: 17:00}\n")
    #expect(read.found.count == FindingLimit.perRule)
    let entries = String(repeating: "  - {days: mon, open: 9:00, close: 17:00}\n", count: 1_000)
    let long = try self.read("hours:\n" + entries)
    #expect(long.hours.isEmpty && long.found.map(\.id) == [.fieldValue])
  }

  @Test("Hours can be made only of days and a time between opening and closing")
  func made() throws {
    let zone = try #require(TimeZone(identifier: "America/New_York"))
    let hours = OpeningHours(weekdays: [.sunday, .monday, .sunday], opens: 0, closes: 1440, zone: zone)
    #expect(hours?.weekdays == [.monday, .sunday])
    #expect(OpeningHours(weekdays: [], opens: 0, closes: 1, zone: zone) == nil)
    #expect(OpeningHours(weekdays: [.monday], opens: 5, closes: 5, zone: zone) == nil)
    #expect(OpeningHours(weekdays: [.monday], opens: -1, closes: 5, zone: zone) == nil)
    #expect(OpeningHours(weekdays: [.monday], opens: 0, closes: 1441, zone: zone) == nil)
  }
}
