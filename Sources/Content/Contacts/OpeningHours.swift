import Foundation

/// The time at which an office can be reached, the same on each of some days of the week.
public struct OpeningHours: Sendable, Hashable {
  /// The days, from Monday to Sunday, each once.
  public let weekdays: [Weekday]
  /// When it opens, in minutes after midnight.
  public let opens: Int
  /// When it closes, in minutes after midnight; 1440 is the end of the day.
  public let closes: Int
  /// The time zone of the hours.
  public let zone: TimeZone

  /// Hours on days in any order; nil where there is no day, or no time between the two within one day.
  public init?(weekdays: some Sequence<Weekday>, opens: Int, closes: Int, zone: TimeZone) {
    let days = Set(weekdays).sorted()
    guard !days.isEmpty, opens >= 0, opens < closes, closes <= 1440 else { return nil }
    self.weekdays = days
    self.opens = opens
    self.closes = closes
    self.zone = zone
  }
}
