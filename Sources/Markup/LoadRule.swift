/// Finds what markup would load from elsewhere, or lead readers to, without a click of theirs.
struct LoadRule {
  /// How deep markup may be in attributes and scripts of markup before it is no longer read.
  private static let mostDepth = 4

  private let depth: Int
  private(set) var findings: [ForeignLoad] = []
  private var known: Set<ForeignLoad> = []

  init(depth: Int = 0) { self.depth = depth }

  mutating func read(_ text: MarkupText) {
    var reader = MarkupReader(text)
    reader.read()
    for (element, content) in reader.elements { take(element, content: content) }
  }

  mutating func take(_ element: MarkupElement, content: MarkupText?) {
    let rule = ElementRule(element)
    for attribute in element.attributes {
      for use in rule.uses(of: attribute) { take(attribute.value, as: use) }
    }
    guard let content else { return }
    if element.name == "style" { take(content, as: .style) }
    if element.name == "script", rule.isProgram { take(content, as: .script) }
  }

  mutating func take(_ value: MarkupText, as use: ElementRule.Use) {
    let options = value.options
    guard options.isEmpty else {
      for variant in value.variants(deciding: options, most: 16) { take(variant, as: use) }
      return
    }
    switch use {
    case .followed: takeAddress(value, .runs, isDocument: false)
    case .loaded: takeAddress(value, .loads, isDocument: false)
    case .document: takeAddress(value, .loads, isDocument: true)
    case .sent: takeAddress(value, .sends, isDocument: true)
    case .base: takeAddress(value, .rebases, isDocument: true)
    case .list(let isSeparator):
      value.split(isSeparator).forEach { takeAddress($0, .loads, isDocument: false) }
    case .candidates: Candidates.addresses(in: value).forEach { takeAddress($0, .loads, isDocument: false) }
    case .refresh:
      if let address = Refresh.address(in: value) { takeAddress(address, .leadsAway, isDocument: true) }
    case .markup: readInner(value)
    case .style: takeStyle(value)
    case .script: takeScript(value)
    }
  }

  private mutating func takeAddress(_ address: MarkupText, _ kind: ForeignLoad.Kind, isDocument: Bool) {
    switch AddressReading(address) {
    case .own: break
    case .foreign(let origin): if kind != .runs { add(kind, address, origin) }
    case .program: add(.runs, address, nil)
    case .data: if isDocument { add(.holdsDocument, address, nil) }
    }
  }

  private mutating func takeStyle(_ style: MarkupText) {
    for address in StyleReading.addresses(in: style) {
      takeAddress(address.text, .loads, isDocument: address.isStylesheet)
    }
  }

  private mutating func takeScript(_ script: MarkupText) {
    let (texts, strays) = ScriptReading.texts(in: script)
    for text in texts {
      if let (reading, _) = ScriptText.foreign(text) {
        if case .foreign(let origin) = reading { add(.isNamed, text, origin) } else { add(.runs, text, nil) }
      } else if text.bytes.contains(UInt8(ascii: "<")) {
        readInner(text)
      } else if text.bytes.contains(UInt8(ascii: "(")) || text.bytes.contains(UInt8(ascii: "@")) {
        takeStyle(text)
      }
    }
    for stray in strays {
      if case .foreign(let origin) = AddressReading(stray) { add(.isNamed, stray, origin) }
    }
  }

  private mutating func readInner(_ text: MarkupText) {
    guard depth < Self.mostDepth else { return }
    var inner = LoadRule(depth: depth + 1)
    inner.read(text)
    for finding in inner.findings where known.insert(finding).inserted { findings.append(finding) }
  }

  private mutating func add(_ kind: ForeignLoad.Kind, _ address: MarkupText, _ origin: String?) {
    let start = address.bytes.firstIndex { $0 > 0x20 } ?? 0
    let finding = ForeignLoad(
      kind: kind, position: address.positions.isEmpty ? 0 : address.positions[start], origin: origin)
    if known.insert(finding).inserted { findings.append(finding) }
  }
}

/// The addresses of a `srcset` (WHATWG HTML, 4.8.4.2.1).
enum Candidates {
  static func addresses(in text: MarkupText) -> [MarkupText] {
    var addresses: [MarkupText] = []
    let bytes = text.bytes
    var index = 0
    while true {
      while index < bytes.count, bytes[index].isSpace || bytes[index] == UInt8(ascii: ",") { index += 1 }
      guard index < bytes.count else { return addresses }
      var end = index
      while end < bytes.count, !bytes[end].isSpace { end += 1 }
      let address = text.slice(index..<end)
      addresses.append(address)
      index = end
      if address.bytes.last == UInt8(ascii: ",") { continue }
      var depth = 0
      while index < bytes.count, bytes[index] != UInt8(ascii: ",") || depth > 0 {
        if bytes[index] == UInt8(ascii: "(") { depth += 1 }
        if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
        index += 1
      }
    }
  }
}

/// The address of `<meta http-equiv="refresh">` (WHATWG HTML, 4.2.5.3).
enum Refresh {
  static func address(in text: MarkupText) -> MarkupText? {
    let bytes = text.bytes
    var index = 0
    func skip(_ isSkipped: (UInt8) -> Bool) {
      while index < bytes.count, isSkipped(bytes[index]) { index += 1 }
    }
    skip { $0.isSpace || $0.isDigit || $0 == UInt8(ascii: ".") || $0 == MarkupText.Mark.gap }
    skip { $0.isSpace || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
    let start = index
    if text.matches("url", at: index) {
      index += 3
      skip(\.isSpace)
      if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
        index += 1
        skip(\.isSpace)
      } else {
        index = start
      }
    }
    guard index < bytes.count else { return nil }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return text.slice(index..<bytes.count)
    }
    let end = bytes[(index + 1)...].firstIndex(of: quote) ?? bytes.count
    return text.slice(index + 1..<end)
  }
}
