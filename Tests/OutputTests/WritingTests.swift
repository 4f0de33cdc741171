import Diagnostics
import Foundation
import Output
import Testing

@Suite("Writing a site")
struct WritingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("A first build writes every file, whatever it is made of, and the folders above")
  func firstBuild() async throws {
    try folder.put("picture", at: "content/logo.svg")
    let report = try await folder.writer.write([
      OutputFile("posts/a/index.html", .made { .text("A") }),
      OutputFile("index.html", .text("home")),
      OutputFile("media/logo.svg", .copy(of: "\(folder.path)/content/logo.svg")),
      OutputFile("empty.txt", .bytes([])),
    ])
    #expect(report == WriteReport(written: 4))
    #expect(
      try folder.tree("site") == [
        ".handbill-manifest": """
        handbill-manifest 1 7
        empty.txt
        index.html
        media/
        media/logo.svg
        posts/
        posts/a/
        posts/a/index.html

        """,
        "empty.txt": "", "index.html": "home", "media": "/", "media/logo.svg": "picture", "posts": "/",
        "posts/a": "/", "posts/a/index.html": "A",
      ])
  }

  @Test("A second build of the same site touches nothing")
  func secondBuild() async throws {
    try folder.put("picture", at: "logo.svg")
    let files = [
      OutputFile("index.html", .text("home")), OutputFile("posts/a/index.html", .made { .bytes([1, 2, 3]) }),
      OutputFile("logo.svg", .copy(of: "\(folder.path)/logo.svg")),
      // Sorted with a slash after them, folders such as these change places.
      OutputFile("posts/a-b/index.html", .text("another")),
    ]
    _ = try await folder.writer.write(files)
    let before = try stamps()
    let report = try await folder.writer.write(files.reversed())
    #expect(report == WriteReport(unchanged: 4))
    #expect(try stamps() == before)
  }

  @Test("Only a file whose bytes changed is replaced")
  func change() async throws {
    _ = try await folder.writer.write(
      pages(["a.html": "first", "b.html": "left alone", "c.html": "as long", "d.html": "same"]))
    let before = try stamps()
    let report = try await folder.writer.write(
      pages(["a.html": "second", "b.html": "left alone", "c.html": "as-long", "d.html": "same"]))
    #expect(report == WriteReport(changed: 2, unchanged: 2))
    #expect(try folder.text("site/a.html") == "second")
    #expect(try folder.text("site/c.html") == "as-long")
    let after = try stamps()
    #expect(after["b.html"] == before["b.html"])
    #expect(after["d.html"] == before["d.html"])
    #expect(try folder.names() == ["a.html", "b.html", "c.html", "d.html"])
  }

  @Test("A page that is gone is deleted with the folders that it leaves empty, and reported")
  func stale() async throws {
    _ = try await folder.writer.write(
      pages(["index.html": "home", "posts/a/index.html": "A", "tags/x/y/index.html": "X"]))
    let report = try await folder.writer.write(pages(["index.html": "home", "posts/b/index.html": "B"]))
    #expect(
      report
        == WriteReport(
          written: 1, unchanged: 1, deleted: 2, gone: ["posts/a/index.html", "tags/x/y/index.html"]))
    #expect(try folder.names() == ["index.html", "posts", "posts/b", "posts/b/index.html"])
  }

  @Test("An empty site deletes all that was written, and nothing else")
  func emptySite() async throws {
    try folder.put("example.org", at: "site/CNAME")
    _ = try await folder.writer.write(pages(["index.html": "home", "a/b/c.html": "C"]))
    let report = try await folder.writer.write([])
    #expect(report.deleted == 2)
    #expect(
      try folder.tree("site") == ["CNAME": "example.org", ".handbill-manifest": "handbill-manifest 1 0\n"])
  }

  @Test("A file that somebody deleted is written again, and one that is gone anyway is still reported")
  func deletedByHand() async throws {
    _ = try await folder.writer.write(pages(["a.html": "A", "b.html": "B"]))
    try folder.delete("site/a.html")
    try folder.delete("site/b.html")
    let report = try await folder.writer.write(pages(["a.html": "A"]))
    #expect(report == WriteReport(written: 1, gone: ["b.html"]))
  }

  @Test("Thousands of files come out right, in whatever order they are given")
  func many() async throws {
    let files = (0..<3000).map { number in
      OutputFile("posts/\(number % 500)/\(number).html", .made { .text("page \(number)") })
    }
    #expect(try await folder.writer.write(files.shuffled()) == WriteReport(written: 3000))
    for number in [0, 1, 63, 64, 1499, 2999] {
      #expect(try folder.text("site/posts/\(number % 500)/\(number).html") == "page \(number)")
    }
    let other = try TemporaryFolder()
    _ = try await other.writer.write(files)
    #expect(try folder.tree("site") == other.tree("site"))
    #expect(try await folder.writer.write(files.shuffled()) == WriteReport(unchanged: 3000))
  }

  @Test("A file larger than one piece is copied, compared and replaced as a whole")
  func large() async throws {
    let text = String(repeating: "0123456789abcdef", count: 20_000)
    try folder.put(text, at: "film.mp4")
    let files = [OutputFile("film.mp4", .copy(of: "\(folder.path)/film.mp4"))]
    #expect(try await folder.writer.write(files) == WriteReport(written: 1))
    #expect(try folder.text("site/film.mp4") == text)
    #expect(try await folder.writer.write(files) == WriteReport(unchanged: 1))
    try folder.put(text.dropLast() + "!", at: "film.mp4")
    #expect(try await folder.writer.write(files) == WriteReport(changed: 1))
    #expect(try folder.text("site/film.mp4").hasSuffix("e!"))
    #expect(
      try await folder.writer.write([OutputFile("film.mp4", .text(text.dropLast() + "!"))])
        == WriteReport(unchanged: 1))
  }

  @Test("The output folder is made with those above it, and unmade when the build fails")
  func outputFolder() async throws {
    let writer = SiteWriter(directory: "\(folder.path)/public/web/site/")
    await #expect(throws: Mishap.self) {
      try await writer.write([OutputFile("index.html", .made { throw Mishap() })])
    }
    #expect(try folder.tree() == [:])
    _ = try await writer.write(pages(["index.html": "home"]))
    #expect(try folder.text("public/web/site/index.html") == "home")
  }

  @Test("A file that becomes a folder makes way for it")
  func fileBecomesFolder() async throws {
    _ = try await folder.writer.write(pages(["about": "a file", "z.html": "Z"]))
    let before = try folder.tree()
    await #expect(throws: Mishap.self) {
      try await folder.writer.write([
        OutputFile("about/index.html", .text("a page")), OutputFile("z.html", .made { throw Mishap() }),
      ])
    }
    #expect(try folder.tree() == before)
    let report = try await folder.writer.write(pages(["about/index.html": "a page", "z.html": "Z"]))
    #expect(report == WriteReport(written: 1, unchanged: 1, deleted: 1, gone: ["about"]))
    #expect(try folder.names() == ["about", "about/index.html", "z.html"])
  }

  /// What distinguishes a file that was written again from one that was left alone, and a folder in which
  /// something was made or deleted.
  private func stamps() throws -> [String: [Int]] {
    var stamps: [String: [Int]] = [:]
    for name in try folder.tree("site").keys + [""] {
      var status = stat()
      try #require(lstat("\(folder.site)/\(name)", &status) == 0)
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      stamps[name] = [Int(status.st_ino), Int(time.tv_sec), Int(time.tv_nsec)]
    }
    return stamps
  }
}
