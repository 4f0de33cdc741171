import Diagnostics
import Testing

@Suite("Parts of texts, and pages that are not written")
struct PartTests {
  private static let settings = TestSite.settings + "markdown: {raw_html: true}\n"

  private func action(_ script: String, body: String = "Text.") throws -> TestSite {
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined()
    let fields = "action: call\ntargets: [{name: A, phone: 202-555-0114}]\nscript: |\n\(lines)"
    return try TestSite(
      ["actions/go.md": TestSite.piece("Go", "2026-10-01", fields, body: body)], settings: Self.settings)
  }

  @Test("Only names of parts get a prefix in a script, not what looks like one")
  func attributes() async throws {
    let site = try action(
      """
      <span data-grid="2" aria-grid-id="3" id="Own">One</span> `id="code"` <b title='id="x"'>b</b> <i id=bare>i</i>

      <label for="Field">L</label> <a href="#Own">own</a> <a href='#bare'>bare</a> <a href="#top-of-text">text</a>
      <i aria-labelledby="Own Content bare">x</i> <b ID='q"r'>c</b>
      """, body: "## Top of text\n\nText.")
    #expect(try await site.build().map(\.summary) == [])
    let page = try #require(site.output("actions/go/index.html"))
    for part in [
      "<span data-grid=\"2\" aria-grid-id=\"3\" id=\"script-Own\">", "title='id=\"x\"'", "id=script-bare",
      "for=\"Field\"", "href=\"#script-Own\"", "href='#script-bare'", "href=\"#top-of-text\"",
      "aria-labelledby=\"script-Own Content script-bare\"", "ID='script-q\"r'", "id=&quot;code&quot;",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test(
    "A link in a field's text leads to that text's own heading",
    arguments: [
      ("actions/go.md", "action: call\ntargets: [{name: A, phone: 202-555-0114}]\n", "script"),
      ("actions/go.md", "action: call\ntargets: [{name: A, phone: 202-555-0114}]\n", "voicemail"),
      ("actions/go.md", "action: visit\ntargets: [{name: A, address: Main Street 1}]\n", "after"),
      ("letters/go.md", "", "excerpt"),
      ("petitions/go.md", "to: Congress\n", "excerpt"),
      ("petitions/go.md", "to: Congress\nform: {provider: mailto, email: a@example.org}\n", "notice"),
    ])
  func heading(_ path: String, _ fields: String, _ name: String) async throws {
    let text = "\(name): |\n  ## Inner é\n\n  [see](#inner-é) [out](#outer) and[^1]\n\n  [^1]: Note.\n"
    let body = "## Outer\n\n[in](#\(name)-inner-é) and[^1]\n\n[^1]: Note."
    let site = try TestSite(
      [
        path: TestSite.piece("Go", "2026-10-01", fields + text, body: body),
        "privacy.md": TestSite.page("Privacy"),
      ], settings: TestSite.settings + "privacy: privacy\n")
    #expect(try await site.build().map(\.summary) == [])
    let page = try #require(site.output(path.replacing(".md", with: "/index.html")))
    #expect(page.contains("id=\"\(name)-inner-é\""))
    #expect(page.contains("href=\"#\(name)-inner-%C3%A9\"") || page.contains("href=\"#\(name)-inner-é\""))
    #expect(page.contains("href=\"#outer\""))
    #expect(page.contains("id=\"\(name)-fn-1\"") && page.contains("href=\"#\(name)-fn-1\""))
  }

  @Test("A part that no text has is still an error, which names those that there are")
  func missingPart() async throws {
    let site = try action("## Inner\n\n[see](#iner) [other](#fnord)", body: "## Outer\n\n[see](#inner)")
    let found = try await site.build()
    #expect(found.map(\.id) == [.linkPart, .linkPart, .linkPart])
    #expect(found.contains { $0.fix?.contains("#inner") == true })
    #expect(found.contains { $0.fix?.contains("#script-inner") == true })
  }

  @Test("A heading of the main text is not taken for one of a script")
  func collision() async throws {
    let site = try action("## Inner\n\n[see](#inner)", body: "## Script inner\n\n[here](#script-inner)")
    #expect(try await site.build().isEmpty)
    let page = try #require(site.output("actions/go/index.html"))
    #expect(page.contains("id=\"script-inner\"") && page.contains("id=\"text-script-inner\""))
    #expect(page.contains("href=\"#text-script-inner\""))
  }

  @Test("A link to a sheet that is not written is an error; one to a sheet that is, is none")
  func sheet() async throws {
    let petition = "to: Congress\n"
    let site = try TestSite([
      "posts/p.md": TestSite.piece("P", body: "[x](p/sheet/)"),
      "petitions/closed.md": TestSite.piece(
        "Closed", "2026-01-01", petition + "status: closed\n", body: "[print](closed/sheet/)"),
      "petitions/open.md": TestSite.piece("Open", "2026-01-01", petition, body: "[print](open/sheet/)"),
      "petitions/later.md": TestSite.piece(
        "Later", "2026-01-01", petition + "publish: 2026-12-01\n", body: "[print](later/sheet/)"),
    ])
    let found = try await site.build()
    #expect(found.map(\.id) == [.linkMissing, .linkMissing])
    #expect(found.compactMap { site.place($0) } == ["petitions/closed.md:7:9", "posts/p.md:5:5"])
  }

  @Test("An opening on another page links to its letter")
  func excerptElsewhere() async throws {
    let site = try TestSite([
      "letters/l.md": TestSite.piece(
        "L", "2026-01-01", "excerpt: |\n  See [why](#why).\n", body: "## Why\n\nText."),
      "press/r.md": TestSite.piece("R", "2026-01-01", "letter: letters/l.md\n"),
    ])
    #expect(try await site.build().isEmpty)
    #expect(site.output("press/r/index.html")?.contains("href=\"../../letters/l/#why\"") == true)
  }
}
