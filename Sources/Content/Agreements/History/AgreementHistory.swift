import Diagnostics
import Fields

/// The history of every agreement through any number of tables.
///
/// It depends on what the tables say and on their days, never on the order of their rows. Its cost is in
/// proportion to the rows.
public struct AgreementHistory: Sendable {
  /// What changed between each table and the next, oldest first.
  public let comparisons: [SheetComparison]
  /// Every agreement that was ever listed, by state, agency, model and signing.
  public let records: [AgreementRecord]
  /// Every agency that was ever listed, by state and name.
  public let agencies: [Agency]
  /// Agreements that are in one table more than once, by day.
  public let duplicates: [AgreementDuplicate]

  /// The history from these tables; of two tables for one day, the later in the list is left out.
  public init(_ sheets: [AgreementSheet]) {
    var building = HistoryBuilding(sheets)
    building.build()
    comparisons = building.comparisons
    records = building.records()
    duplicates = building.sheets.flatMap(\.duplicates)
    agencies = AgencyDirectory(building, records: records).agencies
  }

  /// What is wrong with the tables as a series.
  public var diagnostics: [Diagnostic] { comparisons.flatMap(\.diagnostics) }
}
