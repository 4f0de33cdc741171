import Diagnostics

/// An image in a Markdown text.
public struct MarkdownImage: Sendable, Hashable {
  /// The image's file or address: unescaped, without tabs and line breaks, otherwise as the author wrote it.
  public let destination: String
  /// Its alternative text; empty when the author wrote nothing.
  public let alternativeText: String
  /// Where the destination is written.
  public let place: Place

  /// An image.
  public init(destination: String, alternativeText: String, place: Place) {
    self.destination = destination
    self.alternativeText = alternativeText
    self.place = place
  }
}
