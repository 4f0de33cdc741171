import Fields

/// A table without its duplicates, its rows in an order that does not depend on the table's.
struct PreparedSheet: Sendable {
  let sheet: AgreementSheet
  let rows: [SheetRow]
  let duplicates: [AgreementDuplicate]
  /// The fields for which the table has any values. A column that is empty throughout, such as that of the
  /// documents in a table that was saved without hyperlinks, counts as none.
  let columns: Set<AgreementField>

  init(_ sheet: AgreementSheet, _ folding: inout RowFolding) {
    self.sheet = sheet
    var kept: [SheetRow] = []
    var dropped: [Int: [AgreementListing]] = [:]
    kept.reserveCapacity(sheet.listings.count)
    for row in sheet.listings.map({ folding.row($0) }).sorted(by: SheetRow.precedes) {
      // Rows of one agreement are together, one without a county in front of the others.
      if let last = kept.last, Self.areOne(last, row) {
        if last.county == nil, row.county != nil {
          dropped[kept.count - 1, default: []].append(last.listing)
          kept[kept.count - 1] = row
        } else {
          dropped[kept.count - 1, default: []].append(row.listing)
        }
      } else {
        kept.append(row)
      }
    }
    rows = kept
    columns = sheet.columns.filter { field in
      switch field {
      case .state, .agency, .model: true
      case .agencyType: kept.contains { $0.agreement.agencyType != nil }
      case .county: kept.contains { $0.county != nil }
      case .signed: kept.contains { $0.signed != nil }
      case .document: kept.contains { $0.document != nil }
      case .addendum: kept.contains { $0.agreement.addendum != nil }
      }
    }
    duplicates = dropped.sorted { $0.key < $1.key }.map {
      AgreementDuplicate(day: sheet.day, kept: kept[$0.key].listing, dropped: $0.value)
    }
  }

  /// Agencies of one name in two counties are two agencies.
  private static func areOne(_ left: SheetRow, _ right: SheetRow) -> Bool {
    left.base == right.base && left.signed == right.signed
      && (left.county == right.county || left.county == nil || right.county == nil)
  }
}
