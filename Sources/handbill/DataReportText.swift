import Foundation
import SiteBuild

/// Writes the report about the data for a person or for a program.
struct DataReportText {
  let report: DataReport

  /// A paragraph for each table, with a line for each cell and change.
  var text: String {
    if report.tables.isEmpty { return "There is no table of agreements.\n" }
    return report.tables.map(paragraph).joined(separator: "\n")
  }

  private func paragraph(_ table: DataReport.Table) -> String {
    var lines = ["\(table.path): \(table.rows) rows, \(table.cells.count) cells cleaned"]
    lines += table.cells.map { cell in
      "  row \(cell.row), column \(cell.column): \(quoted(cell.published)) is used as \(quoted(cell.used)) "
        + "(\(cell.rules.joined(separator: ", ")))"
    }
    if let unchanged = table.unchanged {
      let kinds = table.kinds.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
      lines.append("  Since the table before: \(unchanged) unchanged, \(kinds)")
    }
    lines += (table.duplicates + table.changes).map { line in
      let reason = line.reason.map { " (\($0))" } ?? ""
      return "  \(line.kind): \(line.agreement)\(reason): \(line.places.joined(separator: "; "))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func quoted(_ text: String) -> String {
    "“\(text.replacing("\n", with: "⏎"))”"
  }

  private struct Table: Encodable {
    let path: String
    let day: String
    let rows: Int
    let unchanged: Int?
    let kinds: [String: Int]
    let cleaning: [Cell]
    let duplicates: [Line]
    let changes: [Line]
  }

  private struct Cell: Encodable {
    let row: Int
    let column: String
    let published: String
    let used: String
    let rules: [String]
  }

  private struct Line: Encodable {
    let kind: String
    let agreement: String
    let places: [String]
    let reason: String?

    init(_ line: DataReport.Line) {
      kind = line.kind
      agreement = line.agreement
      places = line.places
      reason = line.reason
    }
  }

  /// An object with the member `tables`.
  var json: String {
    get throws {
      let tables = report.tables.map { table in
        Table(
          path: table.path, day: table.day, rows: table.rows, unchanged: table.unchanged,
          kinds: Dictionary(uniqueKeysWithValues: table.kinds.map { ($0.name, $0.count) }),
          cleaning: table.cells.map {
            Cell(row: $0.row, column: $0.column, published: $0.published, used: $0.used, rules: $0.rules)
          },
          duplicates: table.duplicates.map(Line.init), changes: table.changes.map(Line.init))
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(["tables": tables]), as: UTF8.self) + "\n"
    }
  }
}
