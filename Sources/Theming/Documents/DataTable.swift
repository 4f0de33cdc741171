/// A table that is offered for download: its columns, and what each contains.
struct DataTable: Sendable {
  /// What the cells of a column contain, in the terms of Table Schema.
  enum Kind: String, Sendable {
    case string, date, integer
  }

  /// A column.
  struct Column: Sendable {
    let name: String
    let kind: Kind
    let meaning: String
    var isRequired = false
    var isAddress = false
  }

  let name: String
  let file: String
  let meaning: String
  let columns: [Column]

  /// The table with its header; `rows` have a cell for each column.
  func csv(_ rows: [[String]]) -> String { CSVText.table(columns.map(\.name), rows) }

  /// Every agreement in force.
  static let agreements = DataTable(
    name: "agreements", file: "agreements.csv",
    meaning: "Every agreement in force, one a row, as the newest published table lists it.",
    columns: [
      Column(name: "state", kind: .string, meaning: "State or territory", isRequired: true),
      Column(name: "agency", kind: .string, meaning: "Agency that signed", isRequired: true),
      Column(name: "agency_type", kind: .string, meaning: "What sort of agency it is"),
      Column(name: "county", kind: .string, meaning: "County, as published"),
      Column(name: "model", kind: .string, meaning: "Kind of agreement", isRequired: true),
      Column(name: "signed", kind: .date, meaning: "Day on which it was signed"),
      Column(name: "document", kind: .string, meaning: "Address of the agreement", isAddress: true),
      Column(name: "addendum", kind: .string, meaning: "Address of its addendum", isAddress: true),
      Column(
        name: "first_listed", kind: .date, meaning: "Day of the first table here that lists it",
        isRequired: true),
      Column(
        name: "page", kind: .string, meaning: "The agency's page on this site", isRequired: true,
        isAddress: true),
    ])

  /// Every change between two tables.
  static let changes = DataTable(
    name: "changes", file: "changes.csv",
    meaning: "What changed from each published table to the next, newest first.",
    columns: [
      Column(name: "from", kind: .date, meaning: "Day of the earlier table", isRequired: true),
      Column(name: "until", kind: .date, meaning: "Day of the later table", isRequired: true),
      Column(
        name: "kind", kind: .string,
        meaning: "What happened: added, ended, signed-again, renamed, changed or unexplained",
        isRequired: true),
      Column(name: "reason", kind: .string, meaning: "How it was found, or why nothing explains it"),
      Column(name: "state", kind: .string, meaning: "State or territory", isRequired: true),
      Column(name: "agency", kind: .string, meaning: "Agency", isRequired: true),
      Column(name: "county", kind: .string, meaning: "County, as published"),
      Column(name: "model", kind: .string, meaning: "Kind of agreement", isRequired: true),
      Column(name: "signed", kind: .date, meaning: "Day on which it was signed"),
      Column(
        name: "fields", kind: .string, meaning: "Fields in which the tables differ, with bars between them"),
      Column(name: "before", kind: .string, meaning: "What the earlier table says in these fields"),
      Column(name: "after", kind: .string, meaning: "What the later table says in these fields"),
      Column(name: "page", kind: .string, meaning: "The agency's page on this site", isAddress: true),
    ])

  /// The size of the 287(g) program.
  static let size = DataTable(
    name: "size", file: "size.csv",
    meaning: "How many agreements and applications there were, day by day.",
    columns: [
      Column(name: "date", kind: .date, meaning: "Day", isRequired: true),
      Column(name: "active", kind: .integer, meaning: "Agreements in force"),
      Column(name: "pending", kind: .integer, meaning: "Applications that wait"),
      Column(name: "source", kind: .string, meaning: "Who told so; empty for the table of that day"),
    ])
}
