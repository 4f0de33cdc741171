import Calendars
import Fields
import Foundation
import Testing

@Suite("Zones of calendar files")
struct ZoneTests {
  /// One event of an hour in each January and July of these years.
  private static let starts = [1905, 1969, 1970, 1987, 2012, 2022, 2026, 2037, 2050, 2088, 2300].flatMap {
    ["\($0)-01-15T12:00Z", "\($0)-07-15T12:00Z"]
  }

  @Test(
    "Every zone's file gives the same offset as Foundation", arguments: TimeZone.knownTimeZoneIdentifiers)
  func offsets(_ name: String) throws {
    let zone = try Sample.zone(name)
    for text in Self.starts where name != "GMT" {
      let start = try Sample.moment(text)
      let calendar = try Sample.read(
        .moment(start, until: Moment(secondsSince1970: start.secondsSince1970 + 3600)), in: zone)
      for (property, moment) in [
        ("DTSTART", start.secondsSince1970), ("DTEND", start.secondsSince1970 + 3600),
      ] {
        let written = try #require(calendar.values("\(property);TZID=\(name)").first, "\(name) \(text)")
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(moment)))
        #expect(calendar.offset(of: written, in: name) == offset, "\(name) \(text)")
        #expect(ReadCalendar.seconds(written) - offset == moment, "\(name) \(text)")
      }
      // From the change before an event to the one after it, with one more where a change falls into the hour.
      #expect((1...3).contains(try #require(calendar.zones[name]).count), "\(name) \(text)")
    }
  }

  @Test("Many events far apart in one file share a zone that is right for each of them")
  func span() throws {
    for name in [
      "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe", "Europe/Dublin", "Asia/Pyongyang",
    ] {
      let zone = try Sample.zone(name)
      let moments = (0..<600).map { Moment(secondsSince1970: -100_000_000 + $0 * 5_000_011) }
      let events = try moments.enumerated().map { index, moment in
        try Sample.event(.moment(moment, until: nil), in: zone, uid: "\(index)")
      }
      let calendar = ReadCalendar(CalendarFile(name: "", language: "", events: events.reversed()).text)
      let local = calendar.values("DTSTART;TZID=\(name)")
      let found = local.map { ReadCalendar.seconds($0) - (calendar.offset(of: $0, in: name) ?? 0) }
      #expect(found.reversed() == moments.map(\.secondsSince1970), "\(name)")
      let starts = try #require(calendar.zones[name]).map(\.start)
      #expect(starts == starts.sorted(), "\(name)")
    }
  }

  @Test(
    "A zone is described from the change before the event to the one after it",
    arguments: [
      (
        "America/New_York", "2012-12-13T15:00Z",
        "STANDARD 2012-11-04T02:00 -4>-5, DAYLIGHT 2013-03-10T02:00 -5>-4"
      ),
      (
        "America/New_York", "2006-12-13T15:00Z",
        "STANDARD 2006-10-29T02:00 -4>-5, DAYLIGHT 2007-03-11T02:00 -5>-4"
      ),
      (
        "America/New_York", "2037-07-01T15:00Z",
        "DAYLIGHT 2037-03-08T02:00 -5>-4, STANDARD 2037-11-01T02:00 -4>-5"
      ),
      (
        "America/New_York", "2050-07-01T15:00Z",
        "DAYLIGHT 2050-03-13T02:00 -5>-4, STANDARD 2050-11-06T02:00 -4>-5"
      ),
      (
        "Australia/Sydney", "2026-01-15T15:00Z",
        "DAYLIGHT 2025-10-05T02:00 10>11, STANDARD 2026-04-05T03:00 11>10"
      ),
      (
        "Australia/Lord_Howe", "2026-07-15T15:00Z",
        "STANDARD 2026-04-05T02:00 11>10.5, DAYLIGHT 2026-10-04T02:00 10.5>11"
      ),
      (
        "America/St_Johns", "2026-12-15T15:00Z",
        "STANDARD 2026-11-01T02:00 -2.5>-3.5, DAYLIGHT 2027-03-14T02:00 -3.5>-2.5"
      ),
      ("Asia/Kolkata", "2026-07-15T15:00Z", "STANDARD 1970-01-01T00:00 5.5>5.5"),
      ("America/Phoenix", "2026-07-15T15:00Z", "STANDARD 1970-01-01T00:00 -7>-7"),
      ("America/Puerto_Rico", "2026-07-15T15:00Z", "STANDARD 1970-01-01T00:00 -4>-4"),
      ("Africa/Abidjan", "2026-07-15T15:00Z", "STANDARD 1970-01-01T00:00 0>0"),
      ("America/Mexico_City", "2026-07-15T15:00Z", "STANDARD 2022-10-30T02:00 -5>-6"),
      ("Asia/Kathmandu", "2026-07-15T15:00Z", "STANDARD 1986-01-01T00:00 5.5>5.75"),
      ("Africa/Tripoli", "2013-12-01T12:00Z", "DAYLIGHT 2013-03-29T01:00 1>2"),
      (
        "Pacific/Apia", "2011-12-30T12:00Z",
        "DAYLIGHT 2011-12-30T00:00 -10>14, STANDARD 2012-04-01T04:00 14>13"
      ),
    ])
  func observances(_ name: String, _ start: String, _ expected: String) throws {
    let calendar = try Sample.read(.moment(try Sample.moment(start), until: nil), in: Sample.zone(name))
    let found = try #require(calendar.zones[name]).map {
      let local = Moment(secondsSince1970: $0.start).rfc3339(in: .gmt).prefix(16)
      return "\($0.kind) \(local) \(hours($0.offsetBefore))>\(hours($0.offset))"
    }
    #expect(found.joined(separator: ", ") == expected)
  }

  @Test("A change of the clock at the very start of an event counts for it")
  func boundary() throws {
    let zone = try Sample.zone("America/New_York")
    for (start, local) in [
      ("2026-03-08T07:00:00Z", "20260308T030000"), ("2026-03-08T06:59:59Z", "20260308T015959"),
      ("2026-11-01T05:59:59Z", "20261101T015959"), ("2026-11-01T07:00:00Z", "20261101T020000"),
    ] {
      let moment = try Sample.moment(start)
      let calendar = try Sample.read(.moment(moment, until: nil), in: zone)
      #expect(calendar.values("DTSTART;TZID=America/New_York") == [local])
      let offset = try #require(calendar.offset(of: local, in: "America/New_York"))
      #expect(ReadCalendar.seconds(local) - offset == moment.secondsSince1970)
    }
  }

  @Test("A time in the hour that the clock shows again in autumn is written in UTC")
  func repeatedHour() throws {
    let zone = try Sample.zone("America/New_York")
    let first = try Sample.moment("2026-11-01T05:30:00Z")
    let second = try Sample.moment("2026-11-01T06:30:00Z")
    let once = try Sample.read(.moment(first, until: nil), in: zone)
    #expect(once.values("DTSTART;TZID=America/New_York") == ["20261101T013000"])
    for (start, end) in [(first, second), (second, try Sample.moment("2026-11-01T08:00:00Z"))] {
      let calendar = try Sample.read(.moment(start, until: end), in: zone)
      #expect(calendar.values("DTSTART").count == 1 && calendar.values("DTEND").count == 1)
      #expect(calendar.zones.isEmpty)
    }
  }

  @Test("Each zone of a timed event is written once, whatever the events' order; those of whole days are not")
  func several() throws {
    let start = try Sample.moment("2026-11-21T14:00Z")
    let names = [
      "Africa/Cairo", "America/New_York", "Asia/Kolkata", "Asia/Tokyo", "Australia/Perth", "Europe/Madrid",
    ]
    let zones = try (names.reversed() + ["Asia/Tokyo", "GMT"]).map(Sample.zone)
    var events = try zones.enumerated().map {
      try Sample.event(.moment(start, until: nil), in: $1, uid: "\($0)")
    }
    events.append(
      try Sample.event(
        .day(try Sample.day("2026-11-21"), through: nil), in: Sample.zone("Asia/Kabul"), uid: "day"))
    for order in [events, events.reversed()] {
      let text = CalendarFile(name: "", language: "", events: order).text
      #expect(ReadCalendar(text).values("TZID") == names)
      #expect(text == CalendarFile(name: "", language: "", events: order).text)
    }
  }

  @Test("A zone's name is its offset, the same on every machine")
  func names() throws {
    let start = try Sample.moment("2026-07-15T15:00Z")
    for (zone, name) in [("Asia/Kathmandu", "+0545"), ("Asia/Tokyo", "+09"), ("Africa/Abidjan", "+00")] {
      #expect(try Sample.read(.moment(start, until: nil), in: Sample.zone(zone)).values("TZNAME") == [name])
    }
    let old = try Sample.moment("1880-07-15T15:00Z")
    let calendar = try Sample.read(.moment(old, until: nil), in: Sample.zone("America/New_York"))
    #expect(calendar.values("TZOFFSETTO").first == "-045602")
    #expect(calendar.values("TZNAME").first == "-045602")
  }

  private func hours(_ seconds: Int) -> String {
    let hours = Double(seconds) / 3600
    return hours == hours.rounded() ? String(Int(hours)) : String(hours)
  }
}
