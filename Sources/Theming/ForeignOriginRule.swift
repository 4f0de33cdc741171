import Diagnostics

/// A theme may not make a page load something from another site, which would see every reader.
struct ForeignOriginRule {
  private let file: String
  private let bytes: [UInt8]
  private var diagnostics: [Diagnostic] = []

  private init(_ text: String, file: String) {
    self.file = file
    bytes = Array(text.utf8)
  }

  /// What a template's elements would load. Links that readers follow may lead anywhere.
  static func diagnostics(in template: TemplateFile) -> [Diagnostic] {
    var rule = ForeignOriginRule(template.text, file: template.file.shownPath)
    rule.readElements()
    return rule.diagnostics
  }

  /// What a stylesheet's `url(…)` and `@import` would load.
  static func diagnostics(inStylesheet text: String, file: String) -> [Diagnostic] {
    var rule = ForeignOriginRule(text, file: file)
    rule.readStyles()
    return rule.diagnostics
  }

  /// Attributes that a browser, unasked, fetches or sends something to.
  private static let loading: Set<String> = [
    "action", "background", "data", "formaction", "href", "manifest", "ping", "poster", "src", "srcset",
    "xlink:href",
  ]

  private mutating func readElements() {
    var position = 0
    while position + 1 < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"), Self.isLetter(bytes[position + 1]) else {
        position += 1
        continue
      }
      let end = endOfElement(from: position)
      readElement(position + 1..<end)
      position = end
    }
  }

  /// The index of the `>` that ends an element; those inside of a template's own tags do not.
  private func endOfElement(from start: Int) -> Int {
    var position = start
    var isTag = false
    while position < bytes.count {
      if matches("{{", at: position) { isTag = true }
      if matches("}}", at: position) { isTag = false }
      if bytes[position] == UInt8(ascii: ">"), !isTag { return position }
      position += 1
    }
    return position
  }

  private mutating func readElement(_ range: Range<Int>) {
    let words = String(decoding: bytes[range], as: UTF8.self).lowercased()
    let name = words.prefix { !$0.isWhitespace && $0 != "/" }
    let isFollowed = ["a", "area"].contains(name)
    if name == "link", words.contains("alternate") || words.contains("canonical") { return }
    for index in range where bytes[index] == UInt8(ascii: "=") {
      let value = skipping(" \t\r\n\"'", from: index + 1)
      guard isForeign(at: value) else { continue }
      let attribute = attributeName(before: index, from: range.lowerBound)
      if attribute == "href", isFollowed { continue }
      if Self.loading.contains(attribute) { report(at: value) }
    }
  }

  private func attributeName(before equals: Int, from start: Int) -> String {
    var end = equals
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    var begin = end
    while begin > start, !Self.isBlank(bytes[begin - 1]) { begin -= 1 }
    return String(decoding: bytes[begin..<end], as: UTF8.self).lowercased()
  }

  private mutating func readStyles() {
    for index in bytes.indices {
      let length = matches("url(", at: index) ? 4 : matches("@import", at: index) ? 7 : 0
      guard length > 0 else { continue }
      let value = skipping(" \t\r\n\"'", from: index + length)
      if isForeign(at: value) { report(at: value) }
    }
  }

  private func isForeign(at index: Int) -> Bool {
    ["http:", "https:", "//"].contains { matches($0, at: index) }
  }

  /// Whether `word`, in small letters, stands at `index` in letters of either case.
  private func matches(_ word: String, at index: Int) -> Bool {
    let word = word.utf8
    guard index + word.count <= bytes.count else { return false }
    return zip(bytes[index..<index + word.count], word).allSatisfy { byte, letter in
      byte == letter || Self.isLetter(byte) && byte | 0x20 == letter
    }
  }

  private func skipping(_ signs: String, from start: Int) -> Int {
    var position = start
    while position < bytes.count, signs.utf8.contains(bytes[position]) { position += 1 }
    return position
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private mutating func report(at index: Int) {
    let before = bytes[..<index]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    let column = String(decoding: bytes[start..<index], as: UTF8.self).count + 1
    diagnostics.append(
      .error(
        .themeOrigin, "This would load something from another site, which would see every reader.",
        at: Place(file, line: line, column: column),
        fix: "Put a copy into the theme's assets/ or the content's media/, and name it without a host."))
  }
}
