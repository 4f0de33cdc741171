import Testing

private func theme(_ name: String, _ files: [String: BadInput.Content?], _ findings: BadInput.Finding...)
  -> BadInput
{
  BadInput(name, theme: files, findings: findings)
}

private let folder = "themes/handbill"
private let card = "templates/card.mustache"

/// A stylesheet or template may also be right alone, so each bad one replaces a small part of the default theme.
let badThemes: [BadInput] = [
  theme(
    "unknown name, misspelled", [card: "<li>\n  <p>{{titel}}</p></li>\n"],
    .error(.themeName, "\(folder)/\(card):2:6", "“titel”", "Did you mean “title”?")),
  theme(
    "unknown name, unlike any", [card: "{{weather}}\n"],
    .error(.themeName, "\(folder)/\(card):1:1", "“weather”", "theme.md")),
  theme(
    "unknown name in a section",
    [card: "{{#summary}}{{/summary}}{{#sumary}}x{{/sumary}}{{^authers}}{{/authers}}\n"],
    .error(.themeName, "\(folder)/\(card):1:25", "“sumary”", "Did you mean “summary”?"),
    .error(.themeName, "\(folder)/\(card):1:48", "“authers”", "Did you mean “authors”?")),
  theme(
    "unknown name of the site", [card: "{{site.titel}}\n"],
    .error(.themeName, "\(folder)/\(card):1:1", "“site.titel”", "Did you mean “site.title”?")),
  theme(
    "unknown string", [card: "{{t.hom}}\n"],
    .error(.themeString, "\(folder)/\(card):1:1", "“hom”", "Did you mean “t.home”?")),
  theme(
    "missing partial", [card: "{{> carrd}}\n"],
    .error(.themePartial, "\(folder)/\(card):1:1", "“carrd”", "Did you mean “card”?")),
  theme(
    "partial of itself", [card: "{{> card}}\n"], .error(.themePartial, "\(folder)/\(card):1:1", "never end")),
  theme(
    "unclosed section", [card: "<li>\n{{#summary}}{{title}}</li>\n"],
    .error(.themeSyntax, "\(folder)/\(card):2:1", "“summary”", "not closed", "{{/summary}}")),
  theme(
    "section closed in the wrong order", [card: "{{#summary}}{{#authors}}{{/summary}}{{/authors}}\n"],
    .error(.themeSyntax, "\(folder)/\(card):1:25", "“summary”", "“authors”", "first")),
  theme(
    "section closed that is not open", [card: "{{title}}{{/title}}\n"],
    .error(.themeSyntax, "\(folder)/\(card):1:10", "no section is open")),
  theme(
    "unclosed tag", [card: "{{title}\n"], .error(.themeSyntax, "\(folder)/\(card):1:1", "not closed", "}}")),
  theme(
    "tag that changes the braces", [card: "{{=<% %>=}}\n"],
    .error(.themeSyntax, "\(folder)/\(card):1:1", "cannot use")),
  theme(
    "HTML with two braces", ["templates/post.mustache": "{{body_html}}\n"],
    .error(.themeEscaping, "\(folder)/templates/post.mustache:1:1", "{{{body_html}}}")),
  theme(
    "text with three braces", [card: "{{{title}}}\n"],
    .error(.themeEscaping, "\(folder)/\(card):1:1", "{{title}}")),
  theme(
    "template missing", [card: nil],
    .error(.themeTemplateMissing, "\(folder)/templates", "“card”", "card.mustache")),
  theme(
    "several templates wrong in several ways",
    [card: "{{#summary}}\n", "templates/post.mustache": "{{titel}}\n{{> no}}\n"],
    .error(.themeSyntax, "\(folder)/\(card):1:1", "“summary”"),
    .error(.themeName, "\(folder)/templates/post.mustache:1:1", "“titel”"),
    .error(.themePartial, "\(folder)/templates/post.mustache:2:1", "“no”")),
  theme(
    "template not UTF-8", [card: .windows1252("{{title}}\né\n")],
    .error(.fileNotText, "\(folder)/\(card):2:1", "UTF-8")),
  theme(
    "external script", [card: "<li>\n<script src=\"https://cdn.example.com/x.js\"></script>\n"],
    .error(.themeOrigin, "\(folder)/\(card):2:14", "another site", "every reader", "assets/")),
  theme(
    "external script without quotation marks", [card: "<SCRIPT\n  SRC = //cdn.example.com/x.js></SCRIPT>\n"],
    .error(.themeOrigin, "\(folder)/\(card):2:9", "another site")),
  theme(
    "external stylesheet, frame and form",
    [
      card: """
      <link rel="stylesheet" href='https://cdn.example.com/x.css'>
      <iframe title="x" src="http://example.com/"></iframe>
      <form action="https://example.com/"></form>
      <a href="https://example.com/">fine</a>

      """
    ],
    .error(.themeOrigin, "\(folder)/\(card):1:30"), .error(.themeOrigin, "\(folder)/\(card):2:24"),
    .error(.themeOrigin, "\(folder)/\(card):3:15")),
  theme(
    "external font in the stylesheet",
    ["assets/site.css": "body { color: red }\n@font-face { src: url( \"https://fonts.example.com/x\" ) }\n"],
    .error(.themeOrigin, "\(folder)/assets/site.css:2:25", "another site", "assets/")),
  theme(
    "external import in the stylesheet", ["assets/site.css": "@IMPORT '//fonts.example.com/x';\n"],
    .error(.themeOrigin, "\(folder)/assets/site.css:1:10", "another site")),
  theme(
    "strings missing", ["strings/en.yaml": nil],
    .error(.themeString, folder, "English", "strings/en.yaml")),
  theme(
    "strings that are no YAML", ["strings/en.yaml": "home: \"Home\nposts: Posts\n"],
    .error(.yamlSyntax, "\(folder)/strings/en.yaml:1:7", "never closed")),
]

