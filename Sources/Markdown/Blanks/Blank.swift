/// A place in a text that its reader fills in, such as `[Your name]` in a script for a call.
public struct Blank: Sendable, Hashable {
  /// What distinguishes it from the other blanks of its text: small letters, digits and hyphens, such as
  /// `your-name`.
  ///
  /// Blanks of the same words are one blank. One without words is `blank-1`, `blank-2` and so on; no blank with words
  /// has such an id.
  public let id: String
  /// What belongs in it, such as `Your name`; nil for a line of underscores.
  public let label: String?

  /// A blank; `BlankedText` finds those of a text.
  public init(id: String, label: String?) {
    self.id = id
    self.label = label
  }
}
