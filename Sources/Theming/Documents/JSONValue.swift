/// A value of JSON (RFC 8259) whose members keep their order, for data that has no type of its own, such as a page's
/// `application/ld+json`.
///
/// There is no null: what is absent is left out.
indirect enum JSONValue: Sendable, ExpressibleByStringLiteral {
  /// Names and values in the order in which they are written; no name twice.
  case object([(String, JSONValue)])
  case array([JSONValue])
  case text(String)
  case number(Int)
  case flag(Bool)

  init(stringLiteral value: String) {
    self = .text(value)
  }

  /// An object of those members that have a value.
  static func object(of members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// The value as JSON on one line, without blanks.
  var text: String { written(forScript: false) }

  /// The same for the content of `<script type="application/ld+json">`: no character of it could end the element or
  /// begin a comment, because `<`, `>`, `&`, U+2028 and U+2029 are written as `\u` escapes.
  var scriptText: String { written(forScript: true) }

  private func written(forScript: Bool) -> String {
    var writer = JSONWriter(isForScript: forScript)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Appends JSON to one buffer of UTF-8.
private struct JSONWriter {
  let isForScript: Bool
  var bytes: [UInt8] = []

  mutating func write(_ value: JSONValue) {
    switch value {
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, (name, value)) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(name)
        bytes.append(UInt8(ascii: ":"))
        write(value)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(element)
      }
      bytes.append(UInt8(ascii: "]"))
    case .text(let text): write(text)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }
  }

  private mutating func write(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { text in
      var plain = 0
      for index in text.indices where needsCare(text[index]) {
        let length = isForScript && text[index] == 0xE2 ? separatorLength(text[index...]) : 1
        guard length > 0 else { continue }
        bytes.append(contentsOf: text[plain..<index])
        plain = index + length
        // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
        escape(length == 1 ? UInt16(text[index]) : 0x2000 | UInt16(text[index + 2] & 0x3F))
      }
      bytes.append(contentsOf: text[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0xE2: isForScript
    default: false
    }
  }

  /// 3 where a line or paragraph separator begins, else 0.
  private func separatorLength(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    text.starts(with: [0xE2, 0x80, 0xA8]) || text.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
  }

  private mutating func escape(_ unit: UInt16) {
    bytes.append(UInt8(ascii: "\\"))
    switch unit {
    case 0x22, 0x5C: bytes.append(UInt8(unit))
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in stride(from: 12, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: unit >> shift) & 0xF
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
      }
    }
  }
}
