import Fields

/// Who published the agreements, and on what terms.
public struct AgreementSource: Sendable {
  /// What the publication is called.
  public let name: LocalizedText
  /// Who published it.
  public let publisher: LocalizedText?
  /// Where.
  public let url: WebAddress?
  /// The terms of use.
  public let licence: LocalizedText?
  /// Where the terms stand.
  public let licenceURL: WebAddress?
  /// A remark that stands beside every use of the data, such as that it is an excerpt.
  public let note: LocalizedText?
  /// What each kind of agreement lets an agency do, by its name in the table.
  public let models: [(name: String, text: LocalizedText)]
  /// The header of each field's column in the published table.
  let columns: [AgreementColumn: [Located<String>]]
}

/// A field of an agreement.
enum AgreementColumn: String, Sendable, CaseIterable {
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
