import Diagnostics

/// Checks that the counties in a table of agreements are counties of their states.
///
/// It contains the counties of the fifty states and of the capital's district; those of the territories are
/// taken as they are. Nothing is changed: a misspelled county is reported with the name that was probably
/// meant.
public struct CountyCheck: Sendable {
  /// A county that its state does not have, and the first row that names it.
  private struct Stranger {
    let county: String
    let state: USState
    let agency: String
    let place: Place
    var moreRows = 0
  }

  private var states: [String: StateCounties?] = [:]
  private var known: [String: Bool] = [:]
  private var strangers: [Stranger] = []
  private var positions: [String: Int] = [:]

  /// A check that has seen no county yet.
  public init() {}

  /// Checks one county as cleaned; the agency's name helps to find the county that was meant.
  public mutating func check(_ county: String, in state: USState, agency: String, at place: Place) {
    if isKnown(county, in: state) { return }
    let key = "\(state.postal) \(county)"
    if let position = positions[key] {
      strangers[position].moreRows += 1
    } else {
      positions[key] = strangers.count
      strangers.append(Stranger(county: county, state: state, agency: agency, place: place))
    }
  }

  /// A warning (`county-unknown`) about each county that does not exist, at the first row that names it.
  public var diagnostics: [Diagnostic] {
    var findings = FindingLimit()
    for stranger in strangers {
      findings.add(.countyUnknown) { finding(about: stranger) }
    }
    return findings.diagnostics
  }

  private func finding(about stranger: Stranger) -> Diagnostic {
    let (county, state) = (stranger.county, stranger.state)
    let meant = suggestion(for: county, in: state, agency: stranger.agency)
    let elsewhere = Self.statesWith(county)
    var notes: [Diagnostic.Note] = []
    if !elsewhere.isEmpty, elsewhere.count <= 3 {
      notes.append(.init("There is one in \(elsewhere.map(\.name).joined(separator: " and in "))."))
    }
    if stranger.moreRows > 0 {
      notes.append(
        .init("It is in \(stranger.moreRows) more \(stranger.moreRows == 1 ? "row" : "rows")."))
    }
    return .warning(
      .countyUnknown, "“\(county)” is not the name of a county in \(state.name).", at: stranger.place,
      fix: meant.map { "If it should be “\($0)”, \(Self.correction(of: stranger, county: $0))." }
        ?? "Find out which county the agency works in, and \(Self.correction(of: stranger, county: "…")).",
      notes: notes)
  }

  /// Whether a state has a county of this name; true for a territory.
  public mutating func isKnown(_ county: String, in state: USState) -> Bool {
    let key = "\(state.postal) \(county)"
    if let answer = known[key] { return answer }
    let answer = counties(of: state)?.contain(county) ?? true
    known[key] = answer
    return answer
  }

  /// The county that was probably meant by a name that no county of the state has; nil if none is near.
  public func suggestion(for county: String, in state: USState, agency: String) -> String? {
    (states[state.postal] ?? StateCounties(state))?.meant(by: county, agency: agency)
  }

  private mutating func counties(of state: USState) -> StateCounties? {
    if let counties = states[state.postal] { return counties }
    let counties = StateCounties(state)
    states[state.postal] = .some(counties)
    return counties
  }

  private static func statesWith(_ county: String) -> [USState] {
    let words = OrganizationName.words(of: county)
    return USState.all.filter { state in
      USCounties.names(in: state)?.contains { OrganizationName.words(of: $0) == words } ?? false
    }
  }

  /// How to correct the published table without editing it.
  private static func correction(of stranger: Stranger, county: String) -> String {
    let key = AgreementCorrection.keys(state: stranger.state.name, agency: stranger.agency, model: "")[0]
    return "write under “corrections” in data/agreements.yaml: \(key): {county: \(county)}"
  }
}
