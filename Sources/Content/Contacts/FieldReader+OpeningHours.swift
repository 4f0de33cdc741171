import Diagnostics
import Fields
import Foundation

extension FieldReader {
  /// The most groups of hours that one office may have.
  private static let mostHours = 50

  /// One group of hours or a list of them; `standard` is the zone of those that name none.
  mutating func openingHours(_ key: String, standard: TimeZone) -> [OpeningHours] {
    if case .list(let groups, let place)? = map[key]?.value, groups.count > Self.mostHours {
      _ = value(key)
      report(
        .fieldValue,
        "The field “\(key)” has \(groups.count) entries; Handbill reads up to \(Self.mostHours).",
        at: place, fix: "Combine days with the same hours into one entry.")
      return []
    }
    return records(key, of: "opening hours") { $0.hours(standard) }
  }

  private mutating func hours(_ standard: TimeZone) -> OpeningHours? {
    let days = weekdays("days")
    let opens = clock("open", missing: "These hours do not say when they begin.", example: "open: 9:00")
    let closes = clock("close", missing: "These hours do not say when they end.", example: "close: 17:00")
    let zone = zone("time_zone", standard: standard)
    guard let opens, let closes else { return nil }
    guard opens.value < closes.value else {
      reportOrder(opens.value, closes)
      return nil
    }
    return OpeningHours(weekdays: days, opens: opens.value, closes: closes.value, zone: zone)
  }

  private mutating func reportOrder(_ opens: Int, _ closes: Located<Int>) {
    let afternoon = closes.value + 12 * 60
    let fix =
      if closes.value == 0 {
        "Write 24:00 for the end of the day."
      } else if closes.value < 12 * 60, opens < afternoon {
        "Did you mean “\(ClockTime.text(afternoon))”?"
      } else {
        "Write a time after \(ClockTime.text(opens)); hours past midnight are two entries, "
          + "one until 24:00 and one from 0:00 on the next day."
      }
    report(.fieldValue, "These hours end before they begin.", at: closes.place, fix: fix)
  }

  private mutating func clock(_ key: String, missing: String, example: String) -> Located<Int>? {
    let before = diagnostics.count
    guard let written = text(key) else {
      if diagnostics.count == before { reportAbsent(key, missing, example: example) }
      return nil
    }
    if let minutes = ClockTime.minutes(written.value) { return Located(minutes, at: written.place) }
    report(
      .fieldValue, "\(written.value.quotedShortly) in the field “\(key)” is not a time of day.",
      at: written.place,
      fix: ClockTime.suggestion(for: written.value) ?? "Write it like 9:00, 17:30 or 5 pm.")
    return nil
  }

  private mutating func reportAbsent(_ key: String, _ summary: String, example: String) {
    report(.fieldValue, summary, at: map[key]?.value.place ?? map.place, fix: "Write “\(example)”.")
  }

  private mutating func weekdays(_ key: String) -> [Weekday] {
    let before = diagnostics.count
    let written = texts(key)
    reportCutDays()
    var unknown = FindingLimit()
    var days: [Weekday] = []
    for text in written {
      for part in text.value.plainlyTyped.split(separator: ",").map({ String($0).plainlyTyped }) {
        if let found = Self.days(part) {
          days += found
        } else if !part.isEmpty {
          unknown.add(.fieldValue) { Self.unknownDay(part, at: text.place) }
        }
      }
    }
    add(unknown.diagnostics)
    if days.isEmpty, diagnostics.count == before {
      reportAbsent(key, "These hours name no days.", example: "days: mon-fri")
    }
    return days
  }

  /// Reports days that became fields of their own, as YAML reads `{days: mon, wed, open: 9:00}`.
  private mutating func reportCutDays() {
    let cut = map.entries.filter { entry in
      if case .empty = entry.value { Self.days(entry.key) != nil } else { false }
    }
    guard let first = cut.first else { return }
    for entry in cut { _ = value(entry.key) }
    report(
      .fieldValue, "The comma before “\(first.key)” cuts it off from the other days.",
      at: first.place, fix: "Put the days in square brackets, like [mon, wed, fri].")
  }

  /// The days of one part between commas: a day, `mon-fri`, or `daily`.
  private static func days(_ name: String) -> [Weekday]? {
    if name.lowercased() == "daily" { return Weekday.allCases }
    let ends = name.split(separator: "-", omittingEmptySubsequences: false)
      .map { Weekday.named(String($0).plainlyTyped) }
    switch (ends.count, ends.first ?? nil, ends.last ?? nil) {
    case (1, let day?, _): return [day]
    case (2, let first?, let last?): return first.through(last)
    default: return nil
    }
  }

  private static func unknownDay(_ name: String, at place: Place) -> Diagnostic {
    let wrong =
      name.split(separator: "-").map { String($0).plainlyTyped }.first { Weekday.named($0) == nil } ?? name
    return .error(
      .fieldValue, "\(wrong.quotedShortly) is not a day of the week.", at: place,
      fix: suggestion(for: wrong) ?? "Write days like mon-fri, or mon, wed, fri, or daily.")
  }

  private static func suggestion(for day: String) -> String? {
    let groups = [
      "weekdays": "mon-fri", "weekday": "mon-fri", "weekend": "sat-sun", "weekends": "sat-sun",
      "every day": "daily", "everyday": "daily",
    ]
    if let group = groups[day.lowercased()] { return "Did you mean “\(group)”?" }
    return Suggestion.question(for: day, among: Weekday.allCases.map(\.name) + ["daily"])
  }
}