@Suite("Bad input: themes")
struct ThemeTests {
  @Test("What is wrong is reported at its place, and nothing is written", arguments: badThemes)
  func bad(input: BadInput) async throws { try await input.run() }

  @Test("One missing text, a month too few and a list in place of a text are reported by name")
  func strings() async throws {
    let site = try TestSite(BadInput.good)
    let path = Repository.folder.appending(path: "themes/handbill/strings/en.yaml")
    let text = try String(contentsOf: path, encoding: .utf8)
    let spoilt = text.replacing("\nhome: Home\n", with: "\n").replacing(", December]", with: "]")
      .replacing("\npress: Press\n", with: "\npress: [Press]\n")
    try site.writeTheme("strings/en.yaml", Array(spoilt.utf8))
    let found = try await site.build()
    #expect(found.map(\.id) == [.themeString, .themeString, .themeString])
    for words in ["“home” is missing", "“months” must be a list of 12", "“press” must be a text"] {
      #expect(found.contains { $0.summary.contains(words) }, "\(words)")
    }
    #expect(
      found.allSatisfy { site.place($0)?.hasPrefix("\(folder)/strings/en.yaml") == true && $0.fix != nil })
  }

  @Test("A language that the theme does not speak is an error with the file to make")
  func language() async throws {
    let site = try TestSite(
      ["about.md": "---\ntitle: A\n---\n", "about.tlh.md": "---\ntitle: B\n---\n"],
      settings: TestSite.settings + "languages: {en: English, tlh: Klingon}\n")
    site.expect(
      try await site.build(), toBe: [.error(.themeString, folder, "Klingon", "strings/tlh.yaml")])
  }

  @Test("A folder of themes that is not there is named")
  func noTheme() async throws {
    let site = try TestSite(BadInput.good)
    let found = try await site.site(themes: site.folder.path + "/nowhere").build().diagnostics
    #expect(found.first?.id == .folderExpected)
    #expect(found.first.flatMap { site.place($0) } == "nowhere/handbill")
    #expect(found.first?.fix?.contains("--themes") == true)
    #expect(found.count == 1)
  }
}
