extension MarkdownDocument {
  /// The text without markup, in lines of at most `width` columns, to paste into an email.
  ///
  /// Links are numbered, with their addresses at the end: `our report [1]` … `[1] https://…`. Footnotes have letters:
  /// `[a]`. Quotations are indented, their speakers after a dash; tables are columns, or lines of `Header: value`
  /// where they are too wide. The text ends without a line break.
  ///
  /// - Parameters:
  ///   - lead: text in front of the first paragraph, if the text begins with one.
  ///   - links: an absolute address for each of `links`.
  ///   - codeBlocks: text for each of `codeBlocks`; only that of placed ones is used.
  public func plainText(
    lead: String = "", links: [String], codeBlocks: [String] = [], width: Int = PlainText.standardWidth
  ) -> String {
    var rendering = PlainTextRendering(lead: lead, links: links, codeBlocks: codeBlocks, width: width)
    var scanner = HTMLScanner(self)
    while let token = scanner.next() { rendering.take(token) }
    return rendering.finished()
  }
}
