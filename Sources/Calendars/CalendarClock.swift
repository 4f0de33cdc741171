import Fields
import Foundation

extension TimeZone {
  /// The names of Coordinated Universal Time, in which times are written with a Z and need no VTIMEZONE.
  private static let universal: Set<String> = [
    "GMT", "UTC", "UCT", "Universal", "Zulu", "Etc/GMT", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu",
  ]

  /// Whether this is Coordinated Universal Time itself, and not a country's time that is equal to it today.
  var isUniversal: Bool { Self.universal.contains(identifier) }

  /// Seconds by which the zone's clock is ahead of UTC at `seconds` since 1970.
  func offset(at seconds: Int) -> Int {
    secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }
}

/// How RFC 5545 writes days, times and offsets (sections 3.3.4, 3.3.5 and 3.3.14).
enum CalendarClock {
  /// The first second of year 1 and the last of year 9999: a year has four digits.
  private static let writable = -62_135_596_800...253_402_300_799

  /// `20261121`.
  static func date(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  /// `20261121T090000`, for a clock that shows `local` seconds since it showed 1 January 1970, 00:00.
  static func dateTime(_ local: Int) -> String {
    let local = min(max(local, writable.lowerBound), writable.upperBound)
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return "\(date(Day(daysSince1970: days)))T\(clock(local - days * 86_400))"
  }

  /// `20261121T140000Z`.
  static func universal(_ moment: Moment) -> String { dateTime(moment.secondsSince1970) + "Z" }

  /// `20261121T090000`, as the zone's clock shows it; nil where that would name another moment.
  ///
  /// When the clock is set back it shows an hour twice, and RFC 5545, section 3.3.5, gives the local time to the
  /// first of the two. A moment in the second one has no local time of its own.
  static func local(_ moment: Moment, in zone: TimeZone) -> String? {
    let shown = moment.rfc3339(in: zone).prefix(19)
    guard WrittenDate(String(shown))?.moment(in: zone) == moment else { return nil }
    return shown.filter { $0 != "-" && $0 != ":" }
  }

  /// `-0500`, or `-045602` for the offsets of earlier days that are not whole minutes.
  static func offset(_ seconds: Int) -> String {
    let digits = clock(abs(seconds))
    return (seconds < 0 ? "-" : "+") + (digits.hasSuffix("00") ? String(digits.dropLast(2)) : digits)
  }

  /// `-05`, `+0530`: what the time zone database calls a zone's time that has no letters of its own.
  ///
  /// Foundation's abbreviations (EST, GMT-5) change with the machine's language, so they are not used.
  static func name(ofOffset seconds: Int) -> String {
    let written = offset(seconds)
    return seconds % 3600 == 0 ? String(written.prefix(3)) : written
  }

  private static func clock(_ second: Int) -> String {
    [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
  }
}
