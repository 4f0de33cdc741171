import Diagnostics
import Fields
import Reading
import SiteBuild
import Testing
import Theming

/// A site in memory, made of examples.
struct ExampleSite {
  /// What the site is made from: a text for each path under `content/`.
  var files: [String: String]

  private static let shelf = ThemeShelf()

  /// What is wrong with it, without writing anything.
  func diagnostics() async throws -> [Diagnostic] {
    let site = Site(
      layers: [
        SourceLayer(.theme, folder: Repository.folder.appending(path: "themes/handbill").path),
        SourceLayer(.content, files: files.mapValues { Array($0.utf8) }, shownIn: "content"),
      ],
      now: try #require(Moment("2026-11-01T12:00:00Z", in: .gmt)), shelf: Self.shelf)
    return await site.render().diagnostics
  }
}
