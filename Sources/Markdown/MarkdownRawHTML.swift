import Diagnostics

/// HTML that an author wrote inside Markdown. Comments are not counted.
public struct MarkdownRawHTML: Sendable, Hashable {
  /// All of it where raw HTML is kept, else its first 80 bytes.
  public let text: String
  /// Whether it is on the page.
  public let isKept: Bool
  /// Where it begins.
  public let place: Place

  /// A piece of raw HTML.
  public init(text: String, isKept: Bool, place: Place) {
    self.text = text
    self.isKept = isKept
    self.place = place
  }
}
