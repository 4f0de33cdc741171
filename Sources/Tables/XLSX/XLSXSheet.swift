/// What a sheet contains: its rows with text in them, and its links.
struct XLSXSheet {
  /// A row with text in it.
  struct Row {
    let number: Int
    /// The texts from column A to the last that is not blank.
    var texts: [String] = []
    /// The addresses to which cells lead, by their column counted from 0.
    var links: [Int: String] = [:]
  }

  /// A link that is laid over cells.
  struct Link {
    let cells: XLSXReference
    /// The name of its relationship; nil if it leads to a place in the workbook.
    let relationship: String?
    /// The part of the address after `#`.
    let fragment: String?
  }

  /// The rows from top to bottom; the first is the header.
  var rows: [Row] = []
  /// The number of columns up to the last with text in it.
  var width = 0
  var links: [Link] = []

  /// Lays the links over the cells of rows with text in them. Where two links meet, the first wins, and a
  /// formula's link wins over both.
  mutating func applyLinks(
    _ relationships: XLSXRelationships, _ findings: inout XLSXFindings, limits: TableLimits
  ) {
    var laid = 0
    for link in links {
      guard let id = link.relationship else { continue }
      let (row, column) = (link.cells.rows.lowerBound, link.cells.columns.lowerBound)
      guard let relationship = relationships[id] else {
        findings.missingLink(row: row, column: column)
        continue
      }
      guard relationship.isExternal, column <= width else { continue }
      let fragment = link.fragment.map { $0.isEmpty ? "" : "#\($0)" } ?? ""
      let address = relationship.target + fragment
      let columns = column - 1..<min(width, link.cells.columns.upperBound)
      for index in firstIndex(from: row)..<rows.count {
        guard rows[index].number <= link.cells.rows.upperBound else { break }
        laid += columns.count
        guard laid <= limits.cells else {
          findings.tooManyLinks(row: row, column: column)
          return
        }
        for column in columns where rows[index].links[column] == nil { rows[index].links[column] = address }
      }
    }
  }

  /// The index of the first row whose number is `number` or greater.
  private func firstIndex(from number: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
