import Diagnostics
import Fields
import Foundation
import SiteBuild
import Testing

@Suite("The example site")
struct ExampleSiteTests {
  /// Builds the example, which is not a campaign's own `content/`, with this repository's theme into a folder of
  /// the test's.
  private func build(_ test: TestSite) async throws -> [Diagnostic] {
    try await Site(
      content: Repository.folder.appending(path: "Tests/Example/content").path,
      themes: Repository.folder.appending(path: "themes").path, output: test.folder.path + "/site",
      now: try #require(Moment("2026-11-21T12:00:00Z", in: .gmt))
    ).build().diagnostics
  }

  @Test("It builds without a message, in every language, and every link works")
  func example() async throws {
    let test = try TestSite()
    let found = try await build(test)
    #expect(found.map { "\($0.place?.description ?? "") \($0.summary)" } == [])
    for language in ["", "es/", "ar/"] {
      let home = try #require(test.output("\(language)index.html"))
      #expect(home.contains(language == "ar/" ? "dir=\"rtl\"" : "dir=\"ltr\""))
      #expect(home.contains("lang=\"\(language.isEmpty ? "en" : String(language.dropLast()))\""))
    }
    #expect(test.brokenLinks() == [])
  }

  @Test("No page asks another site for anything")
  func origins() async throws {
    let test = try TestSite()
    #expect(try await build(test).isEmpty)
    for path in test.outputPaths() where path.hasSuffix(".html") {
      let loaded = test.links(of: path).filter { link in
        link.tag == "img" || link.tag == "script" || link.attributes["rel"] == "stylesheet"
      }
      let own = path == "404.html" ? "https://example.org/end287g/" : "://"
      #expect(loaded.allSatisfy { !$0.address.contains("//") || $0.address.hasPrefix(own) }, "\(path)")
    }
  }

  @Test("Every kind of page is in it")
  func kinds() async throws {
    let test = try TestSite()
    #expect(try await build(test).isEmpty)
    let paths = test.outputPaths()
    for folder in [
      "posts/", "press/", "tags/", "coalition/", "agreements/", "about/", "privacy/", "es/posts/",
    ] {
      #expect(paths.contains("\(folder)index.html"), "\(folder)")
    }
    for file in [
      "feed.xml", "press/feed.xml", "sitemap.xml", "robots.txt", "404.html", "_headers", ".nojekyll",
    ] {
      #expect(paths.contains(file), "\(file)")
    }
    #expect(paths.contains { $0.hasPrefix("press/") && $0.hasSuffix("/release.txt") })
  }
}
