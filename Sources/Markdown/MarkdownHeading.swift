import Diagnostics

/// A heading in a Markdown text.
public struct MarkdownHeading: Sendable, Hashable {
  /// The level as rendered, 2 to 6: a page's title is its only heading of level 1.
  public let level: Int
  /// Its words, without markup.
  public let text: String
  /// The part of the page that a link names after `#`; unique in its text and never empty.
  public let id: String
  /// Where its text is written.
  public let place: Place

  /// A heading.
  public init(level: Int, text: String, id: String, place: Place) {
    self.level = level
    self.text = text
    self.id = id
    self.place = place
  }
}
