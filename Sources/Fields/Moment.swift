import Foundation

/// A point in time, in whole seconds.
public struct Moment: Sendable, Hashable, Comparable {
  /// Seconds since 1 January 1970, 00:00 UTC.
  public let secondsSince1970: Int

  /// A point in time by its seconds since 1970.
  public init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  /// Reads an RFC 3339 moment such as `2026-11-21T09:00:00-05:00` or `…Z`; a day alone is its first second in `zone`.
  public init?(_ text: String, in zone: TimeZone) {
    guard let written = WrittenDate(text) else { return nil }
    self = written.moment(in: zone)
  }

  /// The point in time of a `Date`.
  public init(_ date: Date) {
    secondsSince1970 = Int(date.timeIntervalSince1970.rounded(.down))
  }

  /// The day that it is in `zone`.
  public func day(in zone: TimeZone) -> Day {
    let local = secondsSince1970 + offset(in: zone)
    return Day(daysSince1970: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  /// Minutes since midnight on the clock of `zone`.
  public func minuteOfDay(in zone: TimeZone) -> Int {
    let local = secondsSince1970 + offset(in: zone)
    return (local - day(in: zone).daysSince1970 * 86_400) / 60
  }

  /// RFC 3339 with the zone's offset: `2012-12-13T00:00:00-05:00`, or `…Z` where the offset is zero.
  public func rfc3339(in zone: TimeZone) -> String {
    let offset = offset(in: zone)
    let local = secondsSince1970 + offset
    let day = day(in: zone)
    let second = local - day.daysSince1970 * 86_400
    let clock = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    guard offset != 0 else { return "\(day.iso)T\(clock)Z" }
    let size = abs(offset) / 60
    return "\(day.iso)T\(clock)\(offset < 0 ? "-" : "+")\(padded(size / 60, 2)):\(padded(size % 60, 2))"
  }

  /// Orders moments from early to late.
  public static func < (left: Moment, right: Moment) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  private func offset(in zone: TimeZone) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(secondsSince1970)))
  }
}
