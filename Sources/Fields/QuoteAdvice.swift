import Diagnostics

/// Says of a value that YAML refuses, or does not treat as words, that quotation marks help, and shows the
/// author's own line with them.
struct QuoteAdvice {
  /// The longest line that is shown for typing, in characters.
  private static let longestShown = 300

  let lines: [Substring]
  let origin: YAMLOrigin

  /// An error about the value on a line, counted from 1, that cannot be read; nil if quotation marks are not
  /// what helps.
  func refusal(ofLine line: Int) -> Diagnostic? {
    guard let value = ValueLine(at: line - 1, of: lines), let quoted = value.quoted else { return nil }
    return error(value, quoted, at: line)
  }

  /// An error about a value that can be read, but not as its author meant it.
  func misreading(ofLine line: Int) -> Diagnostic? {
    guard let value = ValueLine(at: line - 1, of: lines), let quoted = value.quotedAnyway else { return nil }
    return error(value, quoted, at: line)
  }

  /// The author's line with its value in quotation marks, as the end of a sentence.
  func fix(ofLine line: Int) -> String? {
    ValueLine(at: line - 1, of: lines)?.quotedAnyway.map { Self.sentence($0) }
  }

  private func error(_ value: ValueLine, _ quoted: (line: String, how: String), at line: Int) -> Diagnostic {
    .error(
      .yamlSyntax, Self.summary(of: value.value),
      at: origin.place(line: line, column: value.column, length: 1), fix: Self.sentence(quoted))
  }

  /// The line is at the end, without a full stop, so that it can be copied as it is.
  private static func sentence(_ quoted: (line: String, how: String)) -> String {
    let line = quoted.line.drop { $0 == " " }
    if line.count > longestShown { return "\(quoted.how): one in front of it, one at its end." }
    return "\(quoted.how), like this: \(line)"
  }

  private static func summary(of value: String) -> String {
    guard let first = value.first else { return "Handbill cannot read this value." }
    switch first {
    case "\"", "'": return "More text follows the quotation mark that ends this value."
    case "{" where value.hasPrefix("{{"): return "A value cannot begin with “{{” unless it is in quotes."
    case "[", "{":
      return value.contains("{{")
        ? "A text with “{{” in it cannot be in brackets unless it has quotes."
        : "A value cannot begin with “\(first)” unless it is in quotes."
    case _ where first.isLetter || first.isNumber:
      return "There is a colon followed by a space inside this value."
    default: return "A value cannot begin with “\(first)” unless it is in quotes."
    }
  }
}
