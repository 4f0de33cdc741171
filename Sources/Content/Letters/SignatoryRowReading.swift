import Diagnostics
import Fields
import Tables

/// Reads the rows of one table of signatories.
struct SignatoryRowReading {
  private let layout: TableLayout<SignatoryColumn>
  private let header: [TableCell]
  private let members: MemberRegistry
  private let today: Day
  private(set) var findings = FindingLimit()

  init(layout: TableLayout<SignatoryColumn>, header: [TableCell], members: MemberRegistry, today: Day) {
    self.layout = layout
    self.header = header
    self.members = members
    self.today = today
  }

  /// All signatories of the table.
  mutating func list(of table: Table) -> SignatoryList {
    var ledger = SignatoryLedger()
    for row in table.rows {
      guard let signatory = signatory(in: row) else { continue }
      let withdrawal = withdrawal(in: row, signed: signatory.signed)
      if let twice = ledger.add(signatory, withdrawal) { findings.add(.signatoryTwice) { twice } }
    }
    for miss in ledger.nearMisses { findings.add(.signatoryTwice) { miss } }
    return ledger.list
  }

  private mutating func signatory(in row: TableRow) -> Signatory? {
    guard !repeatsHeader(row), let identity = identity(in: row) else { return nil }
    for column: SignatoryColumn in [.name, .signer, .role] { checkAddress(column, in: row) }
    let signer = text(.signer, in: row)
    var memberState: USState?
    if case .member(let position) = identity.kind { memberState = members.members[position].state }
    return Signatory(
      name: identity.name, kind: identity.kind, person: identity.kind == .individual ? nil : signer,
      role: text(.role, in: row), state: state(in: row) ?? memberState, signed: signed(in: row),
      place: place(identity.column, in: row))
  }

  // MARK: Who

  private typealias Identity = (name: String, kind: Signatory.Kind, column: SignatoryColumn)

  private mutating func identity(in row: TableRow) -> Identity? {
    if let member = text(.member, in: row) { return identity(ofMember: member, in: row) }
    if let name = text(.name, in: row) {
      if let position = members.position(called: name) {
        return (members.members[position].name, .member(position), .name)
      }
      reportNear(name, in: row)
      return (name, .organization, .name)
    }
    if let signer = text(.signer, in: row) { return (signer, .individual, .signer) }
    let column: SignatoryColumn = [.name, .member, .signer].first { layout[$0] != nil } ?? .name
    report(
      .signatoryInvalid, "This row does not say who signed.", column, in: row,
      fix: "Fill in the cell, or delete the row.")
    return nil
  }

  private mutating func identity(ofMember id: String, in row: TableRow) -> Identity? {
    guard let position = members.position(of: id) ?? members.position(called: id) else {
      reportUnknown(id, in: row)
      return nil
    }
    let member = members.members[position]
    if let name = text(.name, in: row), let other = members.position(called: name), other != position {
      report(
        .signatoryInvalid,
        "This row has the id of the member “\(member.id)”, but the name of the member"
          + " “\(members.members[other].id)”.",
        .name, in: row, fix: "Correct the id or the name, or empty the cell with the name.")
    }
    return (member.name, .member(position), .member)
  }

  private mutating func reportUnknown(_ id: String, in row: TableRow) {
    let place = place(.member, in: row)
    let members = members
    findings.add(.memberUnknown) {
      let near = members.position(near: id).map { "Did you mean “\(members.members[$0].id)”?" }
      return .error(
        .memberUnknown, "There is no member \(id.quotedShortly) in data/members.csv.", at: place,
        fix: near ?? Suggestion.question(for: id, among: members.idsComparable(with: id))
          ?? "Write the id of a member, or empty the cell and write the organization's name in a column “name”."
      )
    }
  }

  private mutating func reportNear(_ name: String, in row: TableRow) {
    guard let position = members.position(near: name) else { return }
    let member = members.members[position]
    let place = place(.name, in: row)
    findings.add(.signatoryNearMember) {
      .warning(
        .signatoryNearMember,
        "\(name.quotedShortly) is close to the member \(member.name.quotedShortly), but does not count as that member.",
        at: place,
        fix: "If it is the member, write “\(member.id)” in a column “member”, or add this spelling to its"
          + " other_names in data/members.csv.")
    }
  }

