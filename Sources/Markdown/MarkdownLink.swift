import Diagnostics

/// A link in a Markdown text, written with brackets, between angle brackets, or as a bare address.
public struct MarkdownLink: Sendable, Hashable {
  /// Where it leads: unescaped, without tabs and line breaks, otherwise as the author wrote it.
  public let destination: String
  /// Its words, without markup.
  public let text: String
  /// Where the destination is written; for a link by reference, where the link is.
  public let place: Place

  /// A link.
  public init(destination: String, text: String, place: Place) {
    self.destination = destination
    self.text = text
    self.place = place
  }
}
