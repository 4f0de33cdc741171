/// The sheets of a workbook.
struct XLSXWorkbook {
  /// One sheet.
  struct Sheet {
    /// The name on its tab.
    let name: String
    /// Whether its tab is shown.
    let isVisible: Bool
    /// The name of its relationship.
    let relationship: String
  }

  private static let maximumSheets = 10_000

  /// Whether the part is a workbook's at all.
  private(set) var isWorkbook = false
  /// The sheets in the order of their tabs.
  private(set) var sheets: [Sheet] = []
  /// Whether days are counted from 1904.
  private(set) var is1904 = false

  /// Reads `xl/workbook.xml`.
  init(_ bytes: [UInt8]) throws(XMLProblem) {
    var scanner = XMLScanner(bytes)
    while true {
      switch try scanner.next() {
      case .end: return
      case .open where scanner.isNamed("workbook"): isWorkbook = true
      case .open where scanner.isNamed("workbookPr"):
        // An extension has an element of the same name, without this attribute.
        guard let value = scanner.attribute("date1904") else { continue }
        is1904 = ["1", "true", "on"].contains(String(decoding: value, as: UTF8.self))
      case .open where scanner.isNamed("sheet"):
        guard sheets.count < Self.maximumSheets else { throw .tooComplex }
        let state = scanner.attribute("state").map { String(decoding: $0, as: UTF8.self) } ?? "visible"
        sheets.append(
          Sheet(
            name: try scanner.attributeText("name") ?? "", isVisible: state == "visible",
            relationship: try scanner.attributeText("id", isPrefixed: true) ?? ""))
      default: break
      }
    }
  }
}
