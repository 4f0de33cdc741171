import Diagnostics
import Foundation
import Markdown
import Testing

/// Texts that are made to hurt: each is refused with a message or rendered, and none takes more than a moment.
@Suite("Hostile texts", .timeLimit(.minutes(2)))
struct HostileTests {
  struct Text: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: @Sendable () -> [UInt8]
    let expected: DiagnosticID?

    init(_ name: String, _ expected: DiagnosticID? = nil, _ text: @escaping @Sendable () -> String) {
      testDescription = name
      self.expected = expected
      bytes = { Array(text().utf8) }
    }
  }

  private static func many(_ text: String, _ count: Int = 50_000) -> String {
    String(repeating: text, count: count)
  }

  static let texts: [Text] = [
    Text("nested quotes", .markdownTooDeep) { many(">") },
    Text("nested quotes and lists", .markdownTooDeep) { many("> - ") + "a" },
    Text("nested lists on one line", .markdownTooDeep) { many("- ") + "a" },
    Text("nested numbered lists", .markdownTooDeep) { many("1. ") + "a" },
    Text("nested lists line by line", .markdownTooDeep) {
      (0..<500).map { many("  ", $0) + "- a\n" }.joined()
    },
    Text("a quote a hundred and one deep", .markdownTooDeep) { many(">", 101) + "a" },
    Text("a quote a hundred deep") { many(">", 100) + "a" },
    Text("stars around text", .markdownTooDeep) { many("*") + "a" + many("*") },
    Text("nested emphasis", .markdownTooDeep) { many("**x ") + many("y** ") },
    Text("opening brackets") { many("[") },
    Text("brackets") { many("[") + many("]") },
    Text("opening image brackets") { many("![") },
    Text("nested images", .markdownTooCostly) { many("![") + many("](a)") },
    Text("links inside images that are not closed", .markdownTooCostly) { many("![[]()") },
    Text("unfinished links", .markdownSimplified) { many("[a](") },
    Text("unfinished link titles", .markdownSimplified) { many("[a](b \"") },
    Text("stars") { many("*") },
    Text("stars in words") { many("a**b") + many("c* ") },
    Text("underscores", .markdownSimplified) { many("_") + "a" },
    Text("underscores in words", .markdownTooDeep) { many("_a ") + many("a_ ") },
    Text("tildes") { many("~") },
    Text("pairs of tildes") { many("~~a ") },
    Text("angle brackets") { many("<") },
    Text("unfinished tags") { many("<a ") },
    Text("unfinished attributes", .markdownSimplified) { many("x <a b='") },
    Text("unfinished instructions", .markdownTooCostly) { many("a <?b ") },
    Text("unfinished declarations", .markdownTooCostly) { many("a <!B ") },
    Text("unfinished sections", .markdownTooCostly) { many("a <![CDATA[") },
    Text("unfinished comments") { many("a <!-- ") },
    Text("backticks of growing lengths") { (1..<1000).map { many("`", $0) + " " }.joined() },
    Text("backticks") { many("`a``") },
    Text("references to no footnote") { (0..<50_000).map { "[^\($0)]" }.joined() },
    Text("many footnotes") { (0..<20_000).map { "a[^\($0)]\n\n[^\($0)]: b\n\n" }.joined() },
    Text("one footnote many times") { many("[^1]", 20_000) + "\n\n[^1]: a" },
    Text("reference definitions") { (0..<50_000).map { "[r\($0)]: /u\n" }.joined() },
    Text("references") {
      (0..<20_000).map { "[r\($0)]: /u\n" }.joined() + "\n" + (0..<20_000).map { "[r\($0)] " }.joined()
    },
    Text("ampersands") { many("&") },
    Text("unfinished entities") { "&" + many("a", 1_000_000) },
    Text("numeric entities", .markdownSimplified) { many("&#1;") },
    Text("colons", .markdownSimplified) { many("h:") },
    Text("half addresses", .markdownSimplified) { many("a@") },
    Text("underscored hosts", .markdownSimplified) { many("www.a_b_") },
    Text("brackets behind an address", .markdownSimplified) { "http://a.example/" + many(")") },
    Text("double quotes", .markdownSimplified) { many("\"") },
    Text("apostrophes", .markdownSimplified) { many("'") },
    Text("hyphens") { "a" + many("-") },
    Text("backslashes") { many("\\") },
    Text("number signs") { many("#") },
    Text("blanks") { many(" ", 1_000_000) },
    Text("blank lines") { many("\n", 1_000_000) },
    Text("a long line of pipes", .markdownTableTooLarge) { many("|", 501) },
    Text("a wide and long table", .markdownTableTooLarge) {
      many("|a", 499) + "|\n" + many("|-", 499) + "|\n" + many("|\n", 2000)
    },
    Text("many wide tables", .markdownTableTooLarge) {
      many(many("|a", 400) + "\n" + many("|-", 400) + "\n" + many("|\n", 100) + "\n", 20)
    },
    Text("a table behind a long paragraph", .markdownTooCostly) { many("a\n") + "|a|\n|-|" },
    Text("tables that are none", .markdownTooCostly) { many("a|b|c\n|-|\n", 20_000) },
    Text("a large honest table") { "|a|b|c|d|\n|-|-|-|-|\n" + many("|word|word|-|word|\n", 20_000) },
    Text("more than two megabytes", .fileTooLarge) { many("a", 2 * 1024 * 1024 + 1) },
  ]

  @Test("Each is refused with a message or rendered", arguments: texts)
  func survives(text: Text) throws {
    let result = MarkdownDocument.parse(text.bytes()[...], file: "a.md")
    #expect(result.diagnostics.map(\.id) == [text.expected].compactMap { $0 })
    #expect((result.value == nil) == result.diagnostics.hasErrors)
    #expect(result.diagnostics.allSatisfy { $0.fix != nil && $0.place?.file == "a.md" })
  }

  @Test("None needs more stack than a small thread has")
  func smallStack() async throws {
    let rendered = await withCheckedContinuation { continuation in
      let thread = Thread {
        var rendered = 0
        for text in Self.texts where text.expected != .fileTooLarge {
          let document = MarkdownDocument.parse(text.bytes().prefix(100_000), file: "a.md").value
          rendered +=
            (document?.plainText(links: document?.links.map(\.destination) ?? []).isEmpty ?? true) ? 0 : 1
        }
        continuation.resume(returning: rendered)
      }
      thread.stackSize = 512 * 1024
      thread.start()
    }
    #expect(rendered > 10)
  }

  @Test("Texts parsed at the same time are what they are alone")
  func concurrency() async throws {
    let text = many("~~a~~ *b* www.c.example ~~d~~ e@f.example \"g\"\n\n|h|\n|-|\n|~~i~~|\n\n", 20)
    let alone = try html(text)
    #expect(alone.contains("<del>a</del>") && alone.contains("<td><del>i</del></td>"))
    let all = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<400 { group.addTask { try html(text) } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(all == [alone])
  }

  private func many(_ text: String, _ count: Int) -> String { Self.many(text, count) }
}
