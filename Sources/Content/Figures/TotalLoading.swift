import Diagnostics
import Fields
import Reading
import Tables

/// Reads `data/totals.csv`.
struct TotalLoading {
  static let path = "data/totals.csv"
  private static let limit = 20 << 20

  /// A column of the table.
  enum Column: String, Sendable, CaseIterable {
    case date, active, pending, source
  }

  private let layout: TableLayout<Column>
  private let today: Day
  private var findings = FindingLimit()

  private init(layout: TableLayout<Column>, today: Day) {
    self.layout = layout
    self.today = today
  }

  /// The rows in the order of their days; none where there is no file.
  static func load(_ sources: SourceTree, today: Day) -> Diagnosed<[TotalRow]> {
    guard let file = sources.file(path, in: .content) else { return Diagnosed([]) }
    var diagnostics: [Diagnostic] = []
    guard let bytes = file.read(limit: limit).collect(into: &diagnostics) else {
      return Diagnosed([], diagnostics)
    }
    let table = Table.reading(csv: bytes, file: file.shownPath).collect(into: &diagnostics)
    let columns = TableColumns<Column>([
      .required(.date), .optional(.active), .optional(.pending), .optional(.source),
    ])
    var loading = TotalLoading(layout: columns.match(table).collect(into: &diagnostics), today: today)
    let rows = loading.rows(of: table)
    return Diagnosed(rows, diagnostics + loading.findings.diagnostics)
  }

  private mutating func rows(of table: Table) -> [TotalRow] {
    var seen: [Day: Place] = [:]
    var rows: [TotalRow] = []
    for row in table.rows {
      guard let day = day(in: row) else { continue }
      let place = place(.date, in: row)
      if let first = seen[day] {
        findings.add(.totalsInvalid) {
          .error(
            .totalsInvalid, "There are two rows for \(day.iso).", at: place, fix: "Delete one of them.",
            notes: [.init("The first one is here.", at: first)])
        }
        continue
      }
      seen[day] = place
      let total = TotalRow(
        day: day, active: number(.active, in: row), pending: number(.pending, in: row),
        source: layout.text(.source, in: row).isEmpty ? nil : layout.text(.source, in: row),
        place: place)
      if layout.text(.active, in: row).isEmpty, layout.text(.pending, in: row).isEmpty {
        report(
          "This row has no number.", .date, in: row,
          fix: "Fill in “active” or “pending”, or delete the row.")
      }
      rows.append(total)
    }
    return rows.sorted { $0.day < $1.day }
  }

  private mutating func day(in row: TableRow) -> Day? {
    let text = layout.text(.date, in: row)
    guard let day = Day(iso: text) ?? Day(american: text) else {
      // A missing column has already been reported.
      if layout[.date] != nil {
        report("“\(text.prefix(40))” is not a day.", .date, in: row, fix: "Write it like 2026-05-18.")
      }
      return nil
    }
    if day > today { report("This day is in the future.", .date, in: row, fix: "Check the year.") }
    return day
  }

  private mutating func number(_ column: Column, in row: TableRow) -> Int? {
    let text = layout.text(column, in: row).replacing(",", with: "")
    if text.isEmpty { return nil }
    if let number = Int(text), number >= 0 { return number }
    report(
      "“\(text.prefix(40))” is not a whole number.", column, in: row, fix: "Write digits only, like 148.")
    return nil
  }

  private func place(_ column: Column, in row: TableRow) -> Place {
    layout.cell(column, in: row)?.place ?? row.place
  }

  private mutating func report(_ summary: String, _ column: Column, in row: TableRow, fix: String) {
    let place = place(column, in: row)
    findings.add(.totalsInvalid) { .error(.totalsInvalid, summary, at: place, fix: fix) }
  }
}
