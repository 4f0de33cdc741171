/// A cell as the scanner finds it: a stretch of the file's bytes, and what is special about it.
struct CSVCell {
  /// What is special about a cell. Most cells have none of these, and are taken as they are.
  struct Traits: OptionSet {
    let rawValue: UInt8

    /// It contains a byte above 0x7F.
    static let nonASCII = Traits(rawValue: 1 << 0)
    /// It contains an ASCII control character other than tab and line break.
    static let control = Traits(rawValue: 1 << 1)
    /// It contains a quote that is written twice.
    static let doubledQuote = Traits(rawValue: 1 << 2)
    /// It contains a line break.
    static let lineBreak = Traits(rawValue: 1 << 3)
    /// Its opening quote is never closed.
    static let unclosed = Traits(rawValue: 1 << 4)
    /// It continues after its closing quote.
    static let textAfterQuote = Traits(rawValue: 1 << 5)
    /// Its opening quote is after a blank, and so does not open it.
    static let blankBeforeQuote = Traits(rawValue: 1 << 6)

    /// The traits that make the cells of its record doubtful.
    static let misquoted: Traits = [.unclosed, .textAfterQuote, .blankBeforeQuote]
  }

  /// The first byte of the text, after an opening quote.
  var start: Int
  /// The byte after the text: a closing quote, a delimiter, a line end or the end of the file.
  var end: Int
  var traits: Traits = []
}
