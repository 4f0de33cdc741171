import Fields
import Foundation

/// When something takes place: on whole days, or from a moment on.
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

  /// The moment from which on it is over; an event that names no end is over with its day.
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
    Moment(Day(daysSince1970: daysSince1970 + 1).iso, in: zone) ?? Moment(secondsSince1970: 0)
  }
}

extension FieldReader {
  /// The time of an event: a day or a moment in `start`, and perhaps an end of the same sort.
  mutating func eventTime(_ start: String, _ end: String, zone: TimeZone) -> EventTime? {
    let begins = date(start, required: true)
    let ends = date(end)
    guard let begins else { return nil }
    let isDay = begins.value.secondOfDay == nil
    if let ends, (ends.value.secondOfDay == nil) != isDay {
      report(
        .fieldDate, "“\(start)” and “\(end)” are not of one sort: one has a time of day, the other has none.",
        at: ends.place, fix: "Write both with a time, like 2026-11-21 18:00, or both without.")
      return nil
    }
    let first = begins.value.moment(in: zone)
    if let ends, isDay ? ends.value.day < begins.value.day : ends.value.moment(in: zone) <= first {
      report(
        .fieldDate, "This ends before it begins.", at: ends.place, fix: "Check “\(start)” and “\(end)”.")
      return nil
    }
    return isDay
      ? .day(begins.value.day, through: ends?.value.day)
      : .moment(first, until: ends?.value.moment(in: zone))
  }
}
