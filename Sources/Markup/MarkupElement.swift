/// A start tag.
struct MarkupElement {
  /// An attribute as it is written; a browser takes only the first of one name.
  struct Attribute {
    /// In small letters. A gap in it is left out.
    let name: String
    /// Whether a gap leaves open what it is called.
    let isOpen: Bool
    /// With its references decoded.
    let value: MarkupText
  }

  /// In small letters. A gap in it is left out.
  let name: String
  /// Whether a gap leaves open what it is called.
  let isOpen: Bool
  let attributes: [Attribute]

  /// The value of the first attribute of that name.
  func value(_ name: String) -> MarkupText? { attributes.first { $0.name == name }?.value }
}

/// Where in markup something is, as far as it matters whether a stretch can be left out.
public enum MarkupContext: Hashable, Sendable {
  /// Between tags.
  case text
  /// Between the attributes of a tag; with the number of the tag.
  case tag(Int)
  /// In the value of an attribute; with its number in the text, and the mark that ends it.
  case value(Int, UInt8)
  /// In an element whose content is text, such as `script`; with its name and number.
  case raw(String, Int)
  /// In a comment; with its number.
  case comment(Int)
  /// Where a stretch that is left out would change what is around it.
  case between(Int)
}
