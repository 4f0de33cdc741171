import Fields

/// The agreements in force on one day.
public struct AgreementSnapshot: Sendable {
  /// The day on which the table was retrieved.
  public let day: Day
  /// The agreements by state, agency and model; one that the table lists twice is there once.
  public let agreements: [Agreement]
  /// Where they come from.
  public let source: AgreementSource

  /// The agreements by state, states in the order of their names.
  public var byState: [(state: USState, agreements: [Agreement])] {
    Dictionary(grouping: agreements, by: \.state).map { ($0.key, $0.value) }
      .sorted { $0.state.name < $1.state.name }
  }
}
