/// Finds the texts in a script that name another site, as browsers read its tokens (ECMAScript, 12).
///
/// What a script does with a text cannot be known, so each text counts; what it puts together from parts is put
/// together here as far as the parts are texts.
struct ScriptReading {
  private let text: MarkupText
  private let bytes: [UInt8]
  private var index = 0
  /// Whether a slash at the index would begin a regular expression, not divide.
  private var expectsValue = true
  /// The texts that are being put together with “+”, and how deep in template literals each open brace is.
  private var joined: MarkupText?
  private var braces: [Bool] = []

  /// The texts in order; a gap stands for what is not known of them.
  private(set) var texts: [MarkupText] = []
  /// Where an address is outside of any text, which only a misread script can have.
  private(set) var strays: [MarkupText] = []

  init(_ text: MarkupText) {
    self.text = text
    bytes = text.bytes
  }

  /// The texts in order, and what looks like an address outside of them.
  static func texts(in text: MarkupText) -> (texts: [MarkupText], strays: [MarkupText]) {
    var reading = ScriptReading(text)
    reading.read()
    return (reading.texts, reading.strays)
  }

  private mutating func read() {
    while index < bytes.count { step() }
    flush()
  }

  private mutating func step() {
    let byte = bytes[index]
    switch byte {
    case _ where byte.isSpace || byte <= 3: index += 1
    case UInt8(ascii: "/"): readSlash()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): join(readString())
    case UInt8(ascii: "`"):
      index += 1
      join(readTemplate(MarkupText()))
    case UInt8(ascii: "+"):
      index += 1
      // After a text its next part follows; after anything else a text is the end of something unknown.
      if joined == nil { joined = gap(at: index - 1) }
      expectsValue = true
      isJoining = true
    case _
    where byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      || byte >= 0x80 || byte == UInt8(ascii: "\\"):
      readWord()
    case UInt8(ascii: "}"): readClosingBrace()
    default: readSign(byte)
    }
  }

  /// Whether a “+” is before the index.
  private var isJoining = false

  private func gap(at index: Int) -> MarkupText {
    var gap = MarkupText()
    gap.append(MarkupText.Mark.gap, at: text.positions[index])
    return gap
  }

  private mutating func join(_ part: MarkupText) {
    if isJoining, joined != nil {
      for index in part.bytes.indices { joined?.append(part.bytes[index], at: part.positions[index]) }
    } else {
      flush()
      joined = part
    }
    isJoining = false
    expectsValue = false
  }

  private mutating func joinUnknown() {
    guard joined != nil else { return isJoining = false }
    if isJoining {
      joined?.append(MarkupText.Mark.gap, at: text.positions[min(index, bytes.count) - 1])
    } else {
      flush()
    }
    isJoining = false
  }

  private mutating func flush() {
    if let whole = joined, whole.bytes.contains(where: { $0 > 3 }) { texts.append(whole) }
    joined = nil
    isJoining = false
  }

  // MARK: Tokens

  private mutating func readSlash() {
    if text.matches("//", at: index) {
      while index < bytes.count, !isLineEnd(bytes[index]) { index += 1 }
    } else if text.matches("/*", at: index) {
      index += 2
      while index < bytes.count, !text.matches("*/", at: index) { index += 1 }
      index += 2
    } else if expectsValue {
      readExpression()
    } else {
      flush()
      index += 1
      expectsValue = true
    }
  }

  /// A regular expression; it ends with its line.
  private mutating func readExpression() {
    flush()
    index += 1
    var isInClass = false
    while index < bytes.count, !isLineEnd(bytes[index]) {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        index += 1
        expectsValue = false
        return
      default: break
      }
      index += 1
    }
    expectsValue = false
  }

  private mutating func readWord() {
    let start = index
    while index < bytes.count, isWordPart(bytes[index]) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    joinUnknown()
    expectsValue = Self.beforeValues.contains(word)
    if ["http", "https", "ws", "wss", "ftp"].contains(word.lowercased()), text.matches("://", at: index) {
      var end = index + 3
      while end < bytes.count, !bytes[end].isSpace { end += 1 }
      strays.append(text.slice(start..<end))
      index = end
    }
  }

  private func isWordPart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      || byte == UInt8(ascii: "\\")
      || byte == UInt8(ascii: ".") || byte >= 0x80
  }

  private static let beforeValues: Set<String> = [
    "return", "typeof", "case", "in", "of", "void", "delete", "throw", "new", "else", "do", "yield", "await",
    "instanceof", "default", "extends",
  ]

  private mutating func readSign(_ byte: UInt8) {
    if byte == UInt8(ascii: "{") { braces.append(false) }
    // `a + (b)`: what a parenthesis contains is not followed, and its texts are texts of their own.
    let closes = byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
    flush()
    index += 1
    expectsValue = !closes
  }

  private mutating func readClosingBrace() {
    flush()
    index += 1
    expectsValue = true
    // The end of what a template literal fills in: its rest follows.
    if braces.popLast() == true {
      join(readTemplate(gap(at: index - 1)))
    }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// A text between quotation marks; it ends with its line.
  private mutating func readString() -> MarkupText {
    let quote = bytes[index]
    var result = MarkupText()
    index += 1
    while index < bytes.count, bytes[index] != quote, !isLineEnd(bytes[index]) { readLetter(into: &result) }
    if index < bytes.count, bytes[index] == quote { index += 1 }
    return result
  }

  /// A template literal up to its end or to what it fills in, for which a gap is; `beginning` is in front.
  private mutating func readTemplate(_ beginning: MarkupText) -> MarkupText {
    var result = beginning
    while index < bytes.count, bytes[index] != UInt8(ascii: "`") {
      if text.matches("${", at: index) {
        result.append(MarkupText.Mark.gap, at: text.positions[index])
        braces.append(true)
        index += 2
        // The rest comes after the brace; what was read so far counts on its own.
        texts.append(result)
        expectsValue = true
        return MarkupText()
      }
      readLetter(into: &result)
    }
    index += 1
    return result
  }

  private mutating func readLetter(into result: inout MarkupText) {
    let position = text.positions[index]
    guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
      result.append(bytes[index], at: position)
      index += 1
      return
    }
    let (letters, length) = escape(at: index + 1)
    for letter in letters { result.append(letter, at: position) }
    index += 1 + length
  }

  /// What an escape stands for, and how long it is after its backslash.
  private func escape(at start: Int) -> (letters: [UInt8], length: Int) {
    switch bytes[start] {
    case UInt8(ascii: "x"): return code(hex(start + 1, 2), 3) ?? ([UInt8(ascii: "x")], 1)
    case UInt8(ascii: "u"):
      if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "{") {
        let digits = bytes[(start + 2)...].prefix(8).prefix { $0 != UInt8(ascii: "}") }
        return code(hex(start + 2, digits.count), digits.count + 3) ?? ([UInt8(ascii: "u")], 1)
      }
      return code(hex(start + 1, 4), 5) ?? ([UInt8(ascii: "u")], 1)
    case 0x0D: return ([], start + 1 < bytes.count && bytes[start + 1] == 0x0A ? 2 : 1)
    case 0x0A: return ([], 1)
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "f"), UInt8(ascii: "v"):
      return ([0x09], 1)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      let digits = bytes[start...].prefix(3).prefix { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
      let value = digits.reduce(UInt32(0)) { $0 * 8 + UInt32($1 - UInt8(ascii: "0")) }
      return code(value, digits.count) ?? ([], digits.count)
    default: return ([bytes[start]], 1)
    }
  }

  private func hex(_ start: Int, _ count: Int) -> UInt32? {
    guard count > 0, start + count <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + count] {
      guard let digit = byte.hexValue else { return nil }
      value = value &* 16 &+ digit
    }
    return value
  }

  private func code(_ value: UInt32?, _ length: Int) -> ([UInt8], Int)? {
    guard let value else { return nil }
    // Half of a pair, and a control character that would be taken for a mark, are in no address.
    guard value > 3, let scalar = Unicode.Scalar(value) else { return ([0x20], length) }
    return (Array(String(scalar).utf8), length)
  }
}
