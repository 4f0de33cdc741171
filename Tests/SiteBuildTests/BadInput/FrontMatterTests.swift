import Testing

/// The lines between the two `---` lines as a whole: how they are written, not what they say.
let badFrontMatter: [BadInput] = [
  BadInput("empty file", ["posts/a.md": ""], .error(.frontMatterMissing, "posts/a.md", "empty", "title")),
  BadInput(
    "no fields at all", ["posts/a.md": "Only text.\n"],
    .error(.frontMatterMissing, "posts/a.md:1:1", "---", "title")),
  BadInput(
    "blank lines above the fields", ["posts/a.md": "\n\n---\ntitle: A\n---\n"],
    .error(.frontMatterMissing, "posts/a.md:1:1", "above", "---")),
  BadInput(
    "not closed", ["posts/a.md": "---\ntitle: A\ndate: 2026-01-01\n\nText.\n"],
    .error(.frontMatterOpen, "posts/a.md:1:1", "not closed", "three hyphens")),
  BadInput(
    "closed with two hyphens", ["posts/a.md": "---\ntitle: A\n--\nText.\n"],
    .error(.frontMatterOpen, "posts/a.md:1:1", "“---”")),
  BadInput(
    "UTF-16", ["posts/a.md": .bytes([0xFF, 0xFE] + Array("---\n".utf8).flatMap { [$0, 0] })],
    .error(.fileNotText, "posts/a.md", "UTF-16", "UTF-8")),
  BadInput(
    "colon in a value", fields: "title: Update: more\ndate: 2026-01-01\n",
    .error(.yamlSyntax, "posts/a.md:2:14", "colon", "double quotes")),
  BadInput(
    "tab in front of a field", fields: "title: A\n\tdate: 2026-01-01\n",
    .error(.yamlTab, "posts/a.md:3:1", "tab", "spaces")),
  BadInput(
    "line without a colon", fields: "title: A\ndate 2026-01-01\ntags: [a]\n",
    .error(.yamlSyntax, "posts/a.md:3:1", "no colon", "a name, a colon, a space")),
  BadInput(
    "unclosed quotation mark", fields: "date: 2026-01-01\ntitle: \"A\n",
    .error(.yamlSyntax, "posts/a.md:3:8", "never closed")),
  BadInput(
    "unclosed bracket", fields: "title: A\ndate: 2026-01-01\ntags: [a, b\n",
    .error(.yamlSyntax, "posts/a.md:4:7", "never closed", "]")),
  BadInput(
    "value that begins with @", fields: "title: @home\ndate: 2026-01-01\n",
    .error(.yamlSyntax, "posts/a.md:2:8", "begin with", "double quotes")),
  BadInput(
    "value that begins with *", fields: "title: *Important*\ndate: 2026-01-01\n",
    .error(.yamlSyntax, "posts/a.md:2:8", "begin with", "double quotes")),
  BadInput(
    "value that begins with %", fields: "title: %100\ndate: 2026-01-01\n",
    .error(.yamlSyntax, "posts/a.md:2:8", "begin with", "double quotes")),
  BadInput(
    "a list instead of fields", fields: "- title\n- date\n",
    .error(.yamlSyntax, "posts/a.md:2:1", "a list", "colon")),
  BadInput(
    "a sentence instead of fields", fields: "Once upon a time\n",
    .error(.yamlSyntax, "posts/a.md:2:1", "a text", "colon")),
  BadInput(
    "no field between the lines", fields: "", .error(.fieldMissing, "posts/a.md:2:1", "title"),
    .error(.fieldMissing, "posts/a.md:2:1", "date")),
  BadInput(
    "field written twice", fields: "title: A\ndate: 2026-01-01\ntitle: B\n",
    .error(.fieldTwice, "posts/a.md:4:1", "“title”", "Remove one")),
  BadInput(
    "unknown field, misspelled", fields: "title: A\ndate: 2026-01-01\nauhtors: [Me]\n",
    .error(.fieldUnknown, "posts/a.md:4:1", "“auhtors”", "Did you mean “authors”?")),
  BadInput(
    "unknown field, unlike any", fields: "title: A\ndate: 2026-01-01\nlayout: wide\n",
    .error(.fieldUnknown, "posts/a.md:4:1", "“layout”", "a post", "summary")),
  BadInput(
    "required fields misspelled", fields: "titel: A\nDate: 2026-01-01\n",
    .error(.fieldMissing, "posts/a.md:2:1", "“title”"), .error(.fieldMissing, "posts/a.md:2:1", "“date”"),
    .error(.fieldUnknown, "posts/a.md:2:1", "Did you mean “title”?"),
    .error(.fieldUnknown, "posts/a.md:3:1", "Did you mean “date”?")),
  BadInput(
    "fields in code page 1252", ["posts/a.md": .windows1252("---\ntitle: A\nsummary: Café\n---\n")],
    .error(.fileNotText, "posts/a.md:3:13", "UTF-8", "1252", "é")),
  BadInput(
    "NUL in a field", fields: "title: A\ndate: 2026-01-01\nsummary: a\u{0}b\n",
    .error(.controlCharacter, "posts/a.md:4:11", "invisible", "U+0000")),
  BadInput(
    "control character in a field", fields: "title: A\u{1}\ndate: 2026-01-01\n",
    .error(.controlCharacter, "posts/a.md:2:9", "invisible", "U+0001")),
  BadInput(
    "escaped control character", fields: "title: \"A\\x01\"\ndate: 2026-01-01\n",
    .error(.controlCharacter, "posts/a.md:2:8", "“title”")),
  BadInput(
    "100,000 nested brackets",
    ["posts/a.md": .repeated("[", 100_000, before: "---\ntitle: ", after: "\n---\n")],
    .error(.yamlSyntax, "posts/a.md:2:1", "nested", "100")),
  BadInput(
    "a billion laughs",
    fields: "a0: &a0 [x, x]\n" + (1...9).map { "a\($0): &a\($0) [\(aliases(of: $0 - 1))]\n" }.joined(),
    .error(.fileTooLarge, "posts/a.md", "values")),
  BadInput(
    "2 MB of fields", ["posts/a.md": .repeated("# hello\n", 200_000, before: "---\n", after: "---\n")],
    .error(.fileTooLarge, "posts/a.md", "megabyte", "---")),
]

