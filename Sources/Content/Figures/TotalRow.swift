import Diagnostics
import Fields

/// The program's size on a day for which there is no table of agreements: a row of `totals.csv`.
public struct TotalRow: Sendable {
  /// What is told.
  public enum Kind: String, Sendable, CaseIterable {
    /// Agreements in force.
    case active
    /// Applications that wait.
    case pending
  }

  /// The day.
  public let day: Day
  /// Agreements in force.
  public let active: Int?
  /// Applications that wait.
  public let pending: Int?
  /// Who told so.
  public let source: String?
  /// The row.
  let place: Place
}
