import Foundation
import Testing

/// The program, which SwiftPM puts next to the tests.
enum Program {
  private static var url: URL? {
    let folders =
      [URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()]
      + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    return folders.map { $0.appending(path: "handbill") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }

  /// Runs the program over a site's folder; returns its exit code.
  static func build(
    _ site: TestSite, _ environment: [String: String] = [:],
    themes: String = Repository.folder.appending(path: "themes").path
  ) throws -> Int32 {
    let program = try #require(url, "The program is not beside the tests.")
    let process = Process()
    process.executableURL = program
    process.arguments = ["build", "--themes", themes, "--now", TestSite.now]
    process.currentDirectoryURL = site.folder
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

@Suite("The machine it is built on")
struct EnvironmentTests {
  @Test(
    "The machine's time zone and language change no byte",
    arguments: [
      ["TZ": "Asia/Tokyo", "LANG": "C"], ["TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8"],
      ["TZ": "Pacific/Kiritimati", "LANG": "ar_EG.UTF-8"], ["TZ": "nonsense"],
    ])
  func environment(_ environment: [String: String]) async throws {
    let files = [
      "posts/a.md": TestSite.piece("İstanbul", "2026-01-01", "tags: [IŞIK, TITLE]\n"),
      "posts/b.md": TestSite.piece("B", "2026-06-30T23:30:00"),
      "press/r.md": TestSite.piece("R", "2025-12-31"),
      "posts/later.md": TestSite.piece("Later", "2026-11-02"),
      "posts/c.md": TestSite.piece("C", "2026-11-01"),
    ]
    let settings = TestSite.settings + "time_zone: America/New_York\n"
    let (here, there) = (try TestSite(files, settings: settings), try TestSite(files, settings: settings))
    #expect(try await here.build().isEmpty)
    #expect(try Program.build(there, environment) == 0)
    let trees = try [here, there].map { try FileTree(of: $0.folder.appending(path: "site")) }
    #expect(trees[1].differences(from: trees[0]) == [])
  }

  @Test("The exit code is 1 where the content has an error, and nothing is written")
  func exitCode() throws {
    let site = try TestSite(["posts/a.md": "---\ntitle: A\n---\nNo date.\n"])
    #expect(try Program.build(site) == 1)
    #expect(site.outputPaths().isEmpty)
  }
}
