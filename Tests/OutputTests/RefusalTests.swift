import Diagnostics
import Foundation
import Testing

@testable import Output

@Suite("Lists that cannot be written")
struct RefusalTests {
  @Test(
    "Two files with one path are refused before the output folder is opened",
    arguments: [
      (["a", "a/b"], "“a” would be both a file and a folder."),
      (["a/b/c", "a"], "“a” would be both a file and a folder."),
      (["A", "a/b"], "“A” would be both a file and a folder."),
      (["a/b", "a/b"], "“a/b” is there twice."),
      (
        ["a/Index.html", "a/index.html"],
        "“a/Index.html” and “a/index.html” differ only in capital letters or in how accents are stored; "
          + "macOS and Windows treat them as one file."
      ),
      (
        ["caf\u{E9}", "cafe\u{301}"],
        "“caf\u{E9}” and “cafe\u{301}” differ only in capital letters or in how accents are stored; "
          + "macOS and Windows treat them as one file."
      ),
    ])
  func clashes(paths: [String], message: String) async throws {
    let folder = try TemporaryFolder()
    let finding = try await refusal(folder.writer, paths.map { OutputFile($0, .text("")) })
    #expect(finding.id == .outputClash)
    #expect(finding.notes.map(\.text) == [message])
    #expect(try folder.tree() == [:])
  }

  @Test(
    "A path that leaves the folder or that no disk takes is refused",
    arguments: [
      "", "/etc/x", "../x", "a/../x", "a//b", "a/", "./a", ".", "a\nb", "a\0b", ".handbill-manifest",
      "a/.handbill-new-1",
    ])
  func paths(path: String) async throws {
    let folder = try TemporaryFolder()
    let finding = try await refusal(
      folder.writer, pages(["good.html": "good"]) + [OutputFile(path, .text(""))])
    #expect(finding.id == .outputPath)
    #expect(finding.notes.count == 1)
    #expect(try folder.tree() == [:])
  }

  @Test("A file in the place of the output folder, or above it, is named")
  func fileAsOutput() async throws {
    let folder = try TemporaryFolder()
    try folder.put("a file", at: "site")
    #expect(try await refusal(folder.writer, []).summary.contains("there is a file in its place"))
    let below = SiteWriter(directory: "\(folder.site)/deep/down")
    #expect(try await refusal(below, []).summary.contains("there is a file in its place"))
    #expect(try folder.tree() == ["site": "a file"])
  }

  @Test("A second build into the same folder is turned away while the first is at work")
  func lock() async throws {
    let folder = try TemporaryFolder()
    let writer = folder.writer
    let first = try OutputLock(folder.site)
    let finding = try await refusal(writer, pages(["index.html": "home"]))
    #expect(finding.id == .outputBusy)
    #expect(finding.summary == "Another build is writing to “\(folder.site)”.")
    #expect(try folder.names() == [])
    first.release()
    #expect(try await writer.write(pages(["index.html": "home"])).written == 1)
  }

  @Test(
    "The system's errors are reported in plain words",
    arguments: [
      (ENOSPC, DiagnosticID.outputDiskFull, "The disk is full"),
      (EDQUOT, .outputDiskFull, "The disk is full"),
      (EACCES, .outputDenied, "You do not have permission to write “site/a.html”"),
      (EPERM, .outputDenied, "You do not have permission"), (EROFS, .outputDenied, "is read-only"),
      (EMFILE, .outputFailed, "too many files"), (EIO, .outputFailed, "could not write"),
    ])
  func messages(code: CInt, id: DiagnosticID, words: String) {
    let finding = OutputError.system(code, writing: "site/a.html").diagnostic
    #expect(finding.id == id)
    #expect(finding.summary.contains(words))
    #expect(finding.place == Place("site/a.html"))
    #expect(finding.fix != nil)
  }
}
