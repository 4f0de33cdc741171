import Diagnostics
import Foundation
import SiteBuild
import Testing

@Suite("Sign-on letters and petitions")
struct LetterTests {
  private static let members =
    "id,name,other_names,scope,state\nriver,River Alliance,RA,national,\nhill,Hill Society,,state,VT\n"

  private func site(_ rows: String, fields: String = "") throws -> TestSite {
    try TestSite([
      "data/members.csv": Self.members, "data/signatories/dam.csv": rows,
      "letters/dam.md": TestSite.piece(
        "Open the dam", "2026-10-01", "signatories: data/signatories/dam.csv\n" + fields),
      "press/news.md": TestSite.piece("News", "2026-10-02", "letter: letters/dam.md\n"),
    ])
  }

  @Test(
    "A letter's count is the same on its page, in the release and in its plain text, and follows the table")
  func count() async throws {
    let site = try site("name,signer,email\nRA,,\nHill Society,,\n,Ana Diaz,\n")
    #expect(try await site.build().map(\.id) == [.tableColumnPrivate])
    for (names, words) in [("", "3 signatories"), ("Boat Club,,\n", "4 signatories")] {
      try site.write("data/signatories/dam.csv", "name,signer\nRA,\nHill Society,\n,Ana Diaz\n" + names)
      #expect(try await site.build().isEmpty)
      for path in ["letters/dam/index.html", "press/news/index.html", "press/news/release.txt"] {
        #expect(site.output(path)?.contains(words) == true, "\(words) in \(path)")
      }
    }
  }

  @Test("A member's page shows what it signed")
  func member() async throws {
    let site = try site("member\nriver\n")
    #expect(try await site.build().isEmpty)
    #expect(site.targets(of: "coalition/river/index.html").contains("letters/dam/index.html"))
    #expect(!site.targets(of: "coalition/hill/index.html").contains("letters/dam/index.html"))
  }

  @Test("Neither a private column, nor who signed for an organization, nor one that withdrew is in any file")
  func privacy() async throws {
    let table = """
      name,signer,role,email,phone,withdrawn
      RA,Xavier,Xdirector,x@xmail.example,202-555-0177,
      Xclub,,,,,2026-10-05
      ,Ana Diaz,Baker,a@xmail.example,,

      """
    let site = try site(table)
    let found = try await site.build()
    #expect(found.map(\.id) == [.tableColumnPrivate, .tableColumnPrivate])
    for path in site.outputPaths() {
      let text = try #require(site.output(path))
      for secret in ["Xavier", "Xdirector", "xmail", "0177", "Xclub"] {
        #expect(!text.contains(secret), "\(secret) in \(path)")
      }
    }
    #expect(site.output("letters/dam/signatories.csv")?.contains("Ana Diaz") == true)
    let shown = try self.site(table, fields: "show_signers: true\n")
    try await shown.build()
    #expect(shown.output("letters/dam/index.html")?.contains("Xavier, Xdirector") == true)
  }

  @Test("Of an export of signatures only the number of rows is public")
  func export() async throws {
    let site = try TestSite([
      "data/signatures/fish.csv": "email,name\nx@xmail.example,\"Xena\nof B\"\ny@xmail.example,Yara\n",
      "petitions/fish.md": TestSite.piece(
        "Fish", "2026-10-01", "goal: 10\nsignatures: {file: data/signatures/fish.csv, as_of: 2026-10-20}\n"),
    ])
    #expect(try await site.build().isEmpty)
    #expect(site.output("petitions/fish/index.html")?.contains("2 signatures") == true)
    for path in site.outputPaths() {
      let text = try #require(site.output(path))
      #expect(!text.contains("xmail") && !text.contains("Xena") && !text.contains("Yara"), "\(path)")
    }
  }

  @Test("Nothing on the page of a petition that is over lets readers sign it")
  func closed() async throws {
    for status in ["closed", "won", "delivered\ndelivered: {date: 2026-10-20}"] {
      let site = try TestSite([
        "petitions/fish.md": TestSite.piece("Fish", "2026-10-01", "status: \(status)\n")
      ])
      #expect(try await site.build().isEmpty)
      let page = try #require(site.output("petitions/fish/index.html"))
      #expect(!page.contains("<form") && !page.contains("sheet/") && !page.contains("id=\"Sign\""))
      #expect(site.output("petitions/fish/sheet/index.html") == nil)
    }
  }

  @Test("The address that a form is sent to is allowed by the pages' policy, and no other")
  func policy() async throws {
    let form =
      "form: {provider: post, url: https://forms.example.net/x, fields: [email]}\nnotice: We keep it.\n"
    let site = try TestSite(
      [
        "petitions/fish.md": TestSite.piece("Fish", "2026-10-01", form),
        "privacy.md": TestSite.page("Privacy"),
      ],
      settings: TestSite.settings + "privacy: privacy\n")
    #expect(try await site.build().isEmpty)
    let page = PageLink.resolvingReferences(try #require(site.output("petitions/fish/index.html")))
    #expect(page.contains("form-action 'self' https://forms.example.net"))
    #expect(page.ranges(of: "https://forms.example.net").count == 2, "in the policy and in the form")
  }
}
