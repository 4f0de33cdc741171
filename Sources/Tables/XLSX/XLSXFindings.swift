import Diagnostics

/// Writes the messages about one workbook.
struct XLSXFindings {
  private let file: String
  private let limits: TableLimits
  private var findings = FindingLimit()

  init(file: String, limits: TableLimits) {
    self.file = file
    self.limits = limits
  }

  /// What was found, at most 20 of each rule.
  var diagnostics: [Diagnostic] { findings.diagnostics }

  mutating func add(_ finding: Diagnostic) { findings.add(finding.id) { finding } }

  private func place(_ row: Int, _ column: Int) -> Place { Place(file, .cell(row: row, column: column)) }

  private mutating func error(_ id: DiagnosticID, _ summary: String, at place: Place, fix: String) {
    findings.add(id) { .error(id, summary, at: place, fix: fix) }
  }

  // MARK: The file

  mutating func unreadable(_ problem: ZipProblem) {
    let finding: (id: DiagnosticID, summary: String, fix: String) =
      switch problem {
      case .cutOff: (.tableWorkbook, "This workbook is cut off: its end is missing.", XLSXAdvice.repair)
      case .damaged(nil): (.tableWorkbook, "This workbook is damaged.", XLSXAdvice.repair)
      case .damaged(let part?):
        (.tableWorkbook, "This workbook is damaged in its part \(Self.quoted(part)).", XLSXAdvice.repair)
      case .unusualFormat:
        (
          .tableWorkbook, "This workbook is packed as Zip64 or in several files, which Handbill cannot read.",
          XLSXAdvice.save
        )
      case .encrypted: (.tableWorkbook, "This workbook is protected with a password.", XLSXAdvice.save)
      case .unknownMethod(let part):
        (
          .tableWorkbook,
          "This workbook's part \(Self.quoted(part)) is packed in a way that Handbill cannot read.",
          XLSXAdvice.save
        )
      case .tooManyParts(let count):
        (
          .tableTooLarge, "This workbook has \(count) parts; Handbill reads up to \(ZipLimits().parts).",
          XLSXAdvice.divide
        )
      case .tooLarge(let part, let bytes):
        (
          .tableTooLarge,
          "This workbook's part \(Self.quoted(part)) unpacks to \(XLSXRefusal.megabytes(bytes)) MB;"
            + " Handbill reads up to \(XLSXRefusal.megabytes(ZipLimits().bytes)) MB.", XLSXAdvice.divide
        )
      case .tooDense(let part):
        (
          .tableTooLarge,
          "This workbook's part \(Self.quoted(part)) is packed more than \(ZipLimits().ratio) times,"
            + " unlike any table.", "Do not use this file; download the table again from its publisher."
        )
      }
    error(finding.id, finding.summary, at: Place(file), fix: finding.fix)
  }

  /// Invalid XML, in a sheet after `row` if that is known.
  mutating func unreadable(_ problem: XMLProblem, part: String, after row: Int? = nil) {
    let name = "This workbook's part \(Self.quoted(part))"
    let finding: (id: DiagnosticID, summary: String, fix: String) =
      switch problem {
      case .malformed where (row ?? 0) > 0:
        (.tableWorkbook, "This workbook is damaged in this row or after it.", XLSXAdvice.repair)
      case .malformed: (.tableWorkbook, "\(name) is damaged.", XLSXAdvice.repair)
      case .documentType:
        (.tableWorkbook, "\(name) has a document type, which no workbook needs.", XLSXAdvice.save)
      case .tooComplex:
        (.tableTooLarge, "\(name) is larger or more deeply nested than Handbill can read.", XLSXAdvice.divide)
      case .encoding(let name):
        (
          .tableEncoding, "This workbook is written in the encoding \(Self.quoted(name)), not in UTF-8.",
          XLSXAdvice.save
        )
      }
    let place = row.map { $0 > 0 ? self.place($0, 1) : Place(file) } ?? Place(file)
    error(finding.id, finding.summary, at: place, fix: finding.fix)
  }

  /// Part names and the like, cut to a bearable length and without line breaks.
  private static func quoted(_ text: String) -> String { TableCell(text, at: Place("")).quoted }

  // MARK: Sheets

