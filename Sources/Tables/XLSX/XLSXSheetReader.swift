/// Reads one sheet of a workbook.
struct XLSXSheetReader {
  /// What cells refer to.
  struct Book {
    let strings: XLSXSharedStrings
    let styles: XLSXStyles
    let dates: XLSXDate
    let limits: TableLimits
  }

  private static let maximumLinks = 250_000

  private let book: Book
  private let maximumRows: Int
  private var limits: TableLimits { book.limits }
  private var scanner: XMLScanner
  private var cell = XLSXCellReader()
  /// What was read.
  var sheet = XLSXSheet()
  /// What was found, after what was found before this sheet.
  var findings: XLSXFindings
  /// The number of the last row that was begun.
  private(set) var row = 0
  private var cellCount = 0

  /// A reader that stops after `maximumRows` rows with text in them.
  init(_ bytes: [UInt8], book: Book, findings: XLSXFindings, maximumRows: Int = .max) {
    self.book = book
    self.findings = findings
    self.maximumRows = maximumRows
    scanner = XMLScanner(bytes)
  }

  /// Reads on to the end; what was read before an error stays in `sheet`.
  mutating func read() throws(XMLProblem) {
    while true {
      switch try scanner.next() {
      case .end: return
      case .open where scanner.isNamed("sheetData"):
        guard try readRows() else { return }
      case .open where scanner.isNamed("hyperlink"): try readLink()
      default: break
      }
    }
  }

  /// Reads all rows; false if there are more than are wanted.
  private mutating func readRows() throws(XMLProblem) -> Bool {
    while true {
      switch try scanner.next() {
      case .close: return true
      case .open where scanner.isNamed("row"):
        guard try readRow() else { return false }
      case .open: try scanner.skipElement()
      default: break
      }
    }
  }

  /// Reads a row and keeps it if there is text in it; false if there are too many of them.
  private mutating func readRow() throws(XMLProblem) -> Bool {
    let number = scanner.attribute("r").map { $0.decimal ?? 0 } ?? row + 1
    guard number > row, number <= XLSXReference.lastRow else {
      findings.misplaced("after row \(row) comes one with a wrong number", row: max(1, row), column: 1)
      try scanner.skipElement()
      return true
    }
    row = number
    var content = XLSXSheet.Row(number: number)
    content.texts.reserveCapacity(sheet.width)
    var column = 0
    cells: while true {
      switch try scanner.next() {
      case .close: break cells
      case .open where scanner.isNamed("c"): try readCell(after: &column, into: &content)
      case .open: try scanner.skipElement()
      default: break
      }
    }
    guard !content.texts.isEmpty else { return true }
    cellCount += content.texts.count
    guard sheet.rows.count <= limits.rows, cellCount <= limits.cells else {
      findings.tooManyRows(from: number)
      return false
    }
    sheet.width = max(sheet.width, content.texts.count)
    sheet.rows.append(content)
    return sheet.rows.count < maximumRows
  }

  private mutating func readCell(after column: inout Int, into content: inout XLSXSheet.Row)
    throws(XMLProblem)
  {
    let position = scanner.attribute("r").map { XLSXReference.cell($0) } ?? (row, column + 1)
    guard let position, position.row == row, position.column > column,
      position.column <= XLSXReference.lastColumn
    else {
      findings.misplaced(
        "it has this cell twice, or cells in the wrong order", row: row, column: max(1, column))
      try scanner.skipElement()
      return
    }
    column = position.column
    guard try cell.read(&scanner) else { return }
    let text = cell.text(in: book, row: row, column: column, &findings)
    guard !text.isBlank else { return }
    guard column <= limits.columns else {
      findings.tooFarRight(row: row, column: column)
      return
    }
    while content.texts.count < column - 1 { content.texts.append("") }
    content.texts.append(text)
    if let link = cell.link { content.links[column - 1] = link }
  }

  private mutating func readLink() throws(XMLProblem) {
    guard sheet.links.count < Self.maximumLinks else { throw .tooComplex }
    guard let cells = scanner.attribute("ref").flatMap(XLSXReference.init) else {
      findings.misplacedLink()
      return
    }
    let id = try scanner.attributeText("id", isPrefixed: true)
    let fragment = try scanner.attributeText("location")
    sheet.links.append(XLSXSheet.Link(cells: cells, relationship: id, fragment: fragment))
  }
}
