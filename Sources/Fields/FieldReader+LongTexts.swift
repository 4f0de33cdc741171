import Diagnostics

extension FieldReader {
  /// The longest text a field of several lines may hold, in bytes.
  private static let longestText = 200_000

  /// A text of any number of lines, with its line breaks as they are written.
  public mutating func longText(_ key: String, required: Bool = false) -> Located<String>? {
    guard let entry = value(key, required: required) else { return nil }
    guard case .text(let text, let place) = entry.value else {
      wrongKind(entry, expected: "a text", example: "some words")
      return nil
    }
    guard let text = checked(text, at: place, of: key) else { return nil }
    if text.utf8.count > Self.longestText {
      report(
        .fieldValue, "The field “\(key)” holds \(text.utf8.count) bytes; up to \(Self.longestText) are read.",
        at: place, fix: "Shorten it, or move it into the text below the second “---” line.")
      return nil
    }
    if !text.unicodeScalars.allSatisfy(Self.isUnseen) { return Located(text, at: place) }
    if required { reportEmpty(key, at: place) }
    return nil
  }

  /// A whole number that is not negative, perhaps with commas between its thousands.
  public mutating func number(_ key: String, required: Bool = false) -> Located<Int>? {
    guard let written = text(key, required: required) else { return nil }
    if let number = Self.number(written.value) { return Located(number, at: written.place) }
    report(
      .fieldValue, "“\(written.value)” in the field “\(key)” is not a whole number.", at: written.place,
      fix: "Write digits only, like 5000.")
    return nil
  }

  private static func number(_ text: String) -> Int? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count == 1 || groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard isGrouped, groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else {
      return nil
    }
    return Int(groups.joined())
  }

  /// A list whose entries are groups of fields, or a text alone where `text` can make a value of it.
  public mutating func entries<Value>(
    _ key: String, of subject: String, text: (Located<String>, inout FieldReader) -> Value?,
    record: (inout FieldReader) -> Value?
  ) -> [Value] {
    guard let entry = value(key) else { return [] }
    let items: [FieldValue] = if case .list(let items, _) = entry.value { items } else { [entry.value] }
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
      .fieldKind, "Each entry of “\(key)” must be a text or a group of fields, but \(item.kind) stands here.",
      at: item.place, fix: "Write it like “- some words” or “- \(example)”.")
    return nil
  }
}
