import Diagnostics
import Fields
import Foundation

/// The last moment at which readers can take part.
public struct Deadline: Sendable {
  /// The last day, in the site's time zone.
  public let day: Day
  /// The moment at which it has passed: a deadline without a time of day ends with its day.
  public let moment: Moment
  /// Where it is written.
  public let place: Place

  init(_ written: Located<WrittenDate>, zone: TimeZone) {
    let start = written.value.moment(in: zone)
    place = written.place
    if written.value.secondOfDay == nil {
      day = written.value.day
      moment = day.end(in: zone)
    } else {
      day = start.day(in: zone)
      moment = start
    }
  }
}

extension FieldReader {
  /// A deadline, which cannot be before the piece's own date.
  mutating func deadline(_ key: String, after date: PieceDate?, zone: TimeZone) -> Deadline? {
    guard let written = self.date(key) else { return nil }
    let deadline = Deadline(written, zone: zone)
    if let date, deadline.moment <= date.moment { reportEarly(deadline, key, date: date) }
    return deadline
  }

  private mutating func reportEarly(_ deadline: Deadline, _ key: String, date: PieceDate) {
    guard deadline.day == date.day else {
      return report(
        .deadlineEarly, "This ends on \(deadline.day.iso), before its own date, \(date.day.iso).",
        at: deadline.place, fix: "Check “\(key)” and “date”: is the year right?")
    }
    report(
      .deadlineEarly, "This ends on \(deadline.day.iso), at or before its own date and time.",
      at: deadline.place,
      fix: "Write a later time, or no time: “\(key): \(deadline.day.iso)” lasts until the end of the day.")
  }
}
