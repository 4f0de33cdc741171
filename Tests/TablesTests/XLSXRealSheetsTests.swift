import Diagnostics
import Foundation
import Testing

@testable import Tables

/// One published workbook, and how many rows and links it has.
///
/// Rows as ../shared/data/SOURCE.md lists them. Links counted as `<hyperlink ` elements with `grep -o`.
struct RealWorkbook: Sendable, CustomTestStringConvertible {
  let name: String
  let rows: Int
  let links: Int
  let header: [String]

  var testDescription: String { name }

  private static let oldHeader = ["STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED", "MOA"]
  private static let header = [
    "STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM",
  ]

  static let all = [
    RealWorkbook(name: "2021-01-13", rows: 150, links: 0, header: oldHeader),
    RealWorkbook(name: "2024-12-18", rows: 135, links: 0, header: oldHeader),
    RealWorkbook(name: "2025-04-09", rows: 444, links: 281, header: Array(header.dropLast())),
    RealWorkbook(name: "2025-09-17", rows: 1000, links: 935, header: header),
    RealWorkbook(name: "2026-05-18", rows: 1843, links: 1725, header: header),
    RealWorkbook(
      name: "pending-2026-02-27", rows: 2, links: 0,
      header: ["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "MOA"]),
  ]
}

extension SharedData {
  /// The bytes of one of its workbooks.
  static func workbook(_ name: String) throws -> [UInt8] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return Array(try Data(contentsOf: folder.appending(path: "data/agreements/\(name).xlsx")))
  }
}

@Suite(
  "Real workbooks",
  .enabled(
    if: SharedData.folder != nil,
    "The shared data is not here; set HANDBILL_SHARED to the folder that holds data/."))
struct XLSXRealSheetsTests {
  @Test("A published workbook is read unchanged, without a finding", arguments: RealWorkbook.all)
  func published(workbook: RealWorkbook) throws {
    let read = Table.reading(xlsx: try SharedData.workbook(workbook.name), file: "data.xlsx")
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.header.map(\.trimmed) == workbook.header)
    #expect(read.value.rows.count == workbook.rows)
    #expect(read.value.rows.reduce(0) { $0 + $1.cells.count { $0.link != nil } } == workbook.links)
  }

  @Test(
    "Every cell and link is that of the CSV file that was made of the same sheet",
    arguments: ["2025-09-17", "2026-05-18"])
  func everyCell(name: String) throws {
    let sheet = Table.reading(xlsx: try SharedData.workbook(name), file: "data.xlsx").value
    let csv = try SharedData.table("agreements/\(name).with-links.csv").value
    let document = try #require(csv.column(named: "MOA URL"))
    let addendum = try #require(csv.column(named: "ADDENDUM URL"))
    #expect(sheet.rows.map(\.number) == csv.rows.map(\.number))
    for (row, expected) in zip(sheet.rows, csv.rows) {
      // The sheet's blank columns between H and the addresses are not in the table.
      #expect(expected.cells[row.count..<document].allSatisfy { $0.isBlank })
      #expect(row.cells.map(\.text) == expected.cells.prefix(row.count).map(\.text))
      #expect(
        row.cells.map { $0.link ?? "" } == [
          "", "", "", "", "", "", expected[document].text, expected[addendum].text,
        ])
    }
  }

  @Test("A published workbook cut off at every hundredth byte is an error and not a crash")
  func truncated() throws {
    let bytes = try SharedData.workbook("2024-12-18")
    for count in stride(from: 100, to: bytes.count, by: 100) {
      #expect(Table.reading(xlsx: Array(bytes.prefix(count)), file: "data.xlsx").diagnostics.hasErrors)
    }
  }

  @Test("Two thousand copies with one to eight wrong bytes give a table or an error, and never a crash")
  func wrongBytes() throws {
    let bytes = try SharedData.workbook("2024-12-18")
    var random = SeededGenerator(state: 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<2_000 {
      var copy = bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        copy[Int.random(in: copy.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
      }
      let read = Table.reading(xlsx: copy, file: "data.xlsx")
      #expect(read.diagnostics.hasErrors || read.value.rows.count == 135)
    }
  }

  @Test("Wrong bytes inside the parts, under a right checksum, give a table or an error, and never a crash")
  func wrongXML() throws {
    var archive = try ZipArchive(SharedData.workbook("pending-2026-02-27"), limits: ZipLimits())
    let names = [
      "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
      "xl/styles.xml",
      "xl/sharedStrings.xml",
    ]
    let parts = try names.map { TestArchive.Part($0, try #require(try archive.part($0))) }
    var random = SeededGenerator(state: 0xD1B5_4A32_D192_ED03)
    let letters = Array("<>\"'&;=/!?[]-: 0129AZaz_x#\0\u{FF}".utf8)
    for _ in 0..<400 {
      var copy = parts
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let part = Int.random(in: copy.indices, using: &random)
        let offset = Int.random(in: copy[part].bytes.indices, using: &random)
        copy[part].bytes[offset] = letters.randomElement(using: &random) ?? 0
      }
      let read = Table.reading(xlsx: TestArchive(parts: copy).bytes, file: "data.xlsx")
      #expect(read.value.rows.allSatisfy { $0.count == read.value.header.count })
    }
  }
}
