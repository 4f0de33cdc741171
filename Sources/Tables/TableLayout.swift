/// In which column of one table each of the expected columns is.
public struct TableLayout<Key: Hashable & Sendable>: Sendable {
  private let positions: [Key: Int]

  init(_ positions: [Key: Int]) {
    self.positions = positions
  }

  /// The column of `key`, counted from 0; nil if the table does not have it.
  public subscript(key: Key) -> Int? { positions[key] }

  /// The cell of `key` in a row of the same table; nil if the table does not have the column.
  public func cell(_ key: Key, in row: TableRow) -> TableCell? {
    positions[key].map { row[$0] }
  }

  /// The text of that cell without the blanks around it; empty if the table does not have the column.
  public func text(_ key: Key, in row: TableRow) -> String {
    cell(key, in: row)?.trimmed ?? ""
  }
}
