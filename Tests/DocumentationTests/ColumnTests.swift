import Diagnostics
import Testing

@testable import Content

@Suite("The columns of tables in the reference")
struct ColumnTests {
  /// Every heading that a row of the reference names: the column's own name, and those under which it is also found.
  private func headings(of table: String) throws -> [(column: String, headings: [String])] {
    let tables = try Document(".github/reference/data.md").tables("columns")
    return try #require(tables.first { $0.subject == table }).rows.map { row in
      let own = try #require(Document.quoted(row[0]).first)
      let meaning = row.last ?? ""
      guard let also = meaning.firstRange(of: /[Aa]lso under/) else { return (own, [own]) }
      return (own, [own] + Document.quoted(meaning[also.upperBound...]))
    }
  }

  @Test(
    "Every heading that the reference names is taken",
    arguments: ["members.csv", "signatories", "totals.csv"])
  func taken(_ table: String) async throws {
    for (column, headings) in try headings(of: table) {
      for heading in headings {
        // The columns that a table cannot be without, and this one.
        let needed = [
          "members.csv": ["id", "name"], "signatories": ["name"], "totals.csv": ["date", "active"],
        ]
        let others = (needed[table] ?? []).filter { $0 != column }
        let header = (others + [heading]).joined(separator: ",")
        let strangers = try await diagnostics(of: table, header: header).filter {
          [.tableColumnUnknown, .tableColumnMissing, .tableColumnPrivate].contains($0.id)
        }
        #expect(strangers.isEmpty, "\(heading): \(strangers.map(\.summary))")
      }
    }
  }

  @Test("Every heading under which the program finds who signed is in the reference")
  func documented() throws {
    let documented = try headings(of: "signatories")
    #expect(Set(documented.map(\.column)) == Set(SignatoryColumn.allCases.map(\.rawValue)))
    for column in SignatoryColumn.allCases {
      let headings = try #require(documented.first { $0.column == column.rawValue }).headings
      // British spelling is understood without being advertised.
      let known = [column.rawValue] + column.aliases.filter { $0 != "organisation" }
      #expect(Set(headings) == Set(known), "\(column)")
    }
  }

  private func diagnostics(of table: String, header: String) async throws -> [Diagnostic] {
    var files = ["site.yaml": "title: Test\nurl: https://example.org/\n"]
    switch table {
    case "signatories":
      files["letters/a.md"] =
        "---\ntitle: A\ndate: 2026-01-01\nsignatories: data/signatories/a.csv\n---\nText.\n"
      files["data/signatories/a.csv"] = header + "\n"
    default: files["data/\(table)"] = header + "\n"
    }
    return try await ExampleSite(files: files).diagnostics()
  }
}
