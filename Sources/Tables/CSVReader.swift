import Diagnostics

extension Table {
  /// Reads a CSV file (RFC 4180, and what spreadsheets make of it).
  ///
  /// Understood silently: UTF-8 with or without a byte order mark; line ends LF, CRLF and CR; commas,
  /// semicolons or tabs between cells, taken from the header, or from a first line `sep=;`; quoted cells
  /// with line breaks; blank rows anywhere, which keep their row numbers; empty cells beyond the header.
  ///
  /// Errors: `table-empty`, `table-quote`, `table-row-length`, `table-encoding` (a warning where the whole
  /// file can be read as Windows-1252), `control-character`, `file-not-text`, and `table-too-large` beyond
  /// 20 MB, 1,000 columns, 200,000 rows, 4,000,000 cells or 100,000 characters in a cell. Of each rule the
  /// first 20 findings are kept and the last of them says how many more there are.
  ///
  /// A row without as many cells as the header is left out of the table, because there is no way to know
  /// which cell is which; a row with any other error stays, so that its other cells are checked too.
  public static func reading(csv bytes: [UInt8], file: String) -> Diagnosed<Table> {
    reading(csv: bytes, file: file, limits: .standard)
  }

  static func reading(csv bytes: [UInt8], file: String, limits: TableLimits) -> Diagnosed<Table> {
    if let refusal = CSVRefusal.finding(in: bytes, file: file, limits: limits) {
      return Diagnosed(Table(file: file), [refusal])
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var reader = CSVReader(
      bytes, file: file, dialect: CSVDialect.detect(in: bytes, from: start),
      encoding: CSVEncoding.detect(in: bytes, from: start, hasByteOrderMark: start > 0),
      limits: limits)
    return reader.read()
  }
}

/// Makes a table of the records in one CSV file.
struct CSVReader {
  private let bytes: [UInt8]
  private let file: String
  private let encoding: CSVEncoding
  private let limits: TableLimits
  private var scanner: CSVScanner
  private var findings: CSVFindings

  /// The spreadsheet's number of the last record that was read.
  private var number = 0
  private var header: [TableCell] = []
  /// The number of the header's cells up to the last that contains any text.
  private var namedColumns = 0
  private var rows: [TableRow] = []

  init(
    _ bytes: [UInt8], file: String, dialect: CSVDialect, encoding: CSVEncoding, limits: TableLimits
  ) {
    self.bytes = bytes
    self.file = file
    self.encoding = encoding
    self.limits = limits
    scanner = CSVScanner(bytes, dialect: dialect, keptCells: limits.columns)
    findings = CSVFindings(file: file, delimiterName: dialect.delimiterName, limits: limits)
  }

  /// Reads the header and then every row.
  mutating func read() -> Diagnosed<Table> {
    guard readHeader() else { return Diagnosed(Table(file: file), findings.diagnostics) }
    var filledRows = 0
    while readFilledRecord() {
      filledRows += 1
      if filledRows > limits.rows || (rows.count + 1) * header.count > limits.cells {
        findings.tooManyRows(from: number)
        break
      }
      let texts = inspectedTexts()
      guard hasHeadersLength(), !texts.allSatisfy(\.isBlank) else { continue }
      rows.append(TableRow(file: file, number: number, texts: texts))
    }
    return Diagnosed(Table(file: file, header: header, rows: rows), findings.diagnostics)
  }

  private mutating func readHeader() -> Bool {
    guard readFilledRecord() else {
      findings.empty()
      return false
    }
    guard scanner.filledCount <= limits.columns else {
      findings.tooManyColumns(scanner.filledCount, row: number)
      return false
    }
    namedColumns = scanner.filledCount
    let texts = inspectedTexts()
    header = texts.enumerated().map { index, text in
      TableCell(text, at: Place(file, .cell(row: number, column: index + 1)))
    }
    return true
  }

  /// Reads up to the next record that is not blank; false at the end of the file.
  private mutating func readFilledRecord() -> Bool {
    while scanner.readRecord() {
      number += 1
      if scanner.filledCount > 0 { return true }
    }
    return false
  }

  /// The texts of the record's cells, as many as the header has; what is wrong with any of them is reported.
  private mutating func inspectedTexts() -> [String] {
    let isHeader = header.isEmpty
    let width = isHeader ? scanner.cells.count : header.count
    var texts: [String] = []
    texts.reserveCapacity(width)
    for (index, cell) in scanner.cells.enumerated() {
      let text = inspectedText(cell, column: index + 1)
      if index < width { texts.append(text) }
    }
    while texts.count < width { texts.append("") }
    return texts
  }

  private mutating func inspectedText(_ cell: CSVCell, column: Int) -> String {
    var cell = cell
    let place = Place(file, .cell(row: number, column: column))
    if !cell.traits.isDisjoint(with: .misquoted) { findings.misquoted(cell.traits, at: place) }
    if cell.end - cell.start > limits.cellCharacters { cut(&cell, at: place) }
    let reading = CSVText(cell, in: bytes, encoding: encoding)
    if cell.traits.isDisjoint(with: [.nonASCII, .control]) { return reading.text }
    if let byte = reading.unreadableByte {
      findings.unreadable(byte, at: place)
    } else if reading.hasForeignBytes {
      findings.foreign(TableCell(reading.text, at: place), encoding: encoding)
    }
    if let control = reading.control { findings.control(control, at: place) }
    return reading.text
  }

  /// Shortens a cell that has too many characters, so that no later stage has to cope with it.
  private mutating func cut(_ cell: inout CSVCell, at place: Place) {
    guard let length = longestPart(of: bytes[cell.start..<cell.end]) else { return }
    findings.tooLong(at: place)
    cell.end = cell.start + length
  }

  /// The bytes of as many characters as a cell may have; nil where it has no more.
  private func longestPart(of cell: ArraySlice<UInt8>) -> Int? {
    if encoding == .windows1252 { return limits.cellCharacters }
    let text = String(decoding: cell, as: UTF8.self)
    // Where bytes are not text, they cannot be counted as characters are; they are reported, too.
    guard text.utf8.count == cell.count else { return limits.cellCharacters }
    let end = text.index(text.startIndex, offsetBy: limits.cellCharacters, limitedBy: text.endIndex)
    guard let end, end < text.endIndex else { return nil }
    return text.utf8.distance(from: text.startIndex, to: end)
  }

  /// Whether the record has a cell for each named column, and no text beyond the header.
  private mutating func hasHeadersLength() -> Bool {
    let isTooShort = scanner.cellCount < namedColumns
    guard isTooShort || scanner.filledCount > header.count else { return true }
    guard scanner.cells.allSatisfy({ $0.traits.isDisjoint(with: .misquoted) }) else { return false }
    let multiline = scanner.cells.firstIndex { $0.traits.contains(.lineBreak) }
      .map { Place(file, .cell(row: number, column: $0 + 1)) }
    if isTooShort {
      findings.tooShort(
        row: number, cells: scanner.cellCount, header: namedColumns, multilineCell: multiline)
    } else {
      findings.tooLong(
        row: number, cells: scanner.filledCount, header: header.count, multilineCell: multiline)
    }
    return false
  }
}
