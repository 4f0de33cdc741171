import Diagnostics
import Foundation
import SiteBuild
import Testing
import Theming

@Suite("Sites of one process")
struct ThemeShelfTests {
  private static let files = [
    "posts/a.md": TestSite.piece("A", "2026-01-01"), "about.md": TestSite.page("About"),
  ]

  /// Builds a site with and without a shelf, and returns what each built and said.
  private func both(_ site: TestSite, _ shelf: ThemeShelf) async throws -> [(
    files: FileTree, said: [Diagnostic]
  )] {
    var results: [(files: FileTree, said: [Diagnostic])] = []
    for (name, shelf) in [("alone", nil), ("shelf", shelf)] {
      let built = try await site.site(output: name, shelf: shelf).build()
      results.append((try FileTree(of: site.folder.appending(path: name)), built.diagnostics))
    }
    return results
  }

  @Test("Two sites that share a theme are what each is alone")
  func shared() async throws {
    let shelf = ThemeShelf()
    let settings = [
      TestSite.settings, "title: Other\nurl: https://example.net/x/\nlanguages: {es: Español, en: English}\n",
      TestSite.settings,
    ]
    for settings in settings {
      let results = try await both(TestSite(Self.files, settings: settings), shelf)
      #expect(results[0].said == [])
      #expect(results[1].said == [])
      #expect(results[1].files.differences(from: results[0].files) == [])
      #expect(
        results[0].files.paths.contains("posts/a/index.html")
          || results[0].files.paths.contains("en/posts/a/index.html"))
    }
  }

  @Test("A theme with one changed letter is read again, even if its size did not change")
  func changed() async throws {
    let shelf = ThemeShelf()
    let site = try TestSite(Self.files)
    for text in ["{{title}} old", "{{title}} new", "{{titel}} new"] {
      try site.writeTheme("templates/post.mustache", Array(text.utf8))
      let results = try await both(site, shelf)
      #expect(results[1].said == results[0].said)
      #expect(results[1].files.differences(from: results[0].files) == [])
      #expect(results[0].said.map(\.id) == (text.contains("titel") ? [.themeName] : []))
    }
  }

  @Test("A theme that cannot be read is an error each time")
  func unreadable() async throws {
    let shelf = ThemeShelf()
    let site = try TestSite(Self.files)
    try site.writeTheme("templates/post.mustache", [UInt8](repeating: 0x61, count: 1_000_001))
    for _ in 0..<2 {
      let results = try await both(site, shelf)
      #expect(results[0].said.map(\.id).first == .fileTooLarge)
      #expect(results[1].said == results[0].said)
    }
  }
}
