import Calendars
import Fields
import Foundation
import Testing

@Suite("Text in calendar files")
struct TextTests {
  @Test(
    "Marks of the format are escaped, line breaks become \\n, control characters are dropped",
    arguments: [
      (#"a\b"#, #"a\\b"#), ("a,b;c:d\"e", #"a\,b\;c:d"e"#), ("a\nb\rc\r\nd", #"a\nb\nc\nd"#),
      ("a\n\r\n\n\rb", #"a\n\n\n\nb"#), ("a\u{85}b\u{2028}c\u{2029}d", #"a\nb\nc\nd"#),
      ("a\u{0}\u{1}b\tc\u{7F}\u{9F}\u{B}d", "ab\tcd"), (#"\n"#, #"\\n"#),
      ("👩‍👩‍👧‍👦 “Ñandú” عربي", "👩‍👩‍👧‍👦 “Ñandú” عربي"),
    ])
  func escaping(_ text: String, _ written: String) throws {
    #expect(ReadCalendar(try file(text)).values("SUMMARY") == [written])
  }

  @Test("An address is not escaped, but cannot end its line")
  func address() throws {
    var event = try Sample.event(.day(try Sample.day("2012-12-13"), through: nil))
    event.url = "https://example.org/\r\nATTACH:x;a,b\\"
    let text = CalendarFile(name: "", language: "", events: [event]).text
    #expect(ReadCalendar(text).values("URL") == [#"https://example.org/ATTACH:x;a,b\"#])
  }

  @Test(
    "A line is cut at 75 octets and its next parts at 74",
    arguments: [
      (67, [75]), (68, [75, 2]), (140, [75, 74]), (141, [75, 75]), (142, [75, 75, 2]),
    ])
  func lengths(_ count: Int, _ lengths: [Int]) throws {
    let lines = try file(String(repeating: "x", count: count)).utf8.split(separator: UInt8(ascii: "\n"))
    let first = try #require(lines.firstIndex { $0.starts(with: "SUMMARY".utf8) })
    let found = lines[first...].dropFirst().prefix { $0.first == UInt8(ascii: " ") }
    #expect(([lines[first]] + found).map { $0.count - 1 } == lengths)
  }

  @Test(
    "Folded text comes back whole, and no line is above 75 octets or cuts a character", arguments: 0..<200)
  func folding(_ seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let letters = Array("aZ 0:;,\\\n\t\"éßñ€—語عह😀🇵🇷\u{301}\u{200D}\u{FEFF}\u{10FFFF}".unicodeScalars)
    var text = ""
    for _ in 0..<Int.random(in: 0...400, using: &numbers) {
      text.unicodeScalars.append(letters.randomElement(using: &numbers) ?? "a")
    }
    let written = try file(text)
    for line in written.utf8.split(separator: UInt8(ascii: "\n")) {
      #expect(line.count <= 76 && line.last == UInt8(ascii: "\r"))
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    let read = ReadCalendar(written).values("SUMMARY").map { ReadCalendar.unescaped($0) }
    let isSame = read.map { Array($0.utf8) } == [Array(text.utf8)]
    #expect(isSame)
  }

  private func file(_ summary: String) throws -> String {
    let event = try Sample.event(.day(try Sample.day("2012-12-13"), through: nil), summary: summary)
    return CalendarFile(name: "Calls", language: "", events: [event]).text
  }
}
