import Diagnostics

extension Table {
  /// Reads the first visible sheet with rows of an Excel workbook (`.xlsx`, ECMA-376).
  ///
  /// The header is the first row that contains text, and blank rows are left out, as in CSV; the header reaches
  /// to the last column that contains text. Cells say what Excel shows: numbers with at most 15 digits, results
  /// of formulas, errors such as `#N/A`. Cells in a date format are ISO 8601 (`2026-05-18`, with a time that
  /// is not midnight `2026-05-18T14:30:00`, a mere time `14:30:00`), in the 1900 and the 1904 system; other
  /// formats, such as percent, make no difference. `TableCell.link` is the address to which a cell leads, by
  /// a hyperlink laid over it or by its formula `HYPERLINK`; a merged cell's text is in its first cell.
  ///
  /// Errors: `table-workbook` for what is not a workbook, protected with a password, cut off or damaged, and
  /// for a formula without a saved result; `table-empty`, `table-encoding`, `control-character`, and
  /// `table-too-large` beyond the limits of CSV, 100 MB unpacked or 300 unpacked bytes for each packed one.
  /// Warning: `table-workbook` where several visible sheets have rows. Of each rule the first 20 findings are
  /// kept.
  public static func reading(xlsx bytes: [UInt8], file: String) -> Diagnosed<Table> {
    reading(xlsx: bytes, file: file, limits: .standard)
  }

  static func reading(
    xlsx bytes: [UInt8], file: String, limits: TableLimits, zipLimits: ZipLimits = ZipLimits()
  ) -> Diagnosed<Table> {
    if let refusal = XLSXRefusal.finding(in: bytes, file: file, limits: limits) {
      return Diagnosed(Table(file: file), [refusal])
    }
    var findings = XLSXFindings(file: file, limits: limits)
    do {
      var reader = XLSXReader(try ZipArchive(bytes, limits: zipLimits), file: file, limits: limits)
      return reader.read()
    } catch {
      findings.unreadable(error)
      return Diagnosed(Table(file: file), findings.diagnostics)
    }
  }
}

/// Makes a table of a workbook.
struct XLSXReader {
  /// What ends the reading of a part.
  private enum Problem: Error {
    case zip(ZipProblem)
    case xml(XMLProblem, part: String)
    case foreign
  }

  private var archive: ZipArchive
  private let file: String
  private let limits: TableLimits
  private var findings: XLSXFindings

  init(_ archive: ZipArchive, file: String, limits: TableLimits) {
    self.archive = archive
    self.file = file
    self.limits = limits
    findings = XLSXFindings(file: file, limits: limits)
  }

  /// Reads the workbook.
  mutating func read() -> Diagnosed<Table> {
    do {
      return Diagnosed(try readTable(), findings.diagnostics)
    } catch {
      switch error {
      case .zip(let problem): findings.unreadable(problem)
      case .xml(let problem, let part): findings.unreadable(problem, part: part)
      case .foreign: findings.add(XLSXRefusal.foreignArchive(archive, file: file))
      }
    }
    return Diagnosed(Table(file: file), findings.diagnostics)
  }

  private mutating func readTable() throws(Problem) -> Table {
    let names = [try relationships(of: "").part("officeDocument"), "xl/workbook.xml"].compactMap(\.self)
    guard let name = names.first(where: { archive.hasPart($0) && $0.hasSuffix(".xml") }),
      let bytes = try part(name)
    else { throw .foreign }
    let workbook = try inPart(name) { () throws(XMLProblem) in try XLSXWorkbook(bytes) }
    guard workbook.isWorkbook else { throw .foreign }
    let relationships = try relationships(of: name)
    let book = XLSXSheetReader.Book(
      strings: try sharedStrings(relationships), styles: try styles(relationships),
      dates: XLSXDate(is1904: workbook.is1904), limits: limits)
    return try table(of: workbook, relationships, book)
  }

  // MARK: Sheets

