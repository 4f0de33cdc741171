import Diagnostics
import Testing

@testable import Tables

@Suite("Workbooks that are not in order")
struct XLSXBadInputTests {
  @Test(
    "Each is reported at its place", arguments: BadWorkbook.files + BadWorkbook.parts + BadWorkbook.sheets)
  func badInput(workbook: BadWorkbook) {
    let read = Table.reading(xlsx: workbook.bytes(), file: "data.xlsx")
    #expect(read.diagnostics.map(\.brief) == workbook.findings)
    #expect(read.diagnostics.first?.summary.contains(workbook.summary) == true, "\(read.diagnostics)")
    #expect(read.diagnostics.allSatisfy { $0.fix?.isEmpty == false && $0.summary.hasSuffix(".") })
    #expect(read.value.rows.map(\.number) == workbook.rows)
  }

  @Test("A workbook cut off anywhere is an error and not a crash")
  func truncated() {
    let bytes = TestWorkbook(texts: (0..<30).map { ["\($0)", "a", "b"] }).bytes
    for count in stride(from: 1, to: bytes.count, by: 7) {
      #expect(Table.reading(xlsx: Array(bytes.prefix(count)), file: "data.xlsx").diagnostics.count == 1)
    }
  }

  @Test("A stream that unpacks to more or less than it claims is damage")
  func wrongStream() {
    // What Python's zlib makes of 2,000 times the letter a.
    let packed: [UInt8] = [
      0x4B, 0x4C, 0x1C, 0x05, 0xA3, 0x60, 0x14, 0x8C, 0x82, 0x51, 0x30, 0x0A, 0x46, 0xC1, 0x50, 0x07, 0x00,
    ]
    #expect(Deflate.unpack(packed[...], count: 2_000) == [UInt8](repeating: UInt8(ascii: "a"), count: 2_000))
    #expect(Deflate.unpack(packed[...], count: 1_999) == nil)
    #expect(Deflate.unpack(packed[...], count: 2_001) == nil)
    #expect(Deflate.unpack(packed.dropLast(3), count: 2_000) == nil)
  }

  @Test("More rows or cells than a table can have are an error at the first row too many")
  func tooMany() {
    let workbook = TestWorkbook(texts: [["a", "b"]] + (1...10).map { ["\($0)", "x"] })
    var limits = TableLimits()
    limits.rows = 4
    #expect(read(workbook, limits: limits).diagnostics.map(\.brief) == ["error table-too-large 6:A"])
    #expect(read(workbook, limits: limits).value.rows.map(\.number) == [2, 3, 4, 5])
    limits.rows = 100
    limits.cells = 8
    #expect(read(workbook, limits: limits).diagnostics.map(\.brief) == ["error table-too-large 5:A"])
  }

  @Test("One far cell does not make every row wide without end")
  func wide() {
    var limits = TableLimits()
    limits.cells = 1_000
    let rows = (1...50).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    let read = read(
      TestWorkbook(rows + "<row r=\"51\"><c r=\"CV51\"><v>1</v></c></row>"), limits: limits)
    #expect(read.diagnostics.map(\.brief) == ["error table-too-large 12:A"])
    #expect(read.value.rows.count == 10)
  }

  @Test("A file over the limit is refused before it is unpacked")
  func largeFile() {
    let read = Table.reading(xlsx: [UInt8](repeating: 0x50, count: 20_000_001), file: "data.xlsx")
    #expect(read.diagnostics.map(\.brief) == ["error table-too-large file"])
    #expect(read.diagnostics.first?.summary.contains("21 MB") == true)
  }

  @Test("All parts together may not unpack to more than the limit")
  func allParts() {
    var limits = ZipLimits()
    limits.bytes = 1_500
    let workbook = TestWorkbook(texts: [["a"], [String(repeating: "x", count: 900)]])
    #expect(read(workbook, zipLimits: limits).diagnostics.map(\.brief) == ["error table-too-large file"])
  }
}
