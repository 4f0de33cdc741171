/// A telephone number that can be dialed from everywhere.
///
///     PhoneNumber("(202) 555-0142")?.address          → tel:+12025550142
///     PhoneNumber("1-800-CALL-NOW ext. 5")?.address   → tel:+18002255669;ext=5
///     PhoneNumber("+44 (0)20 7946 0018")?.e164        → +442079460018
public struct PhoneNumber: Sendable, Hashable {
  /// The number as it is to be shown.
  public let written: String
  /// The number as `+`, country code and subscriber, up to 15 digits (ITU-T E.164).
  public let e164: String
  /// The digits to dial once the call is answered.
  public let extensionDigits: String?

  /// Reads a number with `+` and its country code, or a North American one without them; nil for anything
  /// else.
  ///
  /// Spaces, dots, hyphens, slashes and brackets may be between the digits. A North American number may be
  /// spelled with the letters of the keypad after its area code, and keeps the rules of the North American
  /// Numbering Plan: area code and exchange begin with 2 to 9, and no area code ends in 11.
  public init?(_ written: String) {
    let (number, extensionDigits) = Self.parts(of: written.plainlyTyped)
    guard Self.hasPairedBrackets(number), let e164 = Self.e164(of: number) else { return nil }
    self.written = written.visiblyTyped
    self.e164 = e164
    self.extensionDigits = extensionDigits
  }

  /// The number as an address that a telephone can dial (RFC 3966): `tel:+12025550142;ext=5`.
  public var address: String {
    "tel:" + e164 + (extensionDigits.map { ";ext=" + $0 } ?? "")
  }

  /// Whether ten digits are a number of the North American Numbering Plan.
  static func isNorthAmerican(_ digits: some StringProtocol) -> Bool {
    let digits = Array(digits.utf8)
    let first = UInt8(ascii: "2")...UInt8(ascii: "9")
    let isService = digits.count > 2 && digits[1] == UInt8(ascii: "1") && digits[2] == UInt8(ascii: "1")
    return digits.count == 10 && first.contains(digits[0]) && first.contains(digits[3]) && !isService
  }

  private static func e164(of number: Substring) -> String? {
    guard let last = number.last, last.isLetter || last.isNumber || last == ")" else { return nil }
    let start = number.drop { $0 == "(" || $0 == " " }
    if start.first == "+" {
      if let digits = internationalDigits(in: start.dropFirst()) { return "+" + digits }
      guard let digits = keypadDigits(in: start.dropFirst()), digits.count == 11 else { return nil }
      return northAmerican(digits)
    }
    return keypadDigits(in: number).flatMap(northAmerican)
  }

  private static func northAmerican(_ digits: String) -> String? {
    let national = digits.count == 11 && digits.first == "1" ? digits.dropFirst() : digits[...]
    return isNorthAmerican(national) ? "+1" + national : nil
  }

  /// Country code and subscriber, without a zero in brackets that is dialed only inside the country.
  private static func internationalDigits(in number: Substring) -> String? {
    var digits = ""
    var rest = number
    while let character = rest.popFirst() {
      // In Italy the zero belongs to the number, and is dialed from abroad too.
      if character == "(", rest.hasPrefix("0)"), (1...3).contains(digits.count), digits != "39" {
        rest = rest.dropFirst(2)
      } else if isDigit(character) {
        digits.append(character)
      } else if !separators.contains(character) {
        return nil
      }
    }
    guard (7...15).contains(digits.count), digits.first != "0" else { return nil }
    if digits.first == "1" { return isNorthAmerican(digits.dropFirst()) ? digits : nil }
    return digits
  }

  /// The digits of a number, in which letters may be after the area code.
  private static func keypadDigits(in number: Substring) -> String? {
    var digits = ""
    var isSpelled = false
    for character in number {
      if isDigit(character) {
        digits.append(character)
      } else if let digit = key(of: character) {
        isSpelled = true
        guard digits.count >= (digits.first == "1" ? 4 : 3) else { return nil }
        digits.append(digit)
      } else if !separators.contains(character) {
        return nil
      }
    }
    return isSpelled && number.contains("+") ? nil : digits
  }

  private static let separators = " .-/()"

  /// Whether a character is one of 0 to 9.
  static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isWholeNumber }

  /// The key of a telephone on which a letter is (ITU-T E.161).
  private static func key(of letter: Character) -> Character? {
    guard letter.isASCII else { return nil }
    return switch letter.lowercased() {
    case "a"..."c": "2"
    case "d"..."f": "3"
    case "g"..."i": "4"
    case "j"..."l": "5"
    case "m"..."o": "6"
    case "p"..."s": "7"
    case "t"..."v": "8"
    case "w"..."z": "9"
    default: nil
    }
  }

  /// Whether every bracket is closed and contains digits, so that `202 (Room 101)` is not dialed.
  private static func hasPairedBrackets(_ number: Substring) -> Bool {
    var isOpen = false
    for character in number {
      switch character {
      case "(" where isOpen, ")" where !isOpen: return false
      case "(", ")": isOpen.toggle()
      case _ where isOpen && character.isLetter: return false
      default: continue
      }
    }
    return !isOpen
  }
}

extension PhoneNumber {
  /// The number without its extension, and the extension: digits after `ext.`, `extension`, `x` or `#`.
  static func parts(of plain: String) -> (number: Substring, extensionDigits: String?) {
    let digits = String(plain.reversed().prefix(while: isDigit).reversed())
    let head = plain.dropLast(digits.count).trimmingSuffix { " .:".contains($0) }
    let lower = head.lowercased()
    guard (1...longestExtension).contains(digits.count), lower.utf8.count == head.utf8.count,
      let label = ["extension", "ext", "x", "#"].first(where: lower.hasSuffix)
    else { return (plain[...], nil) }
    let number = head.dropLast(label.count)
    // In 1-800-FLEX-555 and 1-800-555-X123 the letter belongs to the number.
    guard let touching = number.last, isDigit(touching) || " ),;#".contains(touching) || label == "#" else {
      return (plain[...], nil)
    }
    return (number.trimmingSuffix { " ,;".contains($0) }, digits)
  }

  /// The most digits that an extension may have; telephone systems use up to six or so.
  private static let longestExtension = 10
}

extension Substring {
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
