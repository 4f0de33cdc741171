import Diagnostics
import SiteBuild
import Testing

@Suite("Calls to action")
struct ActionTests {
  private static let call = """
    action: call
    targets: [{name: Front desk, phone: 202-555-0114}]
    dates: [{date: 2026-10-20, label: First}, {date: 2026-11-05 18:00, label: Second}]

    """

  private func site(_ fields: String, body: String = "Why.") throws -> TestSite {
    try TestSite(["actions/go.md": TestSite.piece("Go", "2026-10-01", fields, body: body)])
  }

  private func uids(_ calendar: String?) -> [String] {
    (calendar ?? "").split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.map(String.init)
  }

  @Test("A day keeps its name in calendars when its title, its time and its label are edited")
  func stable() async throws {
    let site = try site(Self.call)
    #expect(try await site.build().isEmpty)
    let before = site.output("actions/go/all.ics")
    #expect(uids(before).count == 2 && Set(uids(before)).count == 2)
    #expect(uids(site.output("actions/go/day-2.ics")) == [uids(before)[1]])
    let edited = Self.call.replacing(
      "2026-11-05 18:00, label: Second", with: "2026-11-06 19:00, label: B, revision: 3")
    try site.write("actions/go.md", TestSite.piece("Go now", "2026-10-01", edited))
    #expect(try await site.build().isEmpty)
    let after = try #require(site.output("actions/go/all.ics"))
    #expect(uids(after) == uids(before))
    #expect(after.contains("SEQUENCE:3\r\n") && after.contains("20261106T190000"))
  }

  @Test("An action is open to the last second of its last day, and then says when it ended")
  func archive() async throws {
    let settings = TestSite.settings + "time_zone: America/New_York\n"
    let site = try TestSite(
      ["actions/go.md": TestSite.piece("Go", "2026-10-01", Self.call + "deadline: 2026-11-10\n")],
      settings: settings)
    #expect(try await site.build(now: "2026-11-11T04:59:59Z").isEmpty)
    #expect(site.links(of: "actions/go/index.html").contains { $0.address == "tel:+12025550114" })
    #expect(site.output("index.html")?.contains("Open until November 10, 2026") == true)
    #expect(try await site.build(now: "2026-11-11T05:00:00Z").isEmpty)
    let page = try #require(site.output("actions/go/index.html"))
    #expect(page.contains("November 10, 2026") && page.contains("202-555-0114"))
    #expect(!site.links(of: "actions/go/index.html").contains { $0.address.hasPrefix("tel:") })
    #expect(site.output("actions/index.html")?.contains("Ended November 10, 2026") == true)
    #expect(site.output("index.html")?.contains("actions/go/") == false)
  }

  @Test("The status names the ends of an action and of its days as times to build again")
  func status() async throws {
    let site = try site(Self.call + "deadline: 2026-11-10\n")
    for (now, next) in [("2026-11-01", "2026-11-06"), ("2026-11-06", "2026-11-11")] {
      #expect(try await site.site(now: now).status().value.nextBuild == next + "T00:00:00Z")
    }
    #expect(try await site.site(now: "2026-11-11").status().value.nextBuild == nil)
  }

  @Test("A mail opens with its lines, or without its text where that is too long")
  func mail() async throws {
    let fields = """
      action: email
      targets: [{name: A, email: a@example.org}, {name: B, email: b@example.org}]
      subject: "1 & 2 = 3?"
      message: |
        First + line,

        second [Your name]

      """
    let site = try site(fields)
    #expect(try await site.build().isEmpty)
    let address =
      "mailto:a@example.org,b@example.org?subject=1%20%26%202%20%3D%203%3F"
      + "&body=First%20%2B%20line%2C%0D%0A%0D%0Asecond%20%5BYour%20name%5D"
    #expect(site.links(of: "actions/go/index.html").contains { $0.address == address })
    let long = fields.replacing("First + line", with: String(repeating: "é ", count: 400))
    try site.write("actions/go.md", TestSite.piece("Go", "2026-10-01", long))
    let found = try await site.build()
    #expect(found.map(\.id) == [.mailTooLong])
    #expect(site.place(try #require(found.first))?.hasPrefix("actions/go.md:") == true)
    let links = site.links(of: "actions/go/index.html").map(\.address)
    #expect(links.contains("mailto:a@example.org,b@example.org?subject=1%20%26%202%20%3D%203%3F"))
    #expect(site.output("actions/go/index.html")?.contains("é é é") == true)
  }

  @Test("Open pieces come before those that are over, on the list and on the home page")
  func order() async throws {
    let site = try TestSite([
      "actions/old.md": TestSite.piece(
        "Old", "2026-10-19", Self.call.replacing(", {date: 2026-11-05 18:00, label: Second}", with: "")),
      "actions/new.md": TestSite.piece("New", "2026-09-01", Self.call),
    ])
    #expect(try await site.build().isEmpty)
    let list = site.targets(of: "actions/index.html").filter {
      $0.hasPrefix("actions/") && $0.split(separator: "/").count == 3
    }
    #expect(list == ["actions/new/index.html", "actions/old/index.html"])
    #expect(site.targets(of: "index.html").contains("actions/new/index.html"))
    #expect(!site.targets(of: "index.html").contains("actions/old/index.html"))
  }
}
