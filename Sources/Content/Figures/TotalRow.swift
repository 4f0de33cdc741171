import Diagnostics
import Fields

/// The size of the 287(g) program on a day without a table of agreements: a row of `totals.csv`.
public struct TotalRow: Sendable {
  /// Which number.
  public enum Kind: String, Sendable, CaseIterable {
    /// Agreements in force.
    case active
    /// Pending applications.
    case pending
  }

  /// The day.
  public let day: Day
  /// Agreements in force.
  public let active: Int?
  /// Pending applications.
  public let pending: Int?
  /// The source.
  public let source: String?
  /// The row.
  let place: Place
}
