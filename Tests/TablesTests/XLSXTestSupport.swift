import Diagnostics

@testable import Tables

/// Writes a ZIP archive of stored parts, as simple as it can be.
struct TestArchive {
  /// One part; what an archive says of it can be made wrong.
  struct Part {
    var name: String
    var bytes: [UInt8]
    var method = 0
    var flags = 0
    /// The number of unpacked bytes that the archive claims; nil for the true one.
    var claimedCount: Int?
    var checksum: UInt32?

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  var parts: [Part]

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let checksum = part.checksum ?? Deflate.checksum(of: part.bytes)
      let common =
        number(20, 2) + number(part.flags, 2) + number(part.method, 2) + number(0, 4)
        + number(Int(checksum), 4) + number(part.bytes.count, 4)
        + number(part.claimedCount ?? part.bytes.count, 4) + number(name.count, 2) + number(0, 2)
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 10) + number(file.count, 4) + name
      file += number(0x0403_4B50, 4) + common + name + part.bytes
    }
    return file + directory + number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2)
      + number(parts.count, 2) + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}

/// A small workbook; every part can be replaced.
struct TestWorkbook {
  /// One sheet: the content of `sheetData`, and what follows it.
  struct Sheet {
    var name = "Sheet1"
    var state = "visible"
    var rows = ""
    var after = ""
    /// The relationships of the sheet: an identifier and an address each.
    var links: [(id: String, target: String)] = []
  }

  static let namespaces =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
  private static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var sheets: [Sheet]
  /// The items of the shared strings, such as `<si><t>one</t></si>`.
  var strings = ""
  /// The content of `styleSheet`.
  var styles = ""
  /// The attributes of `workbookPr`.
  var properties = ""
  /// Parts that replace the ones made here, or are added; nil removes one.
  var replaced: [String: [UInt8]?] = [:]

  init(sheets: [Sheet]) { self.sheets = sheets }

  /// A workbook of one sheet.
  init(_ rows: String, after: String = "", links: [(id: String, target: String)] = [], strings: String = "") {
    sheets = [Sheet(rows: rows, after: after, links: links)]
    self.strings = strings
  }

  /// A workbook of one sheet with texts in its cells.
  init(texts: [[String]]) {
    let rows = texts.map { row in
      "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    self.init(rows.joined())
  }

  var parts: [TestArchive.Part] {
    var parts: [String: [UInt8]?] = [
      "_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.xml", "")]),
      "xl/workbook.xml": Array(workbook.utf8),
      "xl/_rels/workbook.xml.rels": relationships(
        sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml", "") }
          + [("rIdS", "styles", "styles.xml", ""), ("rIdT", "sharedStrings", "/xl/sharedStrings.xml", "")]),
      "xl/styles.xml": Array("<styleSheet \(Self.namespaces)>\(styles)</styleSheet>".utf8),
      "xl/sharedStrings.xml": Array("<sst \(Self.namespaces)>\(strings)</sst>".utf8),
    ]
    for (index, sheet) in sheets.enumerated() {
      let text =
        "<worksheet \(Self.namespaces)><sheetData>\(sheet.rows)</sheetData>\(sheet.after)</worksheet>"
      parts["xl/worksheets/sheet\(index + 1).xml"] = Array(text.utf8)
      parts["xl/worksheets/_rels/sheet\(index + 1).xml.rels"] = relationships(
        sheet.links.map { ($0.id, "hyperlink", $0.target, " TargetMode=\"External\"") })
    }
    parts.merge(replaced) { $1 }
    return parts.sorted { $0.key < $1.key }.compactMap { name, bytes in
      bytes.map { TestArchive.Part(name, $0) }
    }
  }

  var bytes: [UInt8] { TestArchive(parts: parts).bytes }

  private var workbook: String {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(index + 1)\"/>"
    }
    return
      "<workbook \(Self.namespaces)><workbookPr \(properties)/><sheets>\(list.joined())</sheets></workbook>"
  }

  private func relationships(_ list: [(id: String, kind: String, target: String, mode: String)]) -> [UInt8] {
    let items = list.map { item in
      "<Relationship Id=\"\(item.id)\" Type=\"\(Self.kinds)/\(item.kind)\" Target=\"\(item.target)\"\(item.mode)/>"
    }
    return Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships>\(items.joined())</Relationships>".utf8)
  }
}

/// Reads a workbook.
func read(
  _ workbook: TestWorkbook, limits: TableLimits = .standard, zipLimits: ZipLimits = ZipLimits()
) -> Diagnosed<Table> {
  Table.reading(xlsx: workbook.bytes, file: "data.xlsx", limits: limits, zipLimits: zipLimits)
}
