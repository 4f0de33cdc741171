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
  /// Where the terms stand.
  public let licenseURL: WebAddress?
  /// A remark that stands beside every use of the data, such as that it is an excerpt.
  public let note: LocalizedText?
  /// Whether the tables hold a part of what was published only, so that their length says nothing about the
  /// program's size.
  public let isExcerpt: Bool
  /// What each kind of agreement lets an agency do, by its name in the table.
  public let models: [(name: Located<String>, text: LocalizedText)]
  /// The header of each field's column in the published table.
  let columns: [AgreementField: [Located<String>]]
  /// What is put right in the tables, by agency or agreement.
  let corrections: [AgreementCorrection]
}
