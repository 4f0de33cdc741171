import Diagnostics

/// A text that is the same in every language, or is written for each.
public struct LocalizedText: Sendable {
  /// The texts by language code; one text for every language is under no code.
  private let texts: [(language: Located<String>?, text: Located<String>)]

  /// One text for every language.
  public init(everywhere text: Located<String>) {
    texts = [(nil, text)]
  }

  /// A text for each language named.
  public init(byLanguage texts: [(language: Located<String>, text: Located<String>)]) {
    self.texts = texts.map { ($0.language, $0.text) }
  }

  /// The text in `language`, or else in `fallback`, or else the first one written.
  public func text(in language: String, fallback: String) -> String {
    let found =
      texts.first { $0.language == nil || $0.language?.value == language }
      ?? texts.first { $0.language?.value == fallback } ?? texts.first
    return found?.text.value ?? ""
  }

  /// The language codes that are written out, with their places.
  public var languages: [Located<String>] { texts.compactMap(\.language) }

  /// Where the first text is.
  public var place: Place? { texts.first?.text.place }
}
