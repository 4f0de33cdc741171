import Diagnostics
import Foundation
import Output
import SiteBuild
import Testing

@Suite("Bad input: file system")
struct FileSystemTests {
  let site: TestSite
  let before: [String: Data]

  init() async throws {
    (site, before) = try await BadInput.builtSite()
  }

  private func expect(
    _ found: [Diagnostic], _ expected: BadInput.Finding..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    site.expect(found, toBe: expected, sourceLocation: sourceLocation)
    #expect(try site.snapshot() == before, "site/ changed", sourceLocation: sourceLocation)
  }

  /// What the writer throws.
  private func refusal(_ site: Site, sourceLocation: SourceLocation = #_sourceLocation) async throws
    -> [Diagnostic]
  {
    let error = try #require(
      await #expect(throws: OutputError.self, sourceLocation: sourceLocation) { try await site.build() },
      sourceLocation: sourceLocation)
    return [error.diagnostic]
  }

  // MARK: The content

  @Test("A link that leaves content/ is refused, whatever it points to")
  func links() async throws {
    try Data("secret".utf8).write(to: site.folder.appending(path: "secret.md"))
    try site.link("posts/a.md", to: site.folder.path + "/secret.md")
    try site.link("posts/b.md", to: "../../secret.md")
    try site.link("posts/c.md", to: "nowhere.md")
    try site.link("posts/d", to: "..")
    try site.link("posts/e.md", to: "e.md")
    try site.link("media", to: "/etc")
    try expect(
      await site.build(), .error(.fileLink, "media", "a link to a folder", "copy"),
      .error(.fileLink, "posts/a.md", "outside", "copy"), .error(.fileLink, "posts/b.md", "outside"),
      .error(.fileLink, "posts/c.md", "does not exist"), .error(.fileLink, "posts/d", "a link to a folder"),
      .error(.fileLink, "posts/e.md", "does not exist"))
  }

  @Test("A folder where a file should be is an error")
  func folders() async throws {
    try site.remove("data/members.csv")
    try site.remove("site.yaml")
    for name in ["data/members.csv", "posts/a.md", "site.yaml"] { try site.makeFolder(name) }
    try expect(
      await site.build(), .error(.fileNotExpected, "data/members.csv", "folder", ".csv"),
      .error(.fileNotExpected, "posts/a.md", "folder", ".md"),
      .error(.fileNotExpected, "site.yaml", "folder"),
      .error(.settingsMissing, "site.yaml"))
  }

  @Test("A pipe, which would never end, is not opened")
  func pipe() async throws {
    try #require(mkfifo(site.folder.path + "/content/posts/a.md", 0o600) == 0)
    try expect(await site.build(), .error(.fileNotExpected, "posts/a.md", "neither a file nor a folder"))
  }

  @Test("Files that Handbill does not publish are named with what to do with each")
  func kinds() async throws {
    for path in [
      "posts/a.docx", "list.xlsx", "map.png", "posts/b.markdown", "run.php", "media/run.php", ".secret",
    ] {
      try site.write(path, "x")
    }
    try expect(
      await site.build(), .warning(.fileNotExpected, ".secret", "begins with a dot"),
      .error(.fileNotExpected, "list.xlsx", "CSV"), .error(.fileNotExpected, "map.png", "media/"),
      .error(.fileNotExpected, "media/run.php"), .error(.fileNotExpected, "posts/a.docx", ".md"),
      .error(.fileNotExpected, "posts/b.markdown", "Rename"),
      .error(.fileNotExpected, "run.php", "content folder"))
  }

  @Test("Images that are none, and drawings that run programs, are refused")
  func images() async throws {
    try site.write("media/a.png", "no picture")
    try site.write("media/b.jpg", [0xFF, 0xD8, 0xFF])
    try site.write("media/c.svg", "<svg width=\"9\" height=\"9\"><script>x()</script></svg>")
    try site.write("media/d.gif", "")
    try expect(
      await site.build(), .error(.imageInvalid, "media/a.png", "PNG"),
      .error(.imageInvalid, "media/b.jpg", "JPG"),
      .error(.imageInvalid, "media/c.svg", "<script", "PNG"), .error(.imageInvalid, "media/d.gif", "GIF"))
  }