  /// Names and roles are published, so an email address among them would be too.
  private mutating func checkAddress(_ column: SignatoryColumn, in row: TableRow) {
    guard let text = text(column, in: row), text.utf8.contains(UInt8(ascii: "@")),
      text.split(whereSeparator: { " ,;:<>()".contains($0) }).contains(where: {
        EmailAddress(String($0)) != nil
      })
    else { return }
    let place = place(column, in: row)
    findings.add(.signatoryInvalid) {
      .error(
        .signatoryInvalid, "This cell has an email address, and Handbill publishes its column.", at: place,
        fix: "Delete the address from the cell.")
    }
  }

  // MARK: Where and when

  private mutating func state(in row: TableRow) -> USState? {
    guard let text = text(.state, in: row) else { return nil }
    if let state = USState.named(text) { return state }
    report(
      .stateUnknown, "\(text.quotedShortly) is not a state or territory of the United States.", .state,
      in: row,
      fix: USState.suggestion(for: text) ?? "Write two capital letters, like NC, or the full name.")
    return nil
  }

  private mutating func signed(in row: TableRow) -> Day? {
    guard let text = text(.date, in: row) else { return nil }
    guard let day = day(in: text) else {
      report(
        .fieldDate, "\(text.quotedShortly) is not a day.", .date, in: row,
        fix: "Write the year first, then the month, then the day, like 2026-11-21.")
      return nil
    }
    if day > today {
      report(
        .signatoryInvalid, "The day of this signature, \(day.iso), is in the future.", .date, in: row,
        fix: "Write the day on which they signed; today is \(today.iso).")
    }
    return day
  }

  private mutating func withdrawal(in row: TableRow, signed: Day?) -> SignatoryLedger.Withdrawal {
    guard let text = text(.withdrawn, in: row) else { return .none }
    switch text.lowercased() {
    case "no", "n", "false", "0": return .none
    case "yes", "y", "true", "x", "1": return .withdrawn(nil)
    default: break
    }
    guard let day = day(in: text) else {
      report(
        .fieldDate, "\(text.quotedShortly) is neither a day nor “yes” or “no”.", .withdrawn, in: row,
        fix: "Write the day of the withdrawal, like 2026-11-21, or “yes”, or leave the cell empty.")
      return .withdrawn(nil)
    }
    if day > today {
      report(
        .signatoryInvalid, "The day of this withdrawal, \(day.iso), is in the future.", .withdrawn, in: row,
        fix: "Empty the cell until then; today is \(today.iso).")
    } else if let signed, day < signed {
      report(
        .signatoryInvalid,
        "The day of this withdrawal, \(day.iso), is before that of the signature, \(signed.iso).",
        .withdrawn, in: row, fix: "Correct one of the two days.")
    }
    return .withdrawn(day)
  }

  /// Reads `2026-05-18` and `5/18/2026`, and leaves out the time of day that forms add.
  private func day(in text: String) -> Day? {
    if let day = Day(iso: text) { return day }
    let day = text.split(separator: " ").first.map(String.init) ?? text
    let date = day.split(separator: "T").first.map(String.init) ?? day
    return Day(iso: date) ?? Day(american: date)
  }

  // MARK: Cells

  /// A cell's words with one space between them; nil where it is blank.
  private func text(_ column: SignatoryColumn, in row: TableRow) -> String? {
    let text = layout.text(column, in: row)
    if text.isEmpty { return nil }
    var last: UInt8 = 0
    let isPlain = text.utf8.allSatisfy { byte in
      defer { last = byte }
      return (0x20..<0x80).contains(byte) && !(byte == 0x20 && last == 0x20)
    }
    return isPlain ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A header in the middle comes from pasting one table below another.
  private mutating func repeatsHeader(_ row: TableRow) -> Bool {
    guard row[0].text == header.first?.text, row.cells.map(\.text) == header.map(\.text) else {
      return false
    }
    findings.add(.signatoryInvalid) {
      .error(.signatoryInvalid, "This row repeats the header.", at: row.place, fix: "Delete the row.")
    }
    return true
  }

  private func place(_ column: SignatoryColumn, in row: TableRow) -> Place {
    layout.cell(column, in: row)?.place ?? row.place
  }

  private mutating func report(
    _ id: DiagnosticID, _ summary: String, _ column: SignatoryColumn, in row: TableRow, fix: String
  ) {
    let place = place(column, in: row)
    findings.add(id) { .error(id, summary, at: place, fix: fix) }
  }
}
