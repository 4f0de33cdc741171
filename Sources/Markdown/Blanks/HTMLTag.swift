/// A tag or a comment of HTML, as far as finding blanks needs it.
struct HTMLTag {
  enum Role { case opens, closes, neither }

  let role: Role
  /// Where its name is.
  let name: Range<Int>
  /// The position after it: that of the end of the text for one that nothing ends.
  let end: Int

  /// Reads what begins with the `<` at a position; a `<` that begins no tag is passed.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    let isClosing = next == UInt8(ascii: "/")
    let nameStart = start + (isClosing ? 2 : 1)
    var nameEnd = min(nameStart, bytes.count)
    while nameEnd < bytes.count, Self.isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    name = min(nameStart, nameEnd)..<nameEnd
    if bytes[start...].starts(with: "<!--".utf8) {
      (role, end) = (.neither, Self.endOfComment(bytes, from: start + 4))
    } else if name.isEmpty, !isClosing, next != UInt8(ascii: "!"), next != UInt8(ascii: "?") {
      (role, end) = (.neither, start + 1)
    } else {
      end = Self.endOfTag(bytes, from: nameEnd)
      let isEmptyElement = end >= start + 2 && bytes[end - 2] == UInt8(ascii: "/") && !isClosing
      role = isClosing ? .closes : isEmptyElement ? .neither : .opens
    }
  }

  /// `>` inside quotes does not end a tag.
  private static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var quote: UInt8 = 0
    for index in start..<bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return bytes.count
  }

  private static func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var hyphens = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: ">") where hyphens >= 2: return index + 1
      default: hyphens = 0
      }
    }
    return bytes.count
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Counts the open elements whose text contains no blanks: an input inside a link would break it, and code is
/// shown as it is.
struct OpenElements {
  private var counts = [Int](repeating: 0, count: names.count)
  private(set) var isAny = false

  private static let names: [[UInt8]] = ["a", "code", "pre", "script", "style", "textarea"].map {
    Array($0.utf8)
  }

  mutating func note(_ tag: HTMLTag, in bytes: UnsafeBufferPointer<UInt8>) {
    guard tag.role != .neither, let index = Self.index(of: bytes[tag.name]) else { return }
    counts[index] = tag.role == .opens ? counts[index] + 1 : max(0, counts[index] - 1)
    isAny = counts.contains { $0 > 0 }
  }

  private static func index(of name: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    names.firstIndex { $0.count == name.count && $0.elementsEqual(name.lazy.map { $0 | 0x20 }) }
  }
}
