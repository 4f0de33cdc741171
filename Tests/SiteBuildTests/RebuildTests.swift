import Diagnostics
import Foundation
import SiteBuild
import Testing

@Suite("Building again")
struct RebuildTests {
  private static let files = [
    "posts/a.md": TestSite.piece("A", "2026-01-01", "tags: [One, Two]\n", body: "See [B](b.md)."),
    "posts/b.md": TestSite.piece("B", "2026-01-01", "tags: [Two, Three]\n"),
    "posts/c.md": TestSite.piece("C", "2026-01-01"), "press/r.md": TestSite.piece("R"),
    "posts/b.es.md": TestSite.page("B"), "about.md": TestSite.page("About"),
    "data/members.csv": "id,name,scope\nb,B,national\na,A,national\n",
    "data/agreements/2026-01-01.csv":
      "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE\nTexas,X,M\nOhio,Y,N\nOhio,Z,O\n",
  ]
  private static let settings = TestSite.settings + "languages: {en: English, es: Español}\n"

  private func dates(_ site: TestSite) throws -> [String: Date?] {
    let pairs = try site.outputPaths().map { path in
      let file = site.folder.appending(path: "site/" + path)
      return (path, try file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate)
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test("A second build writes nothing")
  func second() async throws {
    let site = try TestSite(Self.files, settings: Self.settings)
    let first = try #require(try await site.site().build().value)
    #expect(first.written.written == site.outputPaths().count)
    let before = try dates(site)
    let second = try #require(try await site.site().build().value)
    #expect((second.written.written, second.written.changed, second.written.deleted) == (0, 0, 0))
    #expect(second.written.unchanged == first.written.written)
    #expect(try dates(site) == before)
  }

  @Test("A change to one post changes only the files that show it")
  func change() async throws {
    let site = try TestSite(Self.files, settings: Self.settings)
    #expect(try await site.build().isEmpty)
    try site.write("about.md", TestSite.page("About", body: "Other words."))
    let built = try #require(try await site.site().build().value)
    #expect((built.written.written, built.written.changed, built.written.deleted) == (0, 1, 0))
  }

  @Test("The order in which files were written, and their folder, change no byte")
  func order() async throws {
    let first = try TestSite(Self.files, settings: Self.settings)
    let second = try TestSite([:], settings: Self.settings)
    for path in Self.files.keys.sorted(by: >) { try second.write(path, Self.files[path] ?? "") }
    #expect(try await first.build().isEmpty)
    #expect(try await second.build().isEmpty)
    let trees = try [first, second].map { try FileTree(of: $0.folder.appending(path: "site")) }
    #expect(trees[1].differences(from: trees[0]) == [])
    #expect(trees[0].paths.count > 30)
  }

  @Test("A later moment at which nothing becomes public changes no byte")
  func moment() async throws {
    let site = try TestSite(Self.files, settings: Self.settings)
    #expect(try await site.build(now: "2026-11-01T00:00:00Z").isEmpty)
    let built = try #require(try await site.site(now: "2026-11-09T23:59:59Z").build().value)
    #expect((built.written.written, built.written.changed, built.written.deleted) == (0, 0, 0))
  }

  @Test("An address that was public and is gone is reported, with the address that it may have now")
  func gone() async throws {
    let site = try TestSite([
      "posts/call-the-governor.md": TestSite.piece("Call"), "about.md": TestSite.page("About"),
    ])
    #expect(try await site.build().isEmpty)
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/posts/call-the-governor.md"))
    try site.write("posts/call-the-governors.md", TestSite.piece("Call"))
    let found = try await site.build()
    #expect(found.map(\.id) == [.addressGone])
    let warning = try #require(found.first)
    #expect(warning.severity == .warning)
    #expect(warning.summary.contains("/posts/call-the-governor/"))
    #expect(warning.notes.map(\.text) == ["Its new address may be /posts/call-the-governors/."])
    #expect(warning.fix?.contains("aliases: [/posts/call-the-governor/]") == true)
    #expect(site.output("posts/call-the-governor/index.html") == nil)
    #expect(try await site.build().isEmpty)
  }

  @Test("An alias keeps the old address, so that it is not reported")
  func kept() async throws {
    let site = try TestSite(["posts/call.md": TestSite.piece("Call")])
    #expect(try await site.build().isEmpty)
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/posts/call.md"))
    try site.write("posts/write.md", TestSite.piece("Call", "2026-01-01", "aliases: [/posts/call/]\n"))
    #expect(try await site.build().isEmpty)
    #expect(site.links(of: "posts/call/index.html").contains { $0.target == "posts/write/index.html" })
  }

  @Test("Files in the output folder that the program did not make stay")
  func foreign() async throws {
    let site = try TestSite(["posts/call.md": TestSite.piece("Call"), "posts/b.md": TestSite.piece("B")])
    #expect(try await site.build().isEmpty)
    let own = site.folder.appending(path: "site/CNAME")
    let notes = site.folder.appending(path: "site/posts/call/notes.txt")
    try Data("example.org".utf8).write(to: own)
    try Data("mine".utf8).write(to: notes)
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/posts/call.md"))
    _ = try await site.build()
    #expect(site.output("CNAME") == "example.org")
    #expect(site.output("posts/call/notes.txt") == "mine")
    #expect(site.output("posts/call/index.html") == nil)
  }

  @Test("After an error the site is as it was")
  func error() async throws {
    let site = try TestSite(Self.files, settings: Self.settings)
    #expect(try await site.build().isEmpty)
    let before = try FileTree(of: site.folder.appending(path: "site"))
    try site.write("posts/a.md", "---\ntitle: A\n---\nNo date.\n")
    try site.write("posts/d.md", TestSite.piece("D"))
    #expect(try await site.build().hasErrors)
    #expect(try FileTree(of: site.folder.appending(path: "site")).differences(from: before) == [])
  }
}
