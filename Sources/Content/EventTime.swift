import Fields
import Foundation

/// When something takes place: on whole days, or from a moment.
public enum EventTime: Sendable, Hashable {
  /// A day, or several days in a row up to `through`.
  case day(Day, through: Day?)
  /// A moment, perhaps until another.
  case moment(Moment, until: Moment?)

  /// The day on which it begins, in `zone`.
  public func day(in zone: TimeZone) -> Day {
    switch self {
    case .day(let day, _): day
    case .moment(let moment, _): moment.day(in: zone)
    }
  }

  /// The moment at which it is over; an event without an end is over with its day.
  public func end(in zone: TimeZone) -> Moment {
    switch self {
    case .day(let day, let last): (last ?? day).end(in: zone)
    case .moment(_, let end?): end
    case .moment(let start, nil): start.day(in: zone).end(in: zone)
    }
  }
}

extension Day {
  /// The first moment of the next day in `zone`.
  public func end(in zone: TimeZone) -> Moment {
    // The day after 9999-12-31 cannot be written.
    Moment(Day(daysSince1970: daysSince1970 + 1).iso, in: zone)
      ?? Moment(secondsSince1970: (daysSince1970 + 1) * 86_400)
  }
}

extension FieldReader {
  /// The time of an event: a day or a moment in `start`, and possibly an end of the same type.
  mutating func eventTime(_ start: String, _ end: String, zone: TimeZone) -> EventTime? {
    let begins = date(start, required: true)
    let isCut = reportClock(end, begins: begins?.value)
    let ends = isCut ? nil : date(end)
    guard let begins, !isCut else { return nil }
    let isDay = begins.value.secondOfDay == nil
    if let ends, (ends.value.secondOfDay == nil) != isDay {
      report(
        .fieldDate, "“\(start)” and “\(end)” do not match: one has a time of day, the other has none.",
        at: ends.place, fix: "Write both with a time, like 2026-11-21 18:00, or both without.")
      return nil
    }
    let first = begins.value.moment(in: zone)
    if let ends, isDay ? ends.value.day < begins.value.day : ends.value.moment(in: zone) <= first {
      let isAtOnce = ends.value.moment(in: zone) == first
      report(
        .fieldDate, isAtOnce ? "This ends when it begins." : "This ends before it begins.", at: ends.place,
        fix: "Check “\(start)” and “\(end)”, or leave out “\(end)” if you do not know it.")
      return nil
    }
    return isDay
      ? .day(begins.value.day, through: ends?.value.day)
      : .moment(first, until: ends?.value.moment(in: zone))
  }

  /// Reports an end that is only a time of day, as in `ends: 18:00`, and returns whether it is.
  private mutating func reportClock(_ key: String, begins: WrittenDate?) -> Bool {
    guard case .text(let written, let place)? = map[key]?.value, let minutes = ClockTime.minutes(written)
    else {
      return false
    }
    _ = value(key)
    let day = begins?.day.iso ?? "2026-11-21"
    let clock = (minutes < 600 ? "0" : "") + ClockTime.text(minutes)
    report(
      .fieldDate, "“\(written)” in the field “\(key)” is a time without a day.", at: place,
      fix: minutes < 1440
        ? "Write “\(key): \(day) \(clock)”." : "Write the next day and 00:00 instead of 24:00.")
    return true
  }
}
