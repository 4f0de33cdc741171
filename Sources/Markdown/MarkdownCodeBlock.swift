import Diagnostics

/// A fenced block of a Markdown text that says what it holds.
public struct MarkdownCodeBlock: Sendable, Hashable {
  /// All that stands behind the opening fence, such as `agreements sort=state`.
  public let info: String
  /// The lines between the fences.
  public let code: String
  /// Whether something else takes its place on the page, as its first word asks.
  public let isPlaced: Bool
  /// Where the info is written.
  public let place: Place

  /// The info's first word, such as `agreements`.
  public var word: Substring { info.prefix { $0 != " " && $0 != "\t" } }

  /// A fenced block.
  public init(info: String, code: String, isPlaced: Bool, place: Place) {
    self.info = info
    self.code = code
    self.isPlaced = isPlaced
    self.place = place
  }
}
