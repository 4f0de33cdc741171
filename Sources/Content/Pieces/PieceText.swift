import Diagnostics
import Fields
import Markdown

/// A text of a piece next to its main one, written in Markdown in a field.
public enum PieceText: String, Sendable, CaseIterable {
  /// What a caller says.
  case script
  /// What a caller says to a machine.
  case voicemail
  /// What to do next.
  case after
  /// The opening of a letter, before the fold.
  case excerpt
  /// What happens to what readers enter.
  case notice

  /// The texts that a piece of this kind may have.
  static func of(_ subject: String) -> [PieceText] {
    switch subject {
    case "an action": [.script, .voicemail, .after]
    case "a petition": [.excerpt, .notice]
    case "a letter": [.excerpt]
    default: []
    }
  }
}

extension FieldReader {
  /// Those of the texts that are in another file than the piece's own.
  func inheritedTexts(_ texts: [PieceText], own file: String) -> Set<PieceText> {
    Set(texts.filter { name in map[name.rawValue].map { $0.place.file != file } ?? false })
  }

  /// Reads the texts that are written in fields.
  mutating func pieceTexts(
    _ wanted: [PieceText], allowsRawHTML: Bool
  ) -> [PieceText: MarkdownDocument] {
    var texts: [PieceText: MarkdownDocument] = [:]
    for name in wanted {
      guard let written = longText(name.rawValue) else { continue }
      let start = written.place.line ?? 1
      // The first line of a text of several lines is below the sign that begins it.
      let firstLine = written.value.contains("\n") ? start + 1 : start
      let text = MarkdownDocument.parse(
        written.value, file: written.place.file, firstLine: firstLine, allowsRawHTML: allowsRawHTML,
        placedWords: DataBlockReading.words)
      add(text.diagnostics)
      let placed = text.value?.codeBlocks.filter(\.isPlaced) ?? []
      add(
        DataBlockReading.refused(
          placed.map(\.place), "The field “\(name.rawValue)” cannot contain a block of data."))
      texts[name] = text.value
    }
    return texts
  }
}
