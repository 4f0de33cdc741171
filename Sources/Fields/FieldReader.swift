import Diagnostics

/// Reads the fields of one mapping by name and remembers which names were asked for, so that every other one in
/// the mapping is reported as unknown, with the nearest known name.
public struct FieldReader {
  /// The mapping that is read.
  public let map: FieldMap
  /// The problems so far.
  public private(set) var diagnostics: [Diagnostic] = []
  /// What the mapping describes, in a message: “a post”.
  let subject: String
  /// The codes of the languages in which a text may be written; where there are none, any is taken.
  public var languages: [String] = []
  private var asked: [String] = []

  /// A reader of the fields of `subject`, which is named with its article: “a post”.
  public init(_ map: FieldMap, of subject: String) {
    self.map = map
    self.subject = subject
  }

  /// The names of all fields asked for, in order: what the documentation must list.
  public var knownFields: [String] { asked }

  /// The value of `key`, unless it is absent or empty. An absent or empty required field is an error.
  public mutating func value(_ key: String, required: Bool = false) -> FieldMap.Entry? {
    asked.append(key)
    guard let entry = map[key] else {
      if required {
        report(
          .fieldMissing, "The field “\(key)” is missing: \(subject) needs it.", at: map.place,
          fix: "Add a line “\(key): …”.")
      }
      return nil
    }
    if case .empty(let place) = entry.value {
      if let lost = entry.lost {
        required ? reportEmpty(key, at: lost.place, fix: lost.fix) : add([lost.warning])
      } else if required {
        reportEmpty(key, at: place)
      }
      return nil
    }
    return entry
  }

  /// Notes that a field is known, without reading it.
  public mutating func ask(for key: String) {
    asked.append(key)
  }

  /// Reports a field without anything visible.
  public mutating func reportEmpty(
    _ key: String, at place: Place, fix: String = "Write a value after the colon."
  ) {
    report(.fieldMissing, "The field “\(key)” is empty: \(subject) needs it.", at: place, fix: fix)
  }

  /// Reports something about a field that only its reader knows.
  public mutating func report(_ id: DiagnosticID, _ summary: String, at place: Place, fix: String? = nil) {
    diagnostics.append(.error(id, summary, at: place, fix: fix))
  }

  /// Adds findings from elsewhere, such as from the reader of a nested mapping.
  public mutating func add(_ found: [Diagnostic]) {
    diagnostics += found
  }

  /// Reports that `entry` does not contain `expected`, which is named with its article.
  mutating func wrongKind(_ entry: FieldMap.Entry, expected: String, example: String) {
    if entry.isReported { return }
    if let lost = entry.lost { return reportEmpty(entry.key, at: lost.place, fix: lost.fix) }
    report(
      .fieldKind, "The field “\(entry.key)” must be \(expected), but this is \(entry.value.kind).",
      at: entry.value.place, fix: "Write it like “\(entry.key): \(example)”.")
  }

  /// Reports the fields that nothing asked for, and returns all that was found.
  public mutating func finish() -> [Diagnostic] {
    var unknown = FindingLimit()
    let known = Set(asked)
    for entry in map.entries where !known.contains(entry.key) {
      unknown.add(.fieldUnknown) {
        .error(
          .fieldUnknown, "“\(entry.key)” is not a field of \(subject).", at: entry.place,
          fix: Suggestion.question(for: entry.key, among: asked)
            ?? "Remove the line, or use a field that exists.",
          notes: [.init("The fields of \(subject) are: \(asked.joined(separator: ", ")).")])
      }
    }
    return diagnostics + unknown.diagnostics
  }
}
