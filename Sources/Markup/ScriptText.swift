/// Whether a text of a script names another site.
enum ScriptText {
  /// What a text would lead to, if it begins with an address; with the index at which that begins.
  static func foreign(_ text: MarkupText) -> (reading: AddressReading, index: Int)? {
    let bytes = text.bytes
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
    if namespaces.contains(String(decoding: bytes[start...].prefix { $0 > 0x20 }, as: UTF8.self)) {
      return nil
    }
    let hasGap = bytes[..<start].contains(MarkupText.Mark.gap)
    let reading = AddressReading(text)
    switch reading {
    case .own, .data: return nil
    case .program: return hasGap ? nil : (reading, start)
    case .foreign:
      let rest = bytes[start...].drop { $0.isLetter }.drop { $0 == UInt8(ascii: ":") }
      let host = rest.drop(while: \.isSlash)
      // Two slashes, and after them a host or a gap for one: “https:” alone is compared with, “//” begins a comment.
      guard rest.count - host.count >= 2, let first = host.first else { return nil }
      guard
        first.isLetter || first.isDigit || first == MarkupText.Mark.gap || first == UInt8(ascii: "[")
          || first >= 0x80
      else { return nil }
      let hasScheme = rest.startIndex > start
      if hasScheme { return isScheme(bytes[start..<rest.startIndex], hasGap) ? (reading, start) : nil }
      let name = host.prefix { !$0.isSlash && $0 > 0x20 || $0 == MarkupText.Mark.gap }
      // `location.protocol + '//' + location.host` is this site, and so is what only begins with a path.
      let isWhole = name.contains(UInt8(ascii: ".")) && !name.contains(MarkupText.Mark.gap)
      return hasGap && !isWhole ? nil : (reading, start)
    }
  }

  private static func isScheme(_ letters: ArraySlice<UInt8>, _ hasGap: Bool) -> Bool {
    let word = String(decoding: letters.filter(\.isLetter).map(\.lowered), as: UTF8.self)
    return schemes.contains(word) || hasGap && schemes.contains { $0.hasSuffix(word) }
  }

  private static let schemes = ["http", "https", "ws", "wss", "ftp"]

  /// Names that look like addresses and are never loaded.
  private static let namespaces: Set<String> = [
    "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1999/xlink",
    "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/XML/1998/namespace",
    "http://www.w3.org/2000/xmlns/",
  ]
}
