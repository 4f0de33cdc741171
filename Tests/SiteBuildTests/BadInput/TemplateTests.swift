import Diagnostics
import Foundation
import Testing

private let post = "templates/post.mustache"

/// A template, what is wrong with it, and words of the message.
private let wrong: [(text: String, finding: BadInput.Finding)] = {
  func error(_ id: DiagnosticID, _ column: Int, _ word: String) -> BadInput.Finding {
    .error(id, "themes/handbill/\(post):1:\(column)", word)
  }
  return [
    ("{{.}}", error(.themeName, 1, "{{authors}}")),
    ("{{#tags}}{{.}}{{/tags}}", error(.themeName, 10, "{{name}}")),
    ("{{{.}}}", error(.themeName, 1, "“.”")), ("{{&.}}", error(.themeName, 1, "“.”")),
    ("{{#.}}a{{/.}}", error(.themeName, 1, "{{#authors}}")), ("{{^.}}a{{/.}}", error(.themeName, 1, "“.”")),
    ("{{> .}}", error(.themePartial, 1, "“.”")), ("{{>}}", error(.themePartial, 1, "which template")),
    ("{{tags.name}}", error(.themeName, 1, "{{#tags}}{{name}}{{/tags}}")),
    ("{{#tags.name}}a{{/tags.name}}", error(.themeName, 1, "a list")),
    ("{{title.a}}", error(.themeName, 1, "Write {{title}}.")),
    ("{{noindex.a}}", error(.themeName, 1, "{{#noindex}}")), ("{{site.}}", error(.themeName, 1, "“site.”")),
    ("{{image..alt}}", error(.themeName, 1, "Write {{image.alt}}.")),
    ("{{.title}}", error(.themeName, 1, "Write {{title}}.")),
    ("{{}}", error(.themeName, 1, "no name")), ("{{ }}", error(.themeName, 1, "no name")),
    ("{{#}}a{{/}}", error(.themeName, 1, "no name")),
    ("{{título}}", error(.themeName, 1, "“í”")), ("{{#@}}a{{/@}}", error(.themeName, 1, "“@”")),
    ("{{a b}}", error(.themeName, 1, "space")),
    ("{{#if title}}a{{/if}}", error(.themeSyntax, 1, "{{#title}}…{{/title}}")),
    ("{{ #title}}a{{/title}}", error(.themeSyntax, 1, "Write {{#title}}.")),
    ("{{uppercased(title)}}", error(.themeSyntax, 1, "Write {{title}}.")),
    ("{{#first(tags)}}{{name}}{{/first(tags)}}", error(.themeSyntax, 1, "{{#tags}}")),
    ("{{=<% %>=}}<% title %>", error(.themeSyntax, 1, "cannot use")),
    ("{{% CONTENT_TYPE:TEXT }}", error(.themeSyntax, 1, "cannot use")),
    ("{{! {{title}} }}", error(.themeSyntax, 1, "comment")),
    ("{{{body_html}}", error(.themeSyntax, 1, "{{{body_html}}}")),
    ("{{title {{title}}", error(.themeSyntax, 1, "not closed")),
    ("{{<*layout}}{{/*layout}}", error(.themePartial, 1, "“*”")),
    ("{{> *title}}", error(.themePartial, 1, "“*”")),
    ("{{noindex}}", error(.themeEscaping, 1, "{{#noindex}}")),
    ("{{{t.home}}}", error(.themeEscaping, 1, "{{t.home}}")),
    ("{{#tags}}{{#tags}}a{{/tags}}{{/tags}}", error(.themeName, 10, "each of its own entries")),
    ("{{<layout}}{{$mian}}a{{/mian}}{{/layout}}", error(.themeName, 12, "Did you mean “main”?")),
    ("{{<layout}}{{title}}{{/layout}}", error(.themeSyntax, 12, "block")),
    ("{{<layout}}{{$main}}a{{/main}}{{$main}}b{{/main}}{{/layout}}", error(.themeSyntax, 31, "twice")),
    ("{{<layout}}{{$main}}{{$main}}a{{/main}}{{/main}}{{/layout}}", error(.themePartial, 21, "never end")),
    ("{{<layout}}{{$main}}{{<layout}}{{/layout}}{{/main}}{{/layout}}", error(.themePartial, 21, "never end")),
    ("<textarea>", error(.themeSyntax, 1, "</textarea>")), ("a <!-- b", error(.themeSyntax, 3, "-->")),
    ("<p title=\"", error(.themeSyntax, 1, "quotation marks")),
    ("a\u{FEFF}b", error(.controlCharacter, 2, "U+FEFF")),
    (
      String(repeating: "{{#title}}", count: 1000) + String(repeating: "{{/title}}", count: 1000),
      error(.themeSyntax, 1001, "100 deep")
    ),
    ("{{" + String(repeating: "a", count: 100_000) + "}}", error(.themeName, 1, "aaa…")),
  ]
}()

