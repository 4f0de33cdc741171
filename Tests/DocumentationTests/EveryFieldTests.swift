import Testing

/// The net for changes of the program: what this site does not write, `.ci/same` cannot compare.
@Suite("The site with every field")
struct EveryFieldTests {
  private static let pages = ["settings", "pages", "data"].map { ".github/reference/\($0).md" }

  /// What may be absent from the site, such as `a form.url`, with the reason. So far everything is in it.
  private static let absent: [String: String] = [:]

  /// A field with a choice of words: what it is a field of, its name, and the words.
  private static let choices: [(subject: String, field: String, words: Set<String>)] = [
    ("an action", "action", ["call", "email", "visit", "attend"]),
    ("a petition", "status", ["open", "closed", "delivered", "won"]),
    ("a form", "provider", ["action_network", "formspree", "netlify", "post", "mailto"]),
    ("a letter", "group_by", ["state", "kind"]),
    ("a letter", "show_signers", ["true", "false"]),
    ("a press release", "type", ["release", "advisory", "statement"]),
    (
      "an agreements block", "columns",
      ["state", "agency", "county", "agency_type", "model", "signed", "document"]
    ),
    ("an agreements block", "sort", ["state", "agency", "county", "model", "newest", "oldest"]),
    ("a members block", "sort", ["name", "state", "newest"]),
    ("a totals block", "show", ["chart", "table"]),
    ("a figure", "distinct", ["state", "agency", "agency_type", "county", "model"]),
    ("a figure", "total", ["active", "pending"]),
    ("a figure", "count", ["agreements", "members", "signatories of letters/board.md"]),
  ]

  /// The fields that the reference documents and the site does not write.
  private func missing(in site: EveryFieldSite) throws -> [String] {
    var missing: [String] = []
    for page in Self.pages {
      for (subjects, rows) in try Document(page).tables("fields") {
        for subject in subjects.components(separatedBy: ", ") {
          let written = try site.fields(of: subject)
          missing += rows.compactMap { Document.quoted($0[0]).first }.filter { !written.contains($0) }
            .map { "\(subject).\($0)" }
        }
      }
    }
    return missing.filter { Self.absent[$0] == nil }
  }

  @Test("Every field, setting and option of a block that the reference documents is in it")
  func fields() throws {
    #expect(try missing(in: EveryFieldSite.whole) == [])
  }

  @Test(
    "A field, a setting or an option that is taken out of it is missed",
    arguments: [
      ("site.yaml", "privacy: privacy", "site.yaml.privacy"),
      ("posts/numbers.md", "from: 2012-01-01", "a totals block.from"),
      ("actions/call.md", "deadline: 2026-11-10", nil),
      ("press/release.md", "letter: letters/board.md", "a press release.letter"),
    ] as [(String, String, String?)])
  func taken(_ path: String, line: String, field: String?) throws {
    let site = try EveryFieldSite.whole.without(line, in: path)
    #expect(try missing(in: site) == (field.map { [$0] } ?? []))
  }

  @Test("Every word that a field can be is in it", arguments: choices.indices)
  func words(_ index: Int) throws {
    let (subject, field, words) = Self.choices[index]
    #expect(words.subtracting(try EveryFieldSite.whole.values(of: field, in: subject)) == [])
  }

  @Test(
    "Every column of a table that the reference documents is in it",
    arguments: [("members.csv", "data/members.csv"), ("signatories", "data/signatories/")])
  func columns(_ table: String, in path: String) throws {
    let tables = try Document(".github/reference/data.md").tables("columns")
    let rows = try #require(tables.first { $0.subject == table }).rows
    let headings = try EveryFieldSite.whole.headings(of: path)
    #expect(rows.compactMap { Document.quoted($0[0]).first }.filter { !headings.contains($0) } == [])
  }

  @Test("Every heading of a table of agreements is in it")
  func headings() throws {
    let tables = try Document(".github/reference/data.md").tables("columns")
    let rows = try #require(tables.first { $0.subject == "agreements" }).rows
    let headings = try EveryFieldSite.whole.headings(of: "data/agreements/")
    #expect(rows.compactMap { Document.quoted($0[1]).first }.filter { !headings.contains($0) } == [])
  }

  @Test("No two of its files hold the same word that ends in “berry”")
  func markers() throws {
    var holders: [String: Set<String>] = [:]
    for (path, text) in try EveryFieldSite.whole.files {
      for marker in text.matches(of: /[A-Za-z]+berry\b/) {
        holders[marker.output.lowercased(), default: []].insert(path)
      }
    }
    let shared = holders.filter { $0.value.count > 1 && !$0.value.contains { $0.hasPrefix("data/") } }
    #expect(shared.keys.sorted() == [])
    #expect(holders.count > 300)
  }

  @Test("It has nothing wrong, not even a warning")
  func sound() async throws {
    let found = try await EveryFieldSite.whole.diagnostics()
    #expect(found.map { "\($0.place?.description ?? "") \($0.summary)" } == [])
  }
}
