import Diagnostics
import Testing

@testable import Tables

/// One CSV text that is not in order, and what has to come of it.
struct BadTable: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// As `Diagnostic.brief` writes them.
  let findings: [String]
  /// The spreadsheet numbers of the rows that the table still has.
  let rows: [Int]

  var testDescription: String { name }

  init(_ name: String, _ text: String, _ findings: [String], rows: [Int] = []) {
    self.name = name
    self.text = text
    self.findings = findings
    self.rows = rows
  }

  static let all = [
    BadTable("empty file", "", ["error table-empty file"]),
    BadTable("only line breaks", "\r\n\n\r", ["error table-empty file"]),
    BadTable("only delimiters", ",,,\n,, ,\n", ["error table-empty file"]),
    BadTable("only a byte order mark", "\u{FEFF}", ["error table-empty file"]),
    BadTable("only a delimiter line", "sep=;\n", ["error table-empty file"]),
    BadTable("row too short", "a,b,c\n1,2\n1,2,3\n", ["error table-row-length 2:C"], rows: [3]),
    BadTable("row too long", "a,b\n1,2,3\n1,2\n", ["error table-row-length 2:C"], rows: [3]),
    BadTable(
      "row too long, after an empty cell", "a,b\n1,2,,,x\n", ["error table-row-length 2:C"]),
    BadTable(
      "several bad rows", "a,b\n1\n1,2\n1,2,3\n",
      ["error table-row-length 2:B", "error table-row-length 4:C"], rows: [3]),
    BadTable("other delimiter in the rows", "a,b\n1;2\n", ["error table-row-length 2:B"]),
    BadTable(
      "unclosed quote to the end", "a,b\n\"1,2\n3,4\n5,6\n", ["error table-quote 2:A"], rows: [2, 3, 4]),
    BadTable(
      "unclosed quote before a quoted cell", "a,b\n1,\"2\n3,\"4\"\n5,6\n", ["error table-quote 2:B"],
      rows: [2, 3, 4]),
    BadTable(
      "unclosed quote, then a bad row", "a,b\n1,\"2\n3\n",
      ["error table-quote 2:B", "error table-row-length 3:B"],
      rows: [2]),
    BadTable(
      "two unclosed quotes", "a,b\n\"1,2\n\"3,4\n", ["error table-quote 2:A", "error table-quote 3:A"],
      rows: [2, 3]),
    BadTable("unclosed quote in the header", "\"a,b\n1,2\n", ["error table-quote 1:A"], rows: [2]),
    BadTable("a lone quote at the end", "a,b\n1,2\n\"", ["error table-quote 3:A"], rows: [2]),
    BadTable(
      "unclosed quote whose partner ends a cell", "a,b\n\"1,2\n3,\"\n5,6\n", ["error table-row-length 2:B"],
      rows: [3]),
    BadTable("text after a quote", "a,b\n\"1\"x,2\n3,4\n", ["error table-quote 2:A"], rows: [2, 3]),
    BadTable("quotes not doubled", "a,b\n\"Cut \"N\" Shoot, TX\",2\n", ["error table-quote 2:A"], rows: [2]),
    BadTable(
      "text after two quotes of a row", "a,b\n\"1\"x,\"2\" y\n",
      ["error table-quote 2:A", "error table-quote 2:B"],
      rows: [2]),
    BadTable(
      "blank before a quote", "a,b\n1, \"2, 3\"\n4, \"5\"\n6,7\n",
      ["error table-quote 2:B", "error table-quote 3:B"], rows: [3, 4]),
    BadTable("NUL", "a,b\n1,\u{0}\n", ["error control-character 2:B"], rows: [2]),
    BadTable(
      "several problems in one cell", "a,b\n\"1\u{1}\"x,2\n",
      ["error table-quote 2:A", "error control-character 2:A"], rows: [2]),
    BadTable(
      "1 MB of quotes", String(repeating: "\"", count: 1_000_000), ["error table-too-large 1:A"]),
    BadTable(
      "1 MB of quotes and one more", "a\n" + String(repeating: "\"", count: 1_000_001),
      ["error table-quote 2:A", "error table-too-large 2:A"], rows: [2]),
  ]
}

@Suite("CSV files that are not in order")
struct CSVBadInputTests {
  @Test("What is wrong is found where it is, and the other rows are still read", arguments: BadTable.all)
  func badTables(bad: BadTable) {
    let read = read(bad.text)
    #expect(read.diagnostics.map(\.brief) == bad.findings)
    #expect(read.value.rows.map(\.number) == bad.rows)
    #expect(read.diagnostics.allSatisfy { $0.fix != nil && $0.summary.hasSuffix(".") })
  }

