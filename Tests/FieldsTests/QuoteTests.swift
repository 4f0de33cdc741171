import Diagnostics
import Fields
import Testing

@Suite("Values that need quotation marks")
struct QuoteTests {
  /// Values that YAML refuses, or does not treat as words.
  private static let values = [
    "{{n}} groups", "{{n}}", "{{n}} of {{m}}", "{{n}}, {{m}}", "{{n}}: why", "[Name] calls", "[Name], call",
    "[a, b] or c", "@handle", "%5 more", "&co-op members", "&co", "*star*", "**bold** text", "!important",
    "`code`",
    "- a dash", "? why", "Update: what: changed", "Text:  more", "\"Stop\" they said", "'Stop' they said",
    "\"It's\" over", "| pipe", "> sign", "{a} b", "} x", "] x", ", x", "[x]: y", "{{n}} #1", "\\ & * : x",
    "!Act now",
  ]

  /// Where a value may be: what is in front of it and after it.
  private static let places = [
    ("title: ", "\n"), ("a:\n  - ", "\n"), ("a:\n  b: ", "\n"), ("a:\n  - name: ", "\n    b: c\n"),
    ("x: y\ntitle: ", "\ndate: 2026-01-01\n"), ("title: ", " # soon\n"),
  ]

  private func texts(of value: FieldValue) -> [String] {
    switch value {
    case .text(let text, _): [text]
    case .list(let items, _): items.flatMap(texts)
    case .map(let map): map.entries.flatMap { texts(of: $0.value) }
    case .empty: []
    }
  }

  private func parse(_ yaml: String) -> Diagnosed<FieldMap?> { FieldText.parse(yaml, file: "a.md") }

  @Test(
    "One message shows the author's line with quotation marks, and with that line the value is read as written",
    arguments: values, places)
  func typed(_ value: String, _ place: (before: String, after: String)) throws {
    let yaml = place.before + value + place.after
    let read = parse(yaml)
    // In a list, `- Update: x` is a group, and a dash another entry, as its author may mean it.
    if place.before.hasSuffix("- "), read.diagnostics.isEmpty || value.first?.isLetter == true { return }
    let found = try #require(read.diagnostics.first)
    #expect(read.diagnostics.count == 1, "\(read.diagnostics.map(\.summary))")
    #expect(found.id == .yamlSyntax)
    let fix = try #require(found.fix?.split(separator: "like this: ", maxSplits: 1).last.map(String.init))
    let number = try #require(found.place?.line)
    var lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[number - 1] = lines[number - 1].prefix { $0 == " " } + fix
    let typed = parse(lines.joined(separator: "\n"))
    #expect(typed.diagnostics.isEmpty, "\(fix): \(typed.diagnostics.map(\.summary))")
    let meant = value.split(separator: " ").joined(separator: " ")
    let texts = typed.value.map { self.texts(of: .map($0)) } ?? []
    #expect(texts.contains { $0.split(separator: " ").joined(separator: " ") == meant }, "\(fix): \(texts)")
  }

  @Test(
    "In brackets each text gets its quotation marks",
    arguments: [
      ("tags: [{{a}}, {{b}}]", "tags: [\"{{a}}\", \"{{b}}\"]"),
      ("tags: [x, {{b}} y]", "tags: [x, \"{{b}} y\"]"),
      ("to: {en: {{n}} groups, es: b}", "to: {en: \"{{n}} groups\", es: b}"),
      ("to: {en: {{n}}}", "to: {en: \"{{n}}\"}"), ("tags: [@a, 'b', %c]", "tags: [\"@a\", 'b', \"%c\"]"),
      ("tags: [We are #1, b]", "tags: [\"We are #1\", b]"),
    ])
  func brackets(_ yaml: String, _ fix: String) throws {
    let read = parse(yaml)
    #expect(read.diagnostics.count == 1, "\(read.diagnostics.map(\.summary))")
    #expect(read.diagnostics.first?.fix?.hasSuffix("like this: \(fix)") == true, "\(read.diagnostics)")
    #expect(parse(fix).diagnostics.isEmpty)
  }

  @Test("A value that goes on below is shown on one line")
  func continued() throws {
    let read = parse("title: {{n}} groups\n  and more\ndate: 2026-01-01\n")
    #expect(read.diagnostics.first?.fix?.hasSuffix("title: \"{{n}} groups and more\"") == true)
    let mention = parse("title: [Name] calls\n  and @more\ndate: 2026-01-01\n")
    #expect(mention.diagnostics.first?.fix?.hasSuffix("title: \"[Name] calls and @more\"") == true)
  }

  @Test(
    "A text field that is only a figure, or a list of figures, brings one message",
    arguments: ["{{n}}", "[{{a}}, {{b}}]"])
  func one(_ value: String) throws {
    let read = parse("title: \(value)\n")
    var reader = FieldReader(try #require(read.value), of: "a post")
    _ = reader.text("title", required: true)
    #expect((read.diagnostics + reader.finish()).count == 1)
  }

  @Test(
    "Words after a “#” that would vanish are reported; comments are not",
    arguments: [
      ("title: We are #1", "#1", "title: \"We are #1\""),
      ("title: We are #NoDeal now", "#NoDeal now", "title: \"We are #NoDeal now\""),
      ("a:\n  - We are #1\n", "#1", "- \"We are #1\""),
      ("a: one\n  two #3\nb: c", "#3", "a: \"one two #3\""),
    ])
  func lost(_ yaml: String, _ words: String, _ fix: String) throws {
    let read = parse(yaml)
    #expect(read.diagnostics.map(\.id) == [.yamlComment])
    #expect(read.diagnostics.first?.severity == .warning)
    #expect(read.diagnostics.first?.summary.contains("“\(words)”") == true)
    #expect(read.diagnostics.first?.fix?.hasSuffix(fix) == true, "\(read.diagnostics)")
    #expect(!read.diagnostics.hasErrors && read.value != nil)
  }

  @Test(
    "A field whose whole value vanishes is reported once, whether it must be there or not",
    arguments: [true, false])
  func vanished(_ isRequired: Bool) throws {
    var reader = FieldReader(try #require(parse("title: #1 in NC\n").value), of: "a post")
    _ = reader.text("title", required: isRequired)
    let found = reader.finish()
    #expect(found.map(\.id) == [isRequired ? .fieldMissing : .yamlComment])
    #expect(found.first?.fix?.hasSuffix("title: \"#1 in NC\"") == true)
  }

  @Test(
    "Comments and what YAML offers stay as they are",
    arguments: [
      "title: A # comment", "title: A #", "# comment\ntitle: A", "title: \"We are #1\"",
      "title: 'We are #1' # x",
      "title: A#1", "a: &x b\nc: *x", "a: !!str 5", "title: Q & A", "title: Act now!",
      "title: |\n  We are #1\n  @x\n",
      "title: >-\n  {{n}} groups\n  #x", "a: # comment\n  b: c", "a: #!x comment", "a: [b, c] # d",
      "title: 5 * 3 & !x",
      "title: http://example.org/#part", "title: ## two",
    ])
  func fine(_ yaml: String) {
    #expect(parse(yaml).diagnostics.isEmpty, "\(parse(yaml).diagnostics)")
  }

  @Test("Thousands of such values are reported by the first few, in time")
  func many() {
    let yaml = (1...3_000).map { "a\($0): {{n}}\nb\($0): We are #1\nc\($0): &co\n" }.joined()
    let read = parse(yaml)
    #expect(read.diagnostics.count == 40)
    #expect(read.diagnostics.filter { $0.notes.contains { $0.text.contains("more like this") } }.count == 2)
  }
}
