/// The text of a cell as a reader should see it, and what was changed for that.
struct CleanText {
  /// The text; empty if the cell means nothing.
  private(set) var text: String
  /// What was changed, in the order of the changes.
  private(set) var rules: [CleaningRule] = []

  /// Words that spreadsheets and their authors write where there is nothing.
  private static let nothing: Set<String> = ["#N/A", "#NA", "N/A", "-", "–", "—"]

  init(_ published: String) {
    text = published
    if Self.isClean(published) { return }
    normalize()
    if Self.nothing.contains(text.uppercased()) {
      text = ""
      rules.append(.nothing)
    }
  }

  /// Whether nothing can be wrong with the text, seen without a copy of it: most cells are.
  private static func isClean(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    var isPlain = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "): isPlain = isPlain && last != byte
      case 0..<0x20, UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "#"), 0x7F...: isPlain = false
      default: break
      }
      last = byte
    }
    return isPlain && (last != UInt8(ascii: " ") || text.isEmpty) && text.utf8.count > 3
  }

  private mutating func normalize() {
    var kept = String.UnicodeScalarView()
    var isBlankPending = false
    var hasBlanks = false
    var hasApostrophe = false
    for scalar in text.unicodeScalars {
      if Self.isBlank(scalar) {
        hasBlanks = hasBlanks || scalar != " " || isBlankPending || kept.isEmpty
        isBlankPending = true
        continue
      }
      if Self.isInvisible(scalar) {
        hasBlanks = true
        continue
      }
      if isBlankPending, !kept.isEmpty { kept.append(" ") }
      isBlankPending = false
      hasApostrophe = hasApostrophe || Self.isApostrophe(scalar)
      kept.append(Self.isApostrophe(scalar) ? "’" : scalar)
    }
    if hasBlanks || isBlankPending { rules.append(.blanks) }
    if hasApostrophe { rules.append(.apostrophe) }
    text = String(kept)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x2060, 0xFEFF, 0x00AD: true
    default: false
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "‘", "`", "´": true
    default: false
    }
  }
}
