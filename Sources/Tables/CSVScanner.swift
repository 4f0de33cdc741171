/// Splits the bytes of a CSV file into records and cells, as RFC 4180 describes them and with any kind of
/// line end. It is a reader of our own because none of the packages knows the place of a cell or notices a
/// quote that is not closed.
///
/// The scanner never fails: it marks a broken cell with a trait and continues with the most likely reading.
/// A quote counts as not closed if the file ends before its partner, or if the partner is in a later
/// line and is not followed by the end of a cell, because then it opens another cell. The record then ends
/// with its line.
///
/// Every byte is looked at a bounded number of times. Going back after a quote that is not closed is cheap
/// because the lines in between contain only runs of an even number of quotes (an odd run would have ended
/// the search), and in such a line no quote stays open.
struct CSVScanner {
  private enum Kind: UInt8 {
    case plain, delimiter, quote, lineEnd, control, nonASCII
  }

  private let bytes: [UInt8]
  private let kinds: [Kind]
  private let keptCells: Int
  private var position: Int
  /// There is no closing quote between any earlier byte of this line and this position.
  private var noClosingQuoteBefore = 0

  /// The cells of the last record, up to the number that is kept.
  private(set) var cells: [CSVCell] = []
  /// The number of cells in the last record.
  private(set) var cellCount = 0
  /// The number of cells in the last record up to the last that contains more than blanks; 0 in a blank record.
  private(set) var filledCount = 0

  /// A scanner that keeps at most `keptCells` cells of a record.
  init(_ bytes: [UInt8], dialect: CSVDialect, keptCells: Int) {
    self.bytes = bytes
    self.keptCells = keptCells
    position = dialect.start
    kinds = (0...255).map { (byte: UInt8) -> Kind in
      switch byte {
      case dialect.delimiter: .delimiter
      case .quote: .quote
      case .carriageReturn, .lineFeed: .lineEnd
      case .tab: .plain
      case 0..<0x20, 0x7F: .control
      case 0x80...: .nonASCII
      default: .plain
      }
    }
  }

  /// Reads the next record into `cells`; false at the end of the file.
  mutating func readRecord() -> Bool {
    guard position < bytes.count else { return false }
    cells.removeAll(keepingCapacity: true)
    cellCount = 0
    filledCount = 0
    while true {
      let cell = readCell()
      cellCount += 1
      if isFilled(cell) { filledCount = cellCount }
      if cells.count < keptCells { cells.append(cell) }
      guard position < bytes.count else { return true }
      let isLineEnd = kind(at: position) == .lineEnd
      position += isLineEnd ? lineEndLength(at: position) : 1
      if isLineEnd { return true }
    }
  }

  private func kind(at index: Int) -> Kind { kinds[Int(bytes[index])] }

  private func lineEndLength(at index: Int) -> Int {
    let isPair = bytes[index] == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
    return isPair ? 2 : 1
  }

  /// Reads one cell and stops at the delimiter or line end after it.
  private mutating func readCell() -> CSVCell {
    if position < bytes.count, bytes[position] == .quote { return readQuotedCell() }
    var cell = readUnquotedCell()
    if isMeantAsQuoted(cell) { cell.traits.insert(.blankBeforeQuote) }
    return cell
  }

  /// Reads up to the next delimiter or line end; quotes stand for themselves.
  private mutating func readUnquotedCell() -> CSVCell {
    let start = position
    var traits: CSVCell.Traits = []
    scan: while position < bytes.count {
      switch kind(at: position) {
      case .plain, .quote: break
      case .delimiter, .lineEnd: break scan
      case .control: traits.insert(.control)
      case .nonASCII: traits.insert(.nonASCII)
      }
      position += 1
    }
    return CSVCell(start: start, end: position, traits: traits)
  }

  private mutating func readQuotedCell() -> CSVCell {
    let start = position + 1
    var traits: CSVCell.Traits = []
    position = start
    while position < bytes.count {
      switch kind(at: position) {
      case .plain, .delimiter: break
      case .lineEnd: traits.insert(.lineBreak)
      case .control: traits.insert(.control)
      case .nonASCII: traits.insert(.nonASCII)
      case .quote where position + 1 < bytes.count && bytes[position + 1] == .quote:
        traits.insert(.doubledQuote)
        position += 1
      case .quote:
        let closing = position
        if let end = endOfCell(after: closing) {
          position = end
          return CSVCell(start: start, end: closing, traits: traits)
        }
        return traits.contains(.lineBreak)
          ? readUnclosedCell(from: start) : readCellWithTextAfterQuote(from: start)
      }
      position += 1
    }
    return readUnclosedCell(from: start)
  }

  /// Goes back to the opening quote and reads on as if it were not there.
  private mutating func readUnclosedCell(from start: Int) -> CSVCell {
    position = start
    var cell = readUnquotedCell()
    cell.traits.insert(.unclosed)
    return cell
  }

  /// Reads on after a closing quote that text follows: to a later closing quote in the same line, as in
  /// `"Cut "N" Shoot",`, or else to the next delimiter, as in `"a"b,`.
  private mutating func readCellWithTextAfterQuote(from start: Int) -> CSVCell {
    let closing = laterClosingQuote()
    if let closing {
      position = endOfCell(after: closing) ?? bytes.count
    } else {
      _ = readUnquotedCell()
    }
    var cell = CSVCell(start: start, end: closing ?? position, traits: [.textAfterQuote])
    for index in cell.start..<cell.end {
      switch kind(at: index) {
      case .control: cell.traits.insert(.control)
      case .nonASCII: cell.traits.insert(.nonASCII)
      default: break
      }
    }
    return cell
  }

  /// The next quote in this line that ends a cell, unless another quoted cell begins before it.
  private mutating func laterClosingQuote() -> Int? {
    guard position >= noClosingQuoteBefore else { return nil }
    var index = position + 1
    search: while index < bytes.count {
      switch kind(at: index) {
      case .lineEnd: break search
      case .delimiter where index + 1 < bytes.count && bytes[index + 1] == .quote: break search
      case .quote where endOfCell(after: index) != nil: return index
      default: index += 1
      }
    }
    noClosingQuoteBefore = index
    return nil
  }

  /// Where a cell ends whose closing quote is at `quote`; nil if text follows. Blanks may follow.
  private func endOfCell(after quote: Int) -> Int? {
    var index = quote + 1
    while index < bytes.count {
      switch bytes[index] {
      case _ where kind(at: index) == .delimiter || kind(at: index) == .lineEnd: return index
      case .space, .tab: index += 1
      default: return nil
      }
    }
    return index
  }

  /// Whether the cell contains more than blanks, or anything to complain about.
  private func isFilled(_ cell: CSVCell) -> Bool {
    if !cell.traits.isDisjoint(with: [.misquoted, .control]) { return true }
    var index = cell.start
    while index < cell.end {
      if bytes[index] > .space { return true }
      index += 1
    }
    return false
  }

  /// Whether the cell is ` "like this"`, or the first part of such a cell that a delimiter has cut.
  private func isMeantAsQuoted(_ cell: CSVCell) -> Bool {
    guard cell.start < cell.end, bytes[cell.start] <= .space else { return false }
    let text = bytes[cell.start..<cell.end]
    guard text.first(where: { $0 > .space }) == .quote else { return false }
    return text.last(where: { $0 > .space }) == .quote
      || !text.count(where: { $0 == .quote }).isMultiple(of: 2)
  }
}
