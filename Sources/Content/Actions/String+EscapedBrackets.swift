extension String {
  /// The text with `[` in place of `\[`, and `]` in place of `\]`.
  ///
  /// Editors of Markdown write the brackets of a blank so, and a plain text has no other use for the signs.
  var unescapingBrackets: String {
    utf8.contains(UInt8(ascii: "\\")) ? replacing("\\[", with: "[").replacing("\\]", with: "]") : self
  }
}