  @Test("A row of the wrong length says both numbers and what to type")
  func rowLength() {
    let findings = read("a;b;c\n1\n1;2;3;4\n").diagnostics
    #expect(
      findings.map(\.summary) == [
        "This row has 1 cell, but the header has 3.", "This row has 4 cells, but the header has 3.",
      ])
    #expect(findings[0].fix == "Add what is missing; a cell without text still needs its semicolon.")
    #expect(findings[1].fix?.hasSuffix("delete the cells after column C.") == true)
  }

  @Test("A row of the wrong length points to its cell of several lines")
  func multilineCell() {
    let finding = read("a,b\n\"1,2\n3,\"\n5,6\n").diagnostics.first
    #expect(finding?.notes.map(\.place) == [Place("data.csv", .cell(row: 2, column: 1))])
  }

  @Test("The text of a broken cell is the most likely one")
  func recovery() {
    let read = read("a,b\n\"Cut \"N\" Shoot, TX\",\"1\"x\n\"open,y\n")
    #expect(texts(read.value) == [["Cut \"N\" Shoot, TX", "1\"x"], ["open", "y"]])
  }

  @Test("Of one rule 20 findings are kept, and the last says how many more there are")
  func findingLimit() {
    let read = read("a,b\n" + String(repeating: "1\n", count: 50) + "\"x\"y,2\n")
    #expect(read.diagnostics.count == 21)
    #expect(read.diagnostics[19].notes.map(\.text) == ["There are 30 more like this in this file."])
    #expect(read.diagnostics[18].notes.isEmpty)
    #expect(read.diagnostics[20].brief == "error table-quote 52:A")
  }

  @Test(
    "Lines of quotes that open, close and break off are read to the end",
    arguments: [
      "\"x\n", "\"a\"b,", "\"\"\"\n", "\"a,\"\"\n", "x,\"a\"\"\n", ",\"", "\",\"a", " \"", "\"a\n\"b,\"c\n",
      "\"\n\"\"\n",
    ])
  func hostileQuotes(line: String) {
    let lines = String(repeating: line, count: 10_000)
    let read = read("a,b\n" + lines + "\nlast,row\n")
    #expect(read.diagnostics.filter { $0.id == .tableQuote }.count <= FindingLimit.perRule)
    #expect(read.value.rows.last?.cells.map(\.text) == ["last", "row"])
  }

  @Test("A file of more than 20 MB is refused unread")
  func fileSize() {
    let read = Table.reading(csv: [UInt8](repeating: 0x61, count: 20_000_001), file: "data.csv")
    #expect(read.diagnostics.map(\.brief) == ["error table-too-large file"])
    #expect(read.diagnostics.first?.summary == "This table has 21 MB; Handbill reads up to 20 MB.")
  }

  @Test("A header may have 1,000 columns and no more")
  func columns() {
    let most = String(repeating: "x,", count: 999)
    #expect(read(most + "x").diagnostics.isEmpty)
    #expect(read(most + "x,,,").value.header.count == 1_000)
    #expect(read(most + "x,x").diagnostics.map(\.brief) == ["error table-too-large 1:ALM"])
  }

  @Test("Rows and cells beyond the limit are not read")
  func rows() {
    var limits = TableLimits()
    limits.rows = 2
    let read = read("a\n1\n\n2\n3\n4\n", limits: limits)
    #expect(read.diagnostics.map(\.brief) == ["error table-too-large 5:A"])
    #expect(read.value.rows.count == 2)
    limits = TableLimits()
    limits.cells = 4
    let wide = Table.reading(csv: Array("a,b\n1,2\n3,4\n5,6\n".utf8), file: "data.csv", limits: limits)
    #expect(wide.diagnostics.map(\.brief) == ["error table-too-large 4:A"])
  }

  @Test("A cell of more than 100,000 characters is cut")
  func cells() {
    let most = String(repeating: "é", count: 100_000)
    #expect(read("a,b\n\(most),1\n").diagnostics.isEmpty)
    let read = read("a,b\n\(most)é,1\n")
    #expect(read.diagnostics.map(\.brief) == ["error table-too-large 2:A"])
    #expect(texts(read.value) == [[most, "1"]])
  }
}
