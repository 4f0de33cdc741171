import Diagnostics
import Testing

@testable import Tables

/// One cell below a header, and what it has to say.
struct CellCase: Sendable, CustomTestStringConvertible {
  let name: String
  let cell: String
  let text: String

  var testDescription: String { name }

  init(_ name: String, _ cell: String, _ text: String) {
    self.name = name
    self.cell = cell
    self.text = text
  }

  static let all = [
    CellCase("shared string", "<c t=\"s\"><v>0</v></c>", "shared"),
    CellCase(
      "shared string of several runs, without its phonetic guide", "<c t=\"s\"><v>1</v></c>", "two runs"),
    CellCase("shared string with references", "<c t=\"s\"><v>2</v></c>", "a & b <c> \"d\" 'e' é €"),
    CellCase("shared string with escaped letters", "<c t=\"s\"><v>3</v></c>", "one\ntwo_x000D_"),
    CellCase("inline string", "<c t=\"inlineStr\"><is><t>here</t></is></c>", "here"),
    CellCase(
      "inline string of several runs",
      "<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>one </t></r><r><t>two</t></r></is></c>", "one two"),
    CellCase("CDATA", "<c t=\"inlineStr\"><is><t><![CDATA[a < b]]> &amp; c</t></is></c>", "a < b & c"),
    CellCase("comment inside a text", "<c t=\"inlineStr\"><is><t>a<!-- no -->b</t></is></c>", "ab"),
    CellCase("prefixed names", "<x:c t=\"inlineStr\"><x:is><x:t>prefix</x:t></x:is></x:c>", "prefix"),
    CellCase("blanks around a text", "<c t=\"inlineStr\"><is><t> a </t></is></c>", " a "),
    CellCase("true", "<c t=\"b\"><v>1</v></c>", "TRUE"),
    CellCase("false", "<c t=\"b\"><v>0</v></c>", "FALSE"),
    CellCase("error", "<c t=\"e\"><v>#N/A</v></c>", "#N/A"),
    CellCase("number", "<c><v>42</v></c>", "42"),
    CellCase("number with a type", "<c t=\"n\"><v>-4.50</v></c>", "-4.5"),
    CellCase("number that is whole", "<c><v>7.0</v></c>", "7"),
    CellCase("number of 17 digits", "<c><v>0.30000000000000004</v></c>", "0.3"),
    CellCase("number that rounds up to another digit", "<c><v>0.99999999999999989</v></c>", "1"),
    CellCase("number with an exponent", "<c><v>1.25E-2</v></c>", "0.0125"),
    CellCase("large number", "<c><v>1.5E+30</v></c>", "1.5E+30"),
    CellCase("small number", "<c><v>1E-20</v></c>", "1E-20"),
    CellCase("number with zeros in front", "<c><v>007</v></c>", "7"),
    CellCase("number of 16 digits", "<c><v>1234567890123456</v></c>", "1234567890123460"),
    CellCase("large serial without a format", "<c><v>2025550123</v></c>", "2025550123"),
    CellCase("zero", "<c><v>-0.0</v></c>", "0"),
    CellCase("padded number", "<c s=\"2\"><v>501</v></c>", "00501"),
    CellCase("text date", "<c t=\"inlineStr\"><is><t>7/72025</t></is></c>", "7/72025"),
    CellCase("day", "<c s=\"1\"><v>46160</v></c>", "2026-05-18"),
    CellCase("day with a time that its format hides", "<c s=\"1\"><v>46160.99</v></c>", "2026-05-18"),
    CellCase("moment", "<c s=\"3\"><v>46160.604166666664</v></c>", "2026-05-18T14:30:00"),
    CellCase("moment at midnight", "<c s=\"3\"><v>46160</v></c>", "2026-05-18"),
    CellCase("day by a custom format", "<c s=\"4\"><v>46160</v></c>", "2026-05-18"),
    CellCase("number whose format quotes letters of days", "<c s=\"5\"><v>46160</v></c>", "46160"),
    CellCase("ISO day", "<c t=\"d\"><v>2026-05-18T00:00:00</v></c>", "2026-05-18"),
    CellCase("unknown style", "<c s=\"99\"><v>46160</v></c>", "46160"),
    CellCase("result of a formula", "<c><f>A1+1</f><v>3</v></c>", "3"),
    CellCase("text of a formula", "<c t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>", "ab"),
    CellCase("empty result of a formula", "<c t=\"str\"><f>\"\"</f><v></v></c>", ""),
    CellCase("cell with a style and nothing else", "<c s=\"1\"/>", ""),
  ]
}

