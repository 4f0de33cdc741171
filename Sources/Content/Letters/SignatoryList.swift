import Fields

/// Those who signed a letter and have not withdrawn.
public struct SignatoryList: Sendable {
  /// The signatories in the order of the table, without rows that cannot be understood and second rows of the
  /// same signatory.
  public let signatories: [Signatory]
  /// The newest day on which one of them signed.
  public let lastSigned: Day?

  init(_ signatories: [Signatory]) {
    self.signatories = signatories
    lastSigned = signatories.compactMap(\.signed).max()
  }
}
