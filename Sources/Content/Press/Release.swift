import Fields
import Foundation

/// What a piece for newsrooms says beyond its text.
public struct Release: Sendable {
  /// What kind of piece it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// News, ready to print.
    case release
    /// The announcement of an event.
    case advisory
    /// A position.
    case statement
  }

  /// A correction of the piece.
  public struct Correction: Sendable {
    /// The day of the correction.
    public let day: Day
    /// What was wrong, and what is right.
    public let text: String
  }

  /// What kind of piece it is.
  public let kind: Kind
  /// A line below the headline.
  public let subhead: String?
  /// Where it was issued.
  public let dateline: Dateline?
  /// The moment until which newsrooms may not use it; the page does not exist before then.
  public let embargo: Located<Moment>?
  /// Whom to reach about it.
  public let contacts: [PressContact]
  /// The members whose descriptions end it.
  public let about: [Located<String>]
  /// The letter that it is about: the path of a file.
  public let letter: Located<String>?
  /// The event that it announces.
  public let event: PressEvent?
  /// What was corrected in it, newest first.
  public let corrections: [Correction]
}

extension Release {
  /// Reads the fields of a piece for newsrooms.
  init(_ reader: inout FieldReader, date: PieceDate?, zone: TimeZone, today: Day) {
    kind = reader.choice("type", Kind.self) ?? .release
    subhead = reader.text("subhead")?.value
    dateline = reader.dateline("dateline")
    embargo = reader.embargo("embargo", zone: zone)
    contacts = reader.records("contacts", of: "a press contact", most: Self.mostEntries) { PressContact(&$0) }
    about = reader.texts("about")
    letter = reader.text("letter")
    event = reader.record("event", of: "an event") { PressEvent(&$0, zone: zone) } ?? nil
    corrections = reader.records("corrections", of: "a correction", most: Self.mostEntries) {
      Correction(&$0, date: date, today: today)
    }
    .sorted { $0.day > $1.day }
    if kind == .advisory, !reader.isWritten("event") {
      reader.report(
        .fieldMissing, "The field “event” is missing: an advisory announces an event.",
        at: reader.map["type"]?.place ?? reader.map.place,
        fix: "Add “event: {starts: 2026-11-21 11:00, place: …}”, or write “type: release”.")
    }
  }
}

extension Release {
  /// The most contacts, and the most corrections, that a piece may have.
  private static let mostEntries = 100
}

extension Release.Correction {
  init?(_ reader: inout FieldReader, date: PieceDate?, today: Day) {
    let day = reader.pastDay("date", today: today, required: true)
    let text = reader.text("text", required: true)
    guard let day, let text else { return nil }
    if let date, day < date.day {
      reader.report(
        .fieldDate, "This correction is older than the piece that it corrects.",
        at: reader.map["date"]?.value.place ?? reader.map.place,
        fix: "Check the date: the piece is dated \(date.day.iso).")
    }
    self.day = day
    self.text = text.value
  }
}

extension FieldReader {
  /// Where a release was issued; the world has many Springfields.
  fileprivate mutating func dateline(_ key: String) -> Dateline? {
    let dateline =
      record(key, of: "a dateline") { inner in
        let city = inner.text("city", required: true)
        let state = inner.text("state")
        return city.map { Dateline(city: $0.value, state: state?.value) }
      } ?? nil
    if let dateline, dateline.needsState {
      add([
        .warning(
          .datelineUnclear, "Readers elsewhere may not know which “\(dateline.city)” you mean.",
          at: map[key]?.value.place ?? map.place, fix: "Add the state or the country: “state: …”.")
      ])
    }
    return dateline
  }

  /// An embargo is a promise to newsrooms in several time zones, so it names its zone.
  fileprivate mutating func embargo(_ key: String, zone: TimeZone) -> Located<Moment>? {
    if case .text(let text, let place)? = map[key]?.value, let named = EmbargoTime(text, zone: zone) {
      _ = value(key)
      report(
        .embargoUnclear,
        named.namesZone
          ? "This embargo names its time zone with letters, which can mean different zones."
          : "This embargo has no time zone.",
        at: place, fix: "If this is the time you mean, write “\(key): \(named.suggestion)”.")
      return Located(named.moment, at: place)
    }
    guard let written = date(key) else { return nil }
    let moment = written.value.moment(in: zone)
    if written.value.offset == nil {
      let hasTime = written.value.secondOfDay != nil
      report(
        .embargoUnclear,
        hasTime
          ? "This embargo has no time zone."
          : "This embargo has no time of day.",
        at: written.place,
        fix:
          "Write “\(key): \(moment.rfc3339(in: zone))”, which is \(hasTime ? "that time" : "midnight") in \(zone.identifier)."
      )
    }
    return Located(moment, at: written.place)
  }
}
