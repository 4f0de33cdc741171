/// The words between brackets, where they name something to fill in.
struct BlankLabel {
  /// The words with single blanks between them; capitals all through become sentence case.
  let text: String
  /// The words in small letters, hyphens for all that is neither letter nor digit.
  let id: String

  /// The longest label, in characters.
  private static let longest = 60

  /// - Parameters:
  ///   - bytes: what is between the brackets.
  ///   - isHTML: whether its entities stand for characters.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, isHTML: Bool) {
    guard bytes.count >= 2, bytes.count <= Self.longest * 32 else { return nil }
    let hasEntities = isHTML && bytes.contains(UInt8(ascii: "&"))
    let raw = hasEntities ? HTMLEntities.decoded(bytes) : String(decoding: bytes, as: UTF8.self)
    guard let written = Self.words(raw), let id = Self.id(of: written) else { return nil }
    self.id = id
    text = Self.sentenceCase(written)
  }

  /// The words with single blanks between them, without the line to write on in `[Name: ____]`; nil when they are not
  /// for filling in.
  private static func words(_ raw: String) -> String? {
    var words = String.UnicodeScalarView()
    var letters = 0
    var isBehindBlank = false
    for scalar in raw.unicodeScalars {
      if isBlank(scalar) {
        isBehindBlank = !words.isEmpty
        continue
      }
      guard isAllowed(scalar) else { return nil }
      if isBehindBlank { words.append(" ") }
      isBehindBlank = false
      words.append(scalar)
      if isLetter(scalar) { letters += 1 }
    }
    while let last = words.last, last == "_" || last == " " || last == ":" { words.removeLast() }
    let text = String(words)
    guard letters >= 2, let first = words.first, first != "^", first != "!", !hasAddress(text),
      text.utf8.count <= longest || text.count <= longest
    else { return nil }
    return text
  }

  /// Whether a character is blank and ends no line.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == " " || scalar == "\t" }
    return scalar.properties.generalCategory == .spaceSeparator
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    return scalar.properties.isAlphabetic
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", "<", "\u{2028}", "\u{2029}": false
    default: scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
    }
  }

  private static func hasAddress(_ text: String) -> Bool {
    var last: UInt8 = UInt8(ascii: " ")
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: ":"): if rest.starts(with: "//".utf8) { return true }
      case UInt8(ascii: "@"):
        if last != UInt8(ascii: " "), let next = rest.first, next != UInt8(ascii: " ") { return true }
      case UInt8(ascii: "w"), UInt8(ascii: "W"):
        if rest.prefix(3).lazy.map({ $0 | 0x20 }).elementsEqual("ww.".utf8) { return true }
      default: break
      }
      last = byte
    }
    return false
  }

  /// Small letters and digits with hyphens between them; nil for an editor's note about a quotation.
  private static func id(of words: String) -> String? {
    var id = String.UnicodeScalarView()
    for scalar in words.lowercased().unicodeScalars {
      if isKept(scalar) {
        id.append(scalar)
      } else if let last = id.last, last != "-" {
        id.append("-")
      }
    }
    if id.last == "-" { id.removeLast() }
    let text = String(id)
    if text.isEmpty || editorial.contains(text) { return nil }
    return isReserved(text) ? "label-" + text : text
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isLetter(scalar) || ("0"..."9").contains(scalar) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return scalar.properties.isAlphabetic
    }
  }

  /// Whether an id could be that of a blank without words, or could become one that was kept from being it.
  private static func isReserved(_ id: String) -> Bool {
    var rest = id[...]
    while rest.hasPrefix("label-") { rest = rest.dropFirst("label-".count) }
    guard rest.hasPrefix("blank-") else { return false }
    return rest.dropFirst("blank-".count).utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  /// `YOUR ZIP CODE` → `Your ZIP code`; a text with a small letter, or in a script without them, stays as it is.
  private static func sentenceCase(_ text: String) -> String {
    let isShouted =
      text.unicodeScalars.contains { $0.properties.isUppercase }
      && !text.unicodeScalars.contains { $0.properties.isLowercase }
    guard isShouted else { return text }
    let words = text.split(separator: " ").map { abbreviations.contains($0) ? String($0) : $0.lowercased() }
      .joined(separator: " ")
    guard let first = words.firstIndex(where: \.isLetter) else { return words }
    return words[..<first] + words[first].uppercased() + words[words.index(after: first)...]
  }

  /// Words that are in capitals within a sentence too.
  private static let abbreviations: Set<Substring> = ["DC", "DHS", "ICE", "ID", "ZIP"]

  /// Editors' notes in brackets, as ids.
  private static let editorial: Set<String> = [
    "citation-omitted", "citations-omitted", "cursiva-añadida", "cursivas-añadidas", "emphasis-added",
    "emphasis-in-original", "emphasis-in-the-original", "emphasis-mine", "emphasis-ours", "emphasis-original",
    "footnote-omitted", "footnotes-omitted", "italics-added", "sic", "énfasis-añadido",
  ]
}
