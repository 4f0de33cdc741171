import Content
import Markdown

/// The parts of a piece's page that a link can lead to.
struct PieceParts: Sendable {
  /// The names of all parts as they are on the page.
  let all: Set<String>
  /// The names in each further text as its author writes them.
  let texts: [PieceText: Set<String>]

  /// The parts of a piece; nil where they are a few headings of its main text, which need no table.
  init?(_ piece: Piece) {
    let texts = piece.texts.mapValues(\.partNames).filter { !$0.value.isEmpty }
    guard piece.body.headings.count > 100 || piece.body.hasOtherParts || !texts.isEmpty else { return nil }
    self.texts = texts
    all = texts.reduce(into: piece.body.partNames) { all, text in
      let prefix = piece.partPrefix(of: text.key)
      all.formUnion(text.value.map { prefix + $0 })
    }
  }
}

extension Piece {
  /// What is in front of the names of a further text's parts, because the main text is on the same page.
  public func partPrefix(of text: PieceText) -> String {
    var prefix = text.rawValue + "-"
    // A heading “Script ideas” of the main text would else be taken for “Ideas” in the script.
    while body.headings.contains(where: { $0.id.hasPrefix(prefix) }) { prefix = "text-" + prefix }
    return prefix
  }
}
