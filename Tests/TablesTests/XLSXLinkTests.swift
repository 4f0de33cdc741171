import Diagnostics
import Testing

@testable import Tables

@Suite("Links of workbooks")
struct XLSXLinkTests {
  private let rows =
    "<row r=\"1\"><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row>"
    + (2...4).map { "<row r=\"\($0)\"><c><v>1</v></c><c><v>2</v></c></row>" }.joined()

  private func links(_ table: Table) -> [[String?]] { table.rows.map { $0.cells.map(\.link) } }

  @Test("A link covers one cell or a rectangle of cells")
  func hyperlinks() {
    let after = """
      <hyperlinks><hyperlink ref="B2" r:id="rId7" display="link" tooltip="x"/>
      <hyperlink ref="A3:B1048576" r:id="rId8" location="page=2"/><hyperlink ref="A2" location="Sheet1!A1"/>
      <hyperlink ref="B4" r:id="rId7"/></hyperlinks>
      """
    let targets = [("rId7", "https://example.org/?a=1&amp;b=2"), ("rId8", "https://example.org/c")]
    let read = read(TestWorkbook(rows, after: after, links: targets.map { (id: $0.0, target: $0.1) }))
    #expect(read.diagnostics.isEmpty)
    let range = "https://example.org/c#page=2"
    #expect(links(read.value) == [[nil, "https://example.org/?a=1&b=2"], [range, range], [range, range]])
    #expect(read.value.header.allSatisfy { $0.link == nil })
  }

  @Test(
    "HYPERLINK gives the address and, where the file has no result, the text",
    arguments: [
      ("HYPERLINK(\"https://example.org/a\",\"link\")", "<v>shown</v>", "shown", "https://example.org/a"),
      ("HYPERLINK(\"https://example.org/a\",\"link\")", "", "link", "https://example.org/a"),
      (" = hyperlink ( \"https://example.org/a\" )", "", "https://example.org/a", "https://example.org/a"),
      (
        "HYPERLINK(\"https://example.org/\"&amp;\"a\", \"a \"\"b\"\"\")", "", "a \"b\"",
        "https://example.org/a"
      ),
      ("HYPERLINK(\"#Sheet2!A1\",\"inside\")", "<v>inside</v>", "inside", nil),
      ("HYPERLINK(A2,\"link\")", "<v>link</v>", "link", nil),
      ("HYPERLINK(\"https://example.org/a", "<v>link</v>", "link", nil),
    ] as [(String, String, String, String?)])
  func formulas(formula: String, value: String, text: String, link: String?) {
    let read = read(
      TestWorkbook(
        "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row><row><c t=\"str\"><f>\(formula)</f>\(value)</c></row>"
      ))
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == [[text]])
    #expect(links(read.value) == [[link]])
  }

  @Test("A link without its address is an error at its cell")
  func missing() {
    let after = "<hyperlinks><hyperlink ref=\"B3\" r:id=\"rId9\"/></hyperlinks>"
    let read = read(TestWorkbook(rows, after: after))
    #expect(read.diagnostics.map(\.brief) == ["error table-workbook 3:B"])
    #expect(links(read.value).joined().allSatisfy { $0 == nil })
  }

  @Test("Links that cover the whole sheet many times cost no more than a table may")
  func covering() {
    let after =
      "<hyperlinks>"
      + (0..<3000).map { _ in "<hyperlink ref=\"A1:XFD1048576\" r:id=\"rId1\"/>" }.joined() + "</hyperlinks>"
    var limits = TableLimits()
    limits.cells = 1_000
    let workbook = TestWorkbook(rows, after: after, links: [(id: "rId1", target: "https://example.org/")])
    let read = read(workbook, limits: limits)
    #expect(read.diagnostics.map(\.brief) == ["error table-too-large 1:A"])
    #expect(read.value.rows[2][1].link == "https://example.org/")
  }

  @Test("A cell of a CSV file has no link")
  func csv() {
    #expect(read("a\nhttps://example.org/\n").value.rows[0][0].link == nil)
  }
}
