/// How large a table may be, so that a hostile or mistaken file costs bounded time and memory.
struct TableLimits {
  /// Bytes in the file.
  var fileBytes = 20_000_000
  /// Columns of the header.
  var columns = 1_000
  /// Rows that contain any text, without the header.
  var rows = 200_000
  /// Cells in all rows together; a cell costs 16 bytes even if it is empty.
  var cells = 4_000_000
  /// Characters in one cell, as readers count them.
  var cellCharacters = 100_000

  static let standard = TableLimits()
}
