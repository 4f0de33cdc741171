/// The address of an agency's page: `florida/alachua-county-sheriffs-office`.
public struct AgencyAddress: Sendable, Hashable {
  /// The part for the state.
  public let state: String
  /// The part for the agency, unique in the state.
  public let agency: String
}

extension AgencyAddress: CustomStringConvertible {
  /// Both parts with a slash between them.
  public var description: String { "\(state)/\(agency)" }
}
