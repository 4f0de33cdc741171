import Foundation

/// A date as an author writes it: a day, perhaps with a time of day, perhaps with an offset from UTC.
public struct WrittenDate: Sendable, Hashable {
  /// The day.
  public let day: Day
  /// Seconds after midnight, if a time of day is written.
  public let secondOfDay: Int?
  /// The offset from UTC in seconds, if one is written.
  public let offset: Int?

  /// A day without a time.
  public init(_ day: Day) {
    self.day = day
    secondOfDay = nil
    offset = nil
  }

  /// Reads `2012-12-13`, `2012-12-13 09:30`, `2012-12-13T09:30:00`, each with `Z` or `±hh:mm` after the time;
  /// nil for anything else.
  public init?(_ text: String) {
    guard let day = Day(iso: text.prefix(10)) else { return nil }
    self.day = day
    var rest = text.dropFirst(10)
    guard let separator = rest.popFirst() else {
      secondOfDay = nil
      offset = nil
      return
    }
    guard separator == "T" || separator == " " || separator == "t" else { return nil }
    let zoneStart = rest.firstIndex { "Zz+-".contains($0) } ?? rest.endIndex
    guard let second = Self.second(of: rest[..<zoneStart].filter { $0 != " " }),
      let offset = Self.offset(of: rest[zoneStart...])
    else { return nil }
    secondOfDay = second
    self.offset = offset
  }

  /// The point in time: in `zone` unless an offset is written, at midnight unless a time is.
  ///
  /// A time that the clock skips in spring is taken as if it had not been skipped; one that it shows twice in autumn
  /// is the first of the two.
  public func moment(in zone: TimeZone) -> Moment {
    let local = day.daysSince1970 * 86_400 + (secondOfDay ?? 0)
    if let offset { return Moment(secondsSince1970: local - offset) }
    // No zone is a day from UTC: these are the offsets before and after any change near this time. The right one
    // is that with which the zone's clock shows this time.
    let before = Self.offset(of: zone, at: local - 86_400)
    if Self.offset(of: zone, at: local - before) == before { return Moment(secondsSince1970: local - before) }
    let after = Self.offset(of: zone, at: local + 86_400)
    let isShown = Self.offset(of: zone, at: local - after) == after
    return Moment(secondsSince1970: local - (isShown ? after : before))
  }

  private static func offset(of zone: TimeZone, at seconds: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }

  private static func second(of clock: String) -> Int? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 }) else { return nil }
    let numbers = parts.compactMap { UInt($0) }.map { Int($0) }
    guard numbers.count == parts.count, numbers[0] < 24, numbers[1] < 60,
      numbers.last.map({ $0 < 60 }) == true
    else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  /// The offset's seconds; nil inside if none is written, nil outside if it is invalid.
  private static func offset(of text: Substring) -> Int?? {
    if text.isEmpty { return .some(nil) }
    if text == "Z" || text == "z" { return .some(0) }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hours = UInt(parts[0]),
      let minutes = UInt(parts[1]), hours <= 14, minutes < 60
    else { return nil }
    let size = Int(hours * 3600 + minutes * 60)
    return .some(text.first == "-" ? -size : size)
  }
}
