extension String {
  /// The text with `[` in place of `\[`, and `]` in place of `\]`.
  ///
  /// Markdown editors write the brackets of a blank like this, and a plain text has no other use for them.
  var unescapingBrackets: String {
    utf8.contains(UInt8(ascii: "\\")) ? replacing("\\[", with: "[").replacing("\\]", with: "]") : self
  }
}
