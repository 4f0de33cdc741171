import Diagnostics

/// Writes the messages about one CSV file.
struct CSVFindings {
  private static let saveAsUTF8 = "Save the file as “CSV UTF-8 (Comma delimited)”"

  private let file: String
  private let delimiterName: String
  private let limits: TableLimits
  private var findings = FindingLimit()
  private var saidWindows1252 = false

  init(file: String, delimiterName: String, limits: TableLimits) {
    self.file = file
    self.delimiterName = delimiterName
    self.limits = limits
  }

  /// What was found, at most 20 of each rule.
  var diagnostics: [Diagnostic] { findings.diagnostics }

  mutating func empty() {
    findings.add(.tableEmpty) {
      .error(
        .tableEmpty, "This table is empty.", at: Place(file),
        fix: "Type the names of its columns into the first row.")
    }
  }

  // MARK: Quotes

  mutating func misquoted(_ traits: CSVCell.Traits, at place: Place) {
    findings.add(.tableQuote) {
      if traits.contains(.unclosed) {
        return .error(
          .tableQuote, "This cell begins with a quotation mark (\") that is never closed.", at: place,
          fix: "Type another (\") at the end of the cell, and write each one inside the cell twice (\"\").",
          notes: [.init("Handbill counts the rows below as if this row ended with its line.")])
      }
      if traits.contains(.blankBeforeQuote) {
        return .error(
          .tableQuote, "This cell has a space before its opening quotation mark (\").", at: place,
          fix: "Delete the space, so that the quotation mark comes right after the \(delimiterName).")
      }
      return .error(
        .tableQuote, "This cell has text after its closing quotation mark (\").", at: place,
        fix: "Write each quotation mark inside the cell twice (\"\"), and nothing after the last one.")
    }
  }

  // MARK: Letters

  mutating func control(_ control: Unicode.Scalar, at place: Place) {
    findings.add(.controlCharacter) {
      let digits = String(control.value, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      return .error(
        .controlCharacter, "This cell has an invisible control character (U+\(code)).", at: place,
        fix: "Delete the cell's text and type it again.")
    }
  }

  mutating func unreadable(_ byte: UInt8, at place: Place) {
    findings.add(.tableEncoding) {
      .error(
        .tableEncoding,
        "This cell has a byte (0x\(String(byte, radix: 16, uppercase: true))) that is not a character.",
        at: place, fix: "\(Self.saveAsUTF8), and type the cell's text again.")
    }
  }

  /// Bytes that are letters in Windows-1252: one warning if the whole file is, else an error in each cell.
  mutating func foreign(_ cell: TableCell, encoding: CSVEncoding) {
    if encoding == .damagedUTF8 {
      findings.add(.tableEncoding) {
        .error(
          .tableEncoding,
          "This cell is not saved as UTF-8, but the rest of the file is; it seems to say \(cell.quoted).",
          at: cell.place, fix: "\(Self.saveAsUTF8), and type the cell's text again.")
      }
      return
    }
    if saidWindows1252 { return }
    saidWindows1252 = true
    findings.add(.tableEncoding) {
      .warning(
        .tableEncoding,
        "This file is not saved as UTF-8; Handbill reads it as Windows-1252, so this cell says \(cell.quoted).",
        at: cell.place, fix: "\(Self.saveAsUTF8), and check the letters with accents.")
    }
  }

  // MARK: Size

  mutating func tooManyColumns(_ count: Int, row: Int) {
    findings.add(.tableTooLarge) {
      .error(
        .tableTooLarge,
        "The header has \(count) columns; a table can have at most \(limits.columns).",
        at: Place(file, .cell(row: row, column: limits.columns + 1)),
        fix: "Delete the columns that you do not need.")
    }
  }

  mutating func tooManyRows(from row: Int) {
    findings.add(.tableTooLarge) {
      .error(
        .tableTooLarge,
        "The table is too large from this row on; it can have at most \(limits.rows) rows and"
          + " \(limits.cells) cells.",
        at: Place(file, .cell(row: row, column: 1)), fix: "Split the table into several files.")
    }
  }

  mutating func tooLong(at place: Place) {
    findings.add(.tableTooLarge) {
      .error(
        .tableTooLarge, "This cell has more than \(limits.cellCharacters) characters.", at: place,
        fix: "Shorten the text, or look for a missing quotation mark (\") at its end.")
    }
  }

  // MARK: Row length

  mutating func tooShort(row: Int, cells: Int, header: Int, multilineCell: Place?) {
    findings.add(.tableRowLength) {
      .error(
        .tableRowLength, "This row has \(Self.counted(cells)), but the header has \(header).",
        at: Place(file, .cell(row: row, column: cells + 1)),
        fix: "Add what is missing; a cell without text still needs its \(delimiterName).",
        notes: Self.notes(on: multilineCell))
    }
  }

  mutating func tooLong(row: Int, cells: Int, header: Int, multilineCell: Place?) {
    findings.add(.tableRowLength) {
      .error(
        .tableRowLength, "This row has \(Self.counted(cells)), but the header has \(header).",
        at: Place(file, .cell(row: row, column: header + 1)),
        fix: "If a cell has a \(delimiterName) in it, put the cell in quotation marks (\"); otherwise delete"
          + " the cells after column \(Place.letters(ofColumn: header)).",
        notes: Self.notes(on: multilineCell))
    }
  }

  private static func counted(_ cells: Int) -> String { cells == 1 ? "1 cell" : "\(cells) cells" }

  /// A cell of several lines in such a row is probably one whose closing quote is missing.
  private static func notes(on multilineCell: Place?) -> [Diagnostic.Note] {
    guard let multilineCell else { return [] }
    let text =
      "This cell continues on the next line; if it should not, a quotation mark (\") is missing at its end."
    return [.init(text, at: multilineCell)]
  }
}
