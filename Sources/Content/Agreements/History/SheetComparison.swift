import Diagnostics
import Fields

/// What changed from one table to the next.
public struct SheetComparison: Sendable {
  /// The day of the earlier table.
  public let from: Day
  /// The day of the later table.
  public let day: Day
  /// How many agreements the earlier table lists, duplicates counted once.
  public let countBefore: Int
  /// How many agreements the later table lists, duplicates counted once.
  public let countAfter: Int
  /// How many agreements both list without any difference.
  public let unchanged: Int
  /// Everything else, by state, agency, model and signing day. Every agreement of either table is in one
  /// change or among the unchanged.
  public let changes: [AgreementChange]
  /// A warning (`agreements-fewer`) if more than a tenth of the earlier table's agreements are gone.
  public let diagnostics: [Diagnostic]

  /// How many changes are of a kind.
  public func count(_ kind: AgreementChange.Kind) -> Int { changes.count { $0.kind == kind } }
}
