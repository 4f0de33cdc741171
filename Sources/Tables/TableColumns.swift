import Diagnostics

/// The columns that a table is expected to have.
///
///     enum MemberColumn: String { case id, name, otherNames = "other_names" }
///     let columns = TableColumns<MemberColumn>([
///       .required(.id), .required(.name), .optional(.otherNames, aliases: ["also known as"]),
///     ])
///     let layout = columns.match(table).collect(into: &diagnostics)
///     for row in table.rows { layout.text(.id, in: row) }
public struct TableColumns<Key: Hashable & Sendable>: Sendable {
  /// What to do about an unexpected column.
  public enum Unknown: Sendable {
    /// A warning says that it is left out.
    case warned
    /// It is left out without a warning.
    case allowed
  }

  private let columns: [TableColumn<Key>]
  private let unknown: Unknown

  /// The expected columns, in the order in which messages list them.
  public init(_ columns: [TableColumn<Key>], unknown: Unknown = .warned) {
    self.columns = columns
    self.unknown = unknown
  }

  /// Finds each expected column in the table's header.
  ///
  /// Names are compared as `Table.column(named:)` does. Errors: a required column that is missing
  /// (`table-column-missing`) and an expected column that is there twice (`table-column-twice`; the first is
  /// used). Warnings: an unexpected column (`table-column-unknown`, unless `unknown` is `allowed`) and text
  /// under a blank header (`table-column-unnamed`). A table without a header, whose reading has failed, gives
  /// an empty layout and no further finding.
  public func match(_ table: Table) -> Diagnosed<TableLayout<Key>> {
    guard !table.header.isEmpty else { return Diagnosed(TableLayout([:])) }
    var findings = FindingLimit()
    let found = positions(in: table.header, &findings)
    var strangers = table.header.indices.filter {
      !found.known.contains($0) && !table.header[$0].isBlank
    }
    for column in columns where column.isRequired && found.first[column.key] == nil {
      reportMissing(column, in: table, among: &strangers, &findings)
    }
    if unknown == .warned {
      let absent = columns.filter { found.first[$0.key] == nil }.map(\.name)
      for index in strangers { reportUnknown(table.header[index], absent: absent, &findings) }
    }
    reportUnnamed(in: table, &findings)
    return Diagnosed(TableLayout(found.first), findings.diagnostics)
  }

  /// The first position of each expected column, and all positions that belong to one.
  private func positions(
    in header: [TableCell], _ findings: inout FindingLimit
  ) -> (first: [Key: Int], known: Set<Int>) {
    var owners: [HeaderName: TableColumn<Key>] = [:]
    for column in columns {
      for name in column.names { owners[HeaderName(name)] = owners[HeaderName(name)] ?? column }
    }
    var first: [Key: Int] = [:]
    var known: Set<Int> = []
    for (index, cell) in header.enumerated() where !cell.isBlank {
      guard let column = owners[HeaderName(cell.text)] else { continue }
      known.insert(index)
      guard let earlier = first[column.key] else {
        first[column.key] = index
        continue
      }
      findings.add(.tableColumnTwice) {
        .error(
          .tableColumnTwice,
          "The column “\(column.name)” is in the header twice, as \(header[earlier].quoted) and as"
            + " \(cell.quoted).",
          at: cell.place, fix: "Delete one of the two columns, or rename it.",
          notes: [.init("The first one is here.", at: header[earlier].place)])
      }
    }
    return (first, known)
  }

  /// Reports a missing column, at the unknown column that the author probably meant; that one no longer
  /// counts as unknown.
  private func reportMissing(
    _ column: TableColumn<Key>, in table: Table, among strangers: inout [Int],
    _ findings: inout FindingLimit
  ) {
    let summary = "This table has no column “\(column.name)”."
    let names = strangers.map { table.header[$0].trimmed }
    let meant = column.names.lazy.compactMap { Suggestion.nearest(to: $0, among: names) }.first
    if let meant, let position = names.firstIndex(of: meant) {
      let cell = table.header[strangers.remove(at: position)]
      findings.add(.tableColumnMissing) {
        .error(
          .tableColumnMissing, summary, at: cell.place,
          fix: "Rename the column \(cell.quoted) to “\(column.name)”, if that is the one.")
      }
      return
    }
    findings.add(.tableColumnMissing) {
      let present = table.header.filter { !$0.isBlank }.prefix(12).map(\.quoted)
      return .error(
        .tableColumnMissing, summary, at: table.header[0].place,
        fix: "Add a column with the header “\(column.name)”.",
        notes: [.init("The header says \(present.joined(separator: ", ")).")])
    }
  }

  private func reportUnknown(_ cell: TableCell, absent: [String], _ findings: inout FindingLimit) {
    findings.add(.tableColumnUnknown) {
      let meant = Suggestion.nearest(to: cell.trimmed, among: absent)
      let expected = columns.map { "“\($0.name)”" }.joined(separator: ", ")
      return .warning(
        .tableColumnUnknown, "Handbill does not know the column \(cell.quoted) and leaves it out.",
        at: cell.place,
        fix: meant.map { "Rename it to “\($0)”, if that is the one." }
          ?? "Delete the column, or give it one of the known names: \(expected).")
    }
  }

  /// Warns once for each column that has text in its cells but none in the header.
  private func reportUnnamed(in table: Table, _ findings: inout FindingLimit) {
    for (index, cell) in table.header.enumerated() where cell.isBlank {
      guard let filled = table.rows.first(where: { !$0[index].isBlank })?[index] else { continue }
      findings.add(.tableColumnUnnamed) {
        .warning(
          .tableColumnUnnamed,
          "The cell says \(filled.quoted), but its column has no header, so Handbill leaves the column out.",
          at: filled.place, fix: "Type a header at the top of the column, or empty the column.")
      }
    }
  }
}
