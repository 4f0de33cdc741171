import Content
import Diagnostics
import Fields

extension LinkResolver {
  /// The position of the letter that a press piece names, in the piece's own language where it has been translated.
  ///
  /// The letter must be public whenever the piece is.
  func letter(_ written: Located<String>, in piece: Piece) -> Diagnosed<Int?> {
    let path = [Self.resolved(written.value, from: piece.key), Self.resolved("/" + written.value, from: "")]
      .lazy.compactMap { $0 }.first { self.piece(at: $0).map { campaign.pieces[$0].letter != nil } ?? false }
    guard let path, let named = self.piece(at: path) else {
      return Diagnosed(
        nil,
        [
          .error(
            .letterUnknown, "There is no letter “\(written.value)”.", at: written.place,
            fix: Suggestion.question(for: written.value, among: letterPaths)
              ?? "Write the path of its file, like letters/to-the-secretary.md.")
        ])
    }
    let letter = translation(of: named, in: piece.language)
    if let problem = Self.problem(linkingTo: campaign.pieces[letter], from: piece) {
      return Diagnosed(nil, [problem.diagnostic(written.value, at: written.place) { _ in nil }])
    }
    return Diagnosed(letter)
  }

  private func translation(of index: Int, in language: String) -> Int {
    let named = campaign.pieces[index]
    guard named.language != language else { return index }
    let path = named.file.path
    let original = "\(named.key).md"
    let translated = "\(named.key).\(language).md"
    let wanted = language == campaign.settings.defaultLanguage.code ? original : translated
    return path == wanted ? index : piece(at: wanted) ?? index
  }
}
