/// Finds the blanks of a text in one pass over its bytes and writes its HTML.
///
/// A search for the end of a bracket stops at the next bracket, so no byte is read more than twice, whatever the
/// text.
struct BlankScanner {
  private(set) var html: [UInt8] = []
  private(set) var blanks: [Blank] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let isHTML: Bool
  private var position = 0
  /// The position up to which the text has been written.
  private var written = 0
  /// Where in `blanks` the blank of an id is.
  private var known: [String: Int] = [:]
  /// The number of the last blank without words.
  private(set) var unlabeled: Int
  /// The elements that are open and whose text is left alone.
  private var open = OpenElements()

  init(_ bytes: UnsafeBufferPointer<UInt8>, isHTML: Bool, after number: Int) {
    self.bytes = bytes
    self.isHTML = isHTML
    unlabeled = number
  }

  mutating func scan() {
    html.reserveCapacity(bytes.count + bytes.count / 8)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<") where isHTML: readTag()
      case _ where open.isAny: position += 1
      case UInt8(ascii: "["): readBracket()
      case UInt8(ascii: "_"): readUnderscores()
      case UInt8(ascii: ":"): passAddress()
      default: position += 1
      }
    }
    writeText(upTo: bytes.count)
  }

  private mutating func readTag() {
    let tag = HTMLTag(bytes, at: position)
    position = tag.end
    open.note(tag, in: bytes)
  }

  private mutating func readBracket() {
    let start = position
    position += 1
    var end = position
    while end < bytes.count, !endsSearch(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "]"), isAlone(from: start, to: end + 1),
      let label = BlankLabel(UnsafeBufferPointer(rebasing: bytes[(start + 1)..<end]), isHTML: isHTML)
    else { return }
    writeText(upTo: start)
    write(id: id(of: label)) { $0.writeText(upTo: end + 1) }
    position = end + 1
  }

  private func endsSearch(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    case UInt8(ascii: "<"): isHTML
    default: false
    }
  }

  /// Whether neither a word nor the address of a link touches the brackets.
  private func isAlone(from start: Int, to end: Int) -> Bool {
    if end < bytes.count {
      if bytes[end] == UInt8(ascii: "(") || joins(scalar(at: end)) { return false }
    }
    return start == 0 || !joins(scalar(before: start))
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    if bytes[index] < 0x80 { return Unicode.Scalar(bytes[index]) }
    return String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
  }

  private func scalar(before index: Int) -> Unicode.Scalar? {
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// Whether a letter next to a bracket makes both one word. In Korean, where endings come right after a name, and
  /// in scripts that set no blanks between words it does not.
  private func joins(_ letter: Unicode.Scalar?) -> Bool {
    guard let letter, letter.properties.isAlphabetic || letter.properties.numericType != nil else {
      return false
    }
    switch letter.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3040...0x318F, 0xAC00...0xD7FF:
      return false
    default: return !letter.properties.isIdeographic
    }
  }

  private mutating func readUnderscores() {
    let start = position
    while position < bytes.count, bytes[position] == UInt8(ascii: "_") { position += 1 }
    guard position - start >= 4 else { return }
    writeText(upTo: start)
    written = position
    unlabeled += 1
    let blank = Blank(id: "blank-\(unlabeled)", label: nil)
    blanks.append(blank)
    write(id: blank.id) { $0.html.append(contentsOf: "________".utf8) }
  }

  /// Underscores in a web address are part of it.
  private mutating func passAddress() {
    let start = position
    position += 1
    guard start > 0, bytes[start - 1] | 0x20 >= UInt8(ascii: "a"),
      bytes[start - 1] | 0x20 <= UInt8(ascii: "z"),
      start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "/"), bytes[start + 2] == UInt8(ascii: "/")
    else { return }
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 0x20 || byte >= 0x80 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "[") { return }
      position += 1
    }
  }

  /// The id of the blank of that label, which is a new one or one that was met before.
  private mutating func id(of label: BlankLabel) -> String {
    if let index = known[label.id] { return blanks[index].id }
    known[label.id] = blanks.count
    blanks.append(Blank(id: label.id, label: label.text))
    return label.id
  }

  private mutating func write(id: String, content: (inout BlankScanner) -> Void) {
    html.append(contentsOf: "<span class=\"blank\" data-blank=\"".utf8)
    html.append(contentsOf: id.utf8)
    html.append(contentsOf: "\">".utf8)
    content(&self)
    html.append(contentsOf: "</span>".utf8)
  }

  private mutating func writeText(upTo end: Int) {
    let text = bytes[written..<end]
    written = end
    if isHTML {
      html.append(contentsOf: text)
    } else {
      HTMLText.append(String(decoding: text, as: UTF8.self), to: &html)
    }
  }
}
