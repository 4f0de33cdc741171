import Diagnostics
import Fields
import Tables

/// Reads the rows of one table of agreements: cleans them, applies the corrections from `agreements.yaml`,
/// and checks them.
struct AgreementRowReading {
  private let layout: TableLayout<AgreementField>
  private let header: [TableCell]
  private let corrections: [String: AgreementCorrection]
  private var cleaning: AgreementCleaning
  private var counties = CountyCheck()
  private var findings = FindingLimit()
  /// The first cell with each model, in the order of the rows.
  private var models: [(name: String, place: Place)] = []
  private var knownModels: Set<String> = []
  /// The keys of the corrections that were used.
  private(set) var used: Set<String> = []

  init(
    layout: TableLayout<AgreementField>, header: [TableCell], day: Day,
    corrections: [String: AgreementCorrection]
  ) {
    self.layout = layout
    self.header = header
    self.corrections = corrections
    cleaning = AgreementCleaning(day: day)
  }

  /// What was changed in which cell.
  var changes: [CellChange] { cleaning.changes }

  /// What is wrong in the rows that were read; `names` are the models that `agreements.yaml` explains.
  func diagnostics(models names: [String]) -> [Diagnostic] {
    findings.diagnostics + cleaning.diagnostics + counties.diagnostics + unknownModels(names)
  }

  /// The agreement in a row; nil with an error where what identifies it is missing.
  mutating func listing(in row: TableRow) -> AgreementListing? {
    let corrected = corrected(row)
    let state = value(.state, in: row, corrected) { $0.state($1.text, at: $1.place) }
    let agency = text(.agency, in: row, corrected)
    let model = text(.model, in: row, corrected)
    let county = text(.county, in: row, corrected)
    let agencyType = text(.agencyType, in: row, corrected)
    let signed = value(.signed, in: row, corrected) { $0.day($1.text, at: $1.place) }
    let document = address(.document, in: row, corrected)
    let addendum = address(.addendum, in: row, corrected)
    // Only now, so that everything that is wrong in the row has been reported.
    if agency == nil { reportMissing(.agency, in: row) }
    if model == nil { reportMissing(.model, in: row) }
    guard let state, let agency, let model else { return nil }
    if let county, let cell = layout.cell(.county, in: row) {
      counties.check(county, in: state, agency: agency, at: cell.place)
    }
    if knownModels.insert(model).inserted {
      models.append((model, layout.cell(.model, in: row)?.place ?? row.place))
    }
    let agreement = Agreement(
      state: state, agency: agency, agencyType: agencyType, county: county, model: model, signed: signed,
      document: document, addendum: addendum)
    return AgreementListing(agreement, at: row.place)
  }

  // MARK: Cells

  /// What is in a cell, or what takes its place.
  private struct Written {
    let text: String
    let link: String?
    let place: Place
  }

  private typealias Corrected = [AgreementField: (text: Located<String>, because: String?)]

  private mutating func value<Value>(
    _ field: AgreementField, in row: TableRow, _ corrected: Corrected,
    _ read: (inout AgreementCleaning, Written) -> Value?
  ) -> Value? {
    let cell = layout.cell(field, in: row)
    guard let correction = corrected[field] else {
      guard let cell else { return nil }
      let value = read(&cleaning, Written(text: cell.text, link: cell.link, place: cell.place))
      // An unknown state has already been reported.
      if field == .state, value == nil, CleanText(cell.text).text.isEmpty { reportMissing(.state, in: row) }
      return value
    }
    let (text, because) = correction
    return cleaning.correct(
      cell?.link ?? cell?.text ?? "", to: text, because: because, column: field, at: cell?.place ?? row.place
    ) { read(&$0, Written(text: text.value, link: nil, place: text.place)) }
  }

  private mutating func text(
    _ field: AgreementField, in row: TableRow, _ corrected: Corrected
  ) -> String? {
    value(field, in: row, corrected) { $0.text($1.text, column: field, at: $1.place) }
  }

  private mutating func address(
    _ field: AgreementField, in row: TableRow, _ corrected: Corrected
  ) -> WebAddress? {
    value(field, in: row, corrected) {
      $0.address($1.text, hyperlink: $1.link, column: field, at: $1.place)
    }
  }

  /// The values that take the place of a row's own.
  private mutating func corrected(_ row: TableRow) -> Corrected {
    if corrections.isEmpty { return [:] }
    let published = [AgreementField.state, .agency, .model].map { CleanText(layout.text($0, in: row)).text }
    var corrected: Corrected = [:]
    for key in AgreementCorrection.keys(state: published[0], agency: published[1], model: published[2]) {
      guard let correction = corrections[key] else { continue }
      used.insert(key)
      corrected.merge(correction.values.mapValues { ($0, correction.because) }) { $1 }
    }
    return corrected
  }

  // MARK: Findings

  private mutating func reportMissing(_ field: AgreementField, in row: TableRow) {
    // A missing column has already been reported.
    guard let index = layout[field] else { return }
    findings.add(.agreementsInvalid) {
      .error(
        .agreementsInvalid, "This row has nothing in the column “\(header[index].trimmed)”.",
        at: row[index].place,
        fix: "Fill in the cell, or delete the row.")
    }
  }

  private func unknownModels(_ names: [String]) -> [Diagnostic] {
    guard !names.isEmpty else { return [] }
    return models.filter { !names.contains($0.name) }.map { model in
      .warning(
        .modelUnknown, "\(model.name.quotedShortly) is not one of the models that agreements.yaml explains.",
        at: model.place,
        fix: Suggestion.question(for: model.name, among: names)
          ?? "Explain it under “models” in data/agreements.yaml: what does it let an agency do?")
    }
  }
}
