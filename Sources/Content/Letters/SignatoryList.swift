import Fields

/// Those who signed a letter and have not withdrawn.
public struct SignatoryList: Sendable {
  /// They, in the order of the table; a row that cannot be understood and a second row of one signatory are not
  /// among them.
  public let signatories: [Signatory]
  /// The newest day on which one of them signed.
  public let lastSigned: Day?

  init(_ signatories: [Signatory]) {
    self.signatories = signatories
    lastSigned = signatories.compactMap(\.signed).max()
  }
}
