import Fields

/// How many have signed, and the day of the count.
public struct SignatureCount: Sendable {
  /// How many; nil until the file has been counted.
  public internal(set) var count: Int?
  /// The day of the count.
  public let day: Day?
  /// An exported table of which only the number of rows is public: a path under `content/`.
  public let file: Located<String>?
}

extension SignatureCount {
  init?(_ reader: inout FieldReader, today: Day) {
    let written = reader.number("count")
    file = reader.text("file")
    day = reader.pastDay("as_of", today: today)
    if let written, let file {
      reader.report(
        .fieldValue, "“count” and “file” both say how many signed.", at: file.place,
        fix: "Remove “count: \(written.value)”, or the file.")
    } else if written == nil, file == nil {
      // A wrong number or path has already been reported.
      if reader.isWritten("count") || reader.isWritten("file") { return nil }
      reader.report(
        .fieldMissing, "This does not say how many signed.", at: reader.map.place,
        fix: "Write “{count: 1200, as_of: 2026-11-21}”, or name an exported table with “file”.")
      return nil
    } else if written != nil, !reader.isWritten("as_of") {
      reader.report(
        .fieldMissing, "This number of signatures has no day.", at: reader.map.place,
        fix: "Add “as_of: 2026-11-21” with the day on which you counted.")
    }
    count = written?.value
  }
}

extension FieldReader {
  mutating func signatureCount(_ key: String, today: Day) -> SignatureCount? {
    if case .text(let written, let place)? = map[key]?.value {
      _ = value(key)
      let isPath = written.lowercased().hasSuffix(".csv")
      report(
        .fieldKind,
        isPath
          ? "The path of a table belongs in the field “file” of “\(key)”."
          : "“\(written.prefix(40))” does not say on which day you counted.",
        at: place,
        fix: isPath
          ? "Write “\(key): {file: \(written.prefix(200))}”."
          : "Write “\(key): {count: 1200, as_of: 2026-11-21}” with the day on which you counted.")
      return nil
    }
    return record(key, of: "signatures") { SignatureCount(&$0, today: today) } ?? nil
  }

  /// A day that is not in the future: nothing can have been done or counted then.
  mutating func pastDay(_ key: String, today: Day, required: Bool = false) -> Day? {
    guard let written = date(key, required: required) else { return nil }
    if written.value.day > today {
      report(
        .fieldDate, "The day in the field “\(key)”, \(written.value.day.iso), is in the future.",
        at: written.place,
        fix: "Write the day on which you counted, \(today.iso) or earlier.")
    }
    return written.value.day
  }
}
