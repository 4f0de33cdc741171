import Diagnostics
import Fields
import Testing

@Suite("Limits of texts in characters")
struct LengthTests {
  /// A letter each of one, two, four, 25 and five bytes.
  private static let letters = ["a", "ع", "🕊", "👩‍👩‍👧‍👦", "e\u{301}\u{323}"]

  private func found(_ text: String, isLong: Bool) throws -> [Diagnostic] {
    let yaml = "field: \"\(text)\"\n"
    var reader = FieldReader(try #require(FieldText.parse(yaml, file: "a.md").value), of: "a post")
    let value = isLong ? reader.longText("field") : reader.text("field")
    let found = reader.finish()
    #expect((value == nil) == !found.isEmpty)
    return found
  }

  @Test("A text may have as many characters as the message says, whatever their bytes", arguments: letters)
  func line(_ letter: String) throws {
    for length in [1_999, 2_000] {
      #expect(try found(String(repeating: letter, count: length), isLong: false).isEmpty)
    }
    let summary = try #require(found(String(repeating: letter, count: 2_001), isLong: false).first?.summary)
    #expect(summary.contains("has 2001 characters; Handbill reads up to 2000"))
  }

  @Test("A text of several lines, too", arguments: letters.prefix(2))
  func long(_ letter: String) throws {
    for length in [199_999, 200_000] {
      #expect(try found(String(repeating: letter, count: length), isLong: true).isEmpty)
    }
    let summary = try #require(found(String(repeating: letter, count: 200_001), isLong: true).first?.summary)
    #expect(summary.contains("has 200001 characters; Handbill reads up to 200000"))
  }
}
