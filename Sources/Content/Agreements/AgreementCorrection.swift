import Fields

/// What `agreements.yaml` corrects in the published tables, which stay as they are.
struct AgreementCorrection: Sendable {
  /// The agency, `florida/lake-county-sheriffs-office`, or one of its agreements, with `/task-force-model` after
  /// it.
  let key: Located<String>
  /// What replaces the published cells.
  let values: [AgreementField: Located<String>]
  /// Why, for readers of the data.
  let because: String?

  /// The keys under which a row's corrections are: its agency's and its own.
  static func keys(state: String, agency: String, model: String) -> [String] {
    let state = USState.named(state)?.name ?? state
    let agency = "\(hyphenated(state.lowercased()))/\(hyphenated(AgencyName(agency).folded))"
    return [agency, "\(agency)/\(hyphenated(OrganizationName.words(of: model).joined(separator: " ")))"]
  }

  private static func hyphenated(_ words: String) -> String {
    words.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
