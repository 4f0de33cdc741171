import Diagnostics
import Testing

@Suite("Bad input: what is too long")
struct LengthTests {
  @Test(
    "A slug may have as many letters as the message says",
    arguments: [("a", 80), ("ع", 80), ("漢", 80), ("\u{1E900}", 60), ("क्षि", 20)])
  func slug(_ letter: String, _ limit: Int) async throws {
    // Adlam has capitals and small letters of four bytes; only small ones are in addresses.
    let small = letter.lowercased()
    for (length, isRight) in [(limit - 1, true), (limit, true), (limit + 1, false)] {
      let slug = String(repeating: small, count: length)
      let site = try TestSite(["posts/a.md": TestSite.piece("A", "2026-01-01", "slug: \(slug)\n")])
      let found = try await site.check()
      #expect(found.isEmpty == isRight, "\(length): \(found.map(\.summary))")
      if isRight { continue }
      #expect(found.map(\.id) == [.slugInvalid])
      #expect(found.first?.fix == "Shorten it to \(limit) characters or fewer.")
    }
  }

  @Test("A member's id, too", arguments: [("a", 80), ("ع", 80)])
  func memberID(_ letter: String, _ limit: Int) async throws {
    for (length, isRight) in [(limit, true), (limit + 1, false)] {
      let id = String(repeating: letter, count: length)
      let site = try TestSite(["data/members.csv": "id,name\n\(id),Name\n"])
      let found = try await site.build()
      #expect(found.isEmpty == isRight)
      if isRight { #expect(site.output("coalition/\(id)/index.html") != nil) }
      if !isRight { #expect(found.first?.fix == "Shorten it to \(limit) characters or fewer.") }
    }
  }

  @Test("A block may have as many characters as the message says", arguments: ["a", "ع", "👩‍👩‍👧‍👦"])
  func block(_ letter: String) async throws {
    for (length, isRight) in [(9_999, true), (10_000, true), (10_001, false)] {
      // A comment counts, and nothing in it can be wrong.
      let block = "# " + String(repeating: letter, count: length - 3) + "\n"
      let site = try TestSite([
        "data/members.csv": "id,name\na,A\n",
        "about.md": TestSite.page("About", body: "```members\n\(block)```"),
      ])
      let found = try await site.check()
      #expect(found.isEmpty == isRight, "\(length): \(found.map(\.summary))")
      if !isRight {
        #expect(found.first?.summary.contains("has 10001 characters; Handbill reads up to 10000") == true)
      }
    }
  }

  @Test("A figure's name has up to 60 letters, and a longer one is told so")
  func figure() async throws {
    for (length, isRight) in [(60, true), (61, false)] {
      let name = String(repeating: "a", count: length)
      let site = try TestSite([
        "data/members.csv": "id,name\na,A\n", "data/figures.yaml": "\(name): {count: members}\n",
      ])
      let found = try await site.check()
      #expect(found.isEmpty == isRight)
      if !isRight { #expect(found.first?.fix == "Shorten it to 60 characters or fewer.") }
    }
  }

  @Test(
    "A mistyped address of 300 letters is not said to have more bytes than letters", arguments: ["ع", "🕊"])
  func email(_ letter: String) async throws {
    let email = String(repeating: letter, count: 300) + "@example.org"
    let fields = "action: email\ntargets: [{name: A, email: \"\(email)\"}]\n"
    let site = try TestSite(["actions/a.md": TestSite.piece("A", "2026-10-01", fields)])
    let found = try await site.check()
    #expect(found.contains { $0.id == .fieldValue })
    #expect(!found.contains { $0.summary.contains("characters") })
  }
}