@Suite("Reading workbooks that are in order")
struct XLSXReadingTests {
  private static let strings = """
    <si><t>shared</t></si>
    <si><r><t xml:space="preserve">two </t></r><r><rPr/><t>runs</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>
    <si><t>a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos; &#233; &#x20AC;</t></si>
    <si><t>one_x000D_\ntwo_x005F_x000D_</t></si>
    """
  private static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" \
    formatCode="[$-409]mmmm\\ d\\,\\ yyyy;@"/><numFmt numFmtId="166" formatCode="0 &quot;days&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/>
    <xf numFmtId="166"/></cellXfs>
    """

  @Test("A cell says what Excel shows", arguments: CellCase.all)
  func cells(cell: CellCase) throws {
    var workbook = TestWorkbook(
      "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row>"
        + "<row><c t=\"inlineStr\"><is><t>x</t></is></c>\(cell.cell)</row>", strings: Self.strings)
    workbook.styles = Self.styles
    let read = read(workbook)
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == [["x", cell.text]])
  }

  @Test("Rows and columns keep the numbers of the sheet, and blank ones are passed over")
  func places() throws {
    let read = read(
      TestWorkbook(
        """
        <row r="1"><c r="A1" s="3"/></row>
        <row r="3"><c r="B3" t="inlineStr"><is><t>one</t></is></c><c r="D3" t="inlineStr"><is><t>two</t></is></c></row>
        <row r="4"/><row r="7"><c r="A7" t="inlineStr"><is><t> </t></is></c></row>
        <row r="9"><c r="D9"><v>9</v></c></row><row><c><v>10</v></c></row>
        """))
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.header.map(\.text) == ["", "one", "", "two"])
    #expect(read.value.header[1].place == Place("data.xlsx", .cell(row: 3, column: 2)))
    #expect(read.value.rows.map(\.number) == [9, 10])
    #expect(texts(read.value) == [["", "", "", "9"], ["10", "", "", ""]])
    #expect(read.value.rows[0][3].place.description == "data.xlsx, row 9, column D")
  }

  @Test("Text to the right of the header makes a column without a name, as in CSV")
  func unnamedColumns() {
    let read = read(TestWorkbook(texts: [["a"], ["1", "", "stray"], ["2"]]))
    #expect(read.value.header.map(\.text) == ["a", "", ""])
    #expect(texts(read.value) == [["1", "", "stray"], ["2", "", ""]])
    enum Column: String { case a }
    let matched = TableColumns<Column>([.required(.a)]).match(read.value)
    #expect(matched.diagnostics.map(\.brief) == ["warning table-column-unnamed 2:C"])
  }

  @Test("A merged cell's text stays in its first cell")
  func merged() {
    let read = read(
      TestWorkbook(
        "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row>"
          + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"/></row><row r=\"3\"><c r=\"B3\"><v>2</v></c></row>",
        after: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"))
    #expect(texts(read.value) == [["1", ""], ["", "2"]])
  }

  @Test("UTF-16 with a byte order mark is read", arguments: [true, false])
  func utf16(isLittleEndian: Bool) throws {
    var workbook = TestWorkbook(texts: [["a"]])
    let text =
      "<?xml version='1.0' encoding='UTF-16'?><worksheet><sheetData><row><c t='inlineStr'><is><t>移民 🧡</t></is></c>"
      + "</row></sheetData></worksheet>"
    let units = [0xFEFF] + Array(text.utf16)
    workbook.replaced["xl/worksheets/sheet1.xml"] = units.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittleEndian ? bytes : bytes.reversed()
    }
    let read = read(workbook)
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.header.map(\.text) == ["移民 🧡"])
  }

  @Test("The 1904 system counts four years and a day later")
  func system1904() {
    var workbook = TestWorkbook(
      "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row><row><c s=\"0\"><v>0</v></c></row>"
        + "<row><c s=\"0\"><v>44698</v></c></row>")
    workbook.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    workbook.properties = "date1904=\"1\"/><x15:workbookPr chartTrackingRefBase=\"1\""
    #expect(texts(read(workbook).value) == [["1904-01-01"], ["2026-05-18"]])
  }

  @Test("Parts are found by their relationships, in any letter case and with any separator")
  func partNames() {
    let parts = TestWorkbook(texts: [["a"], ["1"]]).parts.map { part in
      var part = part
      part.name = part.name.uppercased().split(separator: "/").joined(separator: "\\")
      return part
    }
    let read = Table.reading(xlsx: TestArchive(parts: parts).bytes, file: "data.xlsx")
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == [["1"]])
  }

  @Test("An archive may end with a comment")
  func comment() {
    var bytes = TestWorkbook(texts: [["a"], ["1"]]).bytes
    bytes[bytes.count - 2] = 5
    let read = Table.reading(xlsx: bytes + Array("hello".utf8), file: "data.xlsx")
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == [["1"]])
  }
}
