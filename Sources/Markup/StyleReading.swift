/// Finds the addresses that a stylesheet would load, as browsers read it (CSS Syntax Level 3, 4; CSS Values Level 4).
struct StyleReading {
  /// An address, and whether it is that of another stylesheet.
  struct Address {
    let text: MarkupText
    let isStylesheet: Bool
  }

  private let text: MarkupText
  private let bytes: [UInt8]
  private var index = 0
  /// For each parenthesis that is open, whether it is that of a function that loads what a text in it names.
  private var functions: [Bool] = []
  private var loadingCount = 0
  /// The name of the rule whose beginning is being read: `import` up to its semicolon.
  private var rule = ""
  private(set) var addresses: [Address] = []

  init(_ text: MarkupText) {
    self.text = text
    bytes = text.bytes
  }

  /// The addresses in the order in which they are.
  static func addresses(in text: MarkupText) -> [Address] {
    var reading = StyleReading(text)
    reading.read()
    return reading.addresses
  }

  private mutating func read() {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "/") where text.matches("/*", at: index): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): take(string: readString())
      case UInt8(ascii: "@"):
        index += 1
        rule = readName().word
      case UInt8(ascii: "("):
        functions.append(false)
        index += 1
      case UInt8(ascii: ")"):
        if functions.popLast() == true { loadingCount -= 1 }
        index += 1
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        rule = ""
        functions = []
        loadingCount = 0
        index += 1
      default: if isName(index) { readWord() } else { index += 1 }
      }
    }
  }

  private mutating func skipComment() {
    index += 2
    while index < bytes.count, !text.matches("*/", at: index) { index += 1 }
    index += 2
  }

  private mutating func readWord() {
    let name = readName()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return }
    index += 1
    let word = name.word
    functions.append(Self.loading.contains(word) || word.hasSuffix("alphaimageloader"))
    if functions.last == true { loadingCount += 1 }
    // A gap may make any name of it.
    guard word == "url" || name.isOpen else { return }
    var start = index
    while start < bytes.count, bytes[start].isSpace { start += 1 }
    guard start < bytes.count, bytes[start] != UInt8(ascii: "\""), bytes[start] != UInt8(ascii: "'") else {
      return
    }
    index = start
    take(readUnquoted())
  }

  private mutating func take(string: MarkupText) {
    if loadingCount > 0 || rule == "import" { take(string) }
  }

  private mutating func take(_ address: MarkupText) {
    // A namespace is a name, and a document's address only chooses for which pages a rule is.
    if ["namespace", "document", "-moz-document"].contains(rule) { return }
    addresses.append(Address(text: address, isStylesheet: rule == "import"))
  }

  /// Functions that load what a text in them names.
  private static let loading: Set<String> = [
    "url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade",
    "-moz-image-rect",
  ]

  // MARK: Tokens

  private func isName(_ index: Int) -> Bool {
    let byte = bytes[index]
    return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte >= 0x80
      || byte == MarkupText.Mark.gap || isEscape(index)
  }

  private func isEscape(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count && !isLineEnd(bytes[index + 1])
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }

  private mutating func readName() -> MarkupText {
    var name = MarkupText()
    while index < bytes.count {
      if isEscape(index) {
        readEscape(into: &name)
      } else if isName(index) {
        name.append(bytes[index], at: text.positions[index])
        index += 1
      } else if bytes[index] == 2 || bytes[index] == 3 {
        index += 1
      } else {
        break
      }
    }
    return name
  }

  /// `\68 ` is “h”; a backslash before anything else stands for that.
  private mutating func readEscape(into result: inout MarkupText) {
    let position = text.positions[index]
    index += 1
    var value: UInt32 = 0
    let start = index
    while index < bytes.count, index - start < 6, let digit = bytes[index].hexValue {
      value = value * 16 + digit
      index += 1
    }
    guard index > start else {
      result.append(bytes[index], at: position)
      index += 1
      return
    }
    if index < bytes.count, bytes[index].isSpace { index += 1 }
    // Control characters would be taken for marks; a browser drops them at the head of an address.
    let scalar =
      value < 0x20
      ? (value == 9 || value == 10 || value == 13 ? "\t" : "\u{1}") : Unicode.Scalar(value) ?? "\u{FFFD}"
    for byte in String(scalar).utf8 { result.append(byte, at: position) }
  }

  /// A text between quotation marks; it ends with its line.
  private mutating func readString() -> MarkupText {
    let quote = bytes[index]
    var result = MarkupText()
    index += 1
    while index < bytes.count, bytes[index] != quote {
      if isLineEnd(bytes[index]) { return result }
      if isEscape(index) {
        readEscape(into: &result)
      } else if bytes[index] == UInt8(ascii: "\\") {
        // A line break after a backslash is none.
        index += bytes.count > index + 2 && bytes[index + 1] == 0x0D && bytes[index + 2] == 0x0A ? 3 : 2
      } else {
        result.append(bytes[index], at: text.positions[index])
        index += 1
      }
    }
    index += 1
    return result
  }

  private mutating func readUnquoted() -> MarkupText {
    var result = MarkupText()
    while index < bytes.count, bytes[index] != UInt8(ascii: ")") {
      if isEscape(index) {
        readEscape(into: &result)
      } else {
        result.append(bytes[index], at: text.positions[index])
        index += 1
      }
    }
    return result
  }
}
