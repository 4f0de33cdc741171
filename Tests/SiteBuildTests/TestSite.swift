import Diagnostics
import Fields
import Foundation
import Output
import SiteBuild
import Testing

/// A site in a folder of its own that is removed at the end: a tree of files in, a tree of files and diagnostics out.
final class TestSite {
  /// The folder that holds `content/` and `site/`.
  let folder: URL

  /// The moment for which test sites are built.
  static let now = "2026-11-01T12:00:00Z"

  /// The smallest settings that a site needs.
  static let settings = "title: Test\nurl: https://example.org/\n"

  /// Writes the files; `site.yaml` is added where it is not among them.
  init(_ files: [String: String] = [:], data: [String: [UInt8]] = [:], settings: String = TestSite.settings) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "handbill-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "content"), withIntermediateDirectories: true)
    try write("site.yaml", settings)
    for (path, text) in files { try write(path, text) }
    for (path, bytes) in data { try write(path, bytes) }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file of the content.
  func write(_ path: String, _ text: String) throws {
    try write(path, Array(text.utf8))
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = folder.appending(path: "content").appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// The site with the default theme of this repository.
  func site(now: String = TestSite.now, drafts: Bool = false, strict: Bool = false, themes: String? = nil) throws -> Site {
    Site(
      content: folder.path + "/content", themes: themes ?? Repository.folder.appending(path: "themes").path,
      output: folder.path + "/site", now: try #require(Moment(now, in: .gmt)), includesDrafts: drafts, isStrict: strict)
  }

  /// Builds the site and hands out what was found.
  @discardableResult
  func build(now: String = TestSite.now, drafts: Bool = false, strict: Bool = false) async throws -> [Diagnostic] {
    try await site(now: now, drafts: drafts, strict: strict).build().diagnostics
  }

  /// What is wrong, without writing anything.
  func check(now: String = TestSite.now) async throws -> [Diagnostic] {
    try await site(now: now).render().diagnostics
  }

  /// The text of a file of the site; nil where there is none.
  func output(_ path: String) -> String? {
    FileManager.default.contents(atPath: folder.path + "/site/" + path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The paths of all files of the site, without the manifest, in order.
  func outputPaths() -> [String] {
    let root = folder.path + "/site"
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return paths.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder)
      return !isFolder.boolValue && !path.hasPrefix(".handbill")
    }.sorted()
  }

  /// A finding's place inside the content, such as `posts/a.md:3:1`.
  func place(_ diagnostic: Diagnostic) -> String? {
    diagnostic.place?.description.replacing(folder.path + "/content/", with: "")
  }
}

/// Where this repository is on the machine that runs the tests.
enum Repository {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
