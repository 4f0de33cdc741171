import Diagnostics
import Fields

/// The size of the 287(g) program, day by day, from the tables and `totals.csv`.
public struct ProgramSize: Sendable {
  /// What is known of one day.
  public struct Entry: Sendable {
    /// The day.
    public let day: Day
    /// Agreements in force.
    public let active: Int?
    /// Pending applications.
    public let pending: Int?
    /// The source, if it was not the table of that day.
    public let source: String?
    /// Whether the agreements in force were counted in the table of that day.
    public let isTable: Bool
  }

  /// One entry for each day with any data, oldest first.
  public let entries: [Entry]

  /// Joins the two. Tables that are an excerpt do not give the size of the 287(g) program. If both have a
  /// day, they must agree (`totals-invalid`); the table counts.
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
            at: row.place, fix: "Delete the number here: Handbill uses the table."))
      }
      return Entry(
        day: day, active: active[day] ?? row?.active, pending: pending[day] ?? row?.pending,
        source: row?.source, isTable: active[day] != nil)
    }
    return Diagnosed(ProgramSize(entries: entries), diagnostics)
  }

  /// The number from the last entry up to a day that has one.
  func number(_ kind: TotalRow.Kind, on day: Day) -> Int? {
    entries.last { $0.day <= day && $0[kind] != nil }?[kind]
  }
}

extension ProgramSize.Entry {
  /// One of the two numbers.
  public subscript(kind: TotalRow.Kind) -> Int? { kind == .active ? active : pending }
}
