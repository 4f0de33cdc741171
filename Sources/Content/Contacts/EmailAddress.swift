/// An email address of the plain form `name@host`, as browsers accept it in a form.
public struct EmailAddress: Sendable, Hashable {
  /// The address as written, without `mailto:`.
  public let text: String

  /// Reads an address; nil if mail could not reach it from everywhere.
  ///
  /// The signs are those of HTML's valid email address (WHATWG HTML, `type=email`), in ASCII. Beyond it the
  /// host has a dot and a last part of letters, the name no dots at its ends or in a row (RFC 5321, 4.1.2),
  /// and the lengths are those that mail servers take: 64 bytes before the @, 63 in a part of the host (RFC
  /// 1035), 254 in all (RFC 5321, 4.5.3.1). Endings that are typing mistakes of known ones, such as `.con`, are
  /// refused.
  public init?(_ written: String) {
    let text = Self.withoutScheme(written)
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= 254, parts.count == 2, Self.isName(parts[0]), Self.isHost(parts[1]) else {
      return nil
    }
    self.text = text
  }

  /// What is after `mailto:`, or the whole text.
  static func withoutScheme(_ written: String) -> String {
    let text = written.visiblyTyped
    let scheme = "mailto:"
    return text.prefix(scheme.count).lowercased() == scheme
      ? String(text.dropFirst(scheme.count)).visiblyTyped : text
  }

  /// The part before the @.
  private static func isName(_ name: Substring) -> Bool {
    (1...64).contains(name.utf8.count) && name.utf8.allSatisfy(isNameByte) && !name.hasPrefix(".")
      && !name.hasSuffix(".") && !name.contains("..")
  }

  /// Whether a byte may be before the @: what browsers take, but for signs that would end the name in a mailto:
  /// address and add fields to the mail (RFC 6068, section 2), and that no real address has.
  static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || ".!$'*+^_`|~-".utf8.contains(byte)
  }

  /// The part after the @.
  private static func isHost(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy(isLabel), let last = labels.last else { return false }
    return isEnding(last) && mistypedEndings[last.lowercased()] == nil
  }

  /// Whether a text can be one part of a host between its dots.
  static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// Whether a label can be the last one: letters, or letters of another script in their ASCII form (RFC
  /// 5890).
  static func isEnding(_ label: Substring) -> Bool {
    label.lowercased().hasPrefix("xn--") || label.utf8.count >= 2 && label.utf8.allSatisfy(isLetter)
  }

  /// Endings that no host has, each with the one that was meant.
  static let mistypedEndings = [
    "con": "com", "cmo": "com", "ocm": "com", "vom": "com", "xom": "com", "comm": "com", "coom": "com",
    "ogr": "org", "rog": "org", "orgg": "org", "oorg": "org", "nte": "net", "nett": "net", "gvo": "gov",
    "eud": "edu",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
