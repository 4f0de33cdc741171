import Diagnostics
import Fields

/// One published table as it was read.
public struct AgreementTable: Sendable {
  /// The day on which it was retrieved.
  public let day: Day
  /// The file.
  public let place: Place
  /// Its rows, cleaned; those that say the same twice are both there.
  public let sheet: AgreementSheet
  /// What was changed in which cell, by row.
  public let changes: [CellChange]
}
