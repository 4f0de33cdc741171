import Diagnostics

/// One row of a table.
public struct TableRow: Sendable {
  /// The number that a spreadsheet shows next to the row, counted from 1 with the header's row.
  public let number: Int
  private let file: String
  private let texts: [String]
  /// The addresses to which cells lead, by their column counted from 0; empty in a CSV file.
  private let links: [Int: String]

  init(file: String, number: Int, texts: [String], links: [Int: String] = [:]) {
    self.file = file
    self.number = number
    self.texts = texts
    self.links = links
  }

  /// The number of cells, which is the same for every row of a table.
  public var count: Int { texts.count }

  /// The cell in a column, counted from 0, as `Table.column(named:)` returns it.
  public subscript(column: Int) -> TableCell {
    TableCell(
      texts[column], at: Place(file, .cell(row: number, column: column + 1)),
      link: links.isEmpty ? nil : links[column])
  }

  /// All cells, from left to right.
  public var cells: [TableCell] { texts.indices.map { self[$0] } }

  /// The row's first cell, for findings about the row as a whole.
  public var place: Place { Place(file, .cell(row: number, column: 1)) }
}
