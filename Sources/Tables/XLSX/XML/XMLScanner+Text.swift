extension XMLScanner {
  /// Adds the text of the last event to a buffer, with references replaced and line ends as they are.
  func appendText(to buffer: inout [UInt8]) throws(XMLProblem) {
    if isCharacterData {
      buffer += bytes[text]
    } else {
      try appendUnescaped(text, to: &buffer)
    }
  }

  /// Adds all text inside the element whose start tag was the last event, and goes past its end.
  mutating func appendElementText(to buffer: inout [UInt8]) throws(XMLProblem) {
    let depth = openNames.count
    while true {
      switch try next() {
      case .text: try appendText(to: &buffer)
      case .close where openNames.count < depth: return
      default: break
      }
    }
  }

  /// The text of an attribute of the last start tag; nil if it is absent.
  func attributeText(_ name: StaticString, isPrefixed: Bool = false) throws(XMLProblem) -> String? {
    for attribute in attributes where isEqual(attribute.localName, name) {
      if isPrefixed && attribute.name == attribute.localName { continue }
      guard attribute.value.count <= 32_768 else { throw .tooComplex }
      var buffer: [UInt8] = []
      try appendUnescaped(attribute.value, to: &buffer)
      return String(decoding: buffer, as: UTF8.self)
    }
    return nil
  }

  // MARK: References

  private func appendUnescaped(_ range: Range<Int>, to buffer: inout [UInt8]) throws(XMLProblem) {
    var index = range.lowerBound
    var plain = index
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "&") else {
        index += 1
        continue
      }
      buffer += bytes[plain..<index]
      let limit = min(range.upperBound, index + 12)
      guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ";")) else { throw .malformed }
      try appendReference(index + 1..<end, to: &buffer)
      index = end + 1
      plain = index
    }
    buffer += bytes[plain..<range.upperBound]
  }

  private func appendReference(_ range: Range<Int>, to buffer: inout [UInt8]) throws(XMLProblem) {
    let named: [(StaticString, UInt8)] = [
      ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27),
    ]
    for (name, byte) in named where isEqual(range, name) {
      buffer.append(byte)
      return
    }
    guard let first = bytes[range].first, first == UInt8(ascii: "#") else { throw .malformed }
    var digits = String(decoding: bytes[range.dropFirst()], as: UTF8.self)
    let isHexadecimal = digits.hasPrefix("x")
    if isHexadecimal { digits.removeFirst() }
    guard digits.first?.isHexDigit == true, let code = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      code != 0, let scalar = Unicode.Scalar(code)
    else { throw .malformed }
    buffer += UTF8.encode(scalar).map(Array.init) ?? []
  }
}
