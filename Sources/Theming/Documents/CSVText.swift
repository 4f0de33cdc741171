/// Writes tables as CSV (RFC 4180), in UTF-8 with a byte order mark, without which Excel garbles accents.
enum CSVText {
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    "\u{FEFF}" + ([header] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return guarded(text) }
    return "\"\(guarded(text).replacing("\"", with: "\"\""))\""
  }

  /// A spreadsheet program would run a cell that begins like a formula.
  private static func guarded(_ text: String) -> String {
    text.utf8.first.map { "=+-@".utf8.contains($0) } == true ? "'" + text : text
  }
}
