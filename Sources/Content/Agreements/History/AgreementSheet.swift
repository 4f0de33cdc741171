import Diagnostics
import Fields

/// What one table lists on its day.
public struct AgreementSheet: Sendable {
  /// The day on which it was retrieved.
  public let day: Day
  /// The file.
  public let place: Place
  /// The fields for which it has a column. A value of another table in a column that this one lacks is not a
  /// change.
  public let columns: Set<AgreementField>
  /// The rows in the order of the table.
  public let listings: [AgreementListing]

  /// The rows of a day's table.
  public init(day: Day, place: Place, columns: Set<AgreementField>, listings: [AgreementListing]) {
    self.day = day
    self.place = place
    self.columns = columns
    self.listings = listings
  }
}