/// Ten times the list before, which itself is ten times the one before.
private func aliases(of number: Int) -> String {
  Array(repeating: "*a\(number)", count: 10).joined(separator: ", ")
}

@Suite("Bad input: front matter")
struct FrontMatterTests {
  @Test("What is wrong is reported at its place, and nothing is written", arguments: badFrontMatter)
  func bad(input: BadInput) async throws { try await input.run() }

  @Test(
    "Line ends of every system and a byte order mark are not a problem",
    arguments: ["\n", "\r\n", "\r", "\u{FEFF}"])
  func lineEnds(_ end: String) async throws {
    let text = "---\ntitle: A\ndate: 2026-01-01\ntags:\n  - one\n---\n# Head\n\nFirst\nsecond.\n"
    let site = try TestSite(["posts/a.md": end == "\u{FEFF}" ? end + text : text.replacing("\n", with: end)])
    #expect(try await site.build().isEmpty)
    #expect(site.output("posts/a/index.html")?.contains("<title>A") == true)
    #expect(site.output("posts/a/index.html")?.contains("First\nsecond.") == true)
    #expect(site.output("tags/one/index.html") != nil)
  }

  @Test("A misspelled field of a file with CR line ends is found on its own line")
  func placeAfterReturns() async throws {
    let site = try TestSite([
      "posts/a.md": "---\rtitle: A\rdate: 2026-01-01\rtgas: [a]\r---\rText [x](y.md)\r"
    ])
    site.expect(
      try await site.build(),
      toBe: [
        .error(.fieldUnknown, "posts/a.md:4:1", "Did you mean “tags”?"),
        .error(.linkMissing, "posts/a.md:6:10", "y.md"),
      ])
  }

  @Test("Of thousands of unknown or repeated fields, the first are reported and the rest counted")
  func many() async throws {
    let site = try TestSite([
      "posts/a.md": "---\ntitle: A\ndate: 2026-01-01\n" + (1...20_000).map { "key\($0): x\n" }.joined()
        + "---\n",
      "posts/b.md": "---\n" + (1...20_000).map { "key\($0): x\nkey\($0): y\n" }.joined() + "---\n",
    ])
    let found = try await site.build()
    #expect(found.count == 40)
    #expect(found.filter { $0.notes.contains { $0.text.contains("19980 more") } }.count == 2)
  }
}
