import Fields

/// An agency that has or had agreements.
public struct Agency: Sendable {
  /// The state.
  public let state: USState
  /// Its name in the last table that lists it; where that has several spellings, the most frequent.
  public let name: String
  /// Where its page is. It depends on the folded name alone, so no other spelling moves it.
  public let address: AgencyAddress
  /// Where its page was under names that it no longer has, in order.
  public let aliases: [AgencyAddress]
  /// Other names by which it was listed, in order; those that differ in apostrophes and the like only are
  /// left out.
  public let formerNames: [String]
  /// Its agreements, by model and signing.
  public let agreements: [AgreementRecord]

  /// Whether the newest table lists any of its agreements.
  public var isListed: Bool { agreements.contains(where: \.isListed) }
}
