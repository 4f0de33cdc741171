import Foundation

/// The forms to avoid, as the tables of the page of words list them.
struct WordRules {
  /// A form to avoid, found in a line.
  struct Hit: Equatable {
    let line: Int
    let form: String
    /// What to write instead.
    let write: String
  }

  /// The words of each form, with the form and what to write instead, by its first word.
  private let rules: [String: [(words: [String], form: String, write: String)]]
  /// Code words that keep a form to avoid.
  let kept: [String]

  /// The forms to avoid.
  var forms: [String] { rules.values.flatMap { $0.map(\.form) } }

  /// Reads the rules; without `keeps`, code words keep nothing.
  init(_ page: Document, keeps: Bool = true) throws {
    let rows = page.tables("words").reduce(into: [:]) { $0[$1.subject] = $1.rows }
    kept = keeps ? (rows["kept"] ?? []).flatMap { Document.quoted($0[0]) } : []
    rules = (rows["not"] ?? []).reduce(into: [:]) { rules, row in
      for form in Document.quoted(row[1]) {
        let words = Self.words(of: form).map(\.text)
        rules[words[0], default: []].append((words, form, row[0]))
      }
    }
  }

  /// Every form to avoid in a text. A form of several words is found across lines and in names in camel case.
  func hits(in text: String) -> [Hit] {
    let text = kept.reduce(text) { $0.replacing($1, with: String(repeating: "?", count: $1.count)) }
    let words = Self.words(of: text)
    return words.indices.flatMap { index in
      (rules[words[index].text] ?? []).filter { rule in
        guard index + rule.words.count <= words.count else { return false }
        let found = words[index..<index + rule.words.count]
        return found.map(\.text) == rule.words && found.dropFirst().allSatisfy(\.isJoined)
      }.map { Hit(line: words[index].line, form: $0.form, write: $0.write) }
    }
  }

  /// A word in small letters, its line, and whether only space, comment marks or nothing part it from the word before.
  private typealias Word = (text: String, line: Int, isJoined: Bool)

  /// The words of a text; `camelCase` is two.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var word: [UInt8] = []
    var line = 1
    var start = (line: 1, isJoined: false)
    var isJoined = false
    func end() {
      if !word.isEmpty { words.append((String(decoding: word, as: UTF8.self), start.line, start.isJoined)) }
      word = []
    }
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      guard isUpper || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) else {
        if !word.isEmpty { isJoined = true }
        end()
        if !" \t\n/#*-_".utf8.contains(byte) { isJoined = false }
        if byte == UInt8(ascii: "\n") { line += 1 }
        continue
      }
      let follows =
        index + 1 < bytes.count && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index + 1])
      let wasLower = index > 0 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index - 1])
      if isUpper, !word.isEmpty, wasLower || follows {
        end()
        isJoined = true
      }
      if word.isEmpty {
        start = (line, isJoined)
      }
      word.append(byte | 0x20)
    }
    end()
    return words
  }
}
