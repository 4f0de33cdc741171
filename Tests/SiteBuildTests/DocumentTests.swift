import Diagnostics
import Testing

@Suite("Feeds and what hosts and search engines read")
struct DocumentTests {
  private static let settings =
    "title: Tom & Jo\nurl: https://example.org/camp\ntime_zone: America/New_York\n"

  private func site() throws -> TestSite {
    try TestSite(
      [
        "posts/summer.md": TestSite.piece(
          "Summer & <sun>", "2026-07-01", "authors: [Ana Flores]\n",
          body:
            "[away](https://example.com/) [about](../about.md#team) [down](#part)\n\n## Part\n\n![Sign](../media/a.svg)"
        ),
        "posts/winter.md": TestSite.piece("Winter", "2026-01-15T18:30:00"),
        "posts/utc.md": TestSite.piece("Zulu", "2026-02-01T12:00:00Z"),
        "about.md": TestSite.page("About", body: "## Team\n\nUs."),
        "media/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>\n",
      ], settings: Self.settings)
  }

  @Test("A feed's dates carry the offset that the site's time zone had on that day")
  func feedDates() async throws {
    let site = try site()
    #expect(try await site.build().isEmpty)
    let feed = try #require(site.output("feed.xml"))
    let published = feed.matches(of: /<published>([^<]*)</).map { String($0.output.1) }
    #expect(
      published == ["2026-07-01T00:00:00-04:00", "2026-02-01T07:00:00-05:00", "2026-01-15T18:30:00-05:00"])
    let updated = feed.matches(of: /<updated>([^<]*)</).map { String($0.output.1) }
    #expect(updated == ["2026-07-01T00:00:00-04:00"] + published)
  }

  @Test("A feed's links are whole addresses, those in its texts too")
  func feedLinks() async throws {
    let site = try site()
    #expect(try await site.build().isEmpty)
    let feed = try #require(site.output("feed.xml"))
    #expect(!feed.contains("\u{1}"))
    let text = PageLink.resolvingReferences(feed)
    let addresses = text.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.output.1) }
    #expect(addresses.allSatisfy { $0.hasPrefix("https://") }, "\(addresses)")
    for address in ["feed.xml", "", "posts/summer/", "about/#team", "posts/summer/#part", "media/a.svg"] {
      #expect(addresses.contains("https://example.org/camp/" + address), "\(address)")
    }
    #expect(feed.contains("<id>https://example.org/camp/posts/summer/</id>"))
    #expect(feed.contains("<title>Summer &amp; &lt;sun&gt;</title>"))
    #expect(feed.contains("<author><name>Ana Flores</name></author>"))
    #expect(feed.contains("<name>Tom &amp; Jo</name>"))
  }

  @Test("A feed contains the newest twenty")
  func feedLength() async throws {
    let posts = (10...35).map { ("posts/p\($0).md", TestSite.piece("Post \($0)", "2026-02-0\($0 % 9 + 1)")) }
    let site = try TestSite(Dictionary(uniqueKeysWithValues: posts))
    #expect(try await site.build().isEmpty)
    #expect(site.output("feed.xml")?.ranges(of: "<entry>").count == 20)
  }

  @Test("The sitemap lists every page once, and neither redirects nor the page for lost readers")
  func sitemap() async throws {
    let site = try site()
    try site.write("posts/old.md", TestSite.piece("Ol", "2026-01-01", "aliases: [/older/]\ntags: [\"Ñ\"]\n"))
    #expect(try await site.build().isEmpty)
    let listed = try #require(site.output("sitemap.xml")).matches(of: /<loc>([^<]*)</).map {
      String($0.output.1)
    }
    let pages = site.outputPaths().filter { $0.hasSuffix("index.html") && $0 != "older/index.html" }.map {
      path in
      "https://example.org/camp/" + path.dropLast("index.html".count).replacing("ñ", with: "%C3%B1")
    }
    #expect(listed.sorted() == pages.sorted())
    #expect(site.output("sitemap.xml")?.contains("<lastmod>2026-07-01T00:00:00-04:00</lastmod>") == true)
  }

  @Test("Robots are told where the sitemap is")
  func robots() async throws {
    let site = try site()
    #expect(try await site.build().isEmpty)
    #expect(
      site.output("robots.txt") == "User-agent: *\nAllow: /\nSitemap: https://example.org/camp/sitemap.xml\n")
  }

  @Test("The page for lost readers has whole addresses, because a host shows it anywhere")
  func notFound() async throws {
    let site = try site()
    #expect(try await site.build().isEmpty)
    let links = site.links(of: "404.html")
    #expect(links.contains { $0.tag == "a" && $0.address == "https://example.org/camp/" })
    #expect(links.contains { $0.tag == "link" && $0.address.hasPrefix("https://example.org/camp/assets/") })
    let others = links.map(\.address).filter {
      !$0.hasPrefix("https://example.org/camp/") && !$0.hasPrefix("#")
    }
    #expect(others == [])
    #expect(site.output("404.html")?.contains("noindex") == true)
  }

  @Test("Hosts are told to let pages load nothing from elsewhere, except what the settings allow")
  func headers() async throws {
    let site = try site()
    #expect(try await site.build().isEmpty)
    let headers = try #require(site.output("_headers"))
    #expect(headers.hasPrefix("/*\n"))
    #expect(headers.contains("Content-Security-Policy: default-src 'none';"))
    #expect(!headers.contains("http"))
    try site.write("site.yaml", Self.settings + "allow_origins: [\"https://video.example.org\"]\n")
    #expect(try await site.build().isEmpty)
    #expect(site.output("_headers")?.contains("frame-src 'self' https://video.example.org;") == true)
  }

  @Test("Jekyll is told not to touch the site")
  func jekyll() async throws {
    let site = try site()
    #expect(try await site.build().isEmpty)
    #expect(site.output(".nojekyll") == "")
  }

  @Test("The stylesheet's address changes with its bytes, and no page asks for the old one")
  func stylesheet() async throws {
    let site = try site()
    #expect(try await site.build().isEmpty)
    let before = site.outputPaths().filter { $0.hasSuffix(".css") }
    #expect(before.count == 1)
    try site.write("site.yaml", Self.settings + "brand: {color: \"#123456\"}\n")
    #expect(try await site.build().isEmpty)
    let after = site.outputPaths().filter { $0.hasSuffix(".css") }
    #expect(after.count == 1 && after != before)
    #expect(site.brokenLinks() == [])
  }
}
