import Fields
import Foundation

/// A calendar file (`.ics`), by RFC 5545 and RFC 7986.
///
/// No library is used: Handbill only writes calendars, and libical would bring a second time zone database that could
/// disagree with Foundation's.
public struct CalendarFile: Sendable {
  private let name: String
  private let language: String
  private let events: [CalendarEvent]

  /// A calendar of events, in the order given.
  ///
  /// - Parameters:
  ///   - name: What calendar programs call it.
  ///   - language: The language of the events' summaries, such as `es` or `pt-BR` (RFC 5646); empty for none.
  ///   - events: At least one, because RFC 5545, section 3.6, knows no empty calendar; each with a `uid` of its own.
  public init(name: String, language: String, events: [CalendarEvent]) {
    self.name = name
    self.language = language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    self.events = events
  }

  /// The file's complete text in UTF-8, with CR LF line ends; the same for the same events on every machine.
  public var text: String {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Handbill//Handbill//EN")
    lines.add("METHOD", "PUBLISH")
    lines.add("NAME", text: name)
    lines.add("X-WR-CALNAME", text: name)
    let written = events.map { ($0, WrittenTime($0)) }
    writeZones(of: written.map(\.1), into: &lines)
    for (event, time) in written { write(event, time, into: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  private func writeZones(of times: [WrittenTime], into lines: inout ContentLines) {
    var spans: [String: (zone: TimeZone, span: ClosedRange<Int>)] = [:]
    for time in times {
      guard let (zone, span) = time.zoneSpan else { continue }
      let known = spans[zone.identifier]?.span ?? span
      let union = min(known.lowerBound, span.lowerBound)...max(known.upperBound, span.upperBound)
      spans[zone.identifier] = (zone, union)
    }
    for (name, (zone, span)) in spans.sorted(by: { $0.key < $1.key }) {
      lines.add("BEGIN", "VTIMEZONE")
      lines.add("TZID", text: name)
      for observance in ZoneObservance.covering(span.lowerBound, through: span.upperBound, in: zone) {
        write(observance, into: &lines)
      }
      lines.add("END", "VTIMEZONE")
    }
  }

  private func write(_ observance: ZoneObservance, into lines: inout ContentLines) {
    let kind = observance.isDaylight ? "DAYLIGHT" : "STANDARD"
    lines.add("BEGIN", kind)
    lines.add("DTSTART", CalendarClock.dateTime(observance.start + observance.offsetBefore))
    lines.add("TZOFFSETFROM", CalendarClock.offset(observance.offsetBefore))
    lines.add("TZOFFSETTO", CalendarClock.offset(observance.offset))
    lines.add("TZNAME", CalendarClock.name(ofOffset: observance.offset))
    lines.add("END", kind)
  }

  private func write(_ event: CalendarEvent, _ time: WrittenTime, into lines: inout ContentLines) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", text: event.uid)
    lines.add("DTSTAMP", CalendarClock.universal(event.stamp))
    lines.add("LAST-MODIFIED", CalendarClock.universal(event.stamp))
    lines.add("SEQUENCE", String(max(0, event.sequence)))
    lines.add("DTSTART\(time.parameter)", time.start)
    if let end = time.end { lines.add("DTEND\(time.parameter)", end) }
    lines.add(language.isEmpty ? "SUMMARY" : "SUMMARY;LANGUAGE=\(language)", text: event.summary)
    if let details = event.details { lines.add("DESCRIPTION", text: details) }
    if let location = event.location { lines.add("LOCATION", text: location) }
    if let url = event.url { lines.add("URL", url) }
    // A day on which something is due leaves its reader free to do other things as well.
    if time.isWholeDays { lines.add("TRANSP", "TRANSPARENT") }
    lines.add("END", "VEVENT")
  }
}
