import Diagnostics
import Fields
import Reading
import Tables

/// Reads `data/members.csv`.
struct MemberLoading {
  static let path = "data/members.csv"
  // Above what the table reader takes, so that its message about a large table is the one that is seen.
  private static let limit = 20 << 20

  /// A column of the registry.
  enum Column: String, Sendable, CaseIterable {
    case id, name, otherNames = "other_names", url, kind, scope, state, city, logo, joined, left, about
    case pressEmail = "press_email"

    var isRequired: Bool { self == .id || self == .name }
  }

  private let layout: TableLayout<Column>
  private var findings = FindingLimit()

  private init(layout: TableLayout<Column>) {
    self.layout = layout
  }

  /// The registry; an empty one where there is no file.
  static func load(_ sources: SourceTree) -> Diagnosed<MemberRegistry> {
    guard let file = sources.file(path, in: .content) else { return Diagnosed(MemberRegistry([])) }
    var diagnostics: [Diagnostic] = []
    guard let bytes = file.read(limit: limit).collect(into: &diagnostics) else {
      return Diagnosed(MemberRegistry([]), diagnostics)
    }
    let table = Table.reading(csv: bytes, file: file.shownPath).collect(into: &diagnostics)
    let columns = TableColumns(
      Column.allCases.map { TableColumn($0, names: [$0.rawValue], isRequired: $0.isRequired) })
    var loading = MemberLoading(layout: columns.match(table).collect(into: &diagnostics))
    let members = loading.members(in: table)
    return Diagnosed(MemberRegistry(members), diagnostics + loading.findings.diagnostics)
  }

  private mutating func members(in table: Table) -> [Member] {
    var members: [Member] = []
    var seen: [String: Place] = [:]
    for row in table.rows {
      guard let member = member(in: row) else { continue }
      if let first = seen[member.id] {
        findings.add(.memberTwice) {
          .error(
            .memberTwice, "Two members have the id “\(member.id)”.", at: member.place,
            fix: "Give one of them another id, or delete the extra row.",
            notes: [.init("The first one is here.", at: first)])
        }
        continue
      }
      seen[member.id] = member.place
      members.append(member)
    }
    return members
  }

  private mutating func member(in row: TableRow) -> Member? {
    if text(.id, in: row)?.lowercased() == "id", text(.name, in: row)?.lowercased() == "name" {
      report(.memberInvalid, "This row repeats the header.", .id, in: row, fix: "Delete the row.")
      return nil
    }
    let id = required(.id, in: row)
    let name = required(.name, in: row)
    guard let id, let name else { return nil }
    if !Slug.isValid(id) {
      report(
        .memberInvalid, "\(id.quotedShortly) cannot be a member's id.", .id, in: row,
        fix: Slug.roomIfTooLong(id).map { "Shorten it to \($0) characters or fewer." }
          ?? "Write small letters, digits and hyphens only, like “\(Slug.make(id) ?? "coalition-name")”.")
      return nil
    }
    checkEmail(in: row)
    return Member(
      id: id, name: name,
      otherNames: text(.otherNames, in: row)?.split(separator: "|").map { String($0).trimmingSpaces } ?? [],
      url: address(in: row), kind: text(.kind, in: row), scope: scope(in: row), state: state(in: row),
      city: text(.city, in: row), logo: text(.logo, in: row).map { Located($0, at: place(.logo, in: row)) },
      joined: day(.joined, in: row), left: day(.left, in: row), about: text(.about, in: row),
      place: place(.id, in: row))
  }

  private mutating func required(_ column: Column, in row: TableRow) -> String? {
    if let text = text(column, in: row) { return text }
    // A missing column has already been reported.
    guard layout[column] != nil else { return nil }
    report(
      .memberInvalid, "This member has no \(column.rawValue).", column, in: row,
      fix: "Fill in the cell, or delete the row.")
    return nil
  }

  private func text(_ column: Column, in row: TableRow) -> String? {
    let text = layout.text(column, in: row)
    return text.isEmpty ? nil : text
  }

  private mutating func checkEmail(in row: TableRow) {
    guard let text = text(.pressEmail, in: row), EmailAddress(text) == nil else { return }
    let problem = EmailAddress.problem(text)
    report(.fieldValue, problem.summary, .pressEmail, in: row, fix: problem.fix)
  }

  private mutating func address(in row: TableRow) -> WebAddress? {
    guard let text = text(.url, in: row) else { return nil }
    if let address = WebAddress(text) { return address }
    report(
      .fieldAddress, "“\(text)” is not a full web address.", .url, in: row,
      fix: "Write it with https:// at the beginning, like “https://example.org/”.")
    return nil
  }

  private mutating func scope(in row: TableRow) -> Member.Scope? {
    guard let text = text(.scope, in: row) else { return nil }
    if let scope = Member.Scope(rawValue: text.lowercased()) { return scope }
    let known = Member.Scope.allCases.map(\.rawValue)
    report(
      .fieldValue, "“\(text)” is not a scope.", .scope, in: row,
      fix: Suggestion.question(for: text, among: known) ?? "Write one of: \(known.joined(separator: ", ")).")
    return nil
  }

  private mutating func state(in row: TableRow) -> USState? {
    guard let text = text(.state, in: row) else { return nil }
    if let state = USState.named(text) { return state }
    report(
      .stateUnknown, "“\(text)” is not a state or territory of the United States.", .state, in: row,
      fix: USState.suggestion(for: text) ?? "Write two capital letters, like NC, or the full name.")
    return nil
  }

  private mutating func day(_ column: Column, in row: TableRow) -> Day? {
    guard let text = text(column, in: row) else { return nil }
    if let day = Day(iso: text) ?? Day(american: text) { return day }
    report(
      .fieldDate, "“\(text)” is not a day.", column, in: row,
      fix: "Write the year first, then the month, then the day, like 2026-11-21.")
    return nil
  }

  private func place(_ column: Column, in row: TableRow) -> Place {
    layout.cell(column, in: row)?.place ?? row.place
  }

  private mutating func report(
    _ id: DiagnosticID, _ summary: String, _ column: Column, in row: TableRow, fix: String
  ) {
    let place = place(column, in: row)
    findings.add(id) { .error(id, summary, at: place, fix: fix) }
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
