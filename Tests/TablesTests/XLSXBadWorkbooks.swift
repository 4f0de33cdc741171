import Diagnostics
import Testing

@testable import Tables

/// One workbook that is not in order, and what has to come of it.
struct BadWorkbook: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: @Sendable () -> [UInt8]
  /// As `Diagnostic.brief` writes them.
  let findings: [String]
  /// A part of the first finding's summary.
  let summary: String
  /// The spreadsheet numbers of the rows that the table still has.
  let rows: [Int]

  var testDescription: String { name }

  init(
    _ name: String, _ findings: [String], _ summary: String, rows: [Int] = [],
    _ bytes: @Sendable @escaping () -> [UInt8]
  ) {
    self.name = name
    self.bytes = bytes
    self.findings = findings
    self.summary = summary
    self.rows = rows
  }

  private static let damaged = ["error table-workbook file"]

  /// A workbook with a header, and these rows below it.
  private static func rows(_ rows: String, after: String = "", strings: String = "") -> [UInt8] {
    TestWorkbook(
      "<row r=\"1\">\(text("A1", "a"))\(text("B1", "b"))</row>" + rows, after: after, strings: strings
    ).bytes
  }

  private static func text(_ cell: String, _ text: String) -> String {
    "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  /// A good workbook, some of whose parts are replaced or, where nil, removed.
  private static func replacing(_ parts: [String: String?]) -> [UInt8] {
    var workbook = TestWorkbook(texts: [["a", "b"], ["1", "2"]])
    for (name, text) in parts { workbook.replaced.updateValue(text.map { Array($0.utf8) }, forKey: name) }
    return workbook.bytes
  }

  /// A good workbook, of which each part is changed.
  private static func changing(_ change: (inout TestArchive.Part) -> Void) -> [UInt8] {
    TestArchive(
      parts: TestWorkbook(texts: [["a", "b"], ["1", "2"]]).parts.map { part in
        var part = part
        change(&part)
        return part
      }
    ).bytes
  }

  private static func utf16(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }

  // MARK: Files

  static let files = [
    BadWorkbook("empty file", ["error table-empty file"], "is empty") { [] },
    BadWorkbook("text", damaged, "plain text") { Array("a,b\n1,2\n".utf8) },
    BadWorkbook("a web page", damaged, "plain text") { Array("<html><table>".utf8) },
    BadWorkbook("a picture", damaged, "not a workbook") {
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]
    },
    BadWorkbook("password-protected workbook", damaged, "password") {
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1001)
        + utf16("EncryptionInfo") + utf16("EncryptedPackage")
    },
    BadWorkbook("old workbook with another name", damaged, "(.xls)") {
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1001)
        + utf16("Workbook")
    },
    BadWorkbook("first two bytes of a workbook", damaged, "cut off") { [0x50, 0x4B] },
    BadWorkbook("archive of nothing", damaged, "a ZIP archive without a workbook") {
      TestArchive(parts: []).bytes
    },
    BadWorkbook("Word document", damaged, "a Word document") {
      TestArchive(parts: [.init("word/document.xml", Array("<document/>".utf8))]).bytes
    },
    BadWorkbook("binary workbook", damaged, "a binary workbook") {
      TestArchive(parts: [.init("xl/workbook.bin", [1, 2, 3])]).bytes
    },
    BadWorkbook("OpenDocument", damaged, "OpenDocument") {
      TestArchive(parts: [.init("content.xml", Array("<x/>".utf8))]).bytes
    },
    BadWorkbook("encrypted part", damaged, "password") { changing { $0.flags = 1 } },
    BadWorkbook("unknown packing", damaged, "in a way that Handbill cannot read") {
      changing { $0.method = 9 }
    },
    BadWorkbook("wrong checksum", damaged, "damaged in its part “xl/worksheets/sheet1.xml”") {
      changing { if $0.name == "xl/worksheets/sheet1.xml" { $0.checksum = 7 } }
    },
    BadWorkbook("not what Deflate writes", damaged, "damaged in its part") { changing { $0.method = 8 } },
    BadWorkbook("wrong size", damaged, "damaged in its part") {
      changing { $0.claimedCount = $0.bytes.count + 1 }
    },
    BadWorkbook("Zip64", damaged, "Zip64") { changing { $0.claimedCount = 0xFFFF_FFFF } },
    BadWorkbook("a part that unpacks to gigabytes", ["error table-too-large file"], "unpacks to 4000 MB") {
      changing { $0.claimedCount = 4_000_000_000 }
    },
    BadWorkbook(
      "a part that is packed too tightly", ["error table-too-large file"], "packed more than 300 times"
    ) {
      changing { $0.claimedCount = 90_000_000 }
    },
    BadWorkbook("two parts of one name", damaged, "damaged in its part") {
      let parts = TestWorkbook(texts: [["a"], ["1"]]).parts
      return TestArchive(parts: parts + parts.filter { $0.name.contains("sheet1.xml") }).bytes
    },
    BadWorkbook("too many parts", ["error table-too-large file"], "10001 parts") {
      TestArchive(parts: (0..<10_001).map { .init("\($0)", []) }).bytes
    },
  ]

  // MARK: Parts

  static let parts = [
    BadWorkbook("no workbook part", damaged, "a ZIP archive without a workbook") {
      replacing(["xl/workbook.xml": String?.none])
    },
    BadWorkbook("a workbook part that is none", damaged, "a ZIP archive without a workbook") {
      replacing(["xl/workbook.xml": "<document/>"])
    },
    BadWorkbook("no sheet", ["error table-empty file"], "no sheet with text") {
      replacing(["xl/workbook.xml": "<workbook><sheets/></workbook>"])
    },
    BadWorkbook("no relationships", damaged, "lists a sheet “Sheet1” that is not in it") {
      replacing(["xl/_rels/workbook.xml.rels": String?.none])
    },
    BadWorkbook("no sheet part", damaged, "lists a sheet “Sheet1” that is not in it") {
      replacing(["xl/worksheets/sheet1.xml": String?.none])
    },
    BadWorkbook(
      "a relationship that leads back to the workbook", ["error table-empty file"], "no sheet with text"
    ) {
      replacing([
        "xl/_rels/workbook.xml.rels": """
        <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../xl/./workbook.xml"/></Relationships>
        """
      ])
    },
    BadWorkbook("a relationship that leads out of the archive", damaged, "is not in it") {
      replacing([
        "xl/_rels/workbook.xml.rels": """
        <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>
        """
      ])
    },
    BadWorkbook("document type", damaged, "has a document type") {
      replacing([
        "xl/worksheets/sheet1.xml":
          "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet/>"
      ])
    },
    BadWorkbook("unknown entity", ["error table-workbook 2:A"], "damaged in this row") {
      rows("<row>\(text("A2", "&a;"))</row>")
    },
    BadWorkbook("another encoding", ["error table-encoding file"], "“windows-1252”") {
      replacing(["xl/worksheets/sheet1.xml": "<?xml version=\"1.0\" encoding=\"windows-1252\"?><worksheet/>"])
    },
    BadWorkbook("empty part", damaged, "“xl/styles.xml” is damaged") { replacing(["xl/styles.xml": ""]) },
    BadWorkbook(
      "elements inside each other without end", ["error table-too-large file"], "more deeply nested"
    ) {
      replacing(["xl/worksheets/sheet1.xml": String(repeating: "<a>", count: 1_000_000)])
    },
    BadWorkbook("10 MB of attributes", ["error table-too-large file"], "larger or more deeply nested") {
      let attributes = (0..<800_000).map { " a\($0)=\"12\"" }.joined()
      return replacing(["xl/worksheets/sheet1.xml": "<worksheet\(attributes)/>"])
    },
    BadWorkbook("one attribute of 1 MB", ["error table-too-large 1:A"], "larger or more deeply nested") {
      rows(
        "",
        after: "<hyperlinks><hyperlink ref=\"A1\" location=\"\(String(repeating: "x", count: 1_000_000))\"/>"
      )
    },
    BadWorkbook("a name of 1 MB", ["error table-too-large file"], "larger or more deeply nested") {
      replacing(["xl/worksheets/sheet1.xml": "<\(String(repeating: "x", count: 1_000_000))/>"])
    },
  ]

  // MARK: Sheets

  static let sheets = [
    BadWorkbook("sheet without a header", ["error table-empty file"], "no sheet with text") {
      TestWorkbook("<row r=\"1\"><c r=\"A1\"/></row><row/>").bytes
    },
    BadWorkbook("sheet that breaks off", ["error table-workbook 3:A"], "in this row or after it", rows: [2]) {
      replacing([
        "xl/worksheets/sheet1.xml":
          "<worksheet><sheetData><row><c><v>1</v></c></row><row><c><v>1</v></c></row><row><c><v>2"
      ])
    },
    BadWorkbook(
      "shared string that is not there", ["error table-workbook 2:B"], "is not in the workbook", rows: [2]
    ) {
      rows("<row><c><v>1</v></c><c t=\"s\"><v>5</v></c></row>", strings: "<si><t>only</t></si>")
    },
    BadWorkbook("shared string whose number is none", ["error table-workbook 2:B"], "is not in", rows: [2]) {
      rows("<row><c><v>1</v></c><c t=\"s\"><v>-1</v></c></row>", strings: "<si><t>only</t></si>")
    },
    BadWorkbook("number that is none", ["error table-workbook 2:A"], "“twelve”", rows: [2]) {
      rows("<row><c><v>twelve</v></c></row>")
    },
    BadWorkbook(
      "number with an absurd exponent", ["error table-workbook 2:A"], "“1E-9223372036854775808”", rows: [2]
    ) {
      rows("<row><c><v>1E-9223372036854775808</v></c></row>")
    },
    BadWorkbook("a link over no cell", damaged, "a link that covers no cell", rows: [2]) {
      rows(
        "<row><c><v>1</v></c></row>",
        after: "<hyperlinks><hyperlink ref=\"AAAA1\" r:id=\"rId1\"/></hyperlinks>")
    },
    BadWorkbook("unknown kind of cell", ["error table-workbook 2:A"], "“12”", rows: [2]) {
      rows("<row><c t=\"new\"><v>12</v></c></row>")
    },
    BadWorkbook("formula without a result", ["error table-workbook 2:B"], "not saved in the file", rows: [2])
    {
      rows("<row><c><v>1</v></c><c><f>A1+1</f></c></row>")
    },
    BadWorkbook("rows out of order", ["error table-workbook 5:A"], "wrong number", rows: [5, 6]) {
      rows(
        "<row r=\"5\"><c><v>1</v></c></row><row r=\"3\"><c><v>2</v></c></row><row r=\"6\"><c><v>3</v></c></row>"
      )
    },
    BadWorkbook("a row twice", ["error table-workbook 2:A"], "wrong number", rows: [2]) {
      rows("<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>")
    },
    BadWorkbook(
      "absurd row numbers", ["error table-workbook 1:A", "error table-workbook 1:A"], "wrong number"
    ) {
      rows("<row r=\"99999999999999999999\"><c><v>1</v></c></row><row r=\"-4\"><c><v>2</v></c></row>")
    },
    BadWorkbook("a cell twice", ["error table-workbook 2:A"], "twice", rows: [2]) {
      rows("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>")
    },
    BadWorkbook("cells out of order", ["error table-workbook 2:B"], "wrong order", rows: [2]) {
      rows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>")
    },
    BadWorkbook("a cell of another row", ["error table-workbook 2:A"], "wrong order") {
      rows("<row r=\"2\"><c r=\"A7\"><v>1</v></c></row>")
    },
    BadWorkbook("absurd column letters", ["error table-workbook 2:A"], "wrong order") {
      rows("<row r=\"2\"><c r=\"\(String(repeating: "Z", count: 100_000))2\"><v>1</v></c></row>")
    },
    BadWorkbook("text far to the right", ["error table-too-large 2:XFD"], "text in column XFD", rows: [2]) {
      rows("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"XFD2\"><v>1</v></c></row>")
    },
    BadWorkbook("control character", ["error control-character 2:A"], "(U+0001)", rows: [2]) {
      rows("<row>\(text("A2", "a_x0001_b"))</row>")
    },
    BadWorkbook("letters that are not UTF-8", ["error table-encoding 2:A"], "not characters", rows: [2]) {
      var workbook = TestWorkbook(texts: [["a"], ["Jos~"]])
      let sheet = workbook.parts.first { $0.name.hasSuffix("sheet1.xml") }?.bytes ?? []
      workbook.replaced["xl/worksheets/sheet1.xml"] = sheet.map { $0 == UInt8(ascii: "~") ? 0xE9 : $0 }
      return workbook.bytes
    },
    BadWorkbook("a very long cell", ["error table-too-large 2:A"], "more than 100000", rows: [2]) {
      rows("<row>\(text("A2", String(repeating: "é", count: 100_001)))</row>")
    },
    BadWorkbook(
      "everything at once",
      ["error control-character 2:A", "error table-workbook 2:B", "error table-workbook 3:B"],
      "control character", rows: [2, 3]
    ) {
      rows(
        "<row>\(text("A2", "&#1;"))<c t=\"s\"><v>9</v></c></row><row><c><v>1</v></c><c><f>A1</f></c></row>")
    },
  ]
}
