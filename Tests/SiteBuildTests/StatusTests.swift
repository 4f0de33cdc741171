import Diagnostics
import SiteBuild
import Testing

@Suite("Status")
struct StatusTests {
  private static let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>\n"

  private static let files = [
    "posts/open.md": TestSite.piece("Open", body: "![One](../media/open.svg)"),
    "posts/draft.md": TestSite.piece(
      "Draft", "2026-01-01", "draft: true\n", body: "![Two](../media/draft.svg)"),
    "posts/later.md": TestSite.piece(
      "Later", "2026-01-01",
      "publish: 2026-12-01T09:00:00-05:00\nimage: {src: ../media/later.svg, alt: Three}\n"),
    "posts/latest.md": TestSite.piece("Latest", "2026-12-24", body: "![Four](../media/open.svg)"),
    "media/open.svg": drawing, "media/draft.svg": drawing, "media/later.svg": drawing,
    "media/free.svg": drawing,
    "data/members.csv": "id,name\na,A\n",
  ]

  private func states(_ status: SiteStatus, in site: TestSite) -> [String: SiteStatus.File.State] {
    let pairs = status.files.map { ($0.path.replacing(site.folder.path + "/content/", with: ""), $0.state) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test("Every file of the content has one state")
  func states() async throws {
    let site = try TestSite(Self.files)
    let status = try await site.site().status()
    #expect(status.diagnostics.isEmpty)
    #expect(
      states(status.value, in: site) == [
        "site.yaml": .published, "posts/open.md": .published, "posts/draft.md": .draft,
        "posts/later.md": .scheduled,
        "posts/latest.md": .scheduled, "media/open.svg": .published, "media/draft.svg": .draft,
        "media/later.svg": .scheduled, "media/free.svg": .published, "data/members.csv": .published,
      ])
    #expect(status.value.files.map(\.path) == status.value.files.map(\.path).sorted())
    #expect(status.value.files.allSatisfy { !$0.reason.isEmpty })
  }

  @Test(
    "Of several tables of agreements, the newest that is not in the future is in force, and a future one waits"
  )
  func tables() async throws {
    let table = "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE\nTEXAS,Old Sheriff,Task Force Model\n"
    let site = try TestSite([
      "data/agreements/2026-01-01.csv": table,
      "data/agreements/2026-02-01.csv": table.replacing("Old", with: "New"),
      "data/agreements/2027-01-01.csv": table.replacing("Old", with: "Future"),
    ])
    let status = try await site.site().status()
    #expect(states(status.value, in: site)["data/agreements/2027-01-01.csv"] == .scheduled)
    #expect(status.value.files.filter { $0.reason.contains("history") }.map(\.path).count == 1)
    try await site.build()
    let page = try #require(site.output("agreements/all/index.html"))
    #expect(page.contains("New Sheriff") && !page.contains("Old Sheriff") && !page.contains("Future Sheriff"))
  }

  @Test("The next build is due when the next piece becomes public")
  func nextBuild() async throws {
    let site = try TestSite(Self.files, settings: TestSite.settings + "time_zone: America/New_York\n")
    #expect(try await site.site().status().value.nextBuild == "2026-12-01T09:00:00-05:00")
    #expect(
      try await site.site(now: "2026-12-01T14:00:00Z").status().value.nextBuild == "2026-12-24T00:00:00-05:00"
    )
    #expect(try await site.site(now: "2026-12-25").status().value.nextBuild == nil)
  }

  @Test("A file with an error is refused, with what is wrong, and the others keep their states")
  func refused() async throws {
    let site = try TestSite(Self.files)
    try site.write("posts/wrong.md", "---\ntitle: Wrong\ndate: yesterday\n---\nText.\n")
    try site.write("notes.txt", "Notes")
    let status = try await site.site().status()
    let states = states(status.value, in: site)
    #expect(states["posts/wrong.md"] == .refused)
    #expect(states["notes.txt"] == .refused)
    #expect(states["posts/open.md"] == .published)
    #expect(states["posts/draft.md"] == .draft)
    #expect(status.value.files.first { $0.path.hasSuffix("wrong.md") }?.reason.contains("yesterday") == true)
    #expect(states.count == Self.files.count + 3)
  }

  @Test(
    "A media file that only a draft or a later piece uses is not on the site; one that a public page uses is")
  func media() async throws {
    let site = try TestSite(Self.files)
    #expect(try await site.build().isEmpty)
    #expect(site.outputPaths().filter { $0.hasPrefix("media/") } == ["media/free.svg", "media/open.svg"])
    #expect(try await site.build(now: "2026-12-02").isEmpty)
    #expect(site.output("media/later.svg") != nil)
    #expect(site.output("media/draft.svg") == nil)
    #expect(try await site.build(now: "2026-12-02", drafts: true).isEmpty)
    #expect(site.output("media/draft.svg") != nil)
  }
}
