import Diagnostics
import Fields
import Foundation
import SiteBuild
import Testing

/// A site next to the files that it is to become: `Golden/NAME/content/` and `Golden/NAME/expected/`.
///
/// All are built with the small theme in `Golden/theme/`, so that a new design of the default theme changes none.
/// With HANDBILL_RECORD=1 in the environment, what is built is recorded as what is expected; read the difference
/// with `git diff` before you commit it.
struct GoldenSite: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static let all: [GoldenSite] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0 != "theme" && !$0.hasPrefix(".") }.sorted().map(GoldenSite.init)
  }()

  var content: URL { Self.folder.appending(path: "\(name)/content") }
  var expected: URL { Self.folder.appending(path: "\(name)/expected") }
}

@Suite("Golden sites")
struct GoldenTests {
  private static var isRecording: Bool { ProcessInfo.processInfo.environment["HANDBILL_RECORD"] == "1" }

  @Test("There are golden sites")
  func some() {
    #expect(GoldenSite.all.map(\.name).contains("posts"))
  }

  @Test("A golden site becomes, byte for byte, what was recorded", arguments: GoldenSite.all)
  func golden(_ golden: GoldenSite) async throws {
    let test = try TestSite()
    let output = test.folder.appending(path: "site")
    let site = Site(
      content: golden.content.path, themes: GoldenSite.folder.appending(path: "theme").path,
      output: output.path,
      now: try #require(Moment(TestSite.now, in: .gmt)), shelf: TestSite.shelf)
    let built = try await site.build()
    #expect(built.diagnostics.map(\.summary) == [])
    let tree = try FileTree(of: output)
    guard Self.isRecording else {
      let differences = tree.differences(from: try FileTree(of: golden.expected))
      #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
      return
    }
    try tree.write(to: golden.expected)
    Issue.record("Recorded \(tree.paths.count) files; run again without HANDBILL_RECORD.")
  }

  @Test("A file that is missing, left over or different is reported, with the first line that differs")
  func differences() {
    let expected = FileTree(["a": Data("one\ntwo\n".utf8), "b": Data(), "c": Data("same".utf8)])
    let built = FileTree(["a": Data("one\nTWO\n".utf8), "c": Data("same".utf8), "d": Data()])
    #expect(
      built.differences(from: expected) == [
        "a differs in line 2:\n  expected: two\n  built:    TWO", "b is missing.",
        "d is left over: it was not expected.",
      ])
    #expect(expected.differences(from: expected).isEmpty)
  }

  @Test("Line ends and a missing last line are differences that can be seen")
  func lineEnds() {
    let unix = FileTree(["a": Data("one\ntwo".utf8)])
    let windows = FileTree(["a": Data("one\r\ntwo".utf8)])
    let shorter = FileTree(["a": Data("one".utf8)])
    #expect(windows.differences(from: unix) == ["a differs in line 1:\n  expected: one\n  built:    one␍"])
    #expect(
      shorter.differences(from: unix) == [
        "a differs in line 2:\n  expected: two\n  built:    (the file ends)"
      ])
  }
}
