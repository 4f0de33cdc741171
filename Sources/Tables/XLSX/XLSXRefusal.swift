import Diagnostics

/// Recognizes files that are not workbooks, and says what they are instead.
enum XLSXRefusal {
  /// What is wrong with the file as a whole, if its first bytes or its size are enough to tell.
  static func finding(in bytes: [UInt8], file: String, limits: TableLimits) -> Diagnostic? {
    let place = Place(file)
    if bytes.isEmpty {
      return .error(.tableEmpty, "This file is empty.", at: place, fix: "Download or copy it again.")
    }
    if bytes.count > limits.fileBytes {
      let size = megabytes(bytes.count)
      return .error(
        .tableTooLarge,
        "This workbook has \(size) MB; Handbill reads up to \(megabytes(limits.fileBytes)) MB.",
        at: place, fix: XLSXAdvice.divide)
    }
    if bytes.starts(with: [0x50, 0x4B]) { return nil }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return oldContainer(bytes, at: place) }
    if isText(bytes.prefix(1_000)) {
      return .error(
        .tableWorkbook, "This file is plain text and not a workbook, although its name says XLSX.",
        at: place,
        fix:
          "If it is a CSV table, change the end of its name to “.csv”; otherwise open it in a spreadsheet program and"
          + " save it as “Excel Workbook (.xlsx)”.")
    }
    return .error(
      .tableWorkbook, "This file is not a workbook, although its name says XLSX.", at: place,
      fix: XLSXAdvice.convert)
  }

  /// What a ZIP archive without a workbook contains, by the parts that it has.
  static func foreignArchive(_ archive: ZipArchive, file: String) -> Diagnostic {
    let kinds = [
      ("xl/workbook.bin", "a binary workbook (.xlsb)"), ("word/document.xml", "a Word document"),
      ("ppt/presentation.xml", "a PowerPoint presentation"),
      ("content.xml", "an OpenDocument file (such as .ods)"),
      ("Index/Document.iwa", "a document of Numbers, Pages or Keynote"),
    ]
    let kind = kinds.first { archive.hasPart($0.0) }?.1 ?? "a ZIP archive without a workbook"
    return .error(
      .tableWorkbook, "This file is \(kind), although its name says XLSX.", at: Place(file),
      fix: XLSXAdvice.convert)
  }

  /// An OLE file: an old workbook, or the wrapping of an encrypted one. The names of its parts are in UTF-16.
  private static func oldContainer(_ bytes: [UInt8], at place: Place) -> Diagnostic {
    if contains("EncryptedPackage", in: bytes) {
      return .error(
        .tableWorkbook, "This workbook is protected with a password.", at: place, fix: XLSXAdvice.save)
    }
    return .error(
      .tableWorkbook,
      "This file is an old Excel workbook (.xls), although its name says XLSX.",
      at: place, fix: XLSXAdvice.convert)
  }

  private static func contains(_ name: String, in bytes: [UInt8]) -> Bool {
    let wanted = Array(name.utf8.map { [$0, 0] }.joined())
    var start = 0
    while start + wanted.count <= bytes.count {
      if bytes[start] == wanted[0], bytes[start..<start + wanted.count].elementsEqual(wanted) { return true }
      start += 1
    }
    return false
  }

  private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 || $0 == .tab || $0 == .lineFeed || $0 == .carriageReturn }
  }

  /// Rounded up, so that a file just over the limit does not seem to be just within it.
  static func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
}
