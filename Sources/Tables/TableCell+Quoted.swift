extension TableCell {
  /// The text as messages quote it: on one line, at most 60 characters, in curly quotes.
  var quoted: String {
    let line = text.prefix(200).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? "“\(line.prefix(59))…”" : "“\(line)”"
  }
}
