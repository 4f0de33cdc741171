extension String {
  /// The text as it would be typed on a plain keyboard, without white space at its ends.
  ///
  /// Word processors and address books put non-breaking spaces, dashes and invisible direction marks around
  /// numbers, and an Arabic keyboard has its own digits. Every white space becomes a space, every dash a
  /// hyphen, every decimal digit one of 0 to 9, full-width signs their ASCII ones; format characters go.
  /// Letters stay as they are.
  var plainlyTyped: String {
    if isPlain { return withoutOuterSpaces }
    var plain = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .decimalNumber:
        let digit = scalar.properties.numericValue.map { UInt8(ascii: "0") + UInt8($0) }
        plain.append(digit.map { Unicode.Scalar($0) } ?? scalar)
      case .dashPunctuation: plain.append("-")
      case .format: continue
      case _ where scalar == "\u{2212}": plain.append("-")
      case _ where scalar.properties.isWhitespace: plain.append(" ")
      case _ where (0xFF01...0xFF5E).contains(scalar.value):
        plain.append(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
      default: plain.append(scalar)
      }
    }
    return String(plain).withoutOuterSpaces
  }

  /// The text without white space at its ends and without format characters, which show nothing.
  var visiblyTyped: String {
    if isPlain { return withoutOuterSpaces }
    return String(
      String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .format })
    )
    .withoutOuterSpaces
  }

  /// Whether the text contains only what can be seen in ASCII, and spaces: nearly always.
  private var isPlain: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }

  private var withoutOuterSpaces: String {
    if first?.isWhitespace != true, last?.isWhitespace != true { return self }
    let start = drop(while: \.isWhitespace)
    let length = start.reversed().drop(while: \.isWhitespace).count
    return String(start.prefix(length))
  }

}
