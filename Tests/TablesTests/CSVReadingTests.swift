import Diagnostics
import Testing

@testable import Tables

@Suite("Reading CSV files that are in order")
struct CSVReadingTests {
  @Test("A plain table gives its header and its rows")
  func plain() {
    let read = read("id,name\naai,Arab American Institute\nrwg,Rights Working Group\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.header.map(\.text) == ["id", "name"])
    #expect(texts(read.value) == [["aai", "Arab American Institute"], ["rwg", "Rights Working Group"]])
  }

  @Test("Every cell knows its file, row and column")
  func places() {
    let table = read("id,name\naai,Institute\nrwg,Group\n").value
    #expect(table.header[1].place == Place("data.csv", .cell(row: 1, column: 2)))
    #expect(table.rows[1][1].place == Place("data.csv", .cell(row: 3, column: 2)))
    #expect(table.rows[1].place.description == "data.csv, row 3, column A")
  }

  @Test(
    "Each kind of line end ends a row, with or without one after the last row",
    arguments: [
      "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "a,b\r1,2\n3,4", "a,b\r\n1,2\r3,4",
    ])
  func lineEnds(text: String) {
    let read = read(text)
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == [["1", "2"], ["3", "4"]])
    #expect(read.value.rows.map(\.number) == [2, 3])
  }

  @Test("A quoted cell keeps its delimiters, its quotes and its line breaks")
  func quotes() {
    let read = read("a,b\n\"Doe, Jane\",\"Cut \"\"N\"\" Shoot\"\n\"one\r\ntwo\rthree\nfour\",\"\"\"\"\n")
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == [["Doe, Jane", "Cut \"N\" Shoot"], ["one\ntwo\nthree\nfour", "\""]])
  }

  @Test("A line break inside quotes does not begin a new row")
  func rowNumbers() {
    let read = read("a,b\n\"one\n\ntwo\",x\nthree,y\n")
    #expect(read.value.rows.map(\.number) == [2, 3])
  }

  @Test("Blank rows count but are not returned")
  func blankRows() {
    let read = read("a,b\n\n1,2\n,\n  ,\t\n\"\",\"\"\n,,,,,\n\u{A0},\n3,4\n\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.rows.map(\.number) == [3, 9])
  }

  @Test("A header below blank rows keeps its row number")
  func lateHeader() {
    let read = read("\n;;\na;b;c\n1;2;3\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.header.map(\.place.description).first == "data.csv, row 3, column A")
    #expect(read.value.rows.map(\.number) == [4])
  }

  @Test("A header without rows is a table without rows")
  func headerOnly() {
    let read = read("id,name")
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.header.count == 2)
    #expect(read.value.rows.isEmpty)
  }

  @Test("Quotes inside an unquoted cell stand for themselves")
  func innerQuotes() {
    let read = read("a,b\nCut \"N\" Shoot,5\" pipe\n \"N\" Street,x\n")
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == [["Cut \"N\" Shoot", "5\" pipe"], [" \"N\" Street", "x"]])
  }

  @Test("Blanks after a closing quote are left out, and all others are kept")
  func blanks() {
    let read = read("a,b\n\"one\"  ,\" two \"\n three ,\tfour\n")
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == [["one", " two "], [" three ", "\tfour"]])
    #expect(read.value.rows[1].cells.map(\.trimmed) == ["three", "four"])
  }

  @Test("Empty cells beyond the header are accepted")
  func extraEmptyCells() {
    let read = read("a,b\n1,2,,\n3,4, ,\"\"\n")
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == [["1", "2"], ["3", "4"]])
  }

  @Test("A row may end where the header has no names any more")
  func shortUnderBlankHeader() {
    let read = read("a,b,,\n1,2\n")
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == [["1", "2", "", ""]])
  }

  @Test(
    "The delimiter is the one that the header has most often outside quotes",
    arguments: [
      ("a,b,c\n1,2,3", ","), ("a;b;c\n1;2;3", ";"), ("a\tb\tc\n1\t2\t3", "\t"),
      ("\"a,x,y,z\";b;c\n1;2;3", ";"), ("a, x;b;c\n1;2;3", ";"), ("\"a\n,,,,\";b;c\n1;2;3", ";"),
      ("sep=;\na,,,;b;c\n1;2;3", ";"), ("SEP=\t\r\na\tb\tc\r\n1\t2\t3", "\t"), ("sep=|\ra|b|c\r1|2|3", "|"),
    ])
  func delimiters(text: String, delimiter: String) {
    #expect(CSVDialect.detect(in: Array(text.utf8), from: 0).delimiter == delimiter.utf8.first)
    let read = read(text)
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == [["1", "2", "3"]])
    #expect(read.value.rows.map(\.number) == [2])
  }

  @Test(
    "A header that merely begins like a delimiter line is a header", arguments: ["sep=x", "sep=;b", "sep="])
  func noDelimiterLine(header: String) {
    #expect(read(header + "\n").value.header.first?.text.hasPrefix("sep=") == true)
  }

  @Test("A table of one column needs no delimiter")
  func oneColumn() {
    let read = read("name\nOne\nTwo\n")
    #expect(texts(read.value) == [["One"], ["Two"]])
  }
}
