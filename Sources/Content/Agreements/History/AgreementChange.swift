import Fields

/// What happened to one agreement between two consecutive tables.
public struct AgreementChange: Sendable {
  /// What happened.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It is listed for the first time.
    case added
    /// It is no longer listed.
    case ended
    /// The agency signed the same model again: one agreement ended and another followed.
    case signedAgain = "signed-again"
    /// It is the same agreement, but its agency is listed by another name.
    case renamed
    /// The table has different details.
    case changed
    /// It appeared or disappeared, and no rule says why.
    case unexplained
  }

  /// The rule that found it, or why no rule did.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Renamed: the names are the same but for a typing mistake or for words such as `City of`.
    case nearName = "near-name"
    /// Renamed: the county, the model and the signing day are the same, and no other agreement has all three.
    case sameCounty = "same-county"
    /// Changed: the agency, the signing day and the county are the same, and the model is another.
    case otherModel = "other-model"
    /// Changed: the agency, the county and the model are the same, and the state is another.
    case otherState = "other-state"
    /// Unexplained: signed more than 30 days before the earlier table, in which it is missing.
    case signedEarlier = "signed-earlier"
    /// Unexplained: it was in an older table, was missing in the earlier one and is back with the same
    /// signing day.
    case listedAgain = "listed-again"
    /// Unexplained: more than one agreement may be the one under another name.
    case severalPossible = "several-possible"
  }

  /// What happened.
  public let kind: Kind
  /// The rule that found it; nil for the plain cases.
  public let reason: Reason?
  /// The day of the earlier table.
  public let from: Day
  /// The day of the later table, by which it had happened.
  public let day: Day
  /// What the earlier table says; nil if it does not list the agreement.
  public let before: AgreementListing?
  /// What the later table says; nil if it does not list the agreement.
  public let after: AgreementListing?
  /// The fields in which the two differ, as far as both tables have a column for them.
  public let fields: [AgreementField]
  /// The agreement that the earlier table lists.
  public let beforeKey: AgreementKey?
  /// The agreement that the later table lists; a different one only if it was signed again.
  public let afterKey: AgreementKey?
}
