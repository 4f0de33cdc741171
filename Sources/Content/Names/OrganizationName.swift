import Foundation

/// The form in which names of organizations are compared: `The Voices & Faces, Inc.` and `voices and faces` are
/// one name.
///
/// Letter case, accents and punctuation make no difference, nor do `&` or a Spanish `y` for `and`, an article in
/// front or at the end, and `Inc`, `LLC` and the like at the end.
struct OrganizationName: Sendable, Hashable {
  /// The words that are left, with one space between them; never empty unless the name is.
  let folded: String

  /// The form of a name as it was written.
  init(_ name: String) {
    var words = Self.words(of: name)[...]
    while words.count > 1, let last = words.last, Self.endings.contains(last) { words.removeLast() }
    if words.count > 1, let first = words.first, Self.articles.contains(first) { words.removeFirst() }
    for index in words.indices.dropFirst().dropLast() where words[index] == "y" { words[index] = "and" }
    folded = words.isEmpty ? name.lowercased() : words.joined(separator: " ")
  }

  private static let articles: Set<String> = ["the", "a", "an", "el", "la", "los", "las"]
  private static let endings: Set<String> = ["inc", "incorporated", "llc", "llp", "ltd", "the"]

  /// The words of a name in small letters without accents and punctuation.
  static func words(of name: String) -> [String] {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return wordsOfASCII(name) }
    let text = name.decomposedStringWithCompatibilityMapping
    var words: [String] = []
    var word = ""
    func endWord() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
      case "A"..."Z": word += scalar.properties.lowercaseMapping
      case "'", "’", ".": break
      case "&", "+":
        endWord()
        words.append("and")
      case _ where scalar.isASCII: endWord()
      case _ where scalar.isAccent: break
      case _ where isPartOfWord(scalar):
        word += Unicode.Scalar.plainLetters(for: scalar) ?? scalar.properties.lowercaseMapping
      default: endWord()
      }
    }
    endWord()
    return words
  }

  /// The same for a name without any letter that needs a look at the tables of Unicode, as most are.
  private static func wordsOfASCII(_ name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    word.reserveCapacity(32)
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "'"), UInt8(ascii: "."): break
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
        if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+") { words.append("and") }
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spacingMark, .nonspacingMark, .decimalNumber, .letterNumber, .otherNumber: true
    default: scalar.properties.isAlphabetic
    }
  }
}
