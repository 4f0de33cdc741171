import Diagnostics
import Markdown
import Testing

@Suite("Bytes that are not text")
struct BytesTests {
  private func failure(_ bytes: [UInt8], firstLine: Int = 1) throws -> Diagnostic {
    let result = MarkdownDocument.parse(bytes[...], file: "a.md", firstLine: firstLine)
    #expect(result.value == nil)
    return try #require(result.diagnostics.first)
  }

  @Test(
    "Code page 1252 is recognized and placed",
    arguments: [(0x93, "“"), (0x94, "”"), (0x92, "’"), (0xE9, "é"), (0x80, "€"), (0x97, "—")]
      as [(UInt8, String)])
  func codePage(byte: UInt8, character: String) throws {
    let failure = try failure(Array("one\ntwo é ".utf8) + [byte] + Array("x".utf8), firstLine: 5)
    #expect(failure.id == .fileNotText)
    #expect(failure.place == Place("a.md", line: 6, column: 7))
    #expect(failure.summary.contains("“\(character)” in the Windows code page 1252"))
    #expect(failure.fix?.contains("UTF-8") == true)
  }

  @Test(
    "Sequences that are not UTF-8 are refused",
    arguments: [
      [0x80], [0xC3], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98],
      [0xF5, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82, 0x28],
    ] as [[UInt8]])
  func sequences(bytes: [UInt8]) throws {
    #expect(try failure([0x61] + bytes).id == .fileNotText)
    #expect(try failure([0x61] + bytes + [0x62, 0x0A]).place == Place("a.md", line: 1, column: 2))
  }

  @Test("UTF-16 is named")
  func utf16() throws {
    #expect(try failure([0xFF, 0xFE, 0x61, 0x00]).summary.contains("UTF-16"))
  }

  @Test(
    "Control characters are refused at their places",
    arguments: [[0x00], [0x01], [0x02], [0x08], [0x0B], [0x0C], [0x1B], [0x7F], [0xC2, 0x85]] as [[UInt8]])
  func controlCharacters(bytes: [UInt8]) throws {
    let failure = try failure(Array("a\n\né".utf8) + bytes)
    #expect(failure.id == .controlCharacter)
    #expect(failure.place == Place("a.md", line: 3, column: 2))
    #expect(failure.summary.contains("U+00"))
  }

  @Test("All of Unicode passes, in every script and direction")
  func unicode() throws {
    let text = "é ß 日本語 हिन्दी العربية 😀👩‍👩‍👧 \u{10FFFD} \u{FEFF} \u{A0}"
    #expect(try html(text) == "<p>\(text)</p>\n")
  }

  @Test("Tabs are text")
  func tabs() throws {
    #expect(try html("a\tb") == "<p>a\tb</p>\n")
  }
}
