import Testing

@Suite("Bad input: all of it at once")
struct OneRunTests {
  @Test("One run reports what is wrong in settings, fields, texts, tables, addresses, media and theme")
  func everything() async throws {
    let (site, before) = try await BadInput.builtSite()
    try site.write("site.yaml", "title: Test\nurl: https://example.org/\nmenu: [abuot]\n")
    try site.write("data/members.csv", "id,name\na,A\na,B\n")
    try site.write("data/agreements/2026-05-18.csv", "STATE\nTexs\n")
    try site.write("media/a.png", "no picture")
    try site.write("posts/a.md", "---\ntitle: A\n")
    try site.write("posts/b.md", "---\ntitle: \"  \"\ndate: soon\n---\n[x](goood.md)\n")
    try site.write(
      "posts/c.md", "---\ntitle: C\ndate: 2026-01-01\nslug: good\n---\n[x](goood.md) ![](no.png)\n")
    try site.write("posts/d.md", Array(BadInput.top.utf8) + [0xE9])
    try site.write("posts/e.docx", "x")
    try site.writeTheme("templates/card.mustache", Array("{{titel}}{{t.hom}}{{> no}}".utf8))
    try site.writeTheme("templates/post.mustache", Array("{{#title}}".utf8))
    site.expect(
      try await site.build(),
      toBe: [
        .error(.tableColumnMissing, "data/agreements/2026-05-18.csv, row 1, column A"),
        .error(.tableColumnMissing, "data/agreements/2026-05-18.csv, row 1, column A"),
        .error(.stateUnknown, "data/agreements/2026-05-18.csv, row 2, column A"),
        .error(.memberTwice, "data/members.csv, row 3, column A"),
        .error(.imageInvalid, "media/a.png"),
        .error(.frontMatterOpen, "posts/a.md:1:1"),
        .error(.fieldMissing, "posts/b.md:2:8"),
        .error(.fieldDate, "posts/b.md:3:7"),
        .error(.addressTwice, "posts/c.md:4:7"),
        .error(.linkMissing, "posts/c.md:6:5"),
        .error(.imageText, "posts/c.md:6:19"),
        .error(.imageMissing, "posts/c.md:6:19"),
        .error(.fileNotText, "posts/d.md:5:1"),
        .error(.fileNotExpected, "posts/e.docx"),
        .error(.settingsMenu, "site.yaml:3:8"),
        .error(.themeName, "themes/handbill/templates/card.mustache:1:1"),
        .error(.themeString, "themes/handbill/templates/card.mustache:1:10"),
        .error(.themePartial, "themes/handbill/templates/card.mustache:1:19"),
        .error(.themeSyntax, "themes/handbill/templates/post.mustache:1:1"),
      ])
    #expect(try site.snapshot() == before)
  }

  @Test("A thousand files with an error each are a thousand errors")
  func thousand() async throws {
    let site = try TestSite(
      Dictionary(
        uniqueKeysWithValues: (1...1000).map { ("posts/\($0).md", "---\ntitle: A\ndate: 2026-13-01\n---\n") })
    )
    let found = try await site.build()
    #expect(found.count == 1000)
    #expect(found.allSatisfy { $0.id == .fieldDate && $0.fix != nil })
    #expect(site.outputPaths() == [])
  }
}
