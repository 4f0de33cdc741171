import Diagnostics

/// One row of a table: an agreement, and where it is.
public struct AgreementListing: Sendable {
  /// The agreement as cleaned.
  public let agreement: Agreement
  /// The row.
  public let place: Place

  /// An agreement in a row.
  public init(_ agreement: Agreement, at place: Place) {
    self.agreement = agreement
    self.place = place
  }
}