  @Test("A file of 26 MB is refused before it is read")
  func large() async throws {
    let file = site.folder.appending(path: "content/media/film.mp4")
    try site.write("media/film.mp4", "")
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 26_000_000)
    try handle.close()
    try expect(await site.build(), .error(.fileTooLarge, "media/film.mp4", "25 MB"))
  }

  @Test("A name that is not text, and endlessly nested folders, are refused")
  func names() async throws {
    let name = Array((site.folder.path + "/content/posts/").utf8) + [0xE9, 0x2E, 0x6D, 0x64]
    let made = (name.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { path in
      path.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
    }
    try #require(made >= 0)
    close(made)
    let deep = String(repeating: "d/", count: 40)
    try site.makeFolder(deep)
    try site.write(deep + "a.md", "x")
    try expect(
      await site.build(), .error(.fileNotExpected, String(repeating: "d/", count: 20) + "d", "20 deep"),
      .error(.fileNotExpected, "posts", "UTF-8", "Rename"))
  }

  @Test("A file and a folder that may not be read are named")
  func unreadable() async throws {
    try site.makeFolder("press")
    try site.write("posts/a.md", "x")
    try site.allow(0, "posts/a.md")
    try site.allow(0, "press")
    defer { try? site.allow(0o700, "press") }
    if geteuid() != 0 {
      return try expect(
        await site.build(), .error(.fileUnreadable, "posts/a.md", "Permission denied"),
        .error(.fileUnreadable, "press", "Permission denied"))
    }
    // An administrator may read everything, so somebody else has to look.
    let found = try OtherUser.check(site)
    #expect(
      found.contains("\"file-unreadable\"") && found.contains("posts/a.md") && found.contains("content/press")
    )
    #expect(found.contains("you may read it") && found.contains("you may open it"))
    #expect(try site.snapshot() == before)
  }

  // MARK: The output

  @Test(
    "The output folder cannot be in the content or the theme, and they cannot be in it",
    arguments: [
      "content", "content/site", "content/posts/../media", ".", "themes/handbill", "themes", "elsewhere",
    ])
  func inside(output: String) async throws {
    try site.writeTheme("templates/extra.mustache", Array("x".utf8))
    try FileManager.default.createSymbolicLink(
      at: site.folder.appending(path: "elsewhere"), withDestinationURL: site.folder.appending(path: "content")
    )
    let content = try site.snapshot("content")
    let found = try await site.site(output: output).build().diagnostics
    #expect(!found.isEmpty && found.allSatisfy { $0.id == .outputInsideContent && $0.severity == .error })
    #expect(found.first?.fix?.contains("--output") == true)
    #expect(try site.snapshot("content") == content)
    #expect(try site.snapshot() == before)
  }

  @Test("A file in place of the output folder is left alone")
  func outputIsFile() async throws {
    let file = site.folder.appending(path: "out")
    try Data("mine".utf8).write(to: file)
    try expect(
      await refusal(site.site(output: "out")), .error(.outputFailed, "out", "there is a file in its place"))
    #expect(try Data(contentsOf: file) == Data("mine".utf8))
  }

  @Test("Files in the output folder that somebody else wrote are left alone")
  func foreign() async throws {
    let out = site.folder.appending(path: "out")
    try FileManager.default.createDirectory(
      at: out.appending(path: "about"), withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: out.appending(path: "about/index.html"))
    try expect(
      await refusal(site.site(output: "out")),
      .error(.outputNotOurs, "out/about/index.html", "did not write", "--output"))
    #expect(try Data(contentsOf: out.appending(path: "about/index.html")) == Data("mine".utf8))
  }

  @Test("Output that cannot be written is named", .enabled(if: SmallDisk.isPossible, SmallDisk.reason))
  func denied() async throws {
    let disk = try SmallDisk(kilobytes: 4096)
    _ = try await site.site(output: disk.path + "/site").build()
    try disk.makeReadOnly()
    try site.write("posts/a.md", BadInput.top)
    let found = try await refusal(site.site(output: disk.path + "/site"))
    #expect(found.first?.id == .outputDenied)
    #expect(found.first?.place?.file.hasPrefix(disk.path + "/site") == true)
    #expect(found.first?.fix?.contains("--output") == true)
  }

  @Test("A full disk leaves the site as it was", .enabled(if: SmallDisk.isPossible, SmallDisk.reason))
  func full() async throws {
    let disk = try SmallDisk(kilobytes: 1024)
    _ = try await site.site(output: disk.path + "/site").build()
    let small = try TestSite.snapshot(of: disk.path)
    try site.write("posts/a.md", BadInput.top + String(repeating: "Many words. ", count: 100_000))
    let found = try await refusal(site.site(output: disk.path + "/site"))
    #expect(found.first?.id == .outputDiskFull)
    #expect(found.first?.summary.contains("disk is full") == true)
    #expect(found.first?.fix?.contains("Free some space") == true)
    #expect(try TestSite.snapshot(of: disk.path) == small)
  }
}
