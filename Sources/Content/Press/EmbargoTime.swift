import Fields
import Foundation

/// The time of an embargo as newsrooms write it among themselves: `2026-12-01 10:00 a.m. EST`.
///
/// Handbill understands such a time only to suggest how to write it: the letters mean another zone elsewhere.
struct EmbargoTime {
  /// The moment that was probably meant.
  let moment: Moment
  /// The moment with its offset from UTC.
  let suggestion: String
  /// Whether it names a zone.
  let namesZone: Bool

  /// Hours from UTC by the letters that stand for a zone in North America.
  private static let offsets = [
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9,
    "AKDT": -8, "HST": -10, "AST": -4, "UTC": 0, "GMT": 0,
  ]

  /// Zones by the letters that stand for them all year.
  private static let zones = [
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
  ]

  /// Reads a day, a time of day and words for a zone; nil for anything else, and for what `WrittenDate` reads.
  ///
  /// Where the words are unknown, the moment is in `zone`.
  init?(_ text: String, zone: TimeZone) {
    guard text.utf8.count <= 60, WrittenDate(text) == nil, let day = Day(iso: text.prefix(10)) else {
      return nil
    }
    let words = text.dropFirst(10).drop { $0 == "T" }.split { $0 == " " || $0 == "," }
    let clock = (1...2).reversed().lazy.compactMap { count in
      ClockTime.minutes(words.prefix(count).joined(separator: " ")).map { (minutes: $0, words: count) }
    }.first
    guard let clock, clock.minutes < 1440 else { return nil }
    let name = words.dropFirst(clock.words).joined(separator: " ").uppercased()
    // An offset in digits needs no guess.
    guard !name.contains(where: \.isNumber) else { return nil }
    let known = Self.offsets[name].flatMap { TimeZone(secondsFromGMT: $0 * 3600) }
    let meant = known ?? Self.zones[name].flatMap(TimeZone.init(identifier:)) ?? zone
    let padded = (clock.minutes < 600 ? "0" : "") + ClockTime.text(clock.minutes)
    guard let moment = Moment("\(day.iso) \(padded)", in: meant) else { return nil }
    self.moment = moment
    suggestion = moment.rfc3339(in: meant)
    namesZone = !name.isEmpty
  }
}
