/// The fields in which two rows of one agreement differ.
enum RowDifference {
  /// Differences that matter to a reader. Fields for which either table has no column are left out, and so
  /// are other letter case, punctuation and links to the same document.
  static func fields(_ old: SheetRow, _ new: SheetRow, in columns: Set<AgreementField>) -> [AgreementField] {
    AgreementField.allCases.filter { field in
      switch field {
      // A table without these columns has no rows to compare.
      case .state: old.base.state != new.base.state
      case .model: old.base.model != new.base.model
      case .agency: differ(old.agreement.agency, new.agreement.agency)
      case .agencyType:
        columns.contains(field) && differ(old.agreement.agencyType, new.agreement.agencyType)
      case .county: columns.contains(field) && old.county != new.county
      case .signed: columns.contains(field) && old.signed != new.signed
      case .document: columns.contains(field) && old.document != new.document
      case .addendum:
        columns.contains(field) && addendum(old) != addendum(new)
      }
    }
  }

  private static func differ(_ left: String?, _ right: String?) -> Bool {
    if left == right { return false }
    guard let left, let right else { return true }
    return OrganizationName.words(of: left) != OrganizationName.words(of: right)
  }

  private static func addendum(_ row: SheetRow) -> String? {
    (row.agreement.addendum?.text).map(RowFolding.document)
  }
}
