import Fields

/// One agreement through all tables that list it.
public struct AgreementRecord: Sendable {
  /// What identifies it.
  public let key: AgreementKey
  /// What each table says about it, by day; at least one.
  public let listings: [(day: Day, listing: AgreementListing)]
  /// Whether the newest table lists it.
  public let isListed: Bool

  /// The agreement as the last table with it lists it.
  public var latest: Agreement { listings[listings.count - 1].listing.agreement }
  /// The day of the first table that lists it.
  public var firstListed: Day { listings[0].day }
  /// The day of the last table that lists it.
  public var lastListed: Day { listings[listings.count - 1].day }
}
