/// Names headings as GitHub does, so that a link to a part works there and on the site.
///
///     "What's 287(g)?" → whats-287g        "Qué es" → qué-es        a second "Qué es" → qué-es-1
struct HeadingIDs {
  /// Names that are taken, with the number that was last put after each.
  private var taken: [String: Int] = [:]
  /// Whether the text has footnotes, whose ids begin with `fn`.
  private let hasFootnotes: Bool

  init(hasFootnotes: Bool) {
    self.hasFootnotes = hasFootnotes
  }

  /// The id of the next heading.
  mutating func next(for text: String) -> String {
    var name = Self.name(of: text)
    if name.isEmpty { name = "section" }
    if hasFootnotes, name.hasPrefix("fn-") || name.hasPrefix("fnref-") { name = "section-" + name }
    guard var number = taken[name] else {
      taken[name] = 0
      return name
    }
    var numbered: String
    repeat {
      number += 1
      numbered = "\(name)-\(number)"
    } while taken[numbered] != nil
    taken[name] = number
    taken[numbered] = 0
    return numbered
  }

  /// Lower case; letters, digits, hyphens and underscores stay, blanks become hyphens, all else goes.
  private static func name(of text: String) -> String {
    var text = text
    let ascii: String? = text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { name in
        var count = 0
        for byte in bytes {
          guard let kept = asciiName(byte) else { continue }
          name[count] = kept
          count += 1
        }
        return count
      }
    }
    return ascii ?? unicodeName(of: text)
  }

  private static func asciiName(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "-"), UInt8(ascii: "_"): byte
    case UInt8(ascii: " "): UInt8(ascii: "-")
    default: nil
    }
  }

  private static func unicodeName(of text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if let kept = asciiName(UInt8(scalar.value)) { name.unicodeScalars.append(Unicode.Scalar(kept)) }
        continue
      }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter: name += scalar.properties.lowercaseMapping
      case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark,
        .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation:
        name.unicodeScalars.append(scalar)
      default: break
      }
    }
    return name
  }
}
