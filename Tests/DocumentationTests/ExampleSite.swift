import Diagnostics
import Fields
import Foundation
import SiteBuild
import Testing

/// A site in a folder of its own, made of examples.
struct ExampleSite {
  /// What the site is made from: a text for each path under `content/`.
  var files: [String: String]

  /// What is wrong with it, without writing anything into the repository.
  func diagnostics() async throws -> [Diagnostic] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "handbill-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: "content/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let now = try #require(Moment("2026-11-01T12:00:00Z", in: .gmt))
    let site = Site(
      content: folder.path + "/content", themes: Repository.folder.appending(path: "themes").path,
      output: folder.path + "/site", now: now)
    return await site.render().diagnostics
  }
}