  /// The table in the first visible sheet that has rows below its header, or else in the first with a header.
  private mutating func table(
    of workbook: XLSXWorkbook, _ relationships: XLSXRelationships, _ book: XLSXSheetReader.Book
  ) throws(Problem) -> Table {
    var best: (reader: XLSXSheetReader, sheet: XLSXWorkbook.Sheet, part: String)?
    var others: [String] = []
    for sheet in workbook.sheets where sheet.isVisible {
      let relationship = relationships[sheet.relationship]
      if let relationship, relationship.kind != "worksheet" { continue }
      if let best, best.reader.sheet.rows.count > 1 {
        if let part = relationship?.target, hasRows(part, book) { others.append(sheet.name) }
        continue
      }
      guard let part = relationship?.target, let bytes = try self.part(part) else {
        findings.missing(sheet: sheet.name)
        continue
      }
      var reader = XLSXSheetReader(bytes, book: book, findings: findings)
      do {
        try reader.read()
      } catch {
        reader.findings.unreadable(error, part: part, after: reader.row)
        findings = reader.findings
        return table(reader.sheet)
      }
      if reader.sheet.rows.isEmpty {
        findings = reader.findings
      } else if best == nil || reader.sheet.rows.count > 1 {
        best = (reader, sheet, part)
      }
    }
    guard var best else {
      if findings.diagnostics.isEmpty {
        findings.empty(hiddenSheets: workbook.sheets.filter { !$0.isVisible }.map(\.name))
      }
      return Table(file: file)
    }
    findings = best.reader.findings
    if !others.isEmpty { findings.severalSheets(read: best.sheet.name, others: others) }
    if !best.reader.sheet.links.isEmpty {
      best.reader.sheet.applyLinks(try self.relationships(of: best.part), &findings, limits: limits)
    }
    return table(best.reader.sheet)
  }

  /// Whether a sheet that is not read has rows below a header; one that cannot be unpacked has none.
  private mutating func hasRows(_ name: String, _ book: XLSXSheetReader.Book) -> Bool {
    guard let bytes = try? part(name) else { return false }
    var reader = XLSXSheetReader(bytes, book: book, findings: findings, maximumRows: 2)
    try? reader.read()
    return reader.sheet.rows.count > 1
  }

  private mutating func table(_ sheet: XLSXSheet) -> Table {
    guard let first = sheet.rows.first else { return Table(file: file) }
    let header = TableRow(
      file: file, number: first.number, texts: padded(first, to: sheet.width), links: first.links)
    var rows: [TableRow] = []
    rows.reserveCapacity(sheet.rows.count - 1)
    for row in sheet.rows.dropFirst() {
      guard (rows.count + 1) * sheet.width <= limits.cells else {
        findings.tooManyRows(from: row.number)
        break
      }
      let texts = padded(row, to: sheet.width)
      rows.append(TableRow(file: file, number: row.number, texts: texts, links: row.links))
    }
    return Table(file: file, header: header.cells, rows: rows)
  }

  private func padded(_ row: XLSXSheet.Row, to width: Int) -> [String] {
    row.texts.count == width ? row.texts : row.texts + repeatElement("", count: width - row.texts.count)
  }

  // MARK: Parts

  /// A part as UTF-8; nil if the workbook has none of this name.
  private mutating func part(_ name: String) throws(Problem) -> [UInt8]? {
    let bytes: [UInt8]?
    do {
      bytes = try archive.part(name)
    } catch {
      throw .zip(error)
    }
    guard let bytes else { return nil }
    return try inPart(name) { () throws(XMLProblem) in try XMLEncoding.utf8(bytes) }
  }

  /// Runs what reads a part, and adds the part's name to its problem.
  private func inPart<Value>(_ name: String, _ read: () throws(XMLProblem) -> Value) throws(Problem) -> Value
  {
    do {
      return try read()
    } catch {
      throw .xml(error, part: name)
    }
  }

  private mutating func relationships(of owner: String) throws(Problem) -> XLSXRelationships {
    let name = XLSXRelationships.partName(of: owner)
    guard let bytes = try part(name) else { return XLSXRelationships() }
    return try inPart(name) { () throws(XMLProblem) in try XLSXRelationships(bytes, of: owner) }
  }

  private mutating func sharedStrings(_ relationships: XLSXRelationships) throws(Problem) -> XLSXSharedStrings
  {
    guard let name = relationships.part("sharedStrings"), let bytes = try part(name) else {
      return XLSXSharedStrings()
    }
    let limits = limits
    return try inPart(name) { () throws(XMLProblem) in try XLSXSharedStrings(bytes, limits: limits) }
  }

  private mutating func styles(_ relationships: XLSXRelationships) throws(Problem) -> XLSXStyles {
    guard let name = relationships.part("styles"), let bytes = try part(name) else { return XLSXStyles() }
    return try inPart(name) { () throws(XMLProblem) in try XLSXStyles(bytes) }
  }
}
