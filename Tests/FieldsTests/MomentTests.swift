import Fields
import Foundation
import Testing

@Suite("Moments")
struct MomentTests {
  /// The zone of that name.
  private func zone(_ name: String) throws -> TimeZone {
    try #require(TimeZone(identifier: name))
  }

  @Test(
    "A date is read with or without a time of day and an offset",
    arguments: [
      ("2026-07-01", "2026-07-01T00:00:00Z"), ("2026-07-01 09:30", "2026-07-01T09:30:00Z"),
      ("2026-07-01T09:30:15", "2026-07-01T09:30:15Z"), ("2026-07-01T09:30Z", "2026-07-01T09:30:00Z"),
      ("2026-07-01t09:30:00z", "2026-07-01T09:30:00Z"), ("2026-07-01T09:30:00-05:00", "2026-07-01T14:30:00Z"),
      ("2026-07-01 00:30 +02:00", "2026-06-30T22:30:00Z"),
      ("2026-07-01T09:30:00+05:45", "2026-07-01T03:45:00Z"),
    ])
  func read(_ text: String, _ moment: String) throws {
    #expect(try #require(Moment(text, in: .gmt)).rfc3339(in: .gmt) == moment)
  }

  @Test(
    "What is not a date is refused",
    arguments: [
      "", "tomorrow", "2026-07-01T", "2026-07-01T9:30", "2026-07-01T24:00", "2026-07-01T09:60",
      "2026-07-01T09:30:60",
      "2026-07-01T09", "2026-07-01T09:30:00-5", "2026-07-01T09:30:00-0500", "2026-07-01T09:30:00+15:00",
      "2026-07-01T09:30:00+02:60", "2026-07-01x09:30", "2026-07-01T-9:30", "2026-07-01T09:30:00.5Z",
      "2026-02-30T09:30",
      "2026-07-01T+9:+3", "July 1, 2026", "7/1/2026",
    ])
  func none(_ text: String) {
    #expect(WrittenDate(text) == nil)
  }

  @Test(
    "A time without an offset is taken in the site's zone, with the offset of that day",
    arguments: [
      ("2026-01-15", "2026-01-15T05:00:00Z"), ("2026-07-15", "2026-07-15T04:00:00Z"),
      ("2026-03-08", "2026-03-08T05:00:00Z"), ("2026-03-09", "2026-03-09T04:00:00Z"),
      ("2026-11-01", "2026-11-01T04:00:00Z"), ("2026-11-02", "2026-11-02T05:00:00Z"),
      ("2026-03-08 01:59:59", "2026-03-08T06:59:59Z"), ("2026-03-08 03:00", "2026-03-08T07:00:00Z"),
      ("2026-11-01 00:59", "2026-11-01T04:59:00Z"), ("2026-11-01 02:00", "2026-11-01T07:00:00Z"),
    ])
  func newYork(_ text: String, _ moment: String) throws {
    #expect(try #require(Moment(text, in: zone("America/New_York"))).rfc3339(in: .gmt) == moment)
  }

  @Test(
    "A time that the clock skips in spring is taken as if it had not been skipped",
    arguments: [
      ("America/New_York", "2026-03-08 02:30", "2026-03-08T03:30:00-04:00"),
      ("Europe/Madrid", "2026-03-29 02:30", "2026-03-29T03:30:00+02:00"),
      ("America/Havana", "2026-03-08", "2026-03-08T01:00:00-04:00"),
      ("Africa/Cairo", "2026-04-24", "2026-04-24T01:00:00+03:00"),
      ("Australia/Sydney", "2026-10-04 02:15", "2026-10-04T03:15:00+11:00"),
    ])
  func skipped(_ name: String, _ text: String, _ moment: String) throws {
    let zone = try zone(name)
    #expect(try #require(Moment(text, in: zone)).rfc3339(in: zone) == moment)
  }

  @Test(
    "A time that the clock shows twice in autumn is the first of the two",
    arguments: [
      ("America/New_York", "2026-11-01 01:30", "2026-11-01T01:30:00-04:00"),
      ("Europe/Madrid", "2026-10-25 02:30", "2026-10-25T02:30:00+02:00"),
    ])
  func twice(_ name: String, _ text: String, _ moment: String) throws {
    let zone = try zone(name)
    #expect(try #require(Moment(text, in: zone)).rfc3339(in: zone) == moment)
  }

  @Test(
    "Every half hour of a year that a zone's clock shows is read back as it is written",
    arguments: [
      "America/New_York", "America/Havana", "Europe/Madrid", "Australia/Lord_Howe", "Asia/Kathmandu",
      "Pacific/Apia",
      "America/St_Johns", "UTC",
    ])
  func hours(_ name: String) throws {
    let zone = try zone(name)
    let first = try #require(Moment("2026-01-01", in: .gmt)).secondsSince1970
    var last = ""
    for second in stride(from: first, to: first + 365 * 86_400, by: 1800) {
      let written = Moment(secondsSince1970: second).rfc3339(in: zone)
      #expect(Moment(written, in: .gmt)?.secondsSince1970 == second)
      let clock = String(written.prefix(19))
      // An hour that the clock shows for the second time is read as the first.
      if clock > last {
        #expect(Moment(clock, in: zone)?.rfc3339(in: zone) == written)
        last = clock
      }
    }
  }

  @Test(
    "The day of a moment is the one in the zone",
    arguments: [
      ("2026-01-01T03:00:00Z", "America/New_York", "2025-12-31"),
      ("2026-01-01T05:00:00Z", "America/New_York", "2026-01-01"),
      ("2025-12-31T18:00:00Z", "Asia/Kathmandu", "2025-12-31"),
      ("2025-12-31T18:15:00Z", "Asia/Kathmandu", "2026-01-01"),
      ("1969-12-31T23:59:59Z", "UTC", "1969-12-31"),
    ])
  func day(_ text: String, _ name: String, _ day: String) throws {
    #expect(try #require(Moment(text, in: .gmt)).day(in: zone(name)).iso == day)
  }

  @Test(
    "A moment gives its zone's offset, and Z for none",
    arguments: [
      ("UTC", "2026-07-01T12:00:00Z"), ("America/New_York", "2026-07-01T08:00:00-04:00"),
      ("Asia/Kathmandu", "2026-07-01T17:45:00+05:45"), ("America/St_Johns", "2026-07-01T09:30:00-02:30"),
    ])
  func offset(_ name: String, _ text: String) throws {
    #expect(try #require(Moment("2026-07-01T12:00:00Z", in: .gmt)).rfc3339(in: zone(name)) == text)
  }
}
