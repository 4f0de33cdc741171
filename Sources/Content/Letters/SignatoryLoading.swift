import Diagnostics
import Fields
import Reading
import Tables

/// Reads the table of those who signed a letter.
struct SignatoryLoading {
  // Above what the table reader takes, so that its message about a large table is the one that is seen.
  private static let limit = 20 << 20

  /// The signatories in the table at `path`; nil if there is none that can be read.
  ///
  /// - Parameters:
  ///   - path: The path as front matter has it; see `DataPath`.
  ///   - today: The day after which nobody can have signed.
  static func load(
    _ path: Located<String>, sources: SourceTree, members: MemberRegistry, today: Day
  ) -> Diagnosed<SignatoryList?> {
    var diagnostics: [Diagnostic] = []
    guard
      let file = DataPath.file(at: path, sources: sources, .signatoryInvalid).collect(into: &diagnostics),
      let bytes = file.read(limit: limit).collect(into: &diagnostics)
    else { return Diagnosed(nil, diagnostics) }
    let reading = Table.reading(csv: bytes, file: file.shownPath)
    let table = reading.value
    let match = SignatoryColumn.columns(of: table).match(table)
    let layout = match.value
    let known = Set(SignatoryColumn.allCases.compactMap { layout[$0] })
    let privateColumns = PrivateColumns(in: table, except: known)
    diagnostics += privateColumns.discreet(reading.diagnostics)
    guard let first = table.header.first else { return Diagnosed(nil, diagnostics) }
    guard layout[.member] ?? layout[.name] ?? layout[.signer] != nil else {
      // What is in the first row may be the first signatory; nothing of it is quoted.
      return Diagnosed(nil, diagnostics + [withoutNames(at: first.place)])
    }
    diagnostics += privateColumns.discreet(match.diagnostics) + privateColumns.diagnostics
    var rows = SignatoryRowReading(layout: layout, header: table.header, members: members, today: today)
    let list = rows.list(of: table)
    return Diagnosed(list, diagnostics + rows.findings.diagnostics)
  }

  private static func withoutNames(at place: Place) -> Diagnostic {
    .error(
      .signatoryInvalid,
      "This table has no column “member”, “name” or “signer”, so Handbill does not know who signed.",
      at: place,
      fix:
        "Type into its first row “name” above the organizations, “member” above ids from data/members.csv, or"
        + " “signer” above people.")
  }
}
