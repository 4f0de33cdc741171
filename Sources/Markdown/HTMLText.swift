/// Turns plain text into HTML. The only escaping in the program; it serves text and quoted attributes.
public enum HTMLText {
  /// `Q&A <b>` → `Q&amp;A &lt;b&gt;`; a text in which nothing needs escaping is returned unchanged.
  public static func escaped(_ text: String) -> String {
    var text = text
    let needs = text.withUTF8 { bytes in bytes.contains { isSpecial($0) && $0 != rootMarker } }
    guard needs else { return text }
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `text` escaped, UTF-8.
  ///
  /// - Parameter root: what takes the place of each root marker (U+0001); nil leaves the markers.
  public static func append(_ text: String, to bytes: inout [UInt8], root: [UInt8]? = nil) {
    var text = text
    text.withUTF8 { text in
      var plain = text.startIndex
      for index in text.indices where isSpecial(text[index]) {
        if text[index] == rootMarker && root == nil { continue }
        bytes.append(contentsOf: text[plain..<index])
        plain = index + 1
        switch text[index] {
        case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
        default: bytes.append(contentsOf: root ?? [])
        }
      }
      bytes.append(contentsOf: text[plain...])
    }
  }

  private static let rootMarker: UInt8 = 1

  /// Whether a byte is not written as it is: `"`, `&`, `'`, `<`, `>` and the root marker.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 && specials & (1 << UInt64(byte)) != 0
  }

  /// A bit for each special byte, all of which are below 64.
  private static let specials: UInt64 = 1 << 0x01 | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
}
