/// Cuts the HTML of a document into tags, texts and slots. It reads what this module wrote, and tolerates
/// authors' raw HTML.
struct HTMLScanner {
  enum Token {
    /// An opening tag, with its attributes as written and the position of the link it has a slot for.
    case open(name: String, attributes: String, link: Int?)
    case close(name: String)
    case text(String)
    /// A slot between tags.
    case slot(MarkdownDocument.Slot)
  }

  private let document: MarkdownDocument
  private var position = 0
  private var slot = 0

  init(_ document: MarkdownDocument) {
    self.document = document
  }

  mutating func next() -> Token? {
    let bytes = document.bytes
    if slot < document.slots.count, document.slots[slot].offset == position {
      defer { slot += 1 }
      return .slot(document.slots[slot])
    }
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: "<") { return tag() }
    let limit = slot < document.slots.count ? document.slots[slot].offset : bytes.count
    let end = bytes[position..<limit].firstIndex(of: UInt8(ascii: "<")) ?? limit
    defer { position = end }
    return .text(Self.unescaped(bytes[position..<end]))
  }

  private mutating func tag() -> Token {
    let bytes = document.bytes
    let isComment = bytes[position...].starts(with: "<!--".utf8)
    let end = isComment ? endOfComment() : endOfTag()
    let content = bytes[(position + 1)..<max(position + 1, end - 1)]
    var link: Int?
    while slot < document.slots.count, document.slots[slot].offset < end {
      if document.slots[slot].value == .link { link = document.slots[slot].index }
      slot += 1
    }
    position = end
    if isComment { return .text("") }
    let name = content.drop { $0 == UInt8(ascii: "/") }.prefix { Self.isNameByte($0) }
    let attributes = String(decoding: content[name.endIndex...], as: UTF8.self)
    let lower = String(decoding: name, as: UTF8.self).lowercased()
    return content.first == UInt8(ascii: "/")
      ? .close(name: lower) : .open(name: lower, attributes: attributes, link: link)
  }

  /// The position after a tag; `>` inside quotes does not end it.
  private func endOfTag() -> Int {
    var quote: UInt8 = 0
    for index in (position + 1)..<document.bytes.count {
      let byte = document.bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return document.bytes.count
  }

  private func endOfComment() -> Int {
    let bytes = document.bytes
    var index = position + 4
    while index + 3 <= bytes.count {
      if bytes[index...].starts(with: "-->".utf8) { return index + 3 }
      index += 1
    }
    return bytes.count
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The value of an attribute, if the tag has it.
  static func value(of attribute: String, in attributes: String) -> String? {
    let opening = " " + attribute + "=\""
    guard let start = attributes.firstRange(of: opening)?.upperBound else { return nil }
    return unescaped(Array(attributes[start...].prefix { $0 != "\"" }.utf8)[...])
  }

  /// Undoes the escaping that cmark and this module do.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}
