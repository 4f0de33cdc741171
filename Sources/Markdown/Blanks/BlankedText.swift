/// A text as HTML in which each place to fill in is marked, so that a page can offer an input for it.
///
///     I am [Your name] from ____.
///     → I am <span class="blank" data-blank="your-name">[Your name]</span>
///       from <span class="blank" data-blank="blank-1">________</span>.
///
/// A blank is one of these:
/// - Words in square brackets: 2 to 60 characters on one line, at least two of them letters. No address, bracket or
///   `<` is among them. Brackets that touch a word (`[The]y`, `array[index]`), a link's (`[a](b)`), a footnote's and
///   what editors put into brackets (`[sic]`, `[emphasis added]`) are none.
/// - A run of four or more underscores, outside an address.
public struct BlankedText: Sendable {
  /// The text, as HTML. What the brackets contain stays as written; a line of underscores is always eight long.
  public let html: String
  /// Each blank once, in reading order.
  public let blanks: [Blank]
  /// The number of the last blank without words; the next text of a page counts on from it.
  public let lastNumber: Int

  /// Marks the blanks of HTML: those in its text, outside `a`, `code`, `pre` and elements whose content is not shown
  /// as text. Blanks without words are numbered from the one after `number`.
  public init(html: String, after number: Int = 0) {
    self.init(html, isHTML: true, after: number)
  }

  /// Marks the blanks of plain text, which is escaped here; line breaks stay as they are.
  public init(plain: String, after number: Int = 0) {
    self.init(plain, isHTML: false, after: number)
  }

  private init(_ text: String, isHTML: Bool, after number: Int) {
    var text = text
    (html, blanks, lastNumber) = text.withUTF8 { bytes in
      var scanner = BlankScanner(bytes, isHTML: isHTML, after: number)
      scanner.scan()
      return (String(decoding: scanner.html, as: UTF8.self), scanner.blanks, scanner.unlabeled)
    }
  }
}
