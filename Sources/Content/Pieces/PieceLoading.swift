import Diagnostics
import Fields
import Reading

/// Reads every Markdown file of the content.
struct PieceLoading {
  let settings: SiteSettings
  let now: Moment

  func load(_ sources: SourceTree) async -> Diagnosed<[Piece]> {
    let files = sources.files(in: .content).filter {
      $0.ending == "md" && !$0.path.hasPrefix("data/") && !$0.path.hasPrefix(MediaLoading.folder)
    }
    let settings = settings
    let read = await files.concurrentMap { PieceSource.read($0, settings: settings) }
    let standard = settings.defaultLanguage.code
    let originals = Dictionary(read.filter { $0.language == standard }.map { ($0.key, $0) }) { first, _ in
      first
    }
    let reading = PieceReading(settings: settings, now: now)
    let hasTranslations = settings.languages.count > 1
    let results = await read.concurrentMap { source in
      let original = hasTranslations && source.language != standard ? originals[source.key] : nil
      let piece = reading.piece(source, original: original)
      return Diagnosed(piece.value, source.diagnostics + piece.diagnostics)
    }
    let pieces = results.compactMap(\.value)
    let diagnostics = results.flatMap(\.diagnostics)
    return Diagnosed(hasTranslations ? notBeforeOriginals(pieces) : pieces, diagnostics)
  }

  /// A translation is never public before its original: an embargo applies in every language.
  private func notBeforeOriginals(_ pieces: [Piece]) -> [Piece] {
    let standard = settings.defaultLanguage.code
    let originals = Dictionary(pieces.filter { $0.language == standard }.map { ($0.key, $0.publication) }) {
      first, _ in
      first
    }
    return pieces.map { piece in
      guard piece.language != standard, let original = originals[piece.key] else { return piece }
      return piece.published(notBefore: original)
    }
  }
}

extension Piece {
  func published(notBefore original: Publication) -> Piece {
    switch (publication, original) {
    case (.draft, _), (_, .published): self
    case (_, .draft): with(.draft)
    case (.scheduled(let own), .scheduled(let other)): with(.scheduled(max(own, other)))
    case (.published, .scheduled): with(original)
    }
  }

  private func with(_ publication: Publication) -> Piece {
    var piece = self
    piece.publication = publication
    return piece
  }
}
