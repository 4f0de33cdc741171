import Diagnostics
import Tables

/// A column of a table of signatories.
enum SignatoryColumn: String, Sendable, Hashable, CaseIterable {
  case member, name, signer, role, state, date, withdrawn

  /// Other headers under which tables have it.
  var aliases: [String] {
    switch self {
    case .name: ["organization", "org", "organisation"]
    case .signer: ["signed by", "person"]
    case .role: ["title"]
    case .date: ["signed"]
    case .member, .state, .withdrawn: []
    }
  }

  /// The expected columns of `table`.
  ///
  /// Where it has a column `organization` next to one `name`, and none for the signer, the name is the signer's,
  /// as in most forms.
  static func columns(of table: Table) -> TableColumns<SignatoryColumn> {
    let isOrganizationApart =
      table.hasColumn(among: SignatoryColumn.name.aliases) && table.hasColumn(among: ["name"])
      && !table.hasColumn(among: ["signer"] + SignatoryColumn.signer.aliases)
    return TableColumns(
      allCases.map { column in
        switch column {
        case .name where isOrganizationApart:
          TableColumn(column, names: column.aliases, isRequired: false)
        case .signer where isOrganizationApart:
          TableColumn(column, names: [column.rawValue] + column.aliases + ["name"], isRequired: false)
        default: .optional(column, aliases: column.aliases)
        }
      })
  }
}

extension Table {
  fileprivate func hasColumn(among names: [String]) -> Bool {
    names.contains { column(named: $0) != nil }
  }
}
