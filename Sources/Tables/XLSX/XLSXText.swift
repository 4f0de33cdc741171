/// Turns the bytes of one text of a workbook into a string.
struct XLSXText {
  /// What is wrong with a text.
  enum Problem: Equatable {
    /// It contains a control character.
    case control(Unicode.Scalar)
    /// It contains bytes that are not UTF-8.
    case unreadable
    /// It has more characters than a cell may have.
    case tooLong
  }

  /// The text: line breaks are `\n`, and what is not a letter is U+FFFD.
  private(set) var text: String
  /// The first thing that is wrong with it.
  private(set) var problem: Problem?

  /// Reads a text in which XML's references are replaced already.
  init(_ bytes: [UInt8], limits: TableLimits = .standard) {
    if let text = Self.plainText(bytes, limits: limits) {
      self.text = text
      return
    }
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    let (unescaped, isUTF8) = Self.unescaped(bytes)
    problem = isUTF8 ? nil : .unreadable
    let part = unescaped.prefix(limits.cellCharacters)
    for scalar in part.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      if scalar == "\n" && isAfterReturn { continue }
      if scalar == "\r" {
        scalars.append("\n")
      } else if scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control {
        scalars.append(scalar)
      } else {
        problem = problem ?? .control(scalar)
        scalars.append("\u{FFFD}")
      }
    }
    if part.endIndex < unescaped.endIndex { problem = problem ?? .tooLong }
    text = String(scalars)
  }

  /// The text if nothing in it needs a closer look, which is true of nearly all.
  private static func plainText(_ bytes: [UInt8], limits: TableLimits) -> String? {
    guard bytes.count <= limits.cellCharacters else { return nil }
    var previous: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 && byte != .lineFeed && byte != .tab || byte == 0x7F { return nil }
      if byte == UInt8(ascii: "x") && previous == UInt8(ascii: "_") { return nil }
      if previous == 0xC2 && byte < 0xA0 { return nil }
      previous = byte
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Replaces the escapes `_xHHHH_`, in which a workbook writes what XML cannot contain (ECMA-376 part 1,
  /// 22.9.2.19), such as `_x000D_` for a carriage return.
  private static func unescaped(_ bytes: [UInt8]) -> (text: String, isUTF8: Bool) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "_"), index + 7 <= bytes.count,
        bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_"),
        let scalar = scalar(bytes[index + 2..<index + 6])
      {
        result += UTF8.encode(scalar).map(Array.init) ?? []
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    if let text = String(validating: result, as: UTF8.self) { return (text, true) }
    return (String(decoding: result, as: UTF8.self), false)
  }

  /// The letter of four hexadecimal digits; nil for half of a pair.
  private static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
