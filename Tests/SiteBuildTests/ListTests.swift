import Diagnostics
import Testing

@Suite("Lists")
struct ListTests {
  /// Posts 1 to `count`, a day apart, the last one the newest.
  private func posts(_ count: Int, _ fields: String = "") throws -> TestSite {
    let files = (1...count).map { number in
      let day = (number - 1) % 28 + 1
      let month = (number - 1) / 28 + 1
      let date = "2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      return ("posts/post-\(number).md", TestSite.piece("Post \(number)", date, fields))
    }
    return try TestSite(Dictionary(uniqueKeysWithValues: files))
  }

  private func listed(_ site: TestSite, _ path: String) -> [String] {
    site.targets(of: path).filter { $0.hasPrefix("posts/post-") }
  }

  @Test("Posts are listed newest first, twenty to a page")
  func pages() async throws {
    let site = try posts(41)
    #expect(try await site.build().isEmpty)
    func expected(_ numbers: some Collection<Int>) -> [String] {
      numbers.map { "posts/post-\($0)/index.html" }
    }
    #expect(listed(site, "posts/index.html") == expected((22...41).reversed()))
    #expect(listed(site, "posts/page/2/index.html") == expected((2...21).reversed()))
    #expect(listed(site, "posts/page/3/index.html") == expected([1]))
    #expect(site.output("posts/page/1/index.html") == nil)
    #expect(site.output("posts/page/4/index.html") == nil)
  }

  @Test(
    "Each page of a list leads to the newer and the older one, and says which it is",
    arguments: [
      ("posts/index.html", nil, "posts/page/2/index.html", "Page 1 of 3"),
      ("posts/page/2/index.html", "posts/index.html", "posts/page/3/index.html", "Page 2 of 3"),
      ("posts/page/3/index.html", "posts/page/2/index.html", nil, "Page 3 of 3"),
    ] as [(String, String?, String?, String)])
  func neighbors(_ path: String, _ newer: String?, _ older: String?, _ label: String) async throws {
    let site = try posts(41)
    #expect(try await site.build().isEmpty)
    let links = site.links(of: path)
    #expect(links.first { $0.text == "Newer" }?.target == newer)
    #expect(links.first { $0.text == "Older" }?.target == older)
    #expect(site.output(path)?.contains(label) == true)
  }

  @Test("A list of twenty has one page, which bears no number")
  func onePage() async throws {
    let site = try posts(20)
    #expect(try await site.build().isEmpty)
    #expect(listed(site, "posts/index.html").count == 20)
    #expect(site.output("posts/index.html")?.contains("Page 1") == false)
    #expect(!site.outputPaths().contains { $0.contains("/page/") })
  }

  @Test("A post leads to the next newer and the next older one")
  func postNeighbors() async throws {
    let site = try posts(3)
    #expect(try await site.build().isEmpty)
    func neighbors(_ number: Int) -> [String] {
      site.links(of: "posts/post-\(number)/index.html").filter {
        ["next", "prev"].contains($0.attributes["rel"])
      }
      .map(\.text)
    }
    #expect(neighbors(1) == ["Newer Post 2"])
    #expect(neighbors(2) == ["Newer Post 3", "Older Post 1"])
    #expect(neighbors(3) == ["Older Post 2"])
  }

  @Test("Posts of one day stand in the order of their files' names")
  func oneDay() async throws {
    let site = try TestSite([
      "posts/post-b.md": TestSite.piece("First"), "posts/post-a.md": TestSite.piece("Second"),
      "posts/post-c.md": TestSite.piece("Third", "2026-01-01T08:00:00"),
    ])
    #expect(try await site.build().isEmpty)
    #expect(listed(site, "posts/index.html").map { $0.dropFirst(11).prefix(1) } == ["c", "a", "b"])
  }

  @Test("A year has its own list, to which the section's list leads")
  func years() async throws {
    let site = try TestSite([
      "posts/post-a.md": TestSite.piece("A", "2024-06-01"),
      "posts/post-b.md": TestSite.piece("B", "2026-06-01"),
      "posts/post-c.md": TestSite.piece("C", "2024-07-01"),
    ])
    #expect(try await site.build().isEmpty)
    #expect(listed(site, "posts/2024/index.html") == ["posts/post-c/index.html", "posts/post-a/index.html"])
    #expect(listed(site, "posts/2026/index.html") == ["posts/post-b/index.html"])
    #expect(site.output("posts/2025/index.html") == nil)
    let years = site.links(of: "posts/index.html").filter { ["2024", "2025", "2026"].contains($0.text) }
    #expect(years.map(\.target) == ["posts/2026/index.html", "posts/2024/index.html"])
  }

  @Test("Where all posts are of one year, no list repeats them")
  func oneYear() async throws {
    let site = try posts(3)
    #expect(try await site.build().isEmpty)
    #expect(site.output("posts/2026/index.html") == nil)
    #expect(!site.links(of: "posts/index.html").contains { $0.text == "2026" })
  }

  @Test("The year of a post late on New Year's Eve is the one in the site's time zone")
  func newYear() async throws {
    let files = [
      "posts/post-a.md": TestSite.piece("A", "2026-01-01T03:00:00Z"),
      "posts/post-b.md": TestSite.piece("B", "2024-01-01T12:00:00Z"),
    ]
    let site = try TestSite(files, settings: TestSite.settings + "time_zone: America/New_York\n")
    #expect(try await site.build().isEmpty)
    #expect(listed(site, "posts/2025/index.html").count == 1)
    #expect(site.output("posts/2026/index.html") == nil)
  }

  @Test("A tag has its own list, however its letters are written, and the list of tags counts its posts")
  func tags() async throws {
    let site = try TestSite([
      "posts/post-a.md": TestSite.piece("A", "2026-06-01", "tags: [City Hall, Sheriffs]\n"),
      "posts/post-b.md": TestSite.piece("B", "2026-06-02", "tags: [city hall, CITY HALL]\n"),
    ])
    #expect(try await site.build().isEmpty)
    #expect(
      listed(site, "tags/city-hall/index.html") == ["posts/post-b/index.html", "posts/post-a/index.html"])
    #expect(listed(site, "tags/sheriffs/index.html") == ["posts/post-a/index.html"])
    let tags = site.links(of: "tags/index.html").filter { $0.target?.hasPrefix("tags/") == true }
    #expect(tags.map(\.target) == ["tags/city-hall/index.html", "tags/sheriffs/index.html"])
    #expect(tags.map { $0.text.suffix(1) } == ["2", "1"])
    #expect(site.targets(of: "posts/post-b/index.html").contains("tags/city-hall/index.html"))
  }
}
