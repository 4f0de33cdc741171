/// Prints diagnostics the way compilers do: what is wrong, the line with the spot marked, what to type.
public struct DiagnosticPrinter: Sendable {
  /// Whether to use colors.
  public let usesColor: Bool
  /// The text of a line of a file, without its end; nil where it cannot be read.
  public let line: @Sendable (_ file: String, _ number: Int) -> String?

  /// A printer that finds the lines it shows with `line`.
  public init(usesColor: Bool, line: @escaping @Sendable (_ file: String, _ number: Int) -> String?) {
    self.usesColor = usesColor
    self.line = line
  }

  /// One diagnostic, ending in a line break.
  public func text(_ diagnostic: Diagnostic) -> String {
    let isError = diagnostic.severity == .error
    let head = painted(diagnostic.severity.rawValue + ":", isError ? .red : .yellow)
    var text =
      "\(head) \(painted(clean(diagnostic.summary), .bold)) \(painted("[\(diagnostic.id.rawValue)]", .dim))\n"
    if let place = diagnostic.place {
      text += "  \(painted("-->", .blue)) \(clean(place.description))\n" + excerpt(of: place)
    }
    for note in diagnostic.notes {
      let place = note.place.map { " (\(clean($0.description)))" } ?? ""
      text += "  \(painted("note:", .blue)) \(clean(note.text))\(place)\n"
    }
    if let fix = diagnostic.fix { text += "  \(painted("fix:", .green)) \(clean(fix))\n" }
    return text
  }

  /// The longest stretch of a line that is shown, in characters.
  private static let width = 100

  private func excerpt(of place: Place) -> String {
    guard case .text(let number, let column, let length) = place.spot, let line = line(place.file, number)
    else {
      return ""
    }
    // A long line is shown from shortly before the spot.
    let skipped = column > Self.width - 20 ? column - 20 : 0
    let shown = clean(String(line.dropFirst(skipped).prefix(Self.width)).replacing("\t", with: " "))
    guard column - skipped - 1 <= shown.count else { return "" }
    let gutter = String(repeating: " ", count: String(number).count)
    let dots = skipped > 0 ? "…" : ""
    let marks = String(repeating: "^", count: max(1, min(length, shown.count - (column - skipped - 1))))
    let indentation = String(repeating: " ", count: column - skipped - 1 + dots.count)
    return """
       \(gutter) \(painted("|", .blue))
       \(painted("\(number) |", .blue)) \(dots)\(shown)
       \(gutter) \(painted("|", .blue)) \(indentation)\(painted(marks, .red))

      """
  }

  /// Text of an author's file must not steer the terminal, nor reorder what is around it.
  private func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: Self.isUnsafe) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { Self.isUnsafe($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }

  private enum Paint: String {
    case red = "1;31"
    case yellow = "1;33"
    case green = "32"
    case blue = "34"
    case bold = "1"
    case dim = "2"
  }

  private func painted(_ text: String, _ paint: Paint) -> String {
    usesColor ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }
}
