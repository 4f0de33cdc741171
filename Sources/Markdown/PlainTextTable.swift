/// A table as lines of text.
struct PlainTextTable {
  struct Cell {
    var text: String
    var isHeader: Bool
    var alignsEnd: Bool
  }

  var rows: [[Cell]] = []

  /// Columns side by side where that fits into `width`, else each row as lines of `Header: value`.
  func lines(width: Int) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? PlainText.width(of: $0[column].text) : 0 }.max() ?? 0
    }
    let total = widths.reduce(0, +) + 2 * max(0, count - 1)
    return total <= width ? columns(widths) : records(width: width)
  }

  private func columns(_ widths: [Int]) -> [String] {
    var lines: [String] = []
    for row in rows {
      let cells = row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: max(0, widths[column] - PlainText.width(of: cell.text)))
        return cell.alignsEnd ? gap + cell.text : cell.text + gap
      }
      lines.append(Self.trimmed(cells.joined(separator: "  ")))
      if row.first?.isHeader == true {
        lines.append(widths.map { String(repeating: "-", count: max(1, $0)) }.joined(separator: "  "))
      }
    }
    return lines
  }

  private func records(width: Int) -> [String] {
    let header = rows.first { $0.first?.isHeader == true } ?? []
    var lines: [String] = []
    for row in rows where row.first?.isHeader != true {
      if !lines.isEmpty { lines.append("") }
      for (column, cell) in row.enumerated() where !cell.text.isEmpty {
        let name = column < header.count ? header[column].text : ""
        let text = name.isEmpty ? cell.text : name + ": " + cell.text
        lines += PlainText.wrapped(text, width: width, rest: "  ").split(separator: "\n").map(String.init)
      }
    }
    if lines.isEmpty { lines = header.map(\.text) }
    return lines
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}

extension PlainText {
  /// A table as lines of text: columns side by side where they fit, else each row as lines of `Header: value`.
  ///
  /// - Parameter numbers: the positions of the columns whose text is at their ends.
  public static func table(
    header: [String], rows: [[String]], numbers: Set<Int> = [], width: Int = standardWidth
  ) -> String {
    func cells(_ texts: [String], isHeader: Bool) -> [PlainTextTable.Cell] {
      texts.enumerated().map { column, text in
        PlainTextTable.Cell(text: text, isHeader: isHeader, alignsEnd: numbers.contains(column))
      }
    }
    let table = PlainTextTable(
      rows: [cells(header, isHeader: true)] + rows.map { cells($0, isHeader: false) })
    return table.lines(width: width).joined(separator: "\n")
  }
}
