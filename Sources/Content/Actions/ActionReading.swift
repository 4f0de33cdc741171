import Diagnostics
import Fields
import Foundation

extension Action {
  /// Reads the fields of a call to action.
  init(_ reader: inout FieldReader, date: PieceDate?, zone: TimeZone, now: Moment) {
    let written = reader.choice("action", Kind.self, required: true)
    kind = written ?? .call
    ask = reader.text("ask")?.value
    targets = reader.records("targets", of: "a target", most: Self.mostTargets) {
      ActionTarget(&$0, zone: zone)
    }
    dates = reader.records("dates", of: "a day of action", most: Self.mostDates) {
      ActionDate(&$0, zone: zone)
    }
    deadline = reader.deadline("deadline", after: date, zone: zone)
    subject = reader.text("subject")?.value
    message = reader.longText("message").map {
      Located($0.value.trimmingLineBreaks.unescapingBrackets, at: $0.place)
    }
    allies = reader.texts("allies")
    reader.checkDays(of: self, date: date, zone: zone)
    guard end(in: zone).map({ now < $0 }) ?? true else { return }
    for target in targets { reader.checkAge(of: target, today: now.day(in: zone)) }
    if let written { reader.checkReach(of: self, written) }
  }

  /// Both houses of Congress fit in.
  private static let mostTargets = 1_000
  /// Each day of action becomes a calendar file.
  private static let mostDates = 500
}

extension ActionDate {
  init?(_ reader: inout FieldReader, zone: TimeZone) {
    let time = reader.eventTime("date", "ends", zone: zone)
    label = reader.localizedText("label")
    location = reader.localizedText("place")
    revision = reader.number("revision")?.value ?? 0
    guard let time else { return nil }
    self.time = time
  }
}

extension ActionTarget {
  init?(_ reader: inout FieldReader, zone: TimeZone) {
    let name = reader.localizedText("name", required: true)
    role = reader.localizedText("role")
    phone = reader.phone("phone")
    email = reader.email("email")
    address = reader.localizedText("address")
    hours = reader.openingHours("hours", standard: zone)
    checked = reader.date("checked").map { Located($0.value.day, at: $0.place) }
    guard let name else { return nil }
    self.name = name
  }
}

extension FieldReader {
  /// After this many days, somebody should check again that a number reaches the right office.
  private static let longestUnchecked = 90

  /// Warns about a contact that nobody has checked for a long time; a check in the future is an error.
  fileprivate mutating func checkAge(of target: ActionTarget, today: Day) {
    guard let checked = target.checked else { return }
    let age = today.daysSince1970 - checked.value.daysSince1970
    if age < 0 {
      report(
        .fieldDate, "The day \(checked.value.iso) is in the future.", at: checked.place,
        fix: "Write the day on which somebody checked it, today or before.")
    }
    guard age > Self.longestUnchecked else { return }
    add([
      .warning(
        .contactUnchecked, "Nobody has checked this contact for \(age) days.", at: checked.place,
        fix: "Call or write to it, and then write “checked: \(today.iso)”.")
    ])
  }

  /// A day of action is between the action's own date and its deadline.
  fileprivate mutating func checkDays(of action: Action, date: PieceDate?, zone: TimeZone) {
    let place = map["dates"]?.place ?? map.place
    for day in action.dates {
      let first = day.time.day(in: zone)
      if let date, first < date.day {
        report(
          .deadlineEarly,
          "A day of action, \(first.iso), is before the action's own date, \(date.day.iso).",
          at: place, fix: "Check the days and “date”: is the year right?")
      }
      if let deadline = action.deadline, first > deadline.day {
        report(
          .deadlineEarly, "A day of action, \(first.iso), is after the deadline, \(deadline.day.iso).",
          at: place, fix: "Move the deadline to the last day, or remove it.")
      }
    }
  }

  /// An action needs somebody to reach, and a way to reach them. A wrong contact has already been reported.
  fileprivate mutating func checkReach(of action: Action, _ kind: Action.Kind) {
    let place = map["targets"]?.place ?? map["action"]?.place ?? map.place
    switch kind {
    case .call where !targetsWrite("phone"):
      report(
        .fieldMissing, "This asks readers to call, but no target has a “phone”.", at: place,
        fix: "Add “targets: [{name: …, phone: 202-555-0114}]”.")
    case .email where !targetsWrite("email"):
      report(
        .fieldMissing, "This asks readers to write, but no target has an “email”.", at: place,
        fix: "Add “targets: [{name: …, email: office@example.org}]”.")
    case .visit where !targetsWrite("address"):
      report(
        .fieldMissing, "This asks readers to visit, but no target has an “address”.", at: place,
        fix: "Add “targets: [{name: …, address: …}]”.")
    case .attend where action.dates.isEmpty && !isWritten("dates"):
      report(
        .fieldMissing, "This asks readers to come, but names no day.", at: place,
        fix: "Add “dates: [{date: 2026-11-21 18:00, place: …}]”.")
    default: break
    }
  }

  /// Whether some target has the field `key`, valid or not, or is not a group of fields at all.
  private func targetsWrite(_ key: String) -> Bool {
    guard let entry = map["targets"] else { return false }
    let items: [FieldValue] = if case .list(let items, _) = entry.value { items } else { [entry.value] }
    return items.contains { item in
      switch item {
      case .empty: false
      case .text, .list: true
      case .map(let target):
        target.entries.contains { field in
          if case .empty = field.value { return false }
          return field.key == key || Suggestion.nearest(to: field.key, among: [key]) != nil
        }
      }
    }
  }
}

extension String {
  /// The text without white space and line breaks at its ends, which YAML's block texts end with.
  fileprivate var trimmingLineBreaks: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
