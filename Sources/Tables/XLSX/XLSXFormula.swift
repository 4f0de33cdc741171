/// The formula `HYPERLINK("address","text")`.
struct XLSXFormula {
  /// The address, if it is written out in the formula and leads out of the workbook.
  let link: String?
  /// The text, if it is written out; else the address.
  let text: String?

  /// Reads a formula; nil if it is not a call of HYPERLINK with a written-out address.
  ///
  /// Several texts joined by `&` count as one: Excel allows only 255 letters in each.
  init?(_ formula: String) {
    var rest = formula[...]
    Self.skipBlanks(in: &rest)
    if rest.first == "=" { rest.removeFirst() }
    Self.skipBlanks(in: &rest)
    guard rest.prefix(9).uppercased() == "HYPERLINK" else { return nil }
    rest = rest.dropFirst(9)
    Self.skipBlanks(in: &rest)
    guard rest.popFirst() == "(", let address = Self.readText(in: &rest) else { return nil }
    link = address.isEmpty || address.hasPrefix("#") ? nil : address
    switch rest.popFirst() {
    case ")": text = address
    case ",": text = Self.readText(in: &rest)
    default: return nil
    }
  }

  private static func skipBlanks(in rest: inout Substring) {
    rest = rest.drop(while: \.isWhitespace)
  }

  /// Reads one or more quoted texts with `&` between them, and the blanks around them.
  private static func readText(in rest: inout Substring) -> String? {
    var text = ""
    while true {
      skipBlanks(in: &rest)
      guard rest.popFirst() == "\"" else { return nil }
      while true {
        guard let character = rest.popFirst() else { return nil }
        if character == "\"" {
          // A quote inside the text is written twice.
          guard rest.first == "\"" else { break }
          rest.removeFirst()
        }
        text.append(character)
      }
      skipBlanks(in: &rest)
      guard rest.first == "&" else { return text }
      rest.removeFirst()
    }
  }
}
