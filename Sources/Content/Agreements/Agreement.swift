import Fields

/// One agreement between agencies, as a snapshot lists it.
public struct Agreement: Sendable {
  /// The state.
  public let state: USState
  /// The agency that signed it.
  public let agency: String
  /// What kind of agency it is, such as `County`.
  public let agencyType: String?
  /// The county.
  public let county: String?
  /// The kind of agreement.
  public let model: String
  /// When it was signed.
  public let signed: Day?
  /// The agreement itself.
  public let document: WebAddress?
  /// What was added to it later.
  public let addendum: WebAddress?
}
