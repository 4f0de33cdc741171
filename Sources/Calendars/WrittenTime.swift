import Fields
import Foundation

/// The start and the end of an event as its file writes them (RFC 5545, sections 3.8.2.2 and 3.8.2.4).
struct WrittenTime {
  /// What is after `DTSTART` and `DTEND` before the colon: `;VALUE=DATE`, `;TZID=…` or nothing.
  let parameter: String
  let start: String
  /// The end, exclusive: of whole days, the day after the last one.
  let end: String?
  let isWholeDays: Bool
  /// The zone that `parameter` names, and the seconds since 1970 for which a file must give its offset.
  let zoneSpan: (zone: TimeZone, span: ClosedRange<Int>)?

  /// How the file writes the time of `event`.
  init(_ event: CalendarEvent) {
    switch event.time {
    case .day(let first, let through):
      let next = Day(daysSince1970: max(first, through ?? first).daysSince1970 + 1)
      // Without an end the event lasts one day, which is the only option on the last day of year 9999.
      self.init(
        parameter: ";VALUE=DATE", start: CalendarClock.date(first),
        end: next.year > 9999 ? nil : CalendarClock.date(next), isWholeDays: true, zoneSpan: nil)
    case .moment(let start, let until):
      let end = until.flatMap { $0 > start ? $0 : nil }
      self = Self.local(start, end, in: event.zone) ?? Self.universal(start, end)
    }
  }

  private init(
    parameter: String, start: String, end: String?, isWholeDays: Bool,
    zoneSpan: (zone: TimeZone, span: ClosedRange<Int>)?
  ) {
    self.parameter = parameter
    self.start = start
    self.end = end
    self.isWholeDays = isWholeDays
    self.zoneSpan = zoneSpan
  }

  private static func universal(_ start: Moment, _ end: Moment?) -> WrittenTime {
    WrittenTime(
      parameter: "", start: CalendarClock.universal(start), end: end.map(CalendarClock.universal),
      isWholeDays: false, zoneSpan: nil)
  }

  /// In the zone's local time; nil for UTC, and where a local time would name another moment.
  private static func local(_ start: Moment, _ end: Moment?, in zone: TimeZone) -> WrittenTime? {
    guard !zone.isUniversal, let shownStart = CalendarClock.local(start, in: zone) else { return nil }
    var shownEnd: String?
    if let end {
      shownEnd = CalendarClock.local(end, in: zone)
      if shownEnd == nil { return nil }
    }
    return WrittenTime(
      parameter: ";TZID=\(zone.identifier)", start: shownStart, end: shownEnd, isWholeDays: false,
      zoneSpan: (zone, start.secondsSince1970...(end ?? start).secondsSince1970))
  }
}
