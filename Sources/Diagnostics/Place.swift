/// Where something was found: a file, and where it is known a spot in its text or a cell of its table.
public struct Place: Sendable, Hashable {
  /// A spot inside a file.
  public enum Spot: Sendable, Hashable {
    /// The file as a whole.
    case file
    /// A stretch of text: `line` and `column` count from 1 (columns in characters), `length` in characters.
    case text(line: Int, column: Int, length: Int)
    /// A table's cell: `row` and `column` count from 1; the header is row 1.
    case cell(row: Int, column: Int)
  }

  /// The file's path as the author knows it, such as `content/posts/appeal.md`.
  public let file: String
  /// Where inside the file.
  public let spot: Spot

  /// A place in `file`; the whole file when no spot is given.
  public init(_ file: String, _ spot: Spot = .file) {
    self.file = file
    self.spot = spot
  }

  /// A place in a file's text.
  public init(_ file: String, line: Int, column: Int = 1, length: Int = 1) {
    self.init(file, .text(line: line, column: column, length: length))
  }

  /// The line, counted from 1, if the spot is in a text.
  public var line: Int? {
    if case .text(let line, _, _) = spot { line } else { nil }
  }
}

extension Place: CustomStringConvertible {
  /// `content/posts/a.md:3:7` for a text, `content/data/members.csv, row 4, column B` for a table.
  public var description: String {
    switch spot {
    case .file: file
    case .text(let line, let column, _): "\(file):\(line):\(column)"
    case .cell(let row, let column): "\(file), row \(row), column \(Self.letters(ofColumn: column))"
    }
  }

  /// A spreadsheet's name for a column: 1 → `A`, 26 → `Z`, 27 → `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [Character] = []
    while rest > 0 {
      rest -= 1
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))))
      rest /= 26
    }
    return String(letters.reversed())
  }
}

extension Place: Comparable {
  /// Orders places by file, then from top to bottom.
  public static func < (left: Place, right: Place) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return left.position < right.position
  }

  private var position: (Int, Int) {
    switch spot {
    case .file: (0, 0)
    case .text(let line, let column, _): (line, column)
    case .cell(let row, let column): (row, column)
    }
  }
}