  mutating func empty(hiddenSheets: [String]) {
    let note = hiddenSheets.first.map { name in
      Diagnostic.Note("Handbill does not read hidden sheets, such as \(Self.quoted(name)).")
    }
    findings.add(.tableEmpty) {
      .error(
        .tableEmpty, "This workbook has no sheet with text in it.", at: Place(file),
        fix: "Type the names of the columns into the first row of a visible sheet.",
        notes: note.map { [$0] } ?? [])
    }
  }

  mutating func missing(sheet: String) {
    error(
      .tableWorkbook, "This workbook lists a sheet \(Self.quoted(sheet)) that is not in it.", at: Place(file),
      fix: XLSXAdvice.repair)
  }

  mutating func severalSheets(read: String, others: [String]) {
    let list =
      others.prefix(5).map(Self.quoted).joined(separator: ", ") + (others.count > 5 ? " and others" : "")
    let verb = others.count == 1 ? "is" : "are"
    findings.add(.tableWorkbook) {
      .warning(
        .tableWorkbook,
        "Handbill reads the sheet \(Self.quoted(read)) of this workbook; \(list) \(verb) not read.",
        at: Place(file),
        fix: "If another sheet is the right one, move it to the front, or hide the sheets before it.")
    }
  }

  // MARK: Cells

  mutating func misplaced(_ what: String, row: Int, column: Int) {
    error(
      .tableWorkbook, "This workbook is damaged: \(what).", at: place(row, column), fix: XLSXAdvice.repair)
  }

  mutating func misplacedLink() {
    error(
      .tableWorkbook, "This workbook is damaged: it has a link that covers no cell.", at: Place(file),
      fix: XLSXAdvice.repair)
  }

  mutating func missingText(row: Int, column: Int) {
    error(
      .tableWorkbook, "The text of this cell is not in the workbook.", at: place(row, column),
      fix: "Type the cell's text again in Excel, and save the file.")
  }

  mutating func unreadableValue(_ value: String, row: Int, column: Int) {
    error(
      .tableWorkbook, "This cell's value \(Self.quoted(value)) is not of the type that the cell declares.",
      at: place(row, column), fix: "Type the cell's text again in Excel, and save the file.")
  }

  mutating func missingResult(row: Int, column: Int) {
    error(
      .tableWorkbook, "This cell has a formula whose result is not saved in the file.",
      at: place(row, column),
      fix: XLSXAdvice.recalculate)
  }

  mutating func missingLink(row: Int, column: Int) {
    error(
      .tableWorkbook, "The address of this cell's link is not in the workbook.", at: place(row, column),
      fix: "Remove the link in Excel, insert it again, and save the file.")
  }

  mutating func wrong(_ problem: XLSXText.Problem, row: Int, column: Int) {
    let place = place(row, column)
    switch problem {
    case .control(let control):
      let digits = String(control.value, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      error(
        .controlCharacter, "This cell has an invisible control character (U+\(code)).", at: place,
        fix: "Delete the cell's text and type it again.")
    case .unreadable:
      error(
        .tableEncoding, "This cell has bytes that are not characters in UTF-8.", at: place,
        fix: "Type the cell's text again in Excel, and save the file.")
    case .tooLong:
      error(
        .tableTooLarge, "This cell has more than \(limits.cellCharacters) characters.", at: place,
        fix: "Shorten the text.")
    }
  }

  // MARK: Size

  mutating func tooFarRight(row: Int, column: Int) {
    error(
      .tableTooLarge,
      "There is text in column \(Place.letters(ofColumn: column)); a table can have at most"
        + " \(limits.columns) columns.",
      at: place(row, column), fix: "Delete the text, or the columns that you do not need.")
  }

  mutating func tooManyRows(from row: Int) {
    error(
      .tableTooLarge,
      "The table is too large from this row on; it can have at most \(limits.rows) rows and"
        + " \(limits.cells) cells.",
      at: place(row, 1), fix: "Split the table into several files.")
  }

  mutating func tooManyLinks(row: Int, column: Int) {
    error(
      .tableTooLarge, "From this cell on, the sheet has more links than Handbill can read.",
      at: place(row, column),
      fix: "Remove links that cover whole rows or columns.")
  }
}
