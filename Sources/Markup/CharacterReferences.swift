/// Decodes character references as an HTML tokenizer does (WHATWG HTML, 13.2.5.72 to 13.2.5.80).
///
/// Of the named ones those that stand for ASCII: no other letter can be part of what makes an address lead elsewhere.
enum CharacterReferences {
  /// The text with its references decoded; each letter is where its reference began.
  static func decoded(_ text: MarkupText, inAttribute: Bool) -> MarkupText {
    guard text.bytes.contains(UInt8(ascii: "&")) else { return text }
    var result = MarkupText()
    var index = 0
    while index < text.count {
      let byte = text.bytes[index]
      if byte == UInt8(ascii: "&"), let (letters, end) = reference(text.bytes, at: index + 1, inAttribute) {
        for letter in letters { result.append(letter, at: text.positions[index]) }
        index = end
      } else {
        result.append(byte, at: text.positions[index])
        index += 1
      }
    }
    return result
  }

  private static func reference(_ bytes: [UInt8], at start: Int, _ inAttribute: Bool) -> ([UInt8], Int)? {
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "#") { return number(bytes, at: start + 1) }
    var end = start
    while end < bytes.count, end - start < longest, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    if end < bytes.count, bytes[end] == UInt8(ascii: ";"), let letters = named[name] {
      return (Array(letters.utf8), end + 1)
    }
    // A few are known without a semicolon, in an attribute only if nothing follows that could continue the name.
    for old in withoutSemicolon where name.hasPrefix(old) {
      let end = start + old.utf8.count
      let next = end < bytes.count ? bytes[end] : 0
      if inAttribute, next.isLetter || next.isDigit || next == UInt8(ascii: "=") { return nil }
      return named[old].map { (Array($0.utf8), end) }
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], at start: Int) -> ([UInt8], Int)? {
    let isHex = start < bytes.count && bytes[start].lowered == UInt8(ascii: "x")
    var index = isHex ? start + 1 : start
    let first = index
    var value: UInt32 = 0
    while index < bytes.count,
      let digit = isHex ? bytes[index].hexValue : bytes[index].isDigit ? bytes[index].hexValue : nil
    {
      value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
      index += 1
    }
    guard index > first else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
    // A control character would be taken for a mark. Browsers drop it at the head of an address; so does a gap.
    if value < 0x20, !UInt8(value).isSpace { return ([value == 0 ? 0x3F : MarkupText.Mark.gap], index) }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    return (Array(String(scalar).utf8), index)
  }

  private static let longest = 16

  private static let withoutSemicolon = ["AMP", "amp", "QUOT", "quot", "LT", "lt", "GT", "gt"]

  private static let named: [String: String] = [
    "Tab": "\t", "NewLine": "\n", "excl": "!", "QUOT": "\"", "quot": "\"", "num": "#", "dollar": "$",
    "percnt": "%", "AMP": "&", "amp": "&", "apos": "'", "lpar": "(", "rpar": ")", "ast": "*", "midast": "*",
    "plus": "+", "comma": ",", "period": ".", "sol": "/", "colon": ":", "semi": ";", "LT": "<", "lt": "<",
    "equals": "=", "GT": ">", "gt": ">", "quest": "?", "commat": "@", "lbrack": "[", "lsqb": "[",
    "bsol": "\\",
    "rbrack": "]", "rsqb": "]", "Hat": "^", "lowbar": "_", "UnderBar": "_", "DiacriticalGrave": "`",
    "grave": "`", "fjlig": "fj", "lbrace": "{", "lcub": "{", "verbar": "|", "vert": "|", "VerticalLine": "|",
    "rbrace": "}", "rcub": "}",
  ]
}
