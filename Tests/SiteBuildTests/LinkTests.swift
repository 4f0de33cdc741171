import Diagnostics
import Testing

@Suite("Links")
struct LinkTests {
  private static let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>\n"

  @Test("Every link of every page leads to a file of the site, however deep the page is")
  func relative() async throws {
    let many = (1...45).map {
      ("posts/p\($0).md", TestSite.piece("Post \($0)", "2026-01-01", "tags: [Ñandú & co]\n"))
    }
    var files = Dictionary(uniqueKeysWithValues: many)
    files["deep/er/still/page.md"] = TestSite.page(
      "Deep", "image: {src: /media/a.svg, alt: Drawing}\naliases: [/old/and/deep/, /old.html]\n",
      body:
        "[up](../../../about.md) [post](/posts/p1.md) [list](/posts/page/2/) ![Drawing](../../../media/a.svg)"
    )
    files["about.md"] = TestSite.page("About", body: "[deep](deep/er/still/page.md) [file](media/a.svg)")
    files["about.es.md"] = TestSite.page("Acerca", body: "[en inglés](about.md)")
    files["press/r.md"] = TestSite.piece("Release")
    files["media/a.svg"] = Self.drawing
    files["data/members.csv"] = "id,name,scope,logo\na,A,national,media/a.svg\n"
    files["data/agreements/2026-01-01.csv"] =
      "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE\nNorth Carolina,X,Y\n"
    let site = try TestSite(
      files,
      settings: TestSite.settings + "publisher: a\nprivacy: about\nlanguages: {en: English, es: Español}\n")
    #expect(try await site.build().map(\.summary) == [])
    #expect(site.brokenLinks() == [])
    #expect(site.outputPaths().count { $0.hasSuffix(".html") } > 60)
  }

  @Test(
    "A link from file to file becomes a link from page to page",
    arguments: [
      ("other.md", "posts/other/index.html", nil), ("./other.md#a-part", "posts/other/index.html", "a-part"),
      ("../about.md", "about/index.html", nil), ("/about.md", "about/index.html", nil),
      ("/about/", "about/index.html", nil), ("../posts/other.md", "posts/other/index.html", nil),
      ("../media/list%20one.pdf", "media/list one.pdf", nil), ("/posts/", "posts/index.html", nil),
      ("../index.md", "index.html", nil), ("renamed.md", "posts/new-name/index.html", nil),
      ("../press/r.md", "press/r/index.html", nil), ("/press/", "press/index.html", nil),
    ] as [(String, String, String?)])
  func between(_ written: String, _ target: String, _ part: String?) async throws {
    let site = try TestSite(
      [
        "posts/open.md": TestSite.piece("Open", body: "A [link](\(written)) here."),
        "posts/other.md": TestSite.piece("Other", body: "## A part\n\nText."),
        "posts/renamed.md": TestSite.piece("Renamed", "2026-01-01", "slug: new-name\n"),
        "about.md": TestSite.page("About"), "press/r.md": TestSite.piece("Release"),
        "index.md": TestSite.page("Home"),
      ], data: ["media/list one.pdf": Array("%PDF-1.4\n".utf8)])
    let found = try await site.build()
    #expect(found.map(\.summary) == [])
    let link = try #require(site.links(of: "posts/open/index.html").first { $0.text == "link" })
    #expect(link.target == target)
    #expect(link.part == part)
    #expect(site.brokenLinks() == [])
  }

  @Test("A link to a part of the same page stays one")
  func ownPart() async throws {
    let site = try TestSite([
      "about.md": TestSite.page("About", body: "[down](#the-end)\n\n## The end\n\nText.")
    ])
    #expect(try await site.build().isEmpty)
    #expect(site.links(of: "about/index.html").contains { $0.text == "down" && $0.address == "#the-end" })
  }

  @Test(
    "A link to a piece that is not public yet is an error, unless the link is public no sooner",
    arguments: [
      ("", "publish: 2026-12-01\n", 1), ("", "draft: true\n", 1),
      ("publish: 2026-11-20\n", "publish: 2026-12-01\n", 1),
      ("publish: 2026-12-01\n", "publish: 2026-12-01\n", 0),
      ("publish: 2026-12-02\n", "publish: 2026-12-01\n", 0),
      ("draft: true\n", "draft: true\n", 0), ("draft: true\n", "publish: 2026-12-01\n", 0),
      ("publish: 2026-12-01\n", "draft: true\n", 1), ("publish: 2026-12-01\n", "", 0),
    ])
  func unpublished(_ from: String, _ to: String, _ errors: Int) async throws {
    let site = try TestSite([
      "posts/from.md": TestSite.piece("From", "2026-01-01", from, body: "See [the plan](to.md)."),
      "posts/to.md": TestSite.piece("To", "2026-01-01", to),
    ])
    let found = try await site.build()
    #expect(found.map(\.id) == Array(repeating: .linkUnpublished, count: errors))
    #expect(found.allSatisfy { site.place($0)?.hasPrefix("posts/from.md:") == true })
  }

  @Test("An image says its width and height")
  func imageSize() async throws {
    let site = try TestSite([
      "about.md": TestSite.page("About", body: "![Drawing](media/a.svg)"), "media/a.svg": Self.drawing,
    ])
    #expect(try await site.build().isEmpty)
    let image = try #require(site.links(of: "about/index.html").first { $0.tag == "img" })
    #expect(image.target == "media/a.svg")
    #expect(image.attributes["width"] == "4")
    #expect(image.attributes["height"] == "3")
    #expect(image.attributes["alt"] == "Drawing")
    #expect(site.output("media/a.svg") == Self.drawing)
  }

  @Test("An old address sends readers on, by a page and by a line for hosts that read it")
  func aliases() async throws {
    let fields = "aliases: [/2012/12/call/, /call.html, /Old]\nslug: call-now\n"
    let site = try TestSite(
      ["posts/call.md": TestSite.piece("Call & write", "2026-01-01", fields)],
      settings: "title: Test\nurl: https://example.org/campaign\n")
    #expect(try await site.build().isEmpty)
    for path in ["2012/12/call/index.html", "call.html", "Old/index.html"] {
      let page = try #require(site.output(path))
      let link = try #require(site.links(of: path).first { $0.tag == "a" })
      #expect(link.target == "posts/call-now/index.html")
      #expect(link.text == "Call &amp; write")
      #expect(page.contains("content=\"0; url=\(link.address)\""))
      #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/campaign/posts/call-now/\">"))
    }
    #expect(
      site.output("_redirects") == """
        /campaign/2012/12/call/ /campaign/posts/call-now/ 301
        /campaign/call.html /campaign/posts/call-now/ 301
        /campaign/Old/ /campaign/posts/call-now/ 301

        """)
    #expect(site.output("sitemap.xml")?.contains("2012") == false)
  }

  @Test("The old address of a piece that is not public yet is no page either")
  func hiddenAlias() async throws {
    let site = try TestSite([
      "posts/plan.md": TestSite.piece("Plan", "2026-01-01", "aliases: [/old/]\npublish: 2027-01-01\n")
    ])
    #expect(try await site.build().isEmpty)
    #expect(site.output("old/index.html") == nil)
    #expect(site.output("_redirects") == "")
  }
}
