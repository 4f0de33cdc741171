import Diagnostics
import Testing

@Suite("Press")
struct PressTests {
  private static let settings = """
    title: Test
    url: https://example.org/
    press: {contacts: [{name: Press desk, phone: 202-555-0142, email: press@example.org}], boilerplate: [river]}

    """
  private static let members =
    "id,name,about\nriver,River Alliance,The alliance works on both banks.\nhill,Hill,On the hill.\n"

  private func site(_ fields: String, body: String = "News.") throws -> TestSite {
    try TestSite(
      [
        "press/news.md": TestSite.piece("Great news", "2026-04-02", fields, body: body),
        "about.md": TestSite.page("About"), "data/members.csv": Self.members,
      ], settings: Self.settings)
  }

  @Test(
    "A dateline is written as newsrooms write it, once, before the first words",
    arguments: [
      ("{city: Washington, state: DC}", "WASHINGTON — "), ("{city: Washington}", "WASHINGTON — "),
      ("{city: Miami, state: FL}", "MIAMI — "), ("{city: Miami, state: OK}", "MIAMI, Okla. — "),
      ("{city: Raleigh, state: North Carolina}", "RALEIGH, N.C. — "),
      ("{city: Dayton, state: Ohio}", "DAYTON, Ohio — "), ("{city: Austin, state: TX}", "AUSTIN, Texas — "),
      ("{city: San José, state: ca}", "SAN JOSÉ, Calif. — "),
      ("{city: Tijuana, state: Mexico}", "TIJUANA, Mexico — "),
    ])
  func dateline(_ written: String, _ shown: String) async throws {
    let site = try site("dateline: \(written)\n", body: "First words.\n\nSecond words.")
    #expect(try await site.build().isEmpty)
    let page = try #require(site.output("press/news/index.html"))
    #expect(page.ranges(of: shown).count == 1)
    let start = try #require(page.firstRange(of: shown)).upperBound
    #expect(page[start...].replacing(/<[^>]*>/, with: "").hasPrefix("First words."))
    #expect(
      site.output("press/news/release.txt")?.contains("\n\n\(shown)First words.\n\nSecond words.\n") == true)
  }

  @Test("The plain text has everything that a newsroom needs, in its order")
  func plainText() async throws {
    let body = """
      We asked the county. It [answered](https://example.com/answer), and [we](../about.md) read it, and we read it \
      once more because the first time nobody could believe what was written there in black and white.

      - A point
      - Another
      """
    let site = try site("subhead: What came of it\ndateline: {city: Miami, state: FL}\n", body: body)
    #expect(try await site.build().isEmpty)
    let text = try #require(site.output("press/news/release.txt"))
    let order = [
      "FOR IMMEDIATE RELEASE", "April 2, 2026", "Press desk", "202-555-0142", "press@example.org",
      "GREAT NEWS",
      "What came of it", "MIAMI — We asked", "A point", "https://example.com/answer",
      "https://example.org/about/",
      "###", "ABOUT RIVER ALLIANCE", "The alliance works on both banks.", "https://example.org/press/news/",
    ]
    let positions = try order.map { try #require(text.firstRange(of: $0), "\($0) in:\n\(text)").lowerBound }
    #expect(positions == positions.sorted(), "\(text)")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 }, "\(text)")
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.contains("\n\n\n"))
    #expect(!text.contains("\u{1}") && !text.contains("<") && !text.contains("**"))
  }

  @Test(
    "Only a release says that it may be printed at once",
    arguments: [
      ("release", true), ("advisory", false), ("statement", false),
    ])
  func immediate(_ type: String, _ says: Bool) async throws {
    let event = type == "advisory" ? "event: {starts: 2026-05-02 11:00, place: Town hall}\n" : ""
    let site = try site("type: \(type)\n\(event)")
    #expect(try await site.build().isEmpty)
    #expect(site.output("press/news/release.txt")?.hasPrefix("FOR IMMEDIATE RELEASE") == says)
    #expect(site.output("press/news/index.html")?.contains("For immediate release") == says)
  }

  @Test("A release's own contacts and descriptions stand in place of the site's")
  func own() async throws {
    let site = try site("about: [hill]\ncontacts: [{name: Sam Lee, phone: +44 20 7946 0018}]\n")
    #expect(try await site.build().isEmpty)
    let page = try #require(site.output("press/news/index.html"))
    #expect(page.contains("On the hill.") && !page.contains("both banks"))
    #expect(page.contains("Sam Lee") && !page.contains("Press desk"))
    #expect(site.links(of: "press/news/index.html").contains { $0.address == "tel:+442079460018" })
    #expect(site.targets(of: "press/news/index.html").contains("coalition/hill/index.html"))
    let room = try #require(site.output("press/index.html"))
    #expect(room.contains("Press desk") && room.contains("both banks"))
    #expect(site.links(of: "press/index.html").contains { $0.address == "tel:+12025550142" })
  }

  @Test("The press has its own feed; posts are not in it")
  func feed() async throws {
    let site = try site("")
    try site.write("posts/post.md", TestSite.piece("A post"))
    #expect(try await site.build().isEmpty)
    let press = try #require(site.output("press/feed.xml"))
    #expect(press.ranges(of: "<entry>").count == 1)
    #expect(press.contains("Great news"))
    #expect(site.output("feed.xml")?.ranges(of: "<entry>").count == 2)
  }
}
