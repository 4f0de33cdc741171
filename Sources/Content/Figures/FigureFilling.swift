import Diagnostics
import Fields
import Markdown

/// Puts figures into texts, and checks texts against their claims.
struct FigureFilling: Sendable {
  /// The figures' values by name.
  let values: [String: Int]
  /// The names of all figures, with or without a value.
  let names: Set<String>

  /// A piece with its figures filled in.
  func filled(_ piece: Piece) -> Diagnosed<Piece> {
    let format = NumberFormat(language: piece.language)
    let value = { (name: String) in values[name].map(format.text) }
    var unknown: [String] = []
    func line(_ text: String) -> String {
      FigureMentions.filled(text) { name in
        let text = value(name)
        if text == nil { unknown.append(name) }
        return text
      }
    }
    func document(_ text: MarkdownDocument) -> MarkdownDocument {
      let filled = text.filled(value)
      unknown += filled.unknown
      return filled.document
    }
    var piece = piece
    piece.title = Located(line(piece.title.value), at: piece.title.place)
    piece.summary = piece.summary.map(line)
    for index in piece.blocks.indices { piece.blocks[index].caption = piece.blocks[index].caption.map(line) }
    piece.body = document(piece.body)
    piece.texts = piece.texts.mapValues(document)
    // A figure without a value has already been reported at its definition.
    let missing = unknown.filter { !names.contains($0) }
    return Diagnosed(piece, problems(missing, in: piece) + claimProblems(in: piece))
  }

  private func problems(_ missing: [String], in piece: Piece) -> [Diagnostic] {
    var limit = FindingLimit()
    var seen: Set<String> = []
    for name in missing where seen.insert(name).inserted {
      limit.add(.figureUnknown) {
        .error(
          .figureUnknown, "There is no figure “\(name)”.",
          at: piece.mentions.first { $0.value == name }?.place ?? piece.title.place,
          fix: Suggestion.question(for: name, among: names.sorted())
            ?? "Describe it in data/figures.yaml, like “\(name): {count: members}”.")
      }
    }
    return limit.diagnostics
  }

  private func claimProblems(in piece: Piece) -> [Diagnostic] {
    guard !piece.claims.isEmpty else { return [] }
    let texts = [piece.title.value, piece.summary ?? "", piece.release?.subhead ?? "", piece.body.words]
    let page = Self.folded((texts + piece.texts.values.map(\.words)).joined(separator: " "))
    return piece.claims.compactMap { problem($0, in: piece, saying: page) }
  }

  /// What is wrong with a claim: its words are not on the page, or its figure says otherwise.
  private func problem(_ claim: Claim, in piece: Piece, saying page: String) -> Diagnostic? {
    guard names.contains(claim.figure.value) else {
      return .error(
        .figureUnknown, "There is no figure “\(claim.figure.value)”.", at: claim.figure.place,
        fix: Suggestion.question(for: claim.figure.value, among: names.sorted())
          ?? "Describe it in data/figures.yaml.")
    }
    if !page.contains(Self.folded(claim.words.value)) {
      return .error(
        .claimFailed, "The page does not say “\(claim.words.value)”.", at: claim.words.place,
        fix: "Copy the words from the page, or remove the claim.")
    }
    guard let value = values[claim.figure.value], !claim.comparison.holds(value, claim.number) else {
      return nil
    }
    let format = NumberFormat(language: piece.language)
    return .error(
      .claimFailed,
      "The page says “\(claim.words.value)”, but the figure “\(claim.figure.value)” is \(format.text(value)).",
      at: claim.words.place, fix: "Correct the words and the claim, or what the figure counts.")
  }

  /// Letters in one case, one kind of quotation marks and single blanks.
  private static func folded(_ text: String) -> String {
    let plain = text.lowercased().replacing("’", with: "'").replacing("“", with: "\"").replacing(
      "”", with: "\"")
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
