import Content
import Diagnostics

/// What Handbill changed in the tables of agreements, and what happened to each agreement from one table to
/// the next: the basis of the site's numbers.
public struct DataReport: Sendable {
  /// A cell that was changed before it was used.
  public struct Cell: Sendable {
    /// Its row, as a spreadsheet counts it.
    public let row: Int
    /// The letters of its column.
    public let column: String
    /// The text as it was published.
    public let published: String
    /// The text as it is used; empty if the cell means nothing.
    public let used: String
    /// The names of the rules by which it was changed.
    public let rules: [String]
  }

  /// An agreement in a row, in words.
  public struct Line: Sendable {
    /// What happened, or what it is.
    public let kind: String
    /// State, agency and model.
    public let agreement: String
    /// The rows that list it, as `file, row 7`.
    public let places: [String]
    /// How it was found, or why nothing explains it.
    public let reason: String?
  }

  /// One table.
  public struct Table: Sendable {
    /// Its path as the author knows it.
    public let path: String
    /// The day of the table, ISO 8601.
    public let day: String
    /// How many agreements it lists.
    public let rows: Int
    /// What was cleaned, by row.
    public let cells: [Cell]
    /// Agreements that it lists more than once.
    public let duplicates: [Line]
    /// How many agreements did not change since the table before; nil for the first.
    public let unchanged: Int?
    /// The other changes, with the number of each kind; empty for the first.
    public let kinds: [(name: String, count: Int)]
    /// Every change that is more than one line added or gone: signed again, renamed, changed, unexplained.
    public let changes: [Line]
  }

  /// Every table, oldest first, and then the newest list of applications.
  public let tables: [Table]

  init(_ archive: AgreementArchive?) {
    let archived = archive?.tables ?? []
    let comparisons = Dictionary((archive?.history.comparisons ?? []).map { ($0.day, $0) }) { first, _ in
      first
    }
    let duplicatesByDay = Dictionary(grouping: archive?.history.duplicates ?? [], by: \.day)
    tables = (archived + [archive?.pending].compactMap { $0 }).enumerated().map { index, table in
      let comparison = index < archived.count ? comparisons[table.day] : nil
      let duplicates = duplicatesByDay[table.day] ?? []
      return Table(
        path: table.place.file, day: table.day.iso, rows: table.sheet.listings.count,
        cells: table.changes.compactMap(Self.cell),
        duplicates: index < archived.count ? duplicates.map(Self.line) : [],
        unchanged: comparison?.unchanged,
        kinds: comparison.map { comparison in
          AgreementChange.Kind.allCases.map { ($0.rawValue, comparison.count($0)) }
        } ?? [],
        changes: (comparison?.changes ?? []).filter { $0.kind != .added && $0.kind != .ended }.map(Self.line))
    }
  }

  private static func cell(_ change: CellChange) -> Cell? {
    guard case .cell(let row, let column) = change.place.spot else { return nil }
    return Cell(
      row: row, column: Place.letters(ofColumn: column), published: change.before, used: change.after,
      rules: change.rules.map(\.rawValue))
  }

  private static func line(_ duplicate: AgreementDuplicate) -> Line {
    Line(
      kind: "twice", agreement: words(duplicate.kept.agreement),
      places: ([duplicate.kept] + duplicate.dropped).map { row($0.place) }, reason: nil)
  }

  private static func line(_ change: AgreementChange) -> Line {
    let listings = [change.before, change.after].compactMap { $0 }
    let fields = change.fields.map(\.rawValue).joined(separator: ", ")
    return Line(
      kind: change.kind.rawValue, agreement: listings.last.map { words($0.agreement) } ?? "",
      places: listings.map { row($0.place) },
      reason: change.reason?.rawValue ?? (fields.isEmpty ? nil : fields))
  }

  private static func words(_ agreement: Agreement) -> String {
    "\(agreement.state.name), \(agreement.agency), \(agreement.model)"
  }

  private static func row(_ place: Place) -> String {
    guard case .cell(let row, _) = place.spot else { return place.file }
    return "\(place.file.split(separator: "/").last ?? ""), row \(row)"
  }
}
