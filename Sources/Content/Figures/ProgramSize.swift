import Diagnostics
import Fields

/// How large the program was, day by day, as the tables and `totals.csv` tell it.
public struct ProgramSize: Sendable {
  /// What is known of one day.
  public struct Entry: Sendable {
    /// The day.
    public let day: Day
    /// Agreements in force.
    public let active: Int?
    /// Applications that wait.
    public let pending: Int?
    /// Who told so, where it was not the table of that day.
    public let source: String?
    /// Whether the agreements in force were counted in the table of that day.
    public let isTable: Bool
  }

  /// One entry for each day of which anything is known, oldest first.
  public let entries: [Entry]

  /// Joins the two. Tables that are an excerpt say nothing of the program's size. Where both tell of one day, they
  /// must agree (`totals-invalid`); the table counts.
  static func joining(_ totals: [TotalRow], _ archive: AgreementArchive?) -> Diagnosed<ProgramSize> {
    var active: [Day: Int] = [:]
    var pending: [Day: Int] = [:]
    if let archive, !archive.source.isExcerpt {
      for comparison in archive.history.comparisons {
        active[comparison.from] = comparison.countBefore
      }
      active[archive.newest.day] = archive.newest.agreements.count
      if let table = archive.pending { pending[table.day] = table.sheet.listings.count }
    }
    var diagnostics: [Diagnostic] = []
    let told = Dictionary(uniqueKeysWithValues: totals.map { ($0.day, $0) })
    let days = Set(told.keys).union(active.keys).union(pending.keys).sorted()
    let entries = days.map { day in
      let row = told[day]
      for (kind, counted, number) in [
        ("active", active[day], row?.active), ("pending", pending[day], row?.pending),
      ] {
        guard let row, let counted, let number, counted != number else { continue }
        diagnostics.append(
          .error(
            .totalsInvalid,
            "totals.csv says that \(number) were \(kind) on \(day.iso), but the table of that day lists \(counted).",
            at: row.place, fix: "Delete the number here: the table counts."))
      }
      return Entry(
        day: day, active: active[day] ?? row?.active, pending: pending[day] ?? row?.pending,
        source: row?.source, isTable: active[day] != nil)
    }
    return Diagnosed(ProgramSize(entries: entries), diagnostics)
  }

  /// What the last entry that is not after a day and knows it says.
  func number(_ kind: TotalRow.Kind, on day: Day) -> Int? {
    entries.last { $0.day <= day && $0[kind] != nil }?[kind]
  }
}

extension ProgramSize.Entry {
  /// One of the two numbers.
  public subscript(kind: TotalRow.Kind) -> Int? { kind == .active ? active : pending }
}
