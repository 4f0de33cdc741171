import Diagnostics
import Foundation
import SiteBuild
import Testing

@Suite("Embargoes")
struct EmbargoTests {
  /// Words that are nowhere else, each in another field or text of something that is not public yet.
  private static let words = [
    "xhead", "xsub", "xsum", "xbody", "xtag", "xalias", "xwho", "xplace", "xfix", "xcity", "xcontact",
    "xpost",
    "xdraft", "xscript", "xally", "xsigner", "xnotice", "xhost", "xspanish", "xslug",
  ]

  private static let files = [
    "press/xslug.md": """
    ---
    title: xhead
    date: 2026-10-01
    embargo: 2026-11-02T09:00:00-05:00
    type: advisory
    subhead: xsub
    summary: xsum
    tags: [xtag]
    aliases: [/xalias/]
    dateline: {city: xcity}
    contacts: [{name: xcontact}]
    event: {starts: 2026-11-20 09:00, place: xplace, who: xwho}
    corrections: [{date: 2026-10-02, text: xfix}]
    ---
    xbody ![xsum](../media/xslug.svg)
    """,
    "press/xslug.es.md":
      "---\ntitle: xspanish\nevent: {starts: 2026-11-20 09:00, place: xplace}\n---\nxspanish\n",
    "posts/xpost.md": TestSite.piece("xpost", "2026-10-01", "publish: 2026-11-03\n", body: "xbody"),
    "actions/xscript.md": TestSite.piece(
      "xscript", "2026-10-01",
      """
      draft: true
      action: call
      targets: [{name: xcontact, phone: 202-555-0114}]
      dates: [{date: 2026-12-01, label: xfix}]
      script: xscript
      allies: [xally]

      """),
    "petitions/xdraft.md": TestSite.piece(
      "xdraft", "2026-10-01",
      """
      publish: 2027-01-01
      form: {provider: post, url: https://xhost.example.org/, fields: [email]}
      notice: xnotice

      """),
    "letters/xdraft.md": TestSite.piece(
      "xdraft", "2026-10-01", "draft: true\nsignatories: data/signatories/xsigner.csv\n"),
    "data/signatories/xsigner.csv": "name\nxsigner\n",
    "media/xslug.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>\n",
    "posts/open.md": TestSite.piece("Open", "2026-01-01"), "privacy.md": TestSite.page("Privacy"),
  ]

  private static let settings = """
    title: Test
    url: https://example.org/
    languages: {en: English, es: Español}
    privacy: privacy

    """

  @Test("No word of what is embargoed, scheduled or a draft is in any file of the site or its name")
  func nowhere() async throws {
    let site = try TestSite(Self.files, settings: Self.settings)
    #expect(try await site.build(now: "2026-11-02T13:59:59Z").filter { $0.severity == .error }.isEmpty)
    let paths = site.outputPaths()
    #expect(paths.count > 10)
    for path in paths {
      let bytes = try #require(FileManager.default.contents(atPath: "\(site.folder.path)/site/\(path)"))
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      for word in Self.words {
        #expect(!text.contains(word) && !path.lowercased().contains(word), "\(word) in \(path)")
      }
    }
  }

  @Test("With its last second the embargo ends, in every language")
  func ended() async throws {
    let site = try TestSite(Self.files, settings: Self.settings)
    try await site.build(now: "2026-11-02T14:00:00Z")
    #expect(site.output("press/xslug/index.html")?.contains("xhead") == true)
    #expect(site.output("es/press/xslug/index.html")?.contains("xspanish") == true)
    #expect(site.output("press/xslug/event.ics") != nil)
  }

  @Test("The status says when the embargo ends and the site must be built again")
  func status() async throws {
    let site = try TestSite(Self.files, settings: Self.settings)
    let status = try await site.site().status().value
    #expect(status.nextBuild == "2026-11-02T14:00:00Z")
    let release = try #require(status.files.first { $0.path.hasSuffix("press/xslug.md") })
    #expect(release.state == .scheduled && release.reason.contains("2026-11-02T14:00:00Z"))
  }

  @Test("A preview says when the embargo ends")
  func preview() async throws {
    let site = try TestSite(Self.files, settings: Self.settings)
    #expect(try await site.build(drafts: true).filter { $0.severity == .error }.isEmpty)
    let text = try #require(site.output("press/xslug/release.txt"))
    #expect(text.contains("EMBARGOED UNTIL NOVEMBER 2, 2026"))
    #expect(!text.contains("FOR IMMEDIATE RELEASE"))
  }

  @Test("A page that names an embargoed release in a link is refused")
  func link() async throws {
    var files = Self.files
    files["posts/open.md"] = TestSite.piece("Open", "2026-01-01", body: "[News](../press/xslug.md)")
    let site = try TestSite(files, settings: Self.settings)
    #expect(try await site.build().contains { $0.id == .linkUnpublished })
  }
}
