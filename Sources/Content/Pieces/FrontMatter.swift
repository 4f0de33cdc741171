import Diagnostics
import Reading

/// A Markdown file cut in two: the fields between its first two `---` lines, and the text below them.
struct FrontMatter {
  /// The lines between the `---` lines.
  let fields: ArraySlice<UInt8>
  /// What follows the second one.
  let body: ArraySlice<UInt8>
  /// The number of the body's first line, counted from 1.
  let bodyLine: Int

  /// Cuts a file. Lines may end in LF, CRLF or CR; a byte order mark is skipped.
  static func split(_ bytes: [UInt8], file: String) -> Diagnosed<FrontMatter?> {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var lines = LineWalk(bytes[(bytes.starts(with: mark) ? 3 : 0)...])
    guard let first = lines.next(), isFence(first) else {
      return Diagnosed(nil, [missing(bytes, file: file)])
    }
    let start = lines.position
    while let line = lines.next() {
      guard isFence(line) else { continue }
      return Diagnosed(
        FrontMatter(
          fields: bytes[start..<line.startIndex], body: bytes[lines.position...], bodyLine: lines.number + 1))
    }
    return Diagnosed(
      nil,
      [
        .error(
          .frontMatterOpen, "The fields at the top of this file are not closed.",
          at: Place(file, line: 1, length: 3),
          fix: "Put a line with three hyphens, “---”, between the fields and the text.")
      ])
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    let space = UInt8(ascii: " ")
    return line.prefix(3).elementsEqual([hyphen, hyphen, hyphen])
      && line.dropFirst(3).allSatisfy { $0 == space || $0 == UInt8(ascii: "\t") }
  }

  private static func missing(_ bytes: [UInt8], file: String) -> Diagnostic {
    let fix = "Begin the file with a line “---”, a line “title: …”, and another line “---”."
    if bytes.isEmpty {
      return .error(.frontMatterMissing, "This file is empty.", at: Place(file), fix: fix)
    }
    if let problem = TextProblem.wide(bytes[...], file: file) { return problem }
    if isFenceBelowBlanks(bytes) {
      return .error(
        .frontMatterMissing, "There are blank lines above the line “---” that opens this file's fields.",
        at: Place(file, line: 1), fix: "Delete the lines above “---”.")
    }
    return .error(
      .frontMatterMissing, "This file does not begin with its fields.", at: Place(file, line: 1), fix: fix)
  }
}

extension FrontMatter {
  private static func isFenceBelowBlanks(_ bytes: [UInt8]) -> Bool {
    var lines = LineWalk(bytes[...])
    while let line = lines.next() {
      if !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return isFence(line) }
    }
    return false
  }
}

/// Walks over the lines of a text without copying it.
struct LineWalk {
  private let bytes: ArraySlice<UInt8>
  /// The index after the last line's end.
  private(set) var position: Int
  /// How many lines were returned.
  private(set) var number = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next line without its end; nil after the last one.
  mutating func next() -> ArraySlice<UInt8>? {
    guard position < bytes.endIndex else { return nil }
    let start = position
    var end = start
    while end < bytes.endIndex, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    position = end
    if position < bytes.endIndex {
      let isPair = bytes[position] == 0x0D && position + 1 < bytes.endIndex && bytes[position + 1] == 0x0A
      position += isPair ? 2 : 1
    }
    number += 1
    return bytes[start..<end]
  }
}
