/// Plain text of a fixed width, to paste into an email.
public enum PlainText {
  /// The width that every mail program shows without breaking lines again, in columns.
  public static let standardWidth = 72

  /// Breaks a text into lines at its blanks and line breaks. A word wider than a line has a line of its own.
  ///
  /// - Parameters:
  ///   - first: what the first line begins with.
  ///   - rest: what all further lines begin with.
  public static func wrapped(
    _ text: String, width: Int = standardWidth, first: String = "", rest: String = ""
  ) -> String {
    var lines: [String] = []
    var line = first
    var used = Self.width(of: first)
    var isEmpty = true
    for word in text.split(whereSeparator: {
      $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r"
    }) {
      let size = Self.width(of: word)
      if !isEmpty, used + 1 + size > width {
        lines.append(line)
        line = rest
        used = Self.width(of: rest)
        isEmpty = true
      }
      if !isEmpty {
        line += " "
        used += 1
      }
      line += word
      used += size
      isEmpty = false
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }

  /// The columns that a text takes: marks take none, East Asian characters and pictures two.
  static func width(of text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return 1
      }
    }
  }
}
