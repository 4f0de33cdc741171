/// Plain text of fixed width.
public enum PlainText {
  /// Breaks lines.
  public static func wrapped(_ text: String) -> String { text }
}

extension MarkdownDocument {
  /// The text without markup.
  public func plainText(lead: String = "", links: [String], codeBlocks: [String] = []) -> String { firstParagraph }
}
