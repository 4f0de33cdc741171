import Diagnostics

/// What was changed in one cell before it was used.
public struct CellChange: Sendable, Hashable {
  /// The cell.
  public let place: Place
  /// The field whose column it is in.
  public let column: AgreementField
  /// The text as it was published.
  public let before: String
  /// The text as it is used; empty if the cell means nothing.
  public let after: String
  /// Why, in the order in which the text was changed; at least one.
  public let rules: [CleaningRule]
  /// What `agreements.yaml` gives as the reason of a correction.
  public var because: String?
}
