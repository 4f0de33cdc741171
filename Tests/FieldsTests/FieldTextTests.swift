import Diagnostics
import Fields
import Testing

@Suite("YAML")
struct FieldTextTests {
  /// What is in the fields, as it would be written on one line.
  private func outline(_ value: FieldValue) -> String {
    switch value {
    case .text(let text, _): text
    case .list(let items, _): "[" + items.map(outline).joined(separator: ", ") + "]"
    case .map(let map):
      "{" + map.entries.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", ") + "}"
    case .empty: "~"
    }
  }

  @Test(
    "Values stay what their author wrote",
    arguments: [
      ("country: NO", "{country: NO}"), ("version: 1.10", "{version: 1.10}"), ("zip: 00501", "{zip: 00501}"),
      ("day: 2012-12-13", "{day: 2012-12-13}"), ("title: \"null\"", "{title: null}"),
      ("title: null", "{title: ~}"),
      ("title:", "{title: ~}"), ("title: ~", "{title: ~}"), ("a: [1, yes, {b: c}]", "{a: [1, yes, {b: c}]}"),
      ("a: |\n  two\n  lines\n", "{a: two\nlines\n}"), ("a: >-\n  one\n  line\n", "{a: one line}"),
      ("a: 'it''s'", "{a: it's}"), ("a: \"tab\\there\"", "{a: tab\there}"), ("# only a comment", "{}"),
      ("", "{}"),
      ("z: 1\na: 2", "{z: 1, a: 2}"), ("a: &x b\nc: *x", "{a: b, c: b}"),
      ("a: Ñandú العربية 🕊", "{a: Ñandú العربية 🕊}"),
    ])
  func values(_ yaml: String, _ expected: String) throws {
    let read = FieldText.parse(yaml, file: "a.md", firstLine: 2)
    #expect(read.diagnostics.isEmpty)
    #expect(outline(.map(try #require(read.value))) == expected)
  }

  @Test("A field and its value know where they stand in the file")
  func places() throws {
    let map = try #require(
      FieldText.parse("title: A\nimage:\n  src: b.png\n", file: "a.md", firstLine: 2).value)
    #expect(map["title"]?.place == Place("a.md", line: 2, column: 1, length: 5))
    #expect(map["title"]?.value.place == Place("a.md", line: 2, column: 8, length: 1))
    guard case .map(let image)? = map["image"]?.value else {
      Issue.record("“image” is no group of fields.")
      return
    }
    #expect(image["src"]?.value.place == Place("a.md", line: 4, column: 8, length: 5))
  }

  @Test(
    "A mistake is reported at its place, in words that need no knowledge of YAML",
    arguments: [
      ("title: Update: what changed", "yaml-syntax", 2, "colon followed by a space"),
      ("title: A\n\tdate: 2026", "yaml-tab", 3, "begins with a tab"),
      ("title: \"open\ndate: 2026-01-01", "yaml-syntax", 2, "never closed"),
      ("tags: [a, b\n", "yaml-syntax", nil, "never closed"),
      ("title: A\njust words\ndate: B", "yaml-syntax", nil, "no colon"),
      ("title: A\ntitle: B", "field-twice", 3, "“title” is written twice"),
      ("- a\n- b", "yaml-syntax", 2, "a list"), ("just words", "yaml-syntax", 2, "a text"),
      ("title: @home", "yaml-syntax", 2, "cannot begin with “"),
      ("title: `code`", "yaml-syntax", 2, "cannot begin with “"),
      ("title: *star", "yaml-syntax", 2, "cannot begin with “"),
      ("? [a]\n: b", "yaml-syntax", 2, "must be a word"),
    ] as [(String, String, Int?, String)])
  func mistakes(_ yaml: String, _ id: String, _ line: Int?, _ words: String) throws {
    let read = FieldText.parse(yaml, file: "a.md", firstLine: 2)
    let found = try #require(read.diagnostics.first)
    #expect(read.diagnostics.count == 1)
    #expect(found.id.rawValue == id)
    #expect(found.severity == .error)
    #expect(found.summary.contains(words), "\(found.summary)")
    if let line { #expect(found.place?.line == line) }
    #expect(found.place?.file == "a.md")
    #expect(found.fix != nil)
  }

  @Test(
    "What would unfold to more than a machine can handle is refused",
    arguments: [
      String(repeating: "[", count: 5_000), String(repeating: "{a: ", count: 5_000),
      "a:\n" + String(repeating: " ", count: 500) + "b: c",
      "a: [" + String(repeating: "x, ", count: 60_000) + "]",
      "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
        + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e]",
    ])
  func bombs(_ yaml: String) {
    let read = FieldText.parse(yaml, file: "a.md")
    #expect(read.value == nil)
    #expect(read.diagnostics.count == 1)
    #expect(read.diagnostics.hasErrors)
  }
}
