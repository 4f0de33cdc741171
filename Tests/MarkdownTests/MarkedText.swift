import Diagnostics
import Markdown
import Testing

/// A text with marks such as `1️⃣` in front of places that a test expects.
struct MarkedText {
  /// The text without its marks.
  let text: String
  /// Line and column, from 1, of each mark.
  let places: [Character: (line: Int, column: Int)]

  init(_ marked: String) {
    var text = ""
    var places: [Character: (line: Int, column: Int)] = [:]
    var (line, column) = (1, 1)
    for character in marked {
      if Self.marks.contains(character) {
        places[character] = (line, column)
        continue
      }
      text.append(character)
      column += character.unicodeScalars.count
      if character.isNewline { (line, column) = (line + 1, 1) }
    }
    self.text = text
    self.places = places
  }

  private static let marks: Set<Character> = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]
}

/// Renders a text that has nothing wrong with it.
func rendered(
  _ text: String, allowsRawHTML: Bool = false, placedWords: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> MarkdownDocument {
  let result = MarkdownDocument.parse(
    text, file: "a.md", allowsRawHTML: allowsRawHTML, placedWords: placedWords)
  #expect(result.diagnostics.isEmpty, sourceLocation: sourceLocation)
  return try #require(result.value, sourceLocation: sourceLocation)
}

/// The HTML of a text whose links and images lead where they say.
func html(
  _ text: String, lead: String = "", allowsRawHTML: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
  let document = try rendered(text, allowsRawHTML: allowsRawHTML, sourceLocation: sourceLocation)
  return document.html(
    lead: lead, links: document.links.map(\.destination),
    images: document.images.map { ($0.destination, "") },
    footnoteBack: "Back")
}

/// Expects an item's place at a mark.
func expect(
  _ place: Place?, at mark: Character, of marked: MarkedText,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard case .text(let line, let column, _)? = place?.spot, let expected = marked.places[mark] else {
    Issue.record("No place for \(mark)", sourceLocation: sourceLocation)
    return
  }
  #expect(line == expected.line && column == expected.column, "\(mark)", sourceLocation: sourceLocation)
}
