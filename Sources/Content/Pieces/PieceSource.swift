import Diagnostics
import Fields
import Markdown
import Reading

/// A Markdown file as it was read, before its fields are understood: those of a translation may be in its original.
struct PieceSource: Sendable {
  let file: SourceFile
  /// The path without language and ending.
  let key: String
  let language: String
  /// Nil when the fields cannot be read at all.
  let fields: FieldMap?
  let body: MarkdownDocument?
  /// The figures that its text names, with their places.
  var mentions: [Located<String>] = []
  /// The blocks of data in its text.
  var blocks: [DataBlock] = []
  var diagnostics: [Diagnostic]

  static func read(_ file: SourceFile, settings: SiteSettings) -> PieceSource {
    var diagnostics: [Diagnostic] = []
    let (key, language) = name(of: file, settings: settings).collect(into: &diagnostics)
    guard let bytes = file.read(limit: MarkdownDocument.limit).collect(into: &diagnostics),
      let parts = FrontMatter.split(bytes, file: file.shownPath).collect(into: &diagnostics)
    else {
      return PieceSource(
        file: file, key: key, language: language, fields: nil, body: nil, diagnostics: diagnostics)
    }
    let fields = self.fields(parts.fields, file: file).collect(into: &diagnostics)
    let body = MarkdownDocument.parse(
      parts.body, file: file.shownPath, firstLine: parts.bodyLine, allowsRawHTML: settings.allowsRawHTML,
      placedWords: DataBlockReading.words
    ).collect(into: &diagnostics)
    let blocks = body.map {
      DataBlockReading.blocks(of: $0, in: parts.body, file: file.shownPath, firstLine: parts.bodyLine)
        .collect(into: &diagnostics)
    }
    let mentions = FigureMentions.mentions(in: parts.body).map { name, line, column in
      Located(
        name,
        at: Place(file.shownPath, line: parts.bodyLine + line, column: column, length: name.utf8.count + 4))
    }
    return PieceSource(
      file: file, key: key, language: language, fields: fields, body: body, mentions: mentions,
      blocks: blocks ?? [], diagnostics: diagnostics)
  }

  private static func fields(_ bytes: ArraySlice<UInt8>, file: SourceFile) -> Diagnosed<FieldMap?> {
    if bytes.count > FieldText.limit {
      return Diagnosed(
        nil,
        [
          .error(
            .fileTooLarge, "The fields at the top of this file are longer than a megabyte.",
            at: Place(file.shownPath),
            fix: "Move the text below the second “---” line.")
        ])
    }
    if let problem = TextProblem.first(in: bytes, file: file.shownPath, firstLine: 2) {
      return Diagnosed(nil, [problem])
    }
    return FieldText.parse(String(decoding: bytes, as: UTF8.self), file: file.shownPath, firstLine: 2)
  }

  /// The key and the language from the file's name: `posts/x.es.md` is `posts/x` in Spanish.
  private static func name(of file: SourceFile, settings: SiteSettings) -> Diagnosed<(String, String)> {
    let stem = file.path.dropLast(file.ending.count + 1)
    let standard = settings.defaultLanguage.code
    guard let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")), !stem[dot...].utf8.contains(UInt8(ascii: "/"))
    else {
      return Diagnosed((String(stem), standard))
    }
    let code = stem[stem.index(after: dot)...]
    if settings.languages.contains(where: { $0.code == code }) {
      return Diagnosed((String(stem[..<dot]), String(code)))
    }
    guard Language.isCode(code) else { return Diagnosed((String(stem), standard)) }
    return Diagnosed(
      (String(stem[..<dot]), String(code)),
      [
        .error(
          .languageUnknown,
          "The file's name says that its language is “\(code)”, which the site does not have.",
          at: file.place, fix: "Add “\(code): …” to “languages:” in site.yaml, or rename the file.")
      ])
  }
}
