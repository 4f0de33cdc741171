/// A field of an agreement, as `agreements.yaml` names it.
public enum AgreementField: String, Sendable, Hashable, CaseIterable {
  case state, agency, agencyType = "agency_type", county, model, signed, document, addendum

  /// The header under which the field is published when `agreements.yaml` names none.
  var publishedName: String {
    switch self {
    case .state: "STATE"
    case .agency: "LAW ENFORCEMENT AGENCY"
    case .agencyType: "TYPE"
    case .county: "COUNTY"
    case .model: "SUPPORT TYPE"
    case .signed: "SIGNED"
    case .document: "MOA"
    case .addendum: "ADDENDUM"
    }
  }

  var isRequired: Bool { self == .state || self == .agency || self == .model }
}
