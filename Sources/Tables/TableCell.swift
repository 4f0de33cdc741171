import Diagnostics

/// One cell of a table: its text and its place.
public struct TableCell: Sendable, Hashable {
  /// The text as it is in the file, with the blanks around it; line breaks inside it are `\n`.
  public let text: String
  /// The file, the row and the column, as a spreadsheet counts them.
  public let place: Place
  /// The address to which the cell leads, as a workbook has it; nil for none, and in a CSV file.
  public let link: String?

  init(_ text: String, at place: Place, link: String? = nil) {
    self.text = text
    self.place = place
    self.link = link
  }

  /// The text without the blanks and line breaks around it.
  public var trimmed: String { text.trimmingBlanks() }

  /// Whether the cell contains nothing but blanks.
  public var isBlank: Bool { text.isBlank }
}

extension String {
  /// Whether there is nothing but white space, as Unicode defines it (so with no-break spaces).
  var isBlank: Bool {
    if let first = utf8.first, (0x21..<0x7F).contains(first) { return false }
    return unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// The same text without white space at either end; a text without any is returned unchanged.
  func trimmingBlanks() -> String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    let end = scalars.index(after: last)
    return first == startIndex && end == endIndex ? self : String(scalars[first..<end])
  }
}
