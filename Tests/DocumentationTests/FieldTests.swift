import Diagnostics
import Testing

@Suite("The reference of settings, fields and columns")
struct FieldTests {
  private static let pages = ["settings", "pages", "data"].map { ".github/reference/\($0).md" }

  /// A site in which everything that has fields also has one that nobody knows.
  private static var site: ExampleSite {
    var files = [
      "site.yaml": """
      title: Test
      url: https://example.org/
      zzz: 1
      brand: {zzz: 1}
      press: {zzz: 1, contacts: [{name: Desk, zzz: 1}]}
      markdown: {zzz: 1}
      """,
      "data/members.csv": "id,name,zzz\naai,AAI,1\n",
      "data/signatories/all.csv": "member,zzz\naai,1\n",
      "data/figures.yaml": "all: {count: members, where: {zzz: 1}, zzz: 1}\n",
      "data/agreements.yaml": "zzz: 1\ncolumns: {zzz: 1}\nsource: {zzz: 1}\ncorrections: {a/b: {zzz: 1}}\n",
      "data/agreements/2026-05-18.csv":
        "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE\nALABAMA,Sheriff,Task Force Model\n",
    ]
    // Every folder that the content may ever have, so that a kind that is added later must be documented.
    for folder in ["posts/", "press/", "actions/", "petitions/", "letters/", ""] {
      files[folder + "about.md"] = piece
    }
    return ExampleSite(files: files)
  }

  private static let piece = """
    ---
    title: Test
    date: 2026-01-01
    zzz: 1
    image: {zzz: 1}
    related: [{zzz: 1}]
    share: {zzz: 1}
    dateline: {city: Raleigh, zzz: 1}
    contacts: [{name: Desk, zzz: 1}]
    targets: [{zzz: 1, hours: {zzz: 1}}]
    dates: [{zzz: 1}]
    to: [{zzz: 1}]
    signatures: {zzz: 1}
    form: {zzz: 1, fields: [{zzz: 1}], consents: [{zzz: 1}]}
    delivered: {zzz: 1}
    signatories: data/signatories/all.csv
    sign_on: {zzz: 1}
    event: {zzz: 1}
    corrections: [{zzz: 1}]
    claims: {Text: {zzz: 1}}
    ---
    Text.

    ```agreements
    zzz: 1
    ```

    ```members
    zzz: 1
    ```

    ```signatories
    zzz: 1
    ```

    ```totals
    zzz: 1
    ```

    ```map
    zzz: 1
    ```

    """

  /// The fields that the program asks for, by what they are fields of.
  private func known() async throws -> [String: Set<String>] {
    let note = /The fields of (.+) are: (.+)\./
    var known: [String: Set<String>] = [:]
    for diagnostic in try await Self.site.diagnostics() where diagnostic.id == .fieldUnknown {
      let match = try #require(try note.wholeMatch(in: diagnostic.notes.first?.text ?? ""))
      known[String(match.1), default: []].formUnion(match.2.components(separatedBy: ", "))
    }
    return known
  }

  @Test("Every field is documented, and every documented field exists")
  func fields() async throws {
    var documented: [String: Set<String>] = [:]
    for page in Self.pages {
      for (subjects, rows) in try Document(page).tables("fields") {
        for subject in subjects.components(separatedBy: ", ") {
          documented[subject, default: []].formUnion(rows.compactMap { Document.quoted($0[0]).first })
        }
      }
    }
    let known = try await known()
    #expect(Set(documented.keys) == Set(known.keys))
    for (subject, fields) in known {
      #expect(documented[subject] == fields, "fields of \(subject)")
    }
  }

  @Test("The site of these tests has everything that the sources give fields")
  func subjects() async throws {
    let named = /\bof: "((?:an?|the|what|opening) [a-zA-Z ]+|signatures|[a-z]+\.yaml)"/
    let inSources = try Repository.sources.flatMap { text in text.matches(of: named).map { String($0.1) } }
    let known = try await known()
    for subject in inSources { #expect(known[subject] != nil, "\(subject)") }
  }

  @Test(
    "Every column of a table is documented, and every documented one exists",
    arguments: [("members.csv", "data/members.csv"), ("signatories", "data/signatories/all.csv")])
  func columns(_ table: String, in file: String) async throws {
    let strangers = try await Self.site.diagnostics().filter { $0.id == .tableColumnUnknown }
    let stranger = try #require(strangers.first { $0.place?.file.hasSuffix(file) == true })
    let known = (stranger.fix ?? "").matches(of: /“([a-z_]+)”/).map { String($0.1) }
    let documented = try columns(of: table).compactMap { Document.quoted($0[0]).first }
    #expect(Set(documented) == Set(known))
  }

  @Test("The columns of an agreements table are found under the headings that are documented")
  func agreementHeadings() async throws {
    let columns = try columns(of: "agreements").map { row in
      (
        field: try #require(Document.quoted(row[0]).first),
        heading: try #require(Document.quoted(row[1]).first)
      )
    }
    #expect(try await Set(columns.map(\.field)) == known()["the columns"])
    // Each column is there under its heading and under its field's name, so each is there twice.
    let header = columns.map { "\($0.heading),\($0.field)" }.joined(separator: ",")
    let site = ExampleSite(files: [
      "site.yaml": "title: Test\nurl: https://example.org/\n",
      "data/agreements/2026-05-18.csv": header + "\n",
    ])
    let twice = try await site.diagnostics().filter { $0.id == .tableColumnTwice }
    let headings = twice.compactMap { $0.summary.firstMatch(of: /The column “(.+?)”/).map { String($0.1) } }
    #expect(Set(headings) == Set(columns.map(\.heading)))
  }

  /// The rows of a table's columns in the reference.
  private func columns(of table: String) throws -> [[String]] {
    let tables = try Document(".github/reference/data.md").tables("columns")
    return try #require(tables.first { $0.subject == table }).rows
  }
}
