import Diagnostics
import Testing

@testable import Tables

/// A small generator with a seed (xorshift), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

@Suite("Random CSV files")
struct CSVRandomTests {
  @Test("What is written by the rules of RFC 4180 is read back as it was", arguments: UInt64(1)...40)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let letters: [Character] = ["a", "é", "\"", ",", ";", "\n", " ", "🧡", "\t", "’"]
    let delimiter = try #require([",", ";", "\t"].randomElement(using: &random))
    let lineEnd = try #require(["\n", "\r\n", "\r"].randomElement(using: &random))
    let rows = (0..<20).map { _ in
      // The first cell is never blank, so that no row is.
      (0..<4).map { column in
        (column == 0 ? "x" : "")
          + String(
            (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
              letters.randomElement(using: &random)
            })
      }
    }
    let records = [["one", "two", "three", "four"]] + rows
    let text = records.map { cells in
      cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: delimiter)
    }.joined(separator: lineEnd)
    let read = read(text)
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == rows)
    #expect(read.value.rows.map(\.number) == Array(2...21))
  }

  @Test("Any bytes give a table in order or a finding, and never a crash", arguments: UInt64(1)...20)
  func anyBytes(seed: UInt64) {
    var random = SeededGenerator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let alphabet: [UInt8] =
      Array("\"\"\",,;\n\n\r ab\t".utf8) + [0x00, 0x01, 0xC3, 0xA9, 0x92, 0x81, 0xC2, 0xF0]
    for _ in 0..<100 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
        alphabet.randomElement(using: &random)
      }
      let read = Table.reading(csv: Array("a,b\n".utf8) + bytes, file: "data.csv")
      let numbers = read.value.rows.map(\.number)
      #expect(read.value.rows.allSatisfy { $0.count == 2 }, "\(bytes)")
      #expect(zip(numbers, numbers.dropFirst()).allSatisfy(<), "\(bytes)")
      let isSuspicious = bytes.contains { $0 == 0 || $0 == 1 || $0 >= 0x80 }
      #expect(!isSuspicious || !read.diagnostics.isEmpty || bytes.isValidText, "\(bytes)")
      #expect(texts(read.value).joined().allSatisfy { !$0.utf8.contains { $0 < 2 } }, "\(bytes)")
    }
  }
}

extension [UInt8] {
  /// Whether they are UTF-8 without control characters other than tab and line breaks.
  fileprivate var isValidText: Bool {
    guard let text = String(validating: self, as: UTF8.self) else { return false }
    return text.unicodeScalars.allSatisfy {
      $0 == "\n" || $0 == "\r" || $0 == "\t" || $0.properties.generalCategory != .control
    }
  }
}
