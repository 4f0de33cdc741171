import Foundation
import Testing

@testable import Output

/// A build that dies leaves a journal; these tests lay the folder out as it was at that moment.
@Suite("After a build that was interrupted")
struct InterruptionTests {
  let folder: TemporaryFolder
  let before: [String: String]

  init() async throws {
    folder = try TemporaryFolder()
    _ = try await folder.writer.write(pages(["a.html": "old", "b/c.html": "stale"]))
    before = try folder.tree("site")
  }

  private var journal: Journal {
    var journal = Journal()
    journal.madeFolders = ["new"]
    journal.created = ["new/page.html", "never.html"]
    journal.replaced = [Journal.Numbered(number: 0, path: "a.html")]
    journal.removed = [Journal.Numbered(number: 3, path: "b/c.html")]
    journal.emptied = ["b"]
    return journal
  }

  private func put(_ journal: Journal, next: Manifest?) throws {
    try folder.put(String(decoding: journal.bytes, as: UTF8.self), at: "site/.handbill-unfinished")
    if let next {
      try folder.put(String(decoding: next.bytes, as: UTF8.self), at: "site/.handbill-manifest-next")
    }
  }

  private func recover() throws {
    let lock = try OutputLock(folder.site)
    try Journal.recover(in: lock.folder)
    lock.release()
  }

  @Test("A journal reads back as it was written")
  func roundTrip() {
    #expect(Journal(journal.bytes) == journal)
    #expect(Journal(Array(journal.bytes.dropLast())) == nil)
    #expect(Journal(Array("handbill-unfinished 1\n+ 0 ../x\nend\n".utf8)) == nil)
  }

  @Test("Half-written new files and temporary files are removed")
  func whileWriting() throws {
    try put(journal, next: Manifest())
    try folder.put("hal", at: "site/new/page.html")
    try folder.put("ne", at: "site/.handbill-new-0")
    try recover()
    #expect(try folder.tree("site") == before)
  }

  @Test("Old files come back when the build died before the commit")
  func beforeCommit() throws {
    try put(journal, next: Manifest())
    try folder.put("new", at: "site/new/page.html")
    try folder.put("old", at: "site/.handbill-old-0")
    try folder.put("new", at: "site/a.html")
    try folder.put("stale", at: "site/b/.handbill-old-3")
    try folder.delete("site/b/c.html")
    try recover()
    #expect(try folder.tree("site") == before)
  }

  @Test("An old file that just got its second name loses it again")
  func afterLink() throws {
    try put(journal, next: Manifest())
    try folder.put("new", at: "site/.handbill-new-0")
    try #require(link("\(folder.site)/a.html", "\(folder.site)/.handbill-old-0") == 0)
    try recover()
    #expect(try folder.tree("site") == before)
  }

  @Test("Leftovers are deleted when the build died after the commit")
  func afterCommit() throws {
    try put(journal, next: nil)
    try folder.put("old", at: "site/.handbill-old-0")
    try folder.put("new", at: "site/a.html")
    try folder.put("stale", at: "site/b/.handbill-old-3")
    try folder.delete("site/b/c.html")
    try folder.put("new", at: "site/new/page.html")
    try recover()
    #expect(
      try folder.names() == ["a.html", "new", "new/page.html"])
    #expect(try folder.text("site/a.html") == "new")
  }

  @Test("A journal that was never finished means that nothing had happened")
  func unfinishedJournal() throws {
    try put(journal, next: Manifest())
    try folder.put("handbill-unfinished 1\n+ 0 a.html\n", at: "site/.handbill-unfinished")
    try recover()
    #expect(try folder.tree("site") == before)
  }

  @Test("A journal cannot lead out of the folder, by a path or by a link")
  func hostileJournal() throws {
    try folder.put("outside", at: "elsewhere/a.html")
    try folder.link("site/away", to: "elsewhere")
    var journal = Journal()
    journal.created = ["away/a.html"]
    journal.replaced = [Journal.Numbered(number: 1, path: "away/a.html")]
    journal.madeFolders = ["away"]
    try put(journal, next: Manifest())
    try recover()
    #expect(try folder.text("elsewhere/a.html") == "outside")
    try put(Journal(), next: Manifest())
    try folder.put("handbill-unfinished 1\n+ 0 ../elsewhere/a.html\nend\n", at: "site/.handbill-unfinished")
    try recover()
    #expect(try folder.text("elsewhere/a.html") == "outside")
  }

  @Test("A build that is killed midway is undone by the next one")
  func killed() async throws {
    // The journal and the new files of a real build, caught from inside a page's maker.
    let path = folder.path
    let copy = try TemporaryFolder()
    let target = copy.path
    await #expect(throws: Mishap.self) {
      try await folder.writer.write([
        OutputFile("a.html", .text("new")), OutputFile("new/page.html", .text("new")),
        OutputFile(
          "z.html",
          .made {
            try FileManager.default.copyItem(atPath: "\(path)/site", toPath: "\(target)/site")
            throw Mishap()
          }),
      ])
    }
    #expect(try copy.names().contains(".handbill-new-0"))
    #expect(try copy.names().contains("new/page.html"))
    let report = try await copy.writer.write(pages(["a.html": "old", "b/c.html": "stale"]))
    #expect(report == WriteReport(unchanged: 2))
    #expect(try copy.tree("site") == before)
  }
}
