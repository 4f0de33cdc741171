import Diagnostics
import Fields
import Foundation
import Reading

/// Counts the signatures in an exported table, of which nothing else is read or kept.
///
/// Such a table holds names and addresses of people who were promised that they stay where they are. So no message
/// is placed inside it, and none quotes it.
struct SignatureCounting {
  /// How many rows below the header of the CSV file at `path` hold any text.
  ///
  /// The file is read piece by piece, so that a million signatures need no more memory than ten. Errors, all of
  /// the rule `signature-count` and at the path: no such file, one that is no CSV file in UTF-8 or a Windows
  /// encoding, an empty one, one without a header, and quotation marks that leave open where a row ends.
  static func count(_ path: Located<String>, sources: SourceTree) -> Diagnosed<Int?> {
    var diagnostics: [Diagnostic] = []
    guard let file = DataPath.file(at: path, sources: sources, .signatureCount).collect(into: &diagnostics)
    else { return Diagnosed(nil, diagnostics) }
    var scanner = RecordCounter()
    if let code = file.forEachPiece({ scanner.scan($0) }) {
      let reason = String(cString: strerror(code))
      return Diagnosed(
        nil,
        [
          .error(
            .fileUnreadable, "The file \(path.value.quotedShortly) cannot be read: \(reason).",
            at: path.place,
            fix: "Check that the file exists and that you may read it.")
        ])
    }
    scanner.finish()
    if let problem = scanner.problem { return Diagnosed(nil, [error(problem, path)]) }
    return Diagnosed(max(0, scanner.recordCount - 1))
  }

  private static func error(_ problem: RecordCounter.Problem, _ path: Located<String>) -> Diagnostic {
    let file = path.value.quotedShortly
    let again = "Export the table again as CSV in UTF-8."
    let (summary, fix) =
      switch problem {
      case .empty: ("The file \(file) is empty, so it has no signatures.", again)
      case .notCSV: ("The file \(file) is no CSV file, although its name says so.", again)
      case .headless:
        (
          "The first row of \(file) holds an e-mail address, so it is no header, and would not be counted.",
          "Export the table again with the names of its columns, or type them into a row above the first."
        )
      case .quote(let row):
        (
          "The rows of \(file) cannot be counted, because a quotation mark (\") in row \(row) is not closed.",
          "\(again) A quotation mark inside a cell must be written twice (\"\")."
        )
      }
    return .error(.signatureCount, summary, at: path.place, fix: fix)
  }
}
