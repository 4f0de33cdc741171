import Diagnostics
import Testing

@Suite("Languages")
struct LanguageTests {
  private static let settings = """
    title: {en: Test, es: Prueba}
    url: https://example.org/folder/
    languages: {en: English, es: Español}

    """

  private func site(_ files: [String: String]) throws -> TestSite {
    try TestSite(files, settings: Self.settings)
  }

  @Test("A translation is below its language's prefix, in its language's words")
  func prefix() async throws {
    let site = try site([
      "posts/open.md": TestSite.piece("Open", "2026-03-04"), "posts/open.es.md": TestSite.page("Abierto"),
      "about.md": TestSite.page("About"), "about.es.md": TestSite.page("Nosotras"),
    ])
    #expect(try await site.build().isEmpty)
    let post = try #require(site.output("es/posts/open/index.html"))
    #expect(post.contains("<html lang=\"es\" dir=\"ltr\">"))
    #expect(post.contains("4 de marzo de 2026"))
    #expect(site.output("posts/open/index.html")?.contains("March 4, 2026") == true)
    for path in ["es/index.html", "es/about/index.html", "es/posts/index.html", "es/feed.xml"] {
      #expect(site.output(path) != nil, "\(path)")
    }
  }

  @Test("Pages with the same content link to each other, and both say so to search engines")
  func links() async throws {
    let site = try site([
      "posts/open.md": TestSite.piece("Open"), "posts/open.es.md": TestSite.page("Abierto"),
      "posts/alone.md": TestSite.piece("Alone"),
    ])
    #expect(try await site.build().isEmpty)
    func leads(_ path: String, to language: String) -> String? {
      site.links(of: path).first {
        $0.tag == "a" && $0.attributes["lang"] == language && $0.target?.contains("posts/") == true
      }?
      .target
    }
    #expect(leads("posts/open/index.html", to: "es") == "es/posts/open/index.html")
    #expect(leads("es/posts/open/index.html", to: "en") == "posts/open/index.html")
    #expect(leads("posts/alone/index.html", to: "es") == nil)
    #expect(alternates(site, "posts/alone/index.html").isEmpty)
    #expect(
      alternates(site, "es/posts/open/index.html") == [
        "en https://example.org/folder/posts/open/", "es https://example.org/folder/es/posts/open/",
      ])
  }

  @Test("Each page that names its twins is named by them")
  func symmetric() async throws {
    let site = try site([
      "index.md": TestSite.page("Home"), "index.es.md": TestSite.page("Inicio"),
      "posts/open.md": TestSite.piece("Open", "2026-01-01", "tags: [A]\n"),
      "posts/open.es.md": TestSite.page("Abierto"), "posts/alone.md": TestSite.piece("Alone", "2025-01-01"),
      "press/release.md": TestSite.piece("Release"), "press/release.es.md": TestSite.page("Comunicado"),
      "data/members.csv": "id,name,scope\na,A,national\n",
      "data/agreements/2026-01-01.csv": "STATE,AGENCY,MODEL\nTexas,X,Y\n",
      "data/agreements.yaml": "columns: {agency: AGENCY, model: MODEL}\n",
    ])
    #expect(try await site.build().isEmpty)
    let pages = site.outputPaths().filter { $0.hasSuffix("index.html") }
    let named = Dictionary(uniqueKeysWithValues: pages.map { (Self.address(of: $0), alternates(site, $0)) })
    #expect(named.values.count { !$0.isEmpty } >= 20)
    for (address, twins) in named where !twins.isEmpty {
      #expect(twins.contains { $0.hasSuffix(" " + address) }, "\(address) does not name itself")
      for twin in twins { #expect(named[String(twin.dropFirst(3))] == twins, "\(twin) on \(address)") }
    }
  }

  private static func address(of path: String) -> String {
    "https://example.org/folder/" + path.dropLast("index.html".count)
  }

  private func alternates(_ site: TestSite, _ path: String) -> [String] {
    site.links(of: path).filter { $0.tag == "link" && $0.attributes["hreflang"] != nil }
      .map { "\($0.attributes["hreflang"] ?? "") \($0.address)" }
  }

  @Test(
    "A translation takes from its original what it does not say itself",
    arguments: [
      ("draft: true\n", false), ("publish: 2026-11-02\n", false), ("publish: 2026-10-01\n", true),
    ])
  func inherits(_ fields: String, _ isPublic: Bool) async throws {
    let site = try site([
      "posts/open.md": TestSite.piece("Open", "2026-03-04", fields),
      "posts/open.es.md": TestSite.page("Abierto"),
    ])
    #expect(try await site.build().isEmpty)
    #expect((site.output("es/posts/open/index.html") != nil) == isPublic)
  }

  @Test(
    "A translation is never public before its original, whatever it says",
    arguments: [
      "draft: false\n", "publish: 2026-01-01\n", "date: 2025-01-01\npublish: 2025-01-01\n",
    ])
  func embargo(_ fields: String) async throws {
    let site = try site([
      "posts/plan.md": TestSite.piece("Plan", "2026-03-04", "publish: 2026-12-01\n"),
      "posts/plan.es.md": TestSite.page("Plan secreto", fields),
    ])
    #expect(try await site.build().isEmpty)
    #expect(!site.outputPaths().contains { $0.contains("plan") })
    #expect(try await site.build(now: "2026-12-01T00:00:00Z").isEmpty)
    #expect(site.output("es/posts/plan/index.html") != nil)
  }

  @Test("A draft's translation is not a page even if it says that it is not a draft")
  func draft() async throws {
    let site = try site([
      "posts/plan.md": TestSite.piece("Plan", "2026-03-04", "draft: true\n"),
      "posts/plan.es.md": TestSite.page("Plan secreto", "draft: false\n"),
    ])
    #expect(try await site.build().isEmpty)
    #expect(!site.outputPaths().contains { $0.contains("plan") })
    #expect(try await site.build(drafts: true).isEmpty)
    #expect(site.output("es/posts/plan/index.html") != nil)
  }

  @Test("A language without a page is not part of the site")
  func empty() async throws {
    let site = try site(["posts/open.md": TestSite.piece("Open")])
    #expect(try await site.build().isEmpty)
    #expect(!site.outputPaths().contains { $0.hasPrefix("es/") })
    #expect(site.output("index.html")?.contains("Español") == false)
  }

  @Test(
    "The menu has its entries in the order written, marks where the reader is, and falls back to the original"
  )
  func menu() async throws {
    let site = try TestSite(
      [
        "posts/open.md": TestSite.piece("Open"), "posts/open.es.md": TestSite.page("Abierto"),
        "about.md": TestSite.page("About us"), "index.es.md": TestSite.page("Inicio"),
      ], settings: Self.settings + "menu: [about, press, posts]\n")
    #expect(try await site.build().isEmpty)
    func menu(_ path: String) -> [PageLink] {
      // The first links of a page are its menu's, but for the one to its main part, to other languages and home.
      let links = site.links(of: path).filter {
        $0.tag == "a" && $0.target != nil && $0.attributes["lang"] == nil
      }
      let sections = ["about/index.html", "posts/index.html", "es/posts/index.html", "press/index.html"]
      return Array(links.filter { sections.contains($0.target ?? "") }.prefix(2))
    }
    let home = menu("index.html")
    #expect(home.map(\.target) == ["about/index.html", "posts/index.html"])
    #expect(home.allSatisfy { $0.attributes["aria-current"] == nil })
    let spanish = menu("es/posts/open/index.html").filter { $0.attributes["aria-current"] != nil }
    #expect(spanish.map(\.target) == ["es/posts/index.html"])
    let about = try #require(site.links(of: "es/index.html").first { $0.text == "About us" })
    #expect(about.target == "about/index.html")
    #expect(about.attributes["hreflang"] == "en")
  }
}
