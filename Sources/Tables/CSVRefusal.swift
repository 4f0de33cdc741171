import Diagnostics

/// Recognizes files that are not worth scanning.
enum CSVRefusal {
  private static let saveAsUTF8 =
    "Open it in a spreadsheet program and save it as “CSV UTF-8 (Comma delimited)”."

  /// What is wrong with the file as a whole, if it cannot be read at all.
  static func finding(in bytes: [UInt8], file: String, limits: TableLimits) -> Diagnostic? {
    let place = Place(file)
    if bytes.count > limits.fileBytes {
      return .error(
        .tableTooLarge,
        "This table has \(megabytes(bytes.count)) MB; Handbill reads up to \(megabytes(limits.fileBytes)) MB.",
        at: place, fix: "Split it into several files, or delete the columns that you do not need.")
    }
    if isUTF16(bytes) {
      return .error(
        .tableEncoding, "This table is saved as UTF-16 (“Unicode text”), which Handbill cannot read.",
        at: place, fix: saveAsUTF8)
    }
    if isWorkbook(bytes) {
      return .error(
        .fileNotText, "This file is a workbook, although its name says CSV.",
        at: place, fix: saveAsUTF8)
    }
    return nil
  }

  /// A byte order mark of UTF-16 or UTF-32, or four bytes of ASCII with NUL as every other one.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let zeros = bytes.prefix(4).map { $0 == 0 }
    return zeros == [false, true, false, true] || zeros == [true, false, true, false]
  }

  /// The first bytes of a ZIP archive (`.xlsx`, `.ods`) or an OLE file (`.xls`).
  private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Rounded up, so that a file just over the limit does not seem to be just within it.
  private static func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
}
