/// A rectangle of cells, such as `B7` or `A1:C3`; rows and columns count from 1.
struct XLSXReference: Equatable {
  /// What Excel can number.
  static let lastRow = 1_048_576
  static let lastColumn = 16_384

  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  /// Reads `B7`, `$B$7` or `A1:C3`; nil if it is none of these, or outside what Excel can number.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.count <= 40 else { return nil }
    let corners = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = Self.cell(corners[0]),
      let last = Self.cell(corners[corners.count - 1])
    else { return nil }
    rows = min(first.row, last.row)...max(first.row, last.row)
    columns = min(first.column, last.column)...max(first.column, last.column)
  }

  /// Reads `B7`.
  static func cell(_ text: ArraySlice<UInt8>) -> (row: Int, column: Int)? {
    var row = 0
    var column = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "$"): break
      default: return nil
      }
      guard row <= lastRow, column <= lastColumn else { return nil }
    }
    return row > 0 && column > 0 ? (row, column) : nil
  }
}
