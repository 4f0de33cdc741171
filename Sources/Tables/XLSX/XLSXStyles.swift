/// The number formats of a workbook's cells, by the number of their style.
struct XLSXStyles {
  private static let maximumStyles = 100_000

  private var formats: [XLSXNumberFormat] = []

  /// No styles, as in a workbook without any.
  init() {}

  /// Reads `xl/styles.xml`.
  init(_ bytes: [UInt8]) throws(XMLProblem) {
    var scanner = XMLScanner(bytes)
    var custom: [Int: XLSXNumberFormat] = [:]
    var isInCellFormats = false
    while true {
      switch try scanner.next() {
      case .end: return
      case .close where scanner.isNamed("cellXfs"): isInCellFormats = false
      case .open where scanner.isNamed("cellXfs"): isInCellFormats = true
      case .open where scanner.isNamed("numFmt"):
        guard let id = scanner.attribute("numFmtId")?.decimal,
          let code = try scanner.attributeText("formatCode")
        else { continue }
        guard custom.count < Self.maximumStyles else { throw .tooComplex }
        custom[id] = XLSXNumberFormat(code: code)
      case .open where isInCellFormats && scanner.isNamed("xf"):
        guard formats.count < Self.maximumStyles else { throw .tooComplex }
        let id = scanner.attribute("numFmtId")?.decimal ?? 0
        formats.append(custom[id] ?? XLSXNumberFormat(builtIn: id))
      default: break
      }
    }
  }

  /// The format of a style; a plain number if there is no such style.
  subscript(style: Int) -> XLSXNumberFormat {
    formats.indices.contains(style) ? formats[style] : .number
  }
}

extension Sequence<UInt8> {
  /// The number that the digits give, if there are 1 to 9 of them and nothing else.
  var decimal: Int? { decimal(maximumDigits: 9) }

  /// The number that the digits give, if there are 1 to `maximumDigits` of them and nothing else.
  func decimal(maximumDigits: Int) -> Int? {
    var value = 0
    var count = 0
    for byte in self {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < maximumDigits else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      count += 1
    }
    return count > 0 ? value : nil
  }
}
