import Foundation

/// A sentence in a string literal of the program.
struct SourceSentence {
  /// The literal as it is in the source, with its interpolations.
  let written: String
  /// Its text between the interpolations.
  let fragments: [[UInt8]]

  /// Whether a text may have been made from it: the fragments occur in it in order.
  func matches(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    for fragment in fragments {
      guard let range = rest.firstRange(of: fragment) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  /// Every sentence in the Swift files below a folder, by path; what is not a message is left out: templates' names
  /// and their meanings, and the help of the command line, which DocumentationTests compares with the reference.
  static func all(in folder: URL) throws -> [(path: String, sentences: [SourceSentence])] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try paths.filter { path in
      path.hasSuffix(".swift") && !path.hasPrefix("Theming/Models/") && !path.hasSuffix("SiteConstants.swift")
        && !path.contains("USCounties")
        && !path.hasPrefix("handbill/")
    }.compactMap { path in
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let sentences = SwiftLiterals(text).joined.filter(\.isSentence)
      return sentences.isEmpty ? nil : (path, sentences)
    }
  }

  /// Three words or more on one line: anything else is a part of something else, or data.
  private var isSentence: Bool {
    let text = fragments.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return !text.contains("\n") && !text.contains("</")
      && text.split(separator: " ").count { $0.contains(where: \.isLetter) } > 2
  }
}

/// Finds the string literals of a Swift file. It knows as much of the language as this program uses.
struct SwiftLiterals {
  /// The literals in order; those that a plus sign joins are one.
  private(set) var joined: [SourceSentence] = []
  private let bytes: [UInt8]
  private var position = 0

  init(_ source: String) {
    bytes = Array(source.utf8)
    var end: Int?
    while position < bytes.count {
      if starts(with: "//") {
        skipLine()
      } else if let literal = literal() {
        if let end, joins(end..<literal.start), let last = joined.popLast() {
          joined.append(
            SourceSentence(
              written: last.written + literal.sentence.written,
              fragments: Self.joined(last.fragments, literal.sentence.fragments)))
        } else {
          joined.append(literal.sentence)
        }
        end = position
      } else {
        position += 1
      }
    }
  }

  private static func joined(_ first: [[UInt8]], _ second: [[UInt8]]) -> [[UInt8]] {
    guard let last = first.last, let next = second.first else { return first + second }
    return first.dropLast() + [last + next] + second.dropFirst()
  }

  /// Whether there is nothing but a plus sign between two literals.
  private func joins(_ gap: Range<Int>) -> Bool {
    bytes[gap].filter { !" \n".utf8.contains($0) } == Array("+".utf8)
  }

  private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
  }

  /// The literal that begins here; what it contains of other literals, inside an interpolation, belongs to it.
  private mutating func literal() -> (start: Int, sentence: SourceSentence)? {
    let start = position
    var signs = 0
    while position < bytes.count, bytes[position] == UInt8(ascii: "#") {
      (position, signs) = (position + 1, signs + 1)
    }
    guard starts(with: "\"") else {
      position = start
      return nil
    }
    let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    position += quotes.utf8.count
    let close = quotes + String(repeating: "#", count: signs)
    let escape = "\\" + String(repeating: "#", count: signs)
    let inside = position
    var fragments: [[UInt8]] = [[]]
    while position < bytes.count, !starts(with: close) {
      if starts(with: escape + "(") {
        position += escape.utf8.count + 1
        skipInterpolation()
        fragments.append([])
      } else if starts(with: escape) {
        position += escape.utf8.count
        fragments[fragments.count - 1] += escaped()
      } else {
        fragments[fragments.count - 1].append(bytes[position])
        position += 1
      }
    }
    let written = String(decoding: bytes[inside..<min(position, bytes.count)], as: UTF8.self)
    position += close.utf8.count
    return (start, SourceSentence(written: written, fragments: fragments))
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while position < bytes.count, depth > 0 {
      if bytes[position] == UInt8(ascii: "\""), literal() != nil { continue }
      if bytes[position] == UInt8(ascii: "(") { depth += 1 }
      if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
      position += 1
    }
  }

  /// The character after a backslash, as bytes; a line break after one joins two lines.
  private mutating func escaped() -> [UInt8] {
    defer { position += 1 }
    switch bytes[position] {
    case UInt8(ascii: "n"): return [UInt8(ascii: "\n")]
    case UInt8(ascii: "\n"), UInt8(ascii: "u"): return []
    default: return [bytes[position]]
    }
  }
}
