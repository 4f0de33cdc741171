import Diagnostics

extension FieldReader {
  /// The longest text a field of one line may contain, in characters.
  private static let longestLine = 2_000

  /// A text of one line: white space at its ends is removed, line breaks become spaces.
  public mutating func text(_ key: String, required: Bool = false) -> Located<String>? {
    guard let entry = value(key, required: required) else { return nil }
    guard case .text(let text, let place) = entry.value else {
      wrongKind(entry, expected: "a text", example: Self.quoted(entry.value) ?? "some words")
      return nil
    }
    return line(text, at: place, of: key, required: required)
  }

  /// What the author probably meant if square brackets made a list of a text: `"[Your name]"`, or the one
  /// word in them.
  private static func quoted(_ value: FieldValue) -> String? {
    guard case .list(let items, _) = value, items.count == 1, case .text(let text, _) = items[0] else {
      return nil
    }
    return text.contains(" ") ? "\"[\(text)]\"" : text
  }

  /// The most entries that a list of texts may have.
  private static let mostTexts = 500

  /// A list of texts; a single text stands for a list of one.
  public mutating func texts(_ key: String) -> [Located<String>] {
    guard let entry = value(key) else { return [] }
    switch entry.value {
    case .text(let text, let place):
      return line(text, at: place, of: key).map { [$0] } ?? []
    case .list(let items, let place) where items.count > Self.mostTexts:
      report(
        .fieldValue, "The field “\(key)” has \(items.count) entries; Handbill reads up to \(Self.mostTexts).",
        at: place,
        fix: "Remove the ones that you do not need.")
      return []
    case .list(let items, _):
      return items.compactMap { item in
        switch item {
        case .text(let text, let place): return line(text, at: place, of: key)
        case .empty: return nil
        case .list, .map:
          report(
            .fieldKind, "The field “\(key)” must have only texts, but this is \(item.kind).",
            at: item.place,
            fix:
              "Write it like “\(key): [first, second]”; a text with a comma or a colon needs double quotes."
          )
          return nil
        }
      }
    case .map, .empty:
      wrongKind(entry, expected: "a list of texts", example: "[first, second]")
      return []
    }
  }

  /// `true` or `false` (or yes, no, on, off); `fallback` when it is absent.
  public mutating func flag(_ key: String, default fallback: Bool = false) -> Bool {
    guard let entry = value(key) else { return fallback }
    guard case .text(let text, let place) = entry.value else {
      wrongKind(entry, expected: "true or false", example: "true")
      return fallback
    }
    switch text.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      report(
        .fieldValue, "The field “\(key)” must be true or false, not “\(text)”.", at: place,
        fix: "Write “\(key): true” or “\(key): false”.")
      return fallback
    }
  }

  /// One of a few words.
  public mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type, required: Bool = false
  ) -> Value? where Value.RawValue == String {
    text(key, required: required).flatMap { word($0, of: key, type) }
  }

  /// A list of a few words, each at most once; a single one stands for a list of one.
  public mutating func choices<Value: RawRepresentable & CaseIterable & Hashable>(
    _ key: String, _ type: Value.Type
  ) -> [Value] where Value.RawValue == String {
    var seen: Set<Value> = []
    return texts(key).compactMap { written in
      guard let value = word(written, of: key, type) else { return nil }
      if seen.insert(value).inserted { return value }
      report(
        .fieldValue, "“\(written.value)” is in “\(key)” twice.", at: written.place,
        fix: "Remove one of the two.")
      return nil
    }
  }

  private mutating func word<Value: RawRepresentable & CaseIterable>(
    _ written: Located<String>, of key: String, _ type: Value.Type
  ) -> Value? where Value.RawValue == String {
    if let value = Value(rawValue: written.value) { return value }
    let words = Value.allCases.map(\.rawValue)
    report(
      .fieldValue, "“\(written.value)” is not a value of “\(key)”.", at: written.place,
      fix: Suggestion.question(for: written.value, among: words)
        ?? "Write one of: \(words.joined(separator: ", ")).")
    return nil
  }

  /// A day or a moment.
  public mutating func date(_ key: String, required: Bool = false) -> Located<WrittenDate>? {
    guard let written = text(key, required: required) else { return nil }
    if let date = WrittenDate(written.value) { return Located(date, at: written.place) }
    report(
      .fieldDate, "“\(written.value)” in the field “\(key)” is not a date.", at: written.place,
      fix: Self.dateFix(written.value))
    return nil
  }

  /// An absolute web address.
  public mutating func webAddress(_ key: String, required: Bool = false) -> Located<WebAddress>? {
    guard let written = text(key, required: required) else { return nil }
    if let address = WebAddress(written.value) { return Located(address, at: written.place) }
    report(
      .fieldAddress, "“\(written.value)” in the field “\(key)” is not a full web address.", at: written.place,
      fix: "Write it with https:// at the beginning, like “https://example.org/page”.")
    return nil
  }

  /// What to write instead of something that is not a date: the same day, if it is written in a common way.
  private static func dateFix(_ text: String) -> String {
    let numbers = text.split { !$0.isNumber }.prefix(3).compactMap { Int($0) }
    if numbers.count == 3 {
      let guesses =
        numbers[0] > 31
        ? [Day(year: numbers[0], month: numbers[1], day: numbers[2])]
        : [
          Day(year: numbers[2], month: numbers[0], day: numbers[1]),
          Day(year: numbers[2], month: numbers[1], day: numbers[0]),
        ]
      if let day = guesses.compactMap({ $0 }).first(where: { $0.year > 1900 }) {
        return "Write the year first, then the month, then the day: \(day.iso)."
      }
    }
    return "Write a day as year-month-day, like 2026-11-21, or a moment, like 2026-11-21T09:00:00-05:00."
  }

  /// The text as one line; nil where it is blank, which is an error in a required field.
  mutating func line(
    _ text: String, at place: Place, of key: String, required: Bool = false
  ) -> Located<String>? {
    guard var text = checked(text, at: place, of: key) else { return nil }
    if text.utf8.contains(where: {
      $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r")
    }) {
      text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    } else if text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ") {
      text = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    if reportLength(of: text, longest: Self.longestLine, key, at: place, fix: "Shorten it.") { return nil }
    if !text.unicodeScalars.allSatisfy(Self.isUnseen) { return Located(text, at: place) }
    if required { reportEmpty(key, at: place) }
    return nil
  }

  /// White space, and what takes no space at all, such as U+200B.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }

  /// Refuses control characters, which no browser shows and with which the program marks its own addresses.
  mutating func checked(_ text: String, at place: Place, of key: String) -> String? {
    let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    if isClean { return text }
    report(
      .controlCharacter, "The field “\(key)” has an invisible control character.", at: place,
      fix: "Delete the value and type it again.")
    return nil
  }
}
