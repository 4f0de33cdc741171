import Diagnostics
import Fields
import Reading
import Tables

/// Reads one table of agreements, as CSV or as a workbook.
struct AgreementTableReading: Sendable {
  /// A table, and the keys of the corrections that were used in it.
  struct Result: Sendable {
    let table: AgreementTable
    let corrections: Set<String>
  }

  private let source: AgreementSource
  private let corrections: [String: AgreementCorrection]
  private static let limit = 20 << 20

  init(source: AgreementSource) {
    self.source = source
    corrections = Dictionary(source.corrections.map { ($0.key.value, $0) }) { first, _ in first }
  }

  /// - Parameter isShown: whether to give warnings too.
  func read(_ dated: AgreementFiles.Dated, isShown: Bool) -> Diagnosed<Result?> {
    var diagnostics: [Diagnostic] = []
    guard let bytes = dated.file.read(limit: Self.limit).collect(into: &diagnostics) else {
      return Diagnosed(nil, diagnostics)
    }
    let path = dated.file.shownPath
    let table =
      (dated.file.ending == "xlsx"
      ? Table.reading(xlsx: bytes, file: path) : Table.reading(csv: bytes, file: path))
      .collect(into: &diagnostics)
    let layout = columns.match(table).collect(into: &diagnostics)
    var reading = AgreementRowReading(
      layout: layout, header: table.header, day: dated.day, corrections: corrections)
    let listings = table.rows.compactMap { reading.listing(in: $0) }
    diagnostics += reading.diagnostics(models: source.models.map(\.name.value))
    let sheet = AgreementSheet(
      day: dated.day, place: dated.file.place,
      columns: Set(AgreementField.allCases.filter { layout[$0] != nil }), listings: listings)
    return Diagnosed(
      Result(
        table: AgreementTable(
          day: dated.day, place: dated.file.place, sheet: sheet, changes: reading.changes),
        corrections: reading.used),
      isShown ? diagnostics : diagnostics.filter { $0.severity == .error })
  }

  private var columns: TableColumns<AgreementField> {
    TableColumns(
      AgreementField.allCases.map { column in
        let named = source.columns[column]?.map(\.value) ?? []
        return TableColumn(
          column, names: named.isEmpty ? [column.publishedName, column.rawValue] : named,
          isRequired: column.isRequired
        )
      }, unknown: .allowed)
  }
}
