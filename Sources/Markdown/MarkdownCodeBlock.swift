import Diagnostics

/// A fenced block of a Markdown text that says what it contains.
public struct MarkdownCodeBlock: Sendable, Hashable {
  /// Everything after the opening fence, such as `agreements sort=state`.
  public let info: String
  /// The lines between the fences.
  public let code: String
  /// Whether its first word asks to replace it with something else on the page.
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
