import Diagnostics
import Fields
import Reading

/// Reads `data/figures.yaml`.
struct FigureLoading {
  static let path = "data/figures.yaml"

  /// The figures in the order in which they are written; none where there is no file.
  static func load(_ sources: SourceTree) -> Diagnosed<[Figure]> {
    guard let file = sources.file(path, in: .content) else { return Diagnosed([]) }
    var diagnostics: [Diagnostic] = []
    guard let text = file.readText(limit: FieldText.limit).collect(into: &diagnostics),
      let map = FieldText.parse(text, file: file.shownPath).collect(into: &diagnostics)
    else { return Diagnosed([], diagnostics) }
    let figures = map.entries.compactMap { entry in
      figure(entry).collect(into: &diagnostics)
    }
    return Diagnosed(figures, diagnostics)
  }

  private static func figure(_ entry: FieldMap.Entry) -> Diagnosed<Figure?> {
    guard case .map(let map) = entry.value else {
      return Diagnosed(
        nil,
        [
          .error(
            .figureInvalid, "The figure “\(entry.key)” does not say what it counts.", at: entry.place,
            fix: "Write it like “\(entry.key): {count: agreements}”.")
        ])
    }
    var reader = FieldReader(map, of: "a figure")
    let isName = entry.key.utf8.allSatisfy { byte in
      byte == 0x5F || byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    if !isName || entry.key.utf8.count > 60 {
      reader.report(
        .figureInvalid, "\(entry.key.quotedShortly) cannot be a figure's name.", at: entry.place,
        fix: isName
          ? "Shorten it to 60 characters or fewer."
          : "Write letters, digits, hyphens and underscores only, like active_agreements.")
    }
    let figure = Figure(&reader, name: Located(entry.key, at: entry.place))
    return Diagnosed(figure, reader.finish())
  }
}
