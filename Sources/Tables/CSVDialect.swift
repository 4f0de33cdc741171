/// What is between two cells of a CSV file.
///
/// RFC 4180 knows only the comma; Excel writes semicolons where the comma is the decimal sign, and tabs as
/// “text”.
struct CSVDialect: Equatable {
  /// The byte between two cells.
  let delimiter: UInt8
  /// Where the first record begins.
  let start: Int

  /// The delimiter as messages call it.
  var delimiterName: String {
    switch delimiter {
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: "|"): "vertical bar"
    default: "comma"
    }
  }

  /// Takes the delimiter from a first line `sep=;`, which Excel obeys and does not show, or else from the
  /// header: the one of comma, semicolon and tab that it has most often outside quotes.
  static func detect(in bytes: [UInt8], from start: Int) -> CSVDialect {
    declared(in: bytes, from: start)
      ?? CSVDialect(delimiter: mostFrequent(inHeaderOf: bytes, from: start), start: start)
  }

  private static func declared(in bytes: [UInt8], from start: Int) -> CSVDialect? {
    let line = bytes[start...].prefix(7)
    guard line.count >= 5, line.prefix(4).elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 | 0x20 })
    else { return nil }
    let delimiter = line[start + 4]
    let rest = line.dropFirst(5)
    guard ",;\t|".utf8.contains(delimiter) else { return nil }
    switch (rest.first, rest.dropFirst().first) {
    case (nil, _): return CSVDialect(delimiter: delimiter, start: start + 5)
    case (.carriageReturn, .lineFeed): return CSVDialect(delimiter: delimiter, start: start + 7)
    case (.carriageReturn, _), (.lineFeed, _): return CSVDialect(delimiter: delimiter, start: start + 6)
    default: return nil
    }
  }

  private static func mostFrequent(inHeaderOf bytes: [UInt8], from start: Int) -> UInt8 {
    var commas = 0
    var semicolons = 0
    var tabs = 0
    var isQuoted = false
    var hasText = false
    scan: for byte in bytes[start...] {
      switch byte {
      case .quote:
        isQuoted.toggle()
        hasText = true
      case .carriageReturn, .lineFeed:
        if isQuoted { continue }
        if hasText { break scan }
        (commas, semicolons, tabs) = (0, 0, 0)
      case UInt8(ascii: ","): commas += isQuoted ? 0 : 1
      case UInt8(ascii: ";"): semicolons += isQuoted ? 0 : 1
      case UInt8(ascii: "\t"): tabs += isQuoted ? 0 : 1
      default: hasText = hasText || byte > .space
      }
    }
    if semicolons > commas { return UInt8(ascii: tabs > semicolons ? "\t" : ";") }
    return UInt8(ascii: tabs > commas ? "\t" : ",")
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let carriageReturn = UInt8(ascii: "\r")
  static let lineFeed = UInt8(ascii: "\n")
}
