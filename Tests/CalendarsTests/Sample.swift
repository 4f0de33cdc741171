import Calendars
import Fields
import Foundation
import Testing

/// A zone, a moment and an event for a test.
enum Sample {
  static func zone(_ name: String) throws -> TimeZone {
    try #require(TimeZone(identifier: name))
  }

  static func moment(_ text: String) throws -> Moment {
    try #require(Moment(text, in: .gmt))
  }

  static func day(_ text: String) throws -> Day {
    try #require(Day(iso: text))
  }

  static func event(
    _ time: CalendarEvent.Time, in zone: TimeZone = .gmt, uid: String = "call-1@example.org",
    summary: String = "Call"
  ) throws -> CalendarEvent {
    CalendarEvent(
      uid: uid, stamp: try moment("2026-10-01T12:00:00Z"), time: time, zone: zone, summary: summary)
  }

  /// The file of one event, read back.
  static func read(_ time: CalendarEvent.Time, in zone: TimeZone = .gmt) throws -> ReadCalendar {
    ReadCalendar(CalendarFile(name: "Calls", language: "en", events: [try event(time, in: zone)]).text)
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
