import Diagnostics

/// A sheet of rows under a header, in which every cell knows its place.
///
/// Rows without any text are not in `rows`, but they count: `TableRow.number` is the number that a
/// spreadsheet shows next to the row. Every row has exactly as many cells as the header.
public struct Table: Sendable {
  /// The file's path as the author knows it.
  public let file: String
  /// The cells of the header, with the blanks around their text; empty if the file could not be read.
  public let header: [TableCell]
  /// The rows under the header that contain any text and have the header's number of cells.
  public let rows: [TableRow]

  init(file: String, header: [TableCell] = [], rows: [TableRow] = []) {
    self.file = file
    self.header = header
    self.rows = rows
  }

  /// Where in `header`, and in each row's cells, the first column of this name is, counted from 0.
  ///
  /// Letter case, blanks, `_` and `-` make no difference: `Law enforcement_agency` finds
  /// `LAW ENFORCEMENT AGENCY `. A name without any letter finds nothing.
  public func column(named name: String) -> Int? {
    let wanted = HeaderName(name)
    guard !wanted.isBlank else { return nil }
    return header.firstIndex { HeaderName($0.text) == wanted }
  }
}
