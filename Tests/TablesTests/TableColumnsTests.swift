import Diagnostics
import Testing

@testable import Tables

@Suite("Expected columns")
struct TableColumnsTests {
  enum Column: String { case id, name, otherNames = "other_names", url }

  static let columns: [TableColumn<Column>] = [
    .required(.id), .required(.name, aliases: ["organization"]), .optional(.otherNames),
    .optional(.url, aliases: ["website", "URL web"]),
  ]

  private func match(
    _ text: String, unknown: TableColumns<Column>.Unknown = .warned
  ) -> (table: Table, layout: TableLayout<Column>, findings: [Diagnostic]) {
    let table = read(text).value
    let matched = TableColumns(Self.columns, unknown: unknown).match(table)
    return (table, matched.value, matched.diagnostics)
  }

  @Test("A column is found by its name, whatever its case, blanks, lines and hyphens")
  func namedColumn() {
    let table = read("STATE , Law Enforcement  AGENCY,\"Support\nType\",MOA-URL,,_\n").value
    #expect(table.column(named: "state") == 0)
    #expect(table.column(named: "law_enforcement_agency") == 1)
    #expect(table.column(named: "support type") == 2)
    #expect(table.column(named: "MOA url") == 3)
    #expect(table.column(named: "county") == nil)
    #expect(table.column(named: " ") == nil)
  }

  @Test("Expected columns are found in any order and under any of their names")
  func layout() throws {
    let (table, layout, findings) = match("Website,Organization,ID\nx, One ,1\n")
    #expect(findings.isEmpty)
    let row = try #require(table.rows.first)
    #expect(layout[.url] == 0)
    #expect(layout.text(.name, in: row) == "One")
    #expect(layout.cell(.id, in: row)?.place.description == "data.csv, row 2, column C")
    #expect(layout.cell(.otherNames, in: row) == nil)
    #expect(layout.text(.otherNames, in: row).isEmpty)
  }

  @Test("A missing required column is an error that lists what is there")
  func missing() {
    let findings = match("id,url\n").findings
    #expect(findings.map(\.brief) == ["error table-column-missing 1:A"])
    #expect(findings.first?.summary == "This table has no column “name”.")
    #expect(findings.first?.fix == "Add a column with the header “name”.")
    #expect(findings.first?.notes.map(\.text) == ["The header says “id”, “url”."])
  }

  @Test("A missing column is reported at the unknown one that is probably meant, and only there")
  func missingWithSuggestion() {
    let findings = match("id,url,nmae,color\n").findings
    #expect(findings.map(\.brief) == ["error table-column-missing 1:C", "warning table-column-unknown 1:D"])
    #expect(findings.first?.fix == "Rename the column “nmae” to “name”, if that is the one.")
  }

  @Test("An expected column that is there twice is an error that shows both")
  func twice() {
    let findings = match("id,name,ID ,Organization\n").findings
    #expect(findings.map(\.brief) == ["error table-column-twice 1:C", "error table-column-twice 1:D"])
    #expect(findings.last?.notes.map(\.place) == [Place("data.csv", .cell(row: 1, column: 2))])
    #expect(findings.last?.summary.contains("as “name” and as “Organization”") == true)
  }

  @Test("An unknown column is a warning, with a suggestion where a name is near")
  func unknown() {
    let findings = match("id,name,other nmaes,color\n").findings
    #expect(
      findings.map(\.brief) == ["warning table-column-unknown 1:C", "warning table-column-unknown 1:D"])
    #expect(findings.first?.fix == "Rename it to “other_names”, if that is the one.")
    #expect(findings.last?.fix?.hasSuffix("“id”, “name”, “other_names”, “url”.") == true)
  }

  @Test("Unknown columns may be allowed, even twice")
  func allowed() {
    #expect(match("id,name,notes,notes\n", unknown: .allowed).findings.isEmpty)
  }

  @Test("A column without a header is ignored while it is blank")
  func blankHeader() {
    #expect(match("id,,name, ,\n1,,One,,\n2, ,Two,,\n").findings.isEmpty)
  }

  @Test("Text under a blank header is a warning at its first cell, once a column", arguments: [true, false])
  func textUnderBlankHeader(isAllowed: Bool) {
    let findings = match(
      "id,name,,\n1,One,,\n2,Two,x,\n3,Three,y,z\n", unknown: isAllowed ? .allowed : .warned
    ).findings
    #expect(
      findings.map(\.brief) == ["warning table-column-unnamed 3:C", "warning table-column-unnamed 4:D"])
  }

  @Test("A table that could not be read gives no finding about its columns")
  func unread() {
    #expect(match("").findings.isEmpty)
  }

  @Test("A long name is shortened and fits on one line in messages")
  func longNames() {
    let findings = match("id,name,\"one\n" + String(repeating: "x", count: 5_000) + "\"\n").findings
    #expect(
      findings.first?.summary
        == "Handbill does not know the column “one \(String(repeating: "x", count: 55))…” and leaves it out.")
  }
}
