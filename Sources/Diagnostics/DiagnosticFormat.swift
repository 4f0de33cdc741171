import Foundation

/// A way of writing diagnostics for other programs.
public enum DiagnosticFormat {
  /// A JSON array with an object for each: `severity`, `id`, `message`, `fix`, `notes`, and the place as `file` with
  /// `line` and `column`, or `row` and `column`.
  public static func json(_ diagnostics: [Diagnostic]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(diagnostics.map(Entry.init)) else { return "[]\n" }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  /// Workflow commands that GitHub shows next to the lines of a pull request.
  public static func github(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      var properties = ["title=\(diagnostic.id.rawValue)"]
      if let place = diagnostic.place {
        properties.insert("file=\(escaped(place.file, isProperty: true))", at: 0)
        switch place.spot {
        case .text(let line, let column, _): properties.insert("line=\(line),col=\(column)", at: 1)
        case .cell(let row, _): properties.insert("line=\(row)", at: 1)
        case .file: break
        }
      }
      let message = [diagnostic.summary, diagnostic.fix].compactMap { $0 }.joined(separator: " ")
      return
        "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(escaped(message, isProperty: false))\n"
    }.joined()
  }

  private struct Entry: Encodable {
    let severity: String
    let id: String
    let message: String
    let fix: String?
    let notes: [String]
    let file: String?
    var line: Int?
    var row: Int?
    var column: Int?

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity.rawValue
      id = diagnostic.id.rawValue
      message = diagnostic.summary
      fix = diagnostic.fix
      notes = diagnostic.notes.map(\.text)
      file = diagnostic.place?.file
      switch diagnostic.place?.spot {
      case .text(let line, let column, _): (self.line, self.column) = (line, column)
      case .cell(let row, let column): (self.row, self.column) = (row, column)
      case .file, nil: break
      }
    }
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    let text = text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    return isProperty ? text.replacing(":", with: "%3A").replacing(",", with: "%2C") : text
  }
}
