import Diagnostics

/// One tag of a Mustache template and where it is.
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
  /// Without blanks around it; a comment has none.
  let name: String
  /// The tag with its braces, in the template's bytes.
  let range: Range<Int>
  let place: Place
  /// Whether its name is none, which has been said.
  let isMalformed: Bool

  /// All tags of a template; a tag that is not closed and one without a proper name are errors.
  static func scan(_ bytes: [UInt8], file: String) -> Diagnosed<[TemplateTag]> {
    var scan = TemplateScan(bytes: bytes, file: file)
    scan.read()
    return Diagnosed(scan.tags, scan.diagnostics)
  }
}

/// Goes through a template once.
private struct TemplateScan {
  let bytes: [UInt8]
  let file: String
  private(set) var tags: [TemplateTag] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var index = 0
  /// The next closing braces, so that they are looked for once.
  private var close: Int?
  /// Where the last tag began, so that no byte is counted twice.
  private var counted = (index: 0, line: 1, column: 1)

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private static let open = UInt8(ascii: "{")
  private static let closing = UInt8(ascii: "}")

  mutating func read() {
    while let start = pair(Self.open, from: index) {
      if close ?? 0 < start + 2 { close = pair(Self.closing, from: start + 2) }
      guard let close else {
        let isTriple = start + 2 < bytes.count && bytes[start + 2] == Self.open
        return report(
          "This tag is not closed.", at: place(start, length: 2),
          fix: "Close it with \(isTriple ? "}}}" : "}}").")
      }
      readTag(from: start, to: close)
    }
  }

  /// The index of the first of two such bytes that are side by side.
  private func pair(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == byte, bytes[index + 1] == byte { return index }
      index += 1
    }
    return nil
  }

  private mutating func readTag(from start: Int, to close: Int) {
    let kind = Self.kinds[bytes[start + 2]]
    let isTriple = bytes[start + 2] == Self.open
    let inner = start + (kind == nil ? 2 : 3)
    // The next tag begins before this one ends.
    if let nested = pair(Self.open, from: max(inner, start + 2)), nested < close {
      if kind == .comment {
        report(
          "A comment ends at the first “}}”, and this one contains a tag.", at: place(start, length: 2),
          fix: "Remove the braces inside the comment.")
        index = close + 2
      } else {
        report(
          "This tag is not closed.", at: place(start, length: 2),
          fix: "Close it with \(isTriple ? "}}}" : "}}").")
        index = nested
      }
      return
    }
    var end = close + 2
    let name = Self.trimmed(bytes[min(inner, close)..<close])
    if isTriple {
      guard end < bytes.count, bytes[end] == Self.closing else {
        index = end
        return report(
          "Three braces open this tag, and two close it.", at: place(start, length: end - start),
          fix: "Write {{{\(TemplateName.shown(name))}}}, or {{\(TemplateName.shown(name))}} if it is a text.")
      }
      end += 1
    }
    index = end
    take(kind ?? .variable, name, start..<end)
  }

  private mutating func take(_ kind: TemplateTag.Kind, _ name: String, _ range: Range<Int>) {
    let shown = String(decoding: bytes[range], as: UTF8.self)
    let place = place(range.lowerBound, length: shown.count)
    var (kind, name) = (kind, name)
    var problem: Diagnostic?
    if kind == .variable, let byte = name.utf8.first, let meant = Self.kinds[byte] {
      name = Self.trimmed(Array(name.utf8)[1...])
      kind = meant
      problem = TemplateName.blank(kind, name, at: place)
    } else {
      problem = TemplateName.problem(kind, name, at: place)
    }
    if let problem { diagnostics.append(problem) }
    tags.append(
      TemplateTag(
        kind: kind, name: kind == .comment ? "" : name, range: range, place: place,
        isMalformed: problem != nil))
  }

  private mutating func report(_ summary: String, at place: Place, fix: String) {
    diagnostics.append(.error(.themeSyntax, summary, at: place, fix: fix))
  }

  /// Places are asked for from the top to the bottom.
  private mutating func place(_ start: Int, length: Int) -> Place {
    var line = counted.index
    for index in counted.index..<start where bytes[index] == 0x0A {
      counted.line += 1
      counted.column = 1
      line = index + 1
    }
    counted.column += String(decoding: bytes[line..<start], as: UTF8.self).count
    counted.index = start
    return Place(file, line: counted.line, column: counted.column, length: length)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self).drop(while: \.isWhitespace)
    return String(text.reversed().drop(while: \.isWhitespace).reversed())
  }

  private static let kinds: [UInt8: TemplateTag.Kind] = [
    UInt8(ascii: "{"): .unescaped, UInt8(ascii: "&"): .unescaped, UInt8(ascii: "#"): .section,
    UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close, UInt8(ascii: ">"): .partial,
    UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block, UInt8(ascii: "!"): .comment,
    UInt8(ascii: "="): .other, UInt8(ascii: "%"): .other,
  ]
}
