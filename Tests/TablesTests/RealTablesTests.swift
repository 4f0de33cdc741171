import Diagnostics
import Testing

@testable import Tables

/// One file of the shared data, and what Python 3.11 counted in it.
///
/// Each file was read as `list(csv.reader(io.StringIO(text, newline='')))` with
/// `text = data.decode('utf-8-sig')`, or `'cp1252'` for the file in that code page. `columns` is
/// `len(rows[0])`, `rows` the number of rows below it with `any(cell.strip() for cell in row)`, `last` the
/// index of the last of them counted from 1, `filled` the number of cells that are not `''`, header included,
/// and `characters` the sum of `len(cell)`. No cell contains CR, so no text differs from ours.
struct RealTable: Sendable, CustomTestStringConvertible {
  let path: String
  let columns: Int
  let rows: Int
  let last: Int
  let filled: Int
  let characters: Int
  var findings: [String] = []

  var testDescription: String { path }

  static let all = [
    RealTable(
      path: "agreements/2025-09-17.with-links.csv", columns: 15, rows: 1000, last: 1001, filled: 7988,
      characters: 256_085),
    RealTable(
      path: "agreements/2026-05-18.with-links.csv", columns: 15, rows: 1843, last: 1844, filled: 14_681,
      characters: 391_854),
    RealTable(
      path: "agreements/2026-05-18.excel-utf8bom.csv", columns: 13, rows: 1843, last: 1844, filled: 12_954,
      characters: 166_945),
    RealTable(
      path: "agreements/2026-05-18.excel-cp1252.csv", columns: 13, rows: 1843, last: 1844, filled: 12_954,
      characters: 166_945, findings: ["warning table-encoding 586:B"]),
    RealTable(
      path: "agreements/county-name-fixes.csv", columns: 3, rows: 32, last: 33, filled: 99, characters: 1_170),
    RealTable(
      path: "members/movement2016-groups.csv", columns: 8, rows: 207, last: 208, filled: 1_517,
      characters: 90_268),
  ]
}

@Suite(
  "Real tables",
  .enabled(
    if: SharedData.folder != nil,
    "The shared data is not here; set HANDBILL_SHARED to the folder that holds data/."))
struct RealTablesTests {
  @Test("A real table has the rows, cells and letters that another reader finds", arguments: RealTable.all)
  func realTables(real: RealTable) throws {
    let read = try SharedData.table(real.path)
    let table = read.value
    let cells = (table.header + table.rows.flatMap(\.cells)).map(\.text)
    #expect(read.diagnostics.map(\.brief) == real.findings)
    #expect(table.header.count == real.columns)
    #expect(table.rows.count == real.rows)
    #expect(table.rows.last?.number == real.last)
    #expect(cells.count { !$0.isEmpty } == real.filled)
    #expect(cells.reduce(0) { $0 + $1.unicodeScalars.count } == real.characters)
  }

  @Test("The same sheet reads the same from Windows-1252 and from UTF-8")
  func encodings() throws {
    let old = try SharedData.table("agreements/2026-05-18.excel-cp1252.csv").value
    let new = try SharedData.table("agreements/2026-05-18.excel-utf8bom.csv").value
    #expect(old.header.map(\.text) == new.header.map(\.text))
    #expect(texts(old) == texts(new))
  }

  @Test("The published columns of agreements are found, and the blank ones are passed over")
  func agreementColumns() throws {
    enum Column: String { case state, agency, model, moa = "MOA URL" }
    let columns = TableColumns<Column>(
      [
        .required(.state), .required(.agency, aliases: ["law enforcement agency"]),
        .required(.model, aliases: ["support type"]), .optional(.moa),
      ], unknown: .allowed)
    let table = try SharedData.table("agreements/2026-05-18.with-links.csv").value
    let matched = columns.match(table)
    let row = try #require(table.rows.first)
    #expect(matched.diagnostics.isEmpty)
    #expect(matched.value[.moa] == 13)
    #expect(matched.value.text(.agency, in: row) == "Autauga County Sheriff's Office")
  }
}