@Suite("Bad input: templates")
struct TemplateTests {
  @Test(
    "A tag that shows nothing a reader should see is an error at its place, and alone",
    arguments: wrong.indices)
  func bad(index: Int) async throws {
    let site = try TestSite(BadInput.good)
    try site.writeTheme(post, Array(wrong[index].text.utf8))
    site.expect(try await site.build(), toBe: [wrong[index].finding])
    #expect(site.outputPaths().isEmpty)
  }

  @Test("Templates that include each other, alone or through blocks, are reported")
  func circles() async throws {
    for (a, b) in [("{{> b}}", "{{> a}}"), ("{{<b}}{{$x}}1{{/x}}{{/b}}", "{{$x}}{{/x}}{{<a}}{{/a}}")] {
      let site = try TestSite(BadInput.good)
      try site.writeTheme(post, Array("{{> a}}".utf8))
      try site.writeTheme("templates/a.mustache", Array(a.utf8))
      try site.writeTheme("templates/b.mustache", Array(b.utf8))
      let found = try await site.build()
      #expect(found.map(\.id) == [.themePartial])
      #expect(found.first?.summary.contains("never end") == true)
    }
  }

  @Test("Templates that include each other without end in numbers are reported")
  func avalanche() async throws {
    let site = try TestSite(BadInput.good)
    try site.writeTheme(post, Array("{{> p0}}".utf8))
    for index in 0..<20 {
      let text = String(repeating: "{{> p\(index + 1)}}", count: 10)
      try site.writeTheme("templates/p\(index).mustache", Array(text.utf8))
    }
    try site.writeTheme("templates/p20.mustache", Array("a".utf8))
    site.expect(
      try await site.build(), toBe: [.error(.themePartial, "themes/handbill/\(post)", "more than 50000 tags")]
    )
  }

  @Test("A byte order mark at the head of a theme's file reaches no page, and line ends do not matter")
  func byteOrderMark() async throws {
    let (plain, marked) = (try TestSite(BadInput.good), try TestSite(BadInput.good))
    let folder = Repository.folder.appending(path: "themes/handbill")
    for path in [
      post, "templates/lead-image.mustache", "templates/layout.mustache", "strings/en.yaml",
      "assets/site.css", "assets/site.js",
    ] {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let isTemplate = path.hasSuffix("mustache")
      try marked.writeTheme(
        path, Array(("\u{FEFF}" + (isTemplate ? text.replacing("\n", with: "\r\n") : text)).utf8))
    }
    #expect(try await plain.build() == [])
    #expect(try await marked.build() == [])
    #expect(try marked.snapshot() == plain.snapshot())
  }

  @Test("A template with 5,000 tags and a file whose name is not ASCII work")
  func large() async throws {
    let site = try TestSite(BadInput.good)
    let tags = String(repeating: "{{title}}", count: 5_000)
    try site.writeTheme(post, Array("{{> größe und form}}\(tags)".utf8))
    try site.writeTheme("templates/größe und form.mustache", Array("<p>{{title}}</p>".utf8))
    #expect(try await site.build() == [])
    #expect(site.output("posts/good/index.html") == "<p>Good</p>" + String(repeating: "Good", count: 5_000))
  }

  @Test("A template that is cut anywhere is reported or works")
  func cut() async throws {
    let folder = Repository.folder.appending(path: "themes/handbill")
    let text = Array(try Data(contentsOf: folder.appending(path: "templates/header.mustache")))
    let site = try TestSite(BadInput.good)
    for length in stride(from: 0, through: text.count, by: 7) {
      try site.writeTheme("templates/header.mustache", Array(text[..<length]))
      let found = try await site.check()
      #expect(found.allSatisfy { $0.place?.line != nil && $0.fix != nil }, "\(length): \(found)")
    }
  }
}
