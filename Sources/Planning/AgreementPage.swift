import Content

/// A page of the record of agreements.
public enum AgreementPage: Sendable, Hashable {
  /// The overview of the record.
  case overview
  /// Every agreement in force in one table.
  case register
  /// The agreements of one state.
  case state(USState)
  /// One agency, by its position in the history's list.
  case agency(Int)
  /// All days on which anything changed.
  case changes
  /// What changed from one table to the next, by its position in the history's list.
  case comparison(Int)
  /// Applications.
  case pending
}

/// A file that the record offers for download.
public enum AgreementDownload: String, Sendable, CaseIterable {
  /// The agreements in force.
  case table = "agreements.csv"
  /// The same with what was cleaned in the published table.
  case data = "agreements.json"
  /// Every change between two tables.
  case changes = "changes.csv"
  /// The size of the 287(g) program, day by day.
  case size = "size.csv"
  /// What the files contain and where the data come from (Data Package, version 2).
  case package = "datapackage.json"
}
