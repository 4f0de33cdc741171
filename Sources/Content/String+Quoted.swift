extension String {
  /// The text as messages quote it: on one line, and cut where it is too long to be read there.
  var quotedShortly: String {
    let longest = 80
    let line = prefix(4 * longest).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.dropFirst(longest).isEmpty ? "“\(line)”" : "“\(line.prefix(longest))…”"
  }
}
