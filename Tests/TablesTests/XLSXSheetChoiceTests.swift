import Diagnostics
import Testing

@testable import Tables

@Suite("Which sheet of a workbook is read")
struct XLSXSheetChoiceTests {
  private typealias Sheet = TestWorkbook.Sheet

  private func sheet(_ name: String, _ count: Int, state: String = "visible") -> TestWorkbook.Sheet {
    let rows = (0..<count).map { "<row><c t=\"inlineStr\"><is><t>\(name)\($0)</t></is></c></row>" }.joined()
    return TestWorkbook.Sheet(name: name, state: state, rows: rows)
  }

  @Test("The first visible sheet with rows is read; blank, hidden and heading-only ones are not")
  func first() {
    let sheets = [
      sheet("a", 3, state: "hidden"), sheet("b", 3, state: "veryHidden"), sheet("c", 0), sheet("d", 1),
      sheet("e", 2),
    ]
    let read = read(TestWorkbook(sheets: sheets))
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.header.map(\.text) == ["e0"])
    #expect(texts(read.value) == [["e1"]])
  }

  @Test("A sheet with nothing but a header is read if no other has more")
  func headerOnly() {
    let read = read(TestWorkbook(sheets: [sheet("a", 0), sheet("b", 1), sheet("c", 1)]))
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.header.map(\.text) == ["b0"])
    #expect(read.value.rows.isEmpty)
  }

  @Test("Several visible sheets with rows are a warning that names the one that is read")
  func several() {
    let sheets = [
      sheet("North", 2), sheet("South", 2), sheet("Hidden", 2, state: "hidden"), sheet("West", 5),
    ]
    let read = read(TestWorkbook(sheets: sheets))
    #expect(read.diagnostics.map(\.brief) == ["warning table-workbook file"])
    #expect(
      read.diagnostics.first?.summary
        == "Handbill reads the sheet “North” of this workbook; “South”, “West” are not read.")
    #expect(texts(read.value) == [["North1"]])
  }

  @Test("A chart is not a sheet")
  func chart() {
    var workbook = TestWorkbook(sheets: [sheet("a", 2), sheet("b", 2)])
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    workbook.replaced["xl/_rels/workbook.xml.rels"] = Array(
      """
      <Relationships><Relationship Id="rId1" Type="\(kinds)/chartsheet" Target="chartsheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="\(kinds)/worksheet" Target="worksheets/sheet2.xml"/></Relationships>
      """.utf8)
    let read = read(workbook)
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == [["b1"]])
  }

  @Test("A workbook without any text is an error that names a hidden sheet")
  func empty() {
    let read = read(TestWorkbook(sheets: [sheet("a", 0), sheet("Data", 4, state: "hidden")]))
    #expect(read.diagnostics.map(\.brief) == ["error table-empty file"])
    #expect(read.diagnostics.first?.notes.first?.text.contains("“Data”") == true)
    #expect(read.value.header.isEmpty)
  }
}
