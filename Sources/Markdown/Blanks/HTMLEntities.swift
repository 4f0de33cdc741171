/// Reads the entities of HTML that cmark, this program and careful authors write.
enum HTMLEntities {
  /// The text with its numeric entities and those for markup and quotation marks decoded; others stay as they are.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "&"), let (scalar, end) = entity(bytes, at: index) else {
        text.append(bytes[index])
        index += 1
        continue
      }
      text.append(contentsOf: String(scalar).utf8)
      index = end
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The longest entity that is looked for, without `&` and `;`.
  private static let longest = 8

  private static func entity(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let window = bytes[(start + 1)..<min(start + 2 + longest, bytes.count)]
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: window[..<end], as: UTF8.self)
    let scalar =
      name.hasPrefix("#x") || name.hasPrefix("#X")
      ? UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      : name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : named[name]
    return scalar.map { ($0, end + 1) }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "apos": "'", "gt": ">", "ldquo": "“", "lsquo": "‘", "lt": "<", "nbsp": "\u{A0}", "quot": "\"",
    "rdquo": "”", "rsquo": "’",
  ]
}
