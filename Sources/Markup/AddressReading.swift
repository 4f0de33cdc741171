/// Where an address leads, as browsers read it (WHATWG URL, 4.4).
enum AddressReading: Equatable {
  /// To the site itself, or to no page: `mailto:`, `tel:`, `#part`.
  case own
  /// To another site; with its origin where that is known.
  case foreign(String?)
  /// To a program: `javascript:`.
  case program
  /// To what the address itself contains: `data:`.
  case data

  init(_ text: MarkupText) {
    // Browsers take out tabs and line breaks wherever they are, and blanks and control characters at the head.
    let bytes = text.bytes.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 2 && $0 != 3 }
    // A gap may be empty, so what follows one may be the head.
    let head = bytes.drop { $0 <= 0x20 }
    if head.first?.isSlash == true, head.dropFirst().first?.isSlash == true {
      self = .foreign(Self.origin("https", head.dropFirst(2)))
      return
    }
    let scheme = head.prefix { Self.isSchemeLetter($0) }
    let rest = head[scheme.endIndex...]
    guard rest.first == UInt8(ascii: ":") else {
      self = .own
      return
    }
    self = Self.reading(
      scheme, rest.dropFirst(), hasGap: head.startIndex > 0 && bytes[head.startIndex - 1] == 1)
  }

  private static func reading(_ scheme: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>, hasGap: Bool)
    -> AddressReading
  {
    let isAuthority = rest.first?.isSlash == true && rest.dropFirst().first?.isSlash == true
    if scheme.contains(MarkupText.Mark.gap) || scheme.isEmpty || hasGap {
      // `{{scheme}}://host`
      if isAuthority { return .foreign(nil) }
      if scheme.isEmpty || scheme.contains(MarkupText.Mark.gap) { return .own }
    }
    let word = String(decoding: scheme.map(\.lowered), as: UTF8.self)
    guard let first = scheme.first, first.isLetter else { return .own }
    switch word {
    case "javascript", "vbscript", "livescript", "mocha", "jscript": return .program
    case "data": return .data
    case "mailto", "tel", "sms", "about", "blob", "cid", "geo", "xmpp", "webcal": return .own
    case "http", "https", "ws", "wss", "ftp": return .foreign(origin(word, rest))
    default: return .foreign(nil)
    }
  }

  private static func isSchemeLetter(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte == MarkupText.Mark.gap
  }

  /// The origin that the rest of an address after its scheme names.
  private static func origin(_ scheme: String, _ rest: ArraySlice<UInt8>) -> String? {
    let authority = rest.drop(while: \.isSlash).prefix {
      !$0.isSlash && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    // What is before an “@” is a name to sign in with.
    let host = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last ?? []
    guard !host.isEmpty, !host.contains(where: { $0 <= 0x20 }) else { return nil }
    return scheme + "://" + String(decoding: host.map(\.lowered), as: UTF8.self)
  }
}
