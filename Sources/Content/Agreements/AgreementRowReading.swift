import Diagnostics
import Fields
import Tables

/// Reads the rows of one table of agreements.
struct AgreementRowReading {
  let layout: TableLayout<AgreementField>
  private let header: [TableCell]
  var findings = FindingLimit()

  init(layout: TableLayout<AgreementField>, header: [TableCell]) {
    self.layout = layout
    self.header = header
  }

  /// The agreement in a row; nil with an error where what identifies it is missing.
  mutating func agreement(in row: TableRow) -> Agreement? {
    let agency = text(.agency, in: row)
    let model = text(.model, in: row)
    let state = state(in: row)
    if agency == nil { reportMissing(.agency, in: row) }
    if model == nil { reportMissing(.model, in: row) }
    guard let state, let agency, let model else { return nil }
    return Agreement(
      state: state, agency: agency, agencyType: text(.agencyType, in: row), county: text(.county, in: row),
      model: model, signed: signed(in: row), document: address(.document, in: row),
      addendum: address(.addendum, in: row))
  }

  /// A cell's words with single spaces between them; nil where it is blank or says that there is nothing.
  private func text(_ column: AgreementField, in row: TableRow) -> String? {
    let words = layout.text(column, in: row).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty || ["#N/A", "#NA", "N/A"].contains(words.uppercased()) ? nil : words
  }

  private mutating func state(in row: TableRow) -> USState? {
    guard let name = text(.state, in: row) else {
      reportMissing(.state, in: row)
      return nil
    }
    if let state = USState.named(name) { return state }
    let place = layout.cell(.state, in: row)?.place ?? row.place
    findings.add(.stateUnknown) {
      .error(
        .stateUnknown, "“\(name)” is not a state or territory of the United States.", at: place,
        fix: USState.suggestion(for: name) ?? "Write the state's full name.")
    }
    return nil
  }

  private mutating func signed(in row: TableRow) -> Day? {
    guard let text = text(.signed, in: row) else { return nil }
    if let day = Day(published: text) { return day }
    let place = layout.cell(.signed, in: row)?.place ?? row.place
    findings.add(.fieldDate) {
      .error(
        .fieldDate, "“\(text)” is not a day.", at: place,
        fix: "Write it as month/day/year, like 5/18/2026, or as 2026-05-18.")
    }
    return nil
  }

  private func address(_ column: AgreementField, in row: TableRow) -> WebAddress? {
    guard let cell = layout.cell(column, in: row) else { return nil }
    let published = cell.link ?? cell.trimmed
    return PublishedAddress.meansNothing(published) ? nil : PublishedAddress(published).address
  }

  private mutating func reportMissing(_ column: AgreementField, in row: TableRow) {
    // A table without the column has been told so.
    guard let index = layout[column] else { return }
    findings.add(.agreementsInvalid) {
      .error(
        .agreementsInvalid, "This row has nothing in the column “\(header[index].trimmed)”.",
        at: row[index].place,
        fix: "Fill in the cell, or delete the row.")
    }
  }
}
