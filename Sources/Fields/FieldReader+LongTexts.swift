import Diagnostics

extension FieldReader {
  /// The longest text a field of several lines may contain, in characters.
  private static let longestText = 200_000

  /// A text of any number of lines, with its line breaks as they are written.
  public mutating func longText(_ key: String, required: Bool = false) -> Located<String>? {
    guard let entry = value(key, required: required) else { return nil }
    guard case .text(let text, let place) = entry.value else {
      wrongKind(entry, expected: "a text", example: "some words")
      return nil
    }
    guard let text = checked(text, at: place, of: key) else { return nil }
    let fix = "Shorten it, or move it into the text below the second “---” line."
    if reportLength(of: text, longest: Self.longestText, key, at: place, fix: fix) { return nil }
    if !text.unicodeScalars.allSatisfy(Self.isUnseen) { return Located(text, at: place) }
    if required { reportEmpty(key, at: place) }
    return nil
  }

  /// Reports a text of more than so many characters as readers count them: an emoji is one, as is a letter with its
  /// accents.
  mutating func reportLength(
    of text: String, longest: Int, _ key: String, at place: Place, fix: String
  ) -> Bool {
    // No text has more characters than bytes, and bytes need no counting.
    guard text.utf8.count > longest, text.count > longest else { return false }
    report(
      .fieldValue, "The field “\(key)” has \(text.count) characters; Handbill reads up to \(longest).",
      at: place,
      fix: fix)
    return true
  }

  /// The largest number that is read: calendars keep theirs in 32 bits (RFC 5545, section 3.3.8).
  private static let largestNumber = 2_000_000_000

  /// A whole number that is not negative, perhaps with commas between its thousands, up to two billion.
  public mutating func number(_ key: String, required: Bool = false) -> Located<Int>? {
    guard let entry = value(key, required: required) else { return nil }
    guard case .text(let text, let place) = entry.value else {
      wrongKind(entry, expected: "a number", example: "5000")
      return nil
    }
    guard let written = line(text, at: place, of: key, required: required) else { return nil }
    let shown = written.value.prefix(40)
    guard let digits = Self.digits(written.value) else {
      report(
        .fieldValue, "“\(shown)” in the field “\(key)” is not a whole number.", at: written.place,
        fix: Self.intended(written.value).map { "Did you mean “\($0)”?" }
          ?? "Write digits only, like 5000.")
      return nil
    }
    if let number = Int(digits), number <= Self.largestNumber { return Located(number, at: written.place) }
    report(
      .fieldValue, "“\(shown)” in the field “\(key)” is more than two billion.", at: written.place,
      fix: "Check its digits; the largest number is 2,000,000,000.")
    return nil
  }

  /// The digits of a number; nil where anything but digits, or a comma in another place, is written.
  private static func digits(_ text: String, separator: Character = ",") -> String? {
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    let isGrouped =
      groups.count == 1 || groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard isGrouped, groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else {
      return nil
    }
    return groups.joined()
  }

  /// The number after a common typing mistake: `5 000`, `5.000`, `5k`, `5,000+`, or digits of another script.
  private static func intended(_ text: String) -> String? {
    let letters = text.prefix(20).map { letter in
      letter.wholeNumberValue.map { Character("\($0 % 10)") } ?? letter
    }
    var plain = String(letters.map { $0.isWhitespace ? " " : $0 })
    if plain.hasSuffix("+") { plain.removeLast() }
    let isThousands = plain.lowercased().hasSuffix("k")
    if isThousands { plain.removeLast() }
    let found = [",", ".", " ", "'", "’", "٬"].lazy.compactMap { digits(plain, separator: $0) }.first
    return found.map { $0 + (isThousands ? "000" : "") }
  }

  /// The most entries that a list of groups of fields may have.
  private static let mostEntries = 500

  /// A list of at most `most` groups of fields; a single group stands for a list of one.
  public mutating func records<Value>(
    _ key: String, of subject: String, most: Int, _ read: (inout FieldReader) -> Value?
  ) -> [Value] {
    if let entry = map[key], case .list(let items, let place) = entry.value, items.count > most {
      _ = value(key)
      reportLength(items.count, of: key, most: most, at: place)
      return []
    }
    return records(key, of: subject, read)
  }

  private mutating func reportLength(_ count: Int, of key: String, most: Int, at place: Place) {
    report(
      .fieldValue, "The field “\(key)” has \(count) entries; Handbill reads up to \(most).", at: place,
      fix: "Remove the ones that you do not need.")
  }

  /// A list whose entries are groups of fields, or a text alone where `text` can make a value of it.
  public mutating func entries<Value>(
    _ key: String, of subject: String, text: (Located<String>, inout FieldReader) -> Value?,
    record: (inout FieldReader) -> Value?
  ) -> [Value] {
    guard let entry = value(key) else { return [] }
    let items: [FieldValue] = if case .list(let items, _) = entry.value { items } else { [entry.value] }
    if items.count > Self.mostEntries {
      reportLength(items.count, of: key, most: Self.mostEntries, at: entry.value.place)
      return []
    }
    return items.compactMap { item in
      switch item {
      case .text(let written, let place):
        line(written, at: place, of: key).flatMap { text($0, &self) }
      case .map(let map): nested(map, of: subject, record)
      case .list, .empty: wrongEntry(item, of: key, example: example(of: subject, record))
      }
    }
  }

  private mutating func wrongEntry<Value>(_ item: FieldValue, of key: String, example: String) -> Value? {
    report(
      .fieldKind, "Each entry of “\(key)” must be a text or a group of fields, but this is \(item.kind).",
      at: item.place, fix: "Write it like “- some words” or “- \(example)”.")
    return nil
  }
}
