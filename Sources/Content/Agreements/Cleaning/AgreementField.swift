/// A field of an agreement, as `agreements.yaml` names it.
public enum AgreementField: String, Sendable, Hashable, CaseIterable {
  case state, agency, agencyType = "agency_type", county, model, signed, document, addendum
}
