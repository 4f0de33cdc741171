import Diagnostics
import Fields
import Foundation
import Output
import SiteBuild
import Testing
import Theming

/// A site in a folder of its own that is removed at the end: a tree of files in, a tree of files and diagnostics out.
final class TestSite {
  /// The folder that contains `content/` and `site/`.
  let folder: URL

  /// The moment for which test sites are built.
  static let now = "2026-11-01T12:00:00Z"

  /// The themes of all test sites: each is read and checked once.
  static let shelf = ThemeShelf()

  /// The smallest settings that a site needs.
  static let settings = "title: Test\nurl: https://example.org/\n"

  /// Writes the files; `site.yaml` is added where it is not among them.
  init(_ files: [String: String] = [:], data: [String: [UInt8]] = [:], settings: String = TestSite.settings)
    throws
  {
    folder = FileManager.default.temporaryDirectory.appending(path: "handbill-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "content"), withIntermediateDirectories: true)
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
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a file of the theme, or removes it; the site gets a copy of the default theme for itself.
  func writeTheme(_ path: String, _ bytes: [UInt8]?) throws {
    let themes = folder.appending(path: "themes")
    if !FileManager.default.fileExists(atPath: themes.path) {
      try FileManager.default.copyItem(at: Repository.folder.appending(path: "themes"), to: themes)
    }
    let file = themes.appending(path: "handbill").appending(path: path)
    guard let bytes else { return try FileManager.default.removeItem(at: file) }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// The site with the default theme of this repository, unless it has one of its own.
  ///
  /// - Parameters:
  ///   - themes: the folder of the themes, where it is another.
  ///   - output: where the site is written to, seen from `folder` unless it is absolute.
  func site(
    now: String = TestSite.now, drafts: Bool = false, strict: Bool = false, themes: String? = nil,
    output: String = "site", shelf: ThemeShelf? = TestSite.shelf
  ) throws -> Site {
    let own = folder.appending(path: "themes").path
    let usual =
      FileManager.default.fileExists(atPath: own) ? own : Repository.folder.appending(path: "themes").path
    return Site(
      content: folder.path + "/content", themes: themes ?? usual,
      output: output.hasPrefix("/") ? output : folder.path + "/" + output,
      now: try #require(Moment(now, in: .gmt)),
      includesDrafts: drafts, isStrict: strict, shelf: shelf)
  }

  /// Builds the site and returns what was found.
  @discardableResult
  func build(now: String = TestSite.now, drafts: Bool = false, strict: Bool = false) async throws
    -> [Diagnostic]
  {
    let built = try await site(now: now, drafts: drafts, strict: strict).build()
    if built.value != nil, !hasOwnTheme { expectAddresses() }
    return built.diagnostics
  }

  /// What is wrong, without writing anything.
  func check(now: String = TestSite.now) async throws -> [Diagnostic] {
    try await site(now: now).render().diagnostics
  }

  /// The text of a file of the site; nil where there is none.
  func output(_ path: String) -> String? {
    FileManager.default.contents(atPath: folder.path + "/site/" + path).map {
      String(decoding: $0, as: UTF8.self)
    }
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

  /// Every file and link of the output folder with its bytes or target.
  func snapshot(_ name: String = "site") throws -> [String: Data] {
    try Self.snapshot(of: folder.path + "/" + name)
  }

  /// Every file and link below a folder with its bytes or target.
  static func snapshot(of root: String) throws -> [String: Data] {
    let files = FileManager.default
    var snapshot: [String: Data] = [:]
    for path in try files.subpathsOfDirectory(atPath: root) {
      let type = try files.attributesOfItem(atPath: root + "/" + path)[.type] as? FileAttributeType
      switch type {
      case .typeDirectory?: snapshot[path] = folderMark
      case .typeSymbolicLink?:
        snapshot[path] = Data(try files.destinationOfSymbolicLink(atPath: root + "/" + path).utf8)
      default: snapshot[path] = try Data(contentsOf: URL(filePath: root + "/" + path))
      }
    }
    return snapshot
  }

  /// Puts a snapshot's files and folders into the output folder.
  func restore(_ snapshot: [String: Data]) throws {
    let root = folder.appending(path: "site")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for (path, data) in snapshot.sorted(by: { $0.key < $1.key }) {
      let file = root.appending(path: path)
      if data == Self.folderMark {
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
      } else {
        try data.write(to: file)
      }
    }
  }

  /// What stands for a folder in a snapshot.
  private static let folderMark = Data("folder".utf8)

  /// A finding's place inside the content, such as `posts/a.md:3:1`, or else inside the site's folder, such as
  /// `themes/handbill/theme.yaml`.
  func place(_ diagnostic: Diagnostic) -> String? {
    [folder.path + "/content/", folder.path + "/", Repository.folder.path + "/"].reduce(
      diagnostic.place?.description
    ) {
      $0?.replacing($1, with: "")
    }
  }
}

/// Where this repository is on the machine that runs the tests.
enum Repository {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
