import Fields

/// What became of one agreement between two tables that follow each other.
public struct AgreementChange: Sendable {
  /// What happened.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It is listed for the first time.
    case added
    /// It is no longer listed.
    case ended
    /// The agency signed the same model anew: one agreement ended and another followed.
    case signedAgain = "signed-again"
    /// It is the same agreement, but its agency is listed by another name.
    case renamed
    /// The table says something else of it.
    case changed
    /// It appeared or disappeared, and no rule says why.
    case unexplained
  }

  /// By which rule it was found, or why none was.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Renamed: the names are alike but for a slip or for words such as `City of`.
    case nearName = "near-name"
    /// Renamed: the county, the model and the signing day are the same, and no other agreement has all three.
    case sameCounty = "same-county"
    /// Changed: the agency, the signing day and the county are the same, and the model is another.
    case otherModel = "other-model"
    /// Changed: the agency, the county and the model are the same, and the state is another.
    case otherState = "other-state"
    /// Unexplained: signed more than 30 days before the earlier table, in which it is missing.
    case signedEarlier = "signed-earlier"
    /// Unexplained: it stood in an older table, was missing in the earlier one and is back with the same
    /// signing day.
    case listedAgain = "listed-again"
    /// Unexplained: more than one agreement may be the one under another name.
    case severalPossible = "several-possible"
  }

  /// What happened.
  public let kind: Kind
  /// By which rule it was found; nil for the plain cases.
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
  /// The agreement that the later table lists; another than before only if it was signed again.
  public let afterKey: AgreementKey?
}
