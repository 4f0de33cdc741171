import Yams

/// A value of YAML as its author sees it: the line with all that is in front of it, and the value with what it
/// continues with on the lines below.
struct ValueLine {
  /// Indentation, the dashes of a list's entries, and the name with its colon.
  let head: String
  /// The value, on one line.
  let value: String
  /// A remark after it, with the blanks in front of it: `  # soon`.
  let remark: String

  /// How many characters are in front of the value.
  var column: Int { head.count + 1 }

  /// The value on a line, counted from 0; nil where there is none that quotation marks could help.
  init?(at index: Int, of lines: [Substring]) {
    guard lines.indices.contains(index) else { return nil }
    var rest = lines[index].drop { $0 == " " }
    var depth = lines[index].count - rest.count
    while rest.hasPrefix("- ") {
      let entry = rest.dropFirst().drop { $0 == " " }
      if Self.name(at: entry) == nil, !entry.hasPrefix("- ") {
        rest = entry
        break
      }
      depth += rest.count - entry.count
      rest = entry
    }
    if let name = Self.name(at: rest) { rest = rest.dropFirst(name.count).drop { $0 == " " } }
    let line = lines[index]
    head = String(line[..<rest.startIndex])
    let text = rest.trimmedAtEnd
    let remark = Self.remark(in: text)
    let first = text[..<(remark?.startIndex ?? text.endIndex)]
    guard !first.isEmpty, !Self.isBlock(first) else { return nil }
    self.remark = remark.map(String.init) ?? ""
    let below = remark == nil ? Self.continuation(below: index, of: lines, deeperThan: depth) : []
    value = ([first] + below).joined(separator: " ")
  }

  /// The whole line with its value in quotation marks, if it can be read then and could not before.
  var quoted: (line: String, how: String)? {
    guard !isOpen, !Self.isReadable(head + value) else { return nil }
    return quotedAnyway
  }

  /// The same of a line that can be read, though not as its author meant it.
  var quotedAnyway: (line: String, how: String)? {
    let how = Self.isInDoubleQuotes(value) ? "double quotes" : "single quotes"
    let whole = (head + Self.quoted(value) + remark, "Put the whole value in \(how)")
    let elements = (head + Self.quotingElements(of: value) + remark, "Put each text in quotes")
    return (isCollection ? [elements, whole] : [whole]).first {
      Self.isReadable($0.0) && $0.0 != head + value + remark
    }
  }

  /// A name with its colon, up to the value after it.
  private static func name(at text: Substring) -> Substring? {
    guard let first = text.first, first.isLetter || first.isNumber || first == "_",
      let colon = text.firstRange(of: ": ")
    else { return nil }
    let name = text[..<colon.upperBound]
    return name.contains("\"") || name.contains("#") ? nil : name
  }

  /// Whether a value only says that a text of several lines follows.
  private static func isBlock(_ text: Substring) -> Bool {
    guard let first = text.first, first == "|" || first == ">" else { return false }
    return text.dropFirst().allSatisfy { $0 == "-" || $0 == "+" || $0.isNumber }
  }

  /// A remark: a number sign between blanks, after the last quotation mark of a value that begins with one.
  private static func remark(in text: Substring) -> Substring? {
    guard let first = text.first else { return nil }
    let isQuoted = first == "\"" || first == "'"
    let outside = isQuoted ? text[(text.lastIndex(of: first) ?? text.startIndex)...] : text
    var start = outside.firstRange(of: " # ")?.lowerBound
    if start == nil, outside.hasSuffix(" #") { start = text.index(text.endIndex, offsetBy: -2) }
    guard var start else { return nil }
    while start > text.startIndex, text[text.index(before: start)] == " " {
      start = text.index(before: start)
    }
    return text[start...]
  }

  private static func continuation(
    below index: Int, of lines: [Substring], deeperThan depth: Int
  ) -> [Substring] {
    lines[(index + 1)...].prefix { line in
      let text = line.drop { $0 == " " }
      return !text.isEmpty && line.count - text.count > depth && text.first != "#"
    }.map { $0.drop { $0 == " " }.trimmedAtEnd }
  }
}

extension ValueLine {
  /// Whether a bracket or a quotation mark opens the value that nothing closes.
  private var isOpen: Bool {
    guard let first = value.first else { return false }
    if first == "\"" || first == "'" { return !value.dropFirst().contains(first) }
    return (first == "[" || first == "{") && Self.end(ofCollection: value) == nil
  }

  /// Whether the value is a list or a group in brackets.
  private var isCollection: Bool {
    guard let first = value.first, first == "[" || first == "{", !value.hasPrefix("{{") else { return false }
    return Self.end(ofCollection: value) == value.endIndex
  }

  /// Where the bracket is closed that a text begins with.
  private static func end(ofCollection text: String) -> String.Index? {
    var depth = 0
    for index in text.indices {
      if "[{".contains(text[index]) { depth += 1 }
      if "]}".contains(text[index]) { depth -= 1 }
      if depth == 0 { return text.index(after: index) }
    }
    return nil
  }

  private static func isInDoubleQuotes(_ text: String) -> Bool { !text.contains("\"") || text.contains("'") }

  /// A text in the quotation marks that need the least of it changed.
  private static func quoted(_ text: String) -> String {
    guard isInDoubleQuotes(text) else { return "'\(text)'" }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// A list or a group in brackets in which each text that needs them has quotation marks.
  static func quotingElements(of collection: String) -> String {
    var result = ""
    var element = ""
    var rest = collection[...]
    while let sign = rest.first {
      if rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}") {
        element += rest[..<end.upperBound]
        rest = rest[end.upperBound...]
      } else if sign == "\"" || sign == "'", element.allSatisfy(\.isWhitespace) || element.hasSuffix(": "),
        let end = rest.dropFirst().firstIndex(of: sign)
      {
        element += rest[...end]
        rest = rest[rest.index(after: end)...]
      } else if "[]{},".contains(sign) {
        result += quotedElement(element) + String(sign)
        element = ""
        rest.removeFirst()
      } else {
        element.append(sign)
        rest.removeFirst()
      }
    }
    return result + quotedElement(element)
  }

  private static func quotedElement(_ element: String) -> String {
    let blanks = element.prefix { $0 == " " }
    var text = element.dropFirst(blanks.count)
    var head = blanks
    if let name = name(at: text) {
      head = element.prefix(blanks.count + name.count)
      text = text.dropFirst(name.count)
    }
    guard let first = text.first, first != "\"", first != "'" else { return element }
    let needsQuotes =
      text.contains("{{") || text.contains(" #") || text.contains(": ") || "@`%&*!|>#?-".contains(first)
    return needsQuotes ? head + quoted(String(text.trimmedAtEnd)) : element
  }

  /// Whether a line is YAML on its own, with nothing in it that only YAML knows.
  private static func isReadable(_ line: String) -> Bool {
    let text = String(line.drop { $0 == " " })
    guard let root = try? Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else {
      return false
    }
    return hasPlainNames(root)
  }

  private static func hasPlainNames(_ node: Node) -> Bool {
    switch node {
    case .scalar, .alias: true
    case .sequence(let items): items.allSatisfy(hasPlainNames)
    case .mapping(let mapping): mapping.allSatisfy { $0.key.scalar != nil && hasPlainNames($0.value) }
    }
  }
}

extension Substring {
  fileprivate var trimmedAtEnd: Substring {
    var text = self
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
