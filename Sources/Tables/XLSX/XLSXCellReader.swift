/// Reads one cell of a sheet after the other.
struct XLSXCellReader {
  /// What a cell's value stands for (ECMA-376 part 1, 18.18.11).
  private enum Kind {
    case number, shared, text, boolean, error, date, unknown

    init(_ name: ArraySlice<UInt8>?) {
      guard let name else {
        self = .number
        return
      }
      self =
        switch String(decoding: name, as: UTF8.self) {
        case "s": .shared
        case "str", "inlineStr": .text
        case "n": .number
        case "e": .error
        case "b": .boolean
        case "d": .date
        default: .unknown
        }
    }
  }

  private var kind = Kind.number
  private var style = 0
  private var value: [UInt8] = []
  private var hasValue = false
  private var formula: [UInt8] = []
  private var hasFormula = false
  /// The address in the cell's formula.
  private(set) var link: String?

  /// Reads the cell whose start tag was the last event, to its end; false if there is nothing in it.
  mutating func read(_ scanner: inout XMLScanner) throws(XMLProblem) -> Bool {
    kind = Kind(scanner.attribute("t"))
    style = scanner.attribute("s")?.decimal ?? 0
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    (hasValue, hasFormula, link) = (false, false, nil)
    while true {
      switch try scanner.next() {
      case .close: return hasValue || hasFormula
      case .open where scanner.isNamed("v"):
        hasValue = true
        try scanner.appendElementText(to: &value)
      case .open where scanner.isNamed("f"):
        hasFormula = true
        try scanner.appendElementText(to: &formula)
      case .open where scanner.isNamed("is"):
        hasValue = true
        try XLSXSharedStrings.readString(with: &scanner, into: &value)
      case .open: try scanner.skipElement()
      default: break
      }
    }
  }

  /// The text that the cell shows; what is wrong with it is reported.
  mutating func text(
    in book: XLSXSheetReader.Book, row: Int, column: Int, _ findings: inout XLSXFindings
  ) -> String {
    let hyperlink = hasFormula && formula.count <= 20_000 ? XLSXFormula(XLSXText(formula).text) : nil
    link = hyperlink?.link
    guard hasValue else {
      if let text = hyperlink?.text { return text }
      findings.missingResult(row: row, column: column)
      return ""
    }
    switch kind {
    case .shared:
      guard let text = value.decimal.flatMap({ book.strings.text($0) }) else {
        findings.missingText(row: row, column: column)
        return ""
      }
      if let problem = text.problem { findings.wrong(problem, row: row, column: column) }
      return text.text
    case .text, .error, .unknown, .date:
      if kind == .unknown { report(row: row, column: column, &findings) }
      let text = XLSXText(value, limits: book.limits)
      if let problem = text.problem { findings.wrong(problem, row: row, column: column) }
      let midnight = "T00:00:00"
      return kind == .date && text.text.hasSuffix(midnight)
        ? String(text.text.dropLast(midnight.count)) : text.text
    case .boolean:
      return value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8) ? "TRUE" : "FALSE"
    case .number: return number(in: book, row: row, column: column, &findings)
    }
  }

  private func number(
    in book: XLSXSheetReader.Book, row: Int, column: Int, _ findings: inout XLSXFindings
  ) -> String {
    // A formula without a result, and a cell that was emptied.
    if value.isEmpty { return "" }
    guard let shown = XLSXNumber.shown(value[...]) else {
      report(row: row, column: column, &findings)
      return XLSXText(value, limits: book.limits).text
    }
    switch book.styles[style] {
    case .number: return shown
    case .padded(let count):
      let isWhole = shown.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isWhole ? String(repeating: "0", count: max(0, count - shown.utf8.count)) + shown : shown
    case let format:
      return Double(shown).flatMap { book.dates.shown($0, as: format) } ?? shown
    }
  }

  private func report(row: Int, column: Int, _ findings: inout XLSXFindings) {
    findings.unreadableValue(String(decoding: value.prefix(200), as: UTF8.self), row: row, column: column)
  }
}
