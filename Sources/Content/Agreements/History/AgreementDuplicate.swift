import Fields

/// An agreement that is in one table more than once.
public struct AgreementDuplicate: Sendable {
  /// The table's day.
  public let day: Day
  /// The row that counts.
  public let kept: AgreementListing
  /// The rows that are left out; at least one.
  public let dropped: [AgreementListing]
}
