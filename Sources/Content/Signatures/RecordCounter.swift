/// Counts the records of a CSV file (RFC 4180) that contain any text, and keeps none of it.
///
/// It takes any line end, the delimiters that tables may have, and a first line `sep=;`, as the reader of tables
/// does; unlike that it gets the file in pieces of any length. A quotation mark opens a cell only at its beginning.
struct RecordCounter {
  /// Why the records cannot be counted.
  enum Problem: Equatable {
    /// There is no text.
    case empty
    /// It is a workbook, UTF-16, or something else with bytes that no text has.
    case notCSV
    /// The first record contains an email address.
    case headless
    /// A quotation mark that opens a cell in this row, counted from 1, has no partner that ends the cell.
    case quote(row: Int)
  }

  private enum State {
    case cellStart, unquoted, quoted, afterQuote
  }

  /// What was found, once all has been scanned.
  private(set) var problem: Problem?
  /// The records that contain text, with the header.
  private(set) var recordCount = 0

  private var head: [UInt8] = []
  private var hasBegun = false
  private var delimiter = UInt8(ascii: ",")
  private var state = State.cellStart
  private var row = 1
  private var openedInRow = 1
  private var hasText = false
  private var isMultiline = false
  private var isAfterReturn = false
  private var isAddressInHeader = false

  /// Scans the next piece; false when the rest need not be.
  mutating func scan(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard hasBegun else {
      head += bytes
      // The delimiter is taken from the header, which may be cut by the first piece.
      guard head.count >= 4096 else { return true }
      begin()
      return problem == nil
    }
    count(bytes)
    return problem == nil
  }

  /// Ends the last record, and judges the whole.
  mutating func finish() {
    if !hasBegun { begin() }
    guard problem == nil else { return }
    if state == .quoted { problem = .quote(row: openedInRow) }
    endRecord()
    if problem == nil, recordCount == 0 { problem = .empty }
    if problem == nil, isAddressInHeader { problem = .headless }
  }

  private mutating func begin() {
    hasBegun = true
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    {
      problem = .notCSV
      return
    }
    var rest = head[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    let lineEnds: Set<UInt8> = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    let first = rest.prefix { !lineEnds.contains($0) }
    if first.count == 5, first.prefix(4).elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 | 0x20 }),
      let declared = first.last
    {
      delimiter = declared
      rest = rest.dropFirst(5)
      rest = rest.dropFirst(rest.starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) ? 2 : 1)
    } else {
      delimiter = Self.delimiter(in: rest)
    }
    count(rest)
    head = []
  }

  /// The one of comma, semicolon and tab that the first line with text has most often outside quotes.
  private static func delimiter(in bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts = [UInt8(ascii: ","): 0, UInt8(ascii: ";"): 0, UInt8(ascii: "\t"): 0]
    var isQuoted = false
    var hasText = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), hasText { break }
      hasText = hasText || byte > UInt8(ascii: " ")
      if let count = counts[byte] { counts[byte] = count + 1 }
    }
    let order = ",;\t".utf8.map { ($0, counts[$0] ?? 0) }
    return order.reduce(order[0]) { $1.1 > $0.1 ? $1 : $0 }.0
  }

  private mutating func count(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      switch byte {
      case 0:
        problem = problem ?? .notCSV
        return
      case UInt8(ascii: "\""): quotationMark()
      case UInt8(ascii: "\r"), UInt8(ascii: "\n"): lineEnd(byte)
      case delimiter where state != .quoted: state = .cellStart
      default: text(byte)
      }
      isAfterReturn = byte == UInt8(ascii: "\r")
      if problem != nil { return }
    }
  }

  private mutating func quotationMark() {
    switch state {
    case .cellStart:
      state = .quoted
      openedInRow = row
      isMultiline = false
    case .quoted: state = .afterQuote
    case .afterQuote:
      // Written twice, it stands for itself.
      state = .quoted
      hasText = true
    case .unquoted: hasText = true
    }
  }

  private mutating func lineEnd(_ byte: UInt8) {
    if state == .quoted {
      isMultiline = true
    } else if byte == UInt8(ascii: "\r") || !isAfterReturn {
      endRecord()
      row += 1
    }
  }

  private mutating func text(_ byte: UInt8) {
    let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    if state == .afterQuote, !isBlank {
      // The quotation mark was inside a cell; there is no way to know whether an earlier line ended a record.
      if isMultiline { problem = .quote(row: openedInRow) }
      state = .unquoted
    } else if state == .cellStart {
      state = .unquoted
    }
    // A no-break space, whose bytes in UTF-8 no other letter has together, is not text.
    if byte > UInt8(ascii: " "), byte != 0xC2, byte != 0xA0 { hasText = true }
    if recordCount == 0, byte == UInt8(ascii: "@") { isAddressInHeader = true }
  }

  private mutating func endRecord() {
    if hasText { recordCount += 1 }
    hasText = false
    state = .cellStart
  }
}
