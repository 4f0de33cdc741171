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
  public let license: LocalizedText?
  /// Where the terms are.
  public let licenseURL: WebAddress?
  /// A note that is shown with the data everywhere, such as that it is an excerpt.
  public let note: LocalizedText?
  /// Whether the tables contain only a part of what was published, so that their length does not give the
  /// size of the 287(g) program.
  public let isExcerpt: Bool
  /// What each kind of agreement lets an agency do, by its name in the table.
  public let models: [(name: Located<String>, text: LocalizedText)]
  /// The header of each field's column in the published table.
  let columns: [AgreementField: [Located<String>]]
  /// What is corrected in the tables, by agency or agreement.
  let corrections: [AgreementCorrection]
}
