/// The texts that the cells of a workbook share.
struct XLSXSharedStrings {
  private var texts: [String] = []
  private var problems: [Int: XLSXText.Problem] = [:]

  /// No texts, as in a workbook whose cells contain their own.
  init() {}

  /// Reads `xl/sharedStrings.xml`. Runs with different formats are joined; phonetic guides are left out.
  init(_ bytes: [UInt8], limits: TableLimits) throws(XMLProblem) {
    var scanner = XMLScanner(bytes)
    var buffer: [UInt8] = []
    while try scanner.find("si") {
      guard texts.count < limits.cells else { throw .tooComplex }
      buffer.removeAll(keepingCapacity: true)
      try Self.readString(with: &scanner, into: &buffer)
      let text = XLSXText(buffer, limits: limits)
      problems[texts.count] = text.problem
      texts.append(text.text)
    }
  }

  /// The number of texts.
  var count: Int { texts.count }

  /// A text; nil if there are not so many.
  func text(_ index: Int) -> (text: String, problem: XLSXText.Problem?)? {
    guard texts.indices.contains(index) else { return nil }
    return (texts[index], problems.isEmpty ? nil : problems[index])
  }

  /// Reads the content of an `si` or `is` element, whose start tag was the last event, and goes past its end.
  static func readString(with scanner: inout XMLScanner, into buffer: inout [UInt8]) throws(XMLProblem) {
    var depth = 1
    while depth > 0 {
      switch try scanner.next() {
      case .open where scanner.isNamed("t"): try scanner.appendElementText(to: &buffer)
      case .open where scanner.isNamed("rPh"): try scanner.skipElement()
      case .open: depth += 1
      case .close: depth -= 1
      default: break
      }
    }
  }
}
