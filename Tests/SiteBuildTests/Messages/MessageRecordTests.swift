import Diagnostics
import Fields
import Foundation
import Reading
import SiteBuild
import Testing

/// Every message of the program in one file, `messages.txt` next to this one, so that a change of words is one
/// difference to read: first what each bad input of these tests is answered, and then the sentences in the program
/// that none of them causes.
///
/// With HANDBILL_RECORD=1 in the environment the file is written again, and the test fails.
@Suite("All messages")
struct MessageRecordTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "messages.txt")

  @Test("All messages are what was recorded")
  func recorded() async throws {
    let (record, said) = try await answers()
    let text = try record + unsaid(said)
    if ProcessInfo.processInfo.environment["HANDBILL_RECORD"] == "1" {
      try Data(text.utf8).write(to: Self.file)
      Issue.record("Recorded the messages; run again without HANDBILL_RECORD.")
      return
    }
    let built = FileTree(["messages.txt": Data(text.utf8)])
    let differences = built.differences(from: FileTree(["messages.txt": try Data(contentsOf: Self.file)]))
    #expect(
      differences == [], "Look at the change of words, then record it with HANDBILL_RECORD=1 swift test.")
  }

  @Test("Every list of bad inputs is among those that are recorded")
  func complete() throws {
    let tests = Repository.folder.appending(path: "Tests/SiteBuildTests")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: tests.path).filter {
      $0.hasSuffix(".swift")
    }
    let lists = try paths.flatMap { path in
      let text = try String(contentsOf: tests.appending(path: path), encoding: .utf8)
      return text.matches(of: /let (\w+): \[BadInput\] = \[/).map { String($0.output.1) }
    }
    let recorded = try String(
      contentsOf: tests.appending(path: "Messages/BadInputs.swift"), encoding: .utf8)
    #expect(lists.count > 20)
    #expect(lists.filter { !recorded.contains(", \($0))") } == [])
  }

  @Test("Sentences are found whatever their literals look like")
  func literals() {
    let source = #"""
      // "not this one here"
      a("One of \(b("in\"side")) and", "two " + "three \(c) four"
        + "five")
      """#
    let found = SwiftLiterals(source).joined
    #expect(found.map(\.written) == [#"One of \(b("in\"side")) and"#, #"two three \(c) fourfive"#])
    #expect(found[1].matches(Array("say two three 3 fourfive".utf8)))
    #expect(!found[1].matches(Array("say fourfive two three".utf8)))
  }

  /// What each bad input is answered, and every text in it.
  private func answers() async throws -> (record: String, said: Set<[UInt8]>) {
    var record = ""
    var said: Set<[UInt8]> = []
    let theme = try BadInput.defaultTheme.get()
    for (subject, inputs) in BadInputs.all {
      for input in inputs {
        let found = try await input.findings(theme: theme)
        record += "## \(subject): \(input.name)\n"
        for finding in found {
          record += DiagnosticPrinter(usesColor: false) { _, _ in nil }.text(finding)
          said.formUnion(
            ([finding.summary, finding.fix ?? ""] + finding.notes.map(\.text)).map { Array($0.utf8) })
        }
        record += "\n"
      }
    }
    return (record, said)
  }

  /// The sentences of the program that are in none of these texts, as the source has them.
  private func unsaid(_ said: Set<[UInt8]>) throws -> String {
    let files = try SourceSentence.all(in: Repository.folder.appending(path: "Sources"))
    return files.map { path, sentences in
      let left = sentences.filter { sentence in !said.contains { sentence.matches($0) } }
      guard !left.isEmpty else { return "" }
      return "## not caused here: \(path)\n" + left.map { $0.written + "\n" }.joined() + "\n"
    }.joined()
  }
}

extension BadInput {
  /// The files of the default theme.
  fileprivate static let defaultTheme = Result {
    let folder = Repository.folder.appending(path: "themes/handbill")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var files: [String: [UInt8]] = [:]
    for path in paths where !path.contains(".DS_Store") {
      files[path] = FileManager.default.contents(atPath: folder.appending(path: path).path).map { Array($0) }
    }
    return files
  }

  /// The messages about the good site with these files in it, all of it in memory.
  fileprivate func findings(theme: [String: [UInt8]]) async throws -> [Diagnostic] {
    var themeFiles = theme
    for (path, content) in self.theme { themeFiles[path] = content?.bytes }
    let content = Self.good.mapValues { Array($0.utf8) }
      .merging(["site.yaml": Array(TestSite.settings.utf8)]) { $1 }
      .merging(files.mapValues(\.bytes)) { $1 }
    let site = Site(
      layers: [
        SourceLayer(.theme, files: themeFiles, shownIn: "themes/handbill"),
        SourceLayer(.content, files: content, shownIn: "content"),
      ], now: try #require(Moment(TestSite.now, in: .gmt)), shelf: TestSite.shelf)
    return await site.render().diagnostics
  }
}
