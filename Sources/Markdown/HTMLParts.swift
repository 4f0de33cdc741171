/// The parts of a piece of HTML that have a name (an `id`, an anchor, a map), and all that refers to one.
///
/// Tags are read as browsers read them (HTML, section 13.2.5): quotes of either kind or none, names in any
/// letter case. What looks like an attribute in a text, in a comment or inside a value is none.
public struct HTMLParts: Sendable {
  private enum Role {
    /// It names a part.
    case name
    /// Names of parts with blanks between them.
    case references
    /// `#name`.
    case fragment
    /// `#name` that a reader can follow.
    case link
    /// `url(#name)`.
    case function
  }

  private struct Mention {
    let role: Role
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var mentions: [Mention] = []
  /// The names of all parts.
  public private(set) var names: Set<String> = []

  /// Finds the parts of `html`.
  public init(_ html: String) {
    self.init(Array(html.utf8))
  }

  init(_ html: [UInt8]) {
    bytes = html
    scan()
    for mention in mentions where mention.role == .name { names.insert(text(of: mention.range)) }
  }

  /// The HTML with `prefix`, which needs no escaping, in front of every name and of what refers to one of them.
  ///
  ///     HTMLParts("<h2 id=\"a\"></h2><a href=\"#a\"></a><a href=\"#b\"></a>").prefixed(with: "x-")
  ///     → <h2 id="x-a"></h2><a href="#x-a"></a><a href="#b"></a>
  public func prefixed(with prefix: String) -> String {
    inserting(prefix, at: mentions.flatMap { namesInside($0) })
  }

  /// The HTML with `address` in front of each link that is only `#name`; of those to parts of this HTML only if
  /// asked for.
  public func linked(to address: String, includingOwn: Bool) -> String {
    let links = mentions.filter { $0.role == .link && bytes[$0.range.lowerBound] == UInt8(ascii: "#") }
    let positions = links.filter { includingOwn || namesInside($0).isEmpty }.map(\.range.lowerBound)
    return inserting(HTMLText.escaped(address), at: positions)
  }

  private func inserting(_ text: String, at positions: [Int]) -> String {
    guard !positions.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
    var html: [UInt8] = []
    html.reserveCapacity(bytes.count + positions.count * text.utf8.count)
    var done = 0
    for position in positions {
      html += bytes[done..<position]
      html += text.utf8
      done = position
    }
    html += bytes[done...]
    return String(decoding: html, as: UTF8.self)
  }

  /// Where the names of parts begin that a mention gives or refers to.
  private func namesInside(_ mention: Mention) -> [Int] {
    let range = mention.range
    switch mention.role {
    case .name: return [range.lowerBound]
    case .references:
      return bytes[range].split { Self.isBlank($0) }.filter { names.contains(text(of: $0.indices)) }
        .map(\.startIndex)
    case .fragment, .link:
      guard bytes[range.lowerBound] == UInt8(ascii: "#") else { return [] }
      let name = range.lowerBound + 1..<range.upperBound
      return names.contains(text(of: name, isAddress: true)) ? [name.lowerBound] : []
    case .function:
      guard let sign = bytes[range].firstIndex(of: UInt8(ascii: "#")),
        let end = bytes[sign..<range.upperBound].firstIndex(where: { ")\"'".utf8.contains($0) })
      else { return [] }
      return names.contains(text(of: sign + 1..<end, isAddress: true)) ? [sign + 1] : []
    }
  }

  /// A value without its character references, and for an address without its percent-encoding.
  private func text(of range: Range<Int>, isAddress: Bool = false) -> String {
    let value = bytes[range]
    let text =
      value.contains(UInt8(ascii: "&"))
      ? Array(value).withUnsafeBufferPointer { HTMLEntities.decoded($0) }
      : String(decoding: value, as: UTF8.self)
    return isAddress ? Self.withoutPercentEncoding(text) : text
  }

  private static func withoutPercentEncoding(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let encoded = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < encoded.count {
      let digits = encoded[index...].dropFirst().prefix(2)
      if encoded[index] == UInt8(ascii: "%"), digits.count == 2,
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(encoded[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

extension HTMLParts {
  private mutating func scan() {
    var position = 0
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open + 1
      if bytes[open...].starts(with: "<!--".utf8) {
        position = endOfComment(from: open + 4)
      } else if position < bytes.count, Self.isLetter(bytes[position]) {
        position = readTag(at: position)
      }
    }
  }

  private func endOfComment(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "-"), bytes[index...].starts(with: "-->".utf8) { return index + 3 }
      index += 1
    }
    return bytes.count
  }

  /// Reads a tag's name and attributes, and returns the position after it.
  private mutating func readTag(at start: Int) -> Int {
    var index = start
    pass(&index) { !Self.isBlank($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    let element = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    while index < bytes.count {
      pass(&index) { Self.isBlank($0) || $0 == UInt8(ascii: "/") }
      guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else { return min(index + 1, bytes.count) }
      let begin = index
      index += 1
      pass(&index) { !Self.isBlank($0) && !"/>=".utf8.contains($0) }
      let name = String(decoding: bytes[begin..<index], as: UTF8.self).lowercased()
      pass(&index) { Self.isBlank($0) }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      pass(&index) { Self.isBlank($0) }
      let value = readValue(at: &index)
      if !value.isEmpty, let role = role(of: name, on: element, value) {
        mentions.append(Mention(role: role, range: value))
      }
    }
    return bytes.count
  }

  private func readValue(at index: inout Int) -> Range<Int> {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
      let begin = index
      pass(&index) { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
      return begin..<index
    }
    let quote = bytes[index]
    let begin = index + 1
    index = begin
    pass(&index) { $0 != quote }
    let value = begin..<index
    index = min(index + 1, bytes.count)
    return value
  }

  private func pass(_ index: inout Int, while holds: (UInt8) -> Bool) {
    while index < bytes.count, holds(bytes[index]) { index += 1 }
  }

  private func role(of attribute: String, on element: String, _ value: Range<Int>) -> Role? {
    switch attribute {
    case "id": .name
    case "name": element == "a" || element == "map" ? .name : nil
    case "href": element == "a" || element == "area" ? .link : .fragment
    case "xlink:href", "usemap": .fragment
    case _ where Self.references.contains(attribute): .references
    default: bytes[value].starts(with: "url(".utf8) ? .function : nil
    }
  }

  /// The attributes whose values are names of parts (HTML, section 3.1.7; WAI-ARIA 1.2, section 6.2).
  private static let references: Set<String> = [
    "for", "form", "headers", "itemref", "list", "popovertarget", "commandfor", "anchor",
    "aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-errormessage",
    "aria-flowto", "aria-labelledby", "aria-owns",
  ]

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) && byte != 0x0B
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension MarkdownDocument {
  /// Whether its parts are more than its headings: it has footnotes, or HTML of the author's.
  public var hasOtherParts: Bool {
    rawHTML.contains(where: \.isKept) || slots.contains { $0.value == .footnoteBack }
  }

  /// The names of all parts that a link can lead to.
  public var partNames: Set<String> {
    let names = Set(headings.map(\.id))
    return hasOtherParts ? names.union(HTMLParts(bytes).names) : names
  }
}
