import Diagnostics
import SiteBuild
import Testing

@Suite("What is public, and what is not")
struct PublicationTests {
  private let post = "---\ntitle: Secret plan\ndate: 2026-10-01\nEXTRA---\nThe word is xyzzy.\n"

  @Test(
    "A draft, a piece to be published later and one dated tomorrow are nowhere",
    arguments: [
      "draft: true\n", "publish: 2026-11-02\n", "publish: 2026-11-01T09:00:00-05:00\n",
    ])
  func hidden(_ field: String) async throws {
    let site = try TestSite([
      "posts/plan.md": post.replacing("EXTRA", with: field),
      "posts/open.md": "---\ntitle: Open\ndate: 2026-01-01\n---\nText.\n",
    ])
    #expect(try await site.build().isEmpty)
    for path in site.outputPaths() {
      let text = try #require(site.output(path))
      #expect(!text.contains("xyzzy") && !text.contains("Secret plan") && !path.contains("plan"), "\(path)")
    }
  }

  @Test("A piece is public from its moment on")
  func published() async throws {
    let site = try TestSite([
      "posts/plan.md": post.replacing("EXTRA", with: "publish: 2026-11-01T07:00:00-05:00\n")
    ])
    #expect(try await site.build(now: "2026-11-01T11:59:59Z").isEmpty)
    #expect(site.output("posts/plan/index.html") == nil)
    #expect(try await site.build(now: "2026-11-01T12:00:00Z").isEmpty)
    #expect(site.output("posts/plan/index.html")?.contains("xyzzy") == true)
  }
}
