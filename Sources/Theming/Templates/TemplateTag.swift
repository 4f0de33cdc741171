import Diagnostics

/// One tag of a Mustache template and where it stands.
struct TemplateTag: Sendable {
  /// What the tag does.
  enum Kind: Sendable {
    case variable
    case unescaped
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    case other
  }

  let kind: Kind
  let name: String
  /// The tag with its braces, in the template's text.
  let range: Range<String.Index>
  let place: Place

  /// All tags of a template; a tag that is not closed is an error.
  static func scan(_ text: String, file: String) -> Diagnosed<[TemplateTag]> {
    var tags: [TemplateTag] = []
    var diagnostics: [Diagnostic] = []
    var position = text.startIndex
    var lineStart = text.startIndex
    var line = 1
    while let open = text[position...].firstRange(of: "{{") {
      for index in text[position..<open.lowerBound].indices where text[index].isNewline {
        line += 1
        lineStart = text.index(after: index)
      }
      let place = Place(
        file, .text(line: line, column: text.distance(from: lineStart, to: open.lowerBound) + 1, length: 2))
      let isTriple = text[open.upperBound...].first == "{"
      guard let close = text[open.upperBound...].firstRange(of: isTriple ? "}}}" : "}}") else {
        diagnostics.append(
          .error(
            .themeSyntax, "This tag is not closed.", at: place,
            fix: "Close it with \(isTriple ? "}}}" : "}}")."))
        break
      }
      tags.append(
        tag(text[open.upperBound..<close.lowerBound], in: open.lowerBound..<close.upperBound, place))
      position = close.upperBound
      // A comment may run over several lines, which the next round would not count.
      for index in text[open.lowerBound..<position].indices where text[index].isNewline {
        line += 1
        lineStart = text.index(after: index)
      }
    }
    return Diagnosed(tags, diagnostics)
  }

  private static func tag(_ inner: Substring, in range: Range<String.Index>, _ place: Place) -> TemplateTag {
    let kinds: [Character: Kind] = [
      "{": .unescaped, "&": .unescaped, "#": .section, "^": .inverted, "/": .close, ">": .partial,
      "<": .parent,
      "$": .block, "!": .comment, "=": .other, "%": .other,
    ]
    let kind = inner.first.flatMap { kinds[$0] }
    let name = (kind == nil ? inner : inner.dropFirst()).filter { !$0.isWhitespace }
    let length = inner.count + 4
    let exact = place.line.map { line in
      Place(place.file, .text(line: line, column: Self.column(of: place), length: length))
    }
    return TemplateTag(kind: kind ?? .variable, name: String(name), range: range, place: exact ?? place)
  }

  private static func column(of place: Place) -> Int {
    if case .text(_, let column, _) = place.spot { column } else { 1 }
  }
}
