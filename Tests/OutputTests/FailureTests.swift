import Diagnostics
import Foundation
import Output
import Testing

@Suite("All or nothing")
struct FailureTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A site with pages that stay, change, go and come, after which `last` is wanted.
  private func expectNothingDone(
    with last: OutputFile, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> any Error {
    try folder.put("mine", at: "site/CNAME")
    _ = try await folder.writer.write(
      pages(["a/changes.html": "old", "b/goes.html": "goes", "stays.html": "stays"]))
    let before = try folder.tree()
    let next = pages(["a/changes.html": "new", "new/deep/page.html": "new", "stays.html": "stays"])
    let many = (0..<300).map { number in OutputFile("many/\(number).html", .made { .text("\(number)") }) }
    let error = try #require(
      await #expect(throws: (any Error).self, sourceLocation: sourceLocation) {
        try await folder.writer.write(next + many + [last])
      }, sourceLocation: sourceLocation)
    #expect(try folder.tree() == before, sourceLocation: sourceLocation)
    return error
  }

  @Test("A page that cannot be made leaves the folder as it was, and its error is passed on")
  func maker() async throws {
    let error = try await expectNothingDone(with: OutputFile("z.html", .made { throw Mishap(number: 7) }))
    #expect(error as? Mishap == Mishap(number: 7))
  }

  @Test("A source that is not there leaves the folder as it was, and is named")
  func missingSource() async throws {
    let source = "\(folder.path)/missing.jpg"
    let error = try await expectNothingDone(with: OutputFile("z.jpg", .copy(of: source)))
    let finding = try #require(error as? OutputError).diagnostic
    #expect(finding.id == .fileUnreadable)
    #expect(finding.place == Place(source))
  }

  @Test("A source that is a folder leaves the folder as it was")
  func sourceIsFolder() async throws {
    let error = try await expectNothingDone(with: OutputFile("z.jpg", .copy(of: folder.path)))
    #expect((error as? OutputError)?.diagnostic.id == .fileUnreadable)
  }

  @Test("A name that is too long for the disk leaves the folder as it was")
  func longName() async throws {
    let name = String(repeating: "long", count: 80)
    let error = try await expectNothingDone(with: OutputFile("z/\(name).html", .text("")))
    let finding = try #require(error as? OutputError).diagnostic
    #expect(finding.summary.contains("too long"))
    #expect(finding.summary.count < 200)
  }

  @Test("A path that is too long for the system leaves the folder as it was")
  func longPath() async throws {
    let path = Array(repeating: String(repeating: "d", count: 200), count: 30).joined(separator: "/")
    let error = try await expectNothingDone(with: OutputFile("z/\(path)", .text("")))
    #expect((error as? OutputError)?.diagnostic.summary.contains("too long") == true)
  }

  @Test("A file that somebody else makes during the build is neither overwritten nor deleted")
  func race() async throws {
    let path = folder.path
    let finding = try await refusal(
      folder.writer,
      [
        OutputFile("a.html", .text("A")),
        OutputFile(
          "z.html",
          .made {
            try Data("theirs".utf8).write(to: URL(fileURLWithPath: "\(path)/site/z.html"))
            return .text("ours")
          }),
      ])
    #expect(finding.place == Place("\(folder.site)/z.html"))
    #expect(try folder.tree() == ["site": "/", "site/z.html": "theirs"])
  }

  @Test("A build that is canceled leaves the folder as it was")
  func cancellation() async throws {
    _ = try await folder.writer.write(pages(["a.html": "old"]))
    let before = try folder.tree()
    let writer = folder.writer
    let files = (0..<1000).map { OutputFile("\($0)/index.html", .text("new")) }
    let build = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await writer.write(files + pages(["a.html": "new"]))
    }
    await #expect(throws: CancellationError.self) { try await build.value }
    #expect(try folder.tree() == before)
  }

  @Test("A full disk leaves the folder as it was", .enabled(if: SmallDisk.isPossible, SmallDisk.reason))
  func fullDisk() async throws {
    let disk = try SmallDisk(kilobytes: 256)
    let writer = SiteWriter(directory: "\(disk.path)/site")
    let small = (0..<10).map { OutputFile("\($0).html", .text("small \($0)")) }
    _ = try await writer.write(small + pages(["goes.html": "goes"]))
    let before = try disk.folder.tree()
    let large = String(repeating: "large ", count: 2000)
    let finding = try await refusal(writer, (0..<100).map { OutputFile("\($0).html", .text(large)) })
    #expect(finding.id == .outputDiskFull)
    #expect(finding.summary.hasPrefix("The disk is full"))
    #expect(finding.notes == [])
    #expect(try disk.folder.tree() == before)
    #expect(try await writer.write(small).deleted == 1)
  }

  @Test(
    "A disk without a free file entry leaves the folder as it was",
    .enabled(if: SmallDisk.isPossible, SmallDisk.reason))
  func noEntriesLeft() async throws {
    let disk = try SmallDisk(kilobytes: 256, options: ",nr_inodes=20")
    let writer = SiteWriter(directory: "\(disk.path)/site")
    let files = (0..<9).map { OutputFile("\($0)/index.html", .text("\($0)")) }
    let finding = try await refusal(writer, files)
    #expect(finding.id == .outputDiskFull)
    #expect(try disk.folder.tree() == [:])
  }

  @Test("A read-only disk is named", .enabled(if: SmallDisk.isPossible, SmallDisk.reason))
  func readOnlyDisk() async throws {
    let disk = try SmallDisk(kilobytes: 256)
    let writer = SiteWriter(directory: "\(disk.path)/site")
    _ = try await writer.write(pages(["a.html": "A"]))
    try disk.makeReadOnly()
    #expect(try await writer.write(pages(["a.html": "A"])) == WriteReport(unchanged: 1))
    #expect(try await refusal(writer, pages(["a.html": "B"])).id == .outputDenied)
    #expect(try disk.folder.text("site/a.html") == "A")
  }
}
