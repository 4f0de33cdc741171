import Diagnostics
import Yams

/// Turns Yams' nodes into fields, counting them, and reports words that YAML would lose.
struct FieldConversion {
  let origin: YAMLOrigin
  var remaining: Int
  private(set) var diagnostics: [Diagnostic] = []

  private let signs: YAMLSigns
  private let source: String
  private lazy var lines = source.split(omittingEmptySubsequences: false) { $0.isNewline }
  private lazy var aliases = YAMLSigns.aliases(in: source)
  /// The lines that have been reported, each once.
  private var reported: Set<Int> = []
  private var limited = FindingLimit()

  init(_ yaml: String, origin: YAMLOrigin, remaining: Int) {
    source = yaml
    self.origin = origin
    self.remaining = remaining
    signs = YAMLSigns(yaml)
  }

  /// All that was found.
  var findings: [Diagnostic] { diagnostics + limited.diagnostics }

  mutating func value(of node: Node) -> FieldValue {
    remaining -= 1
    let place = place(of: node)
    guard remaining >= 0 else { return .empty(place) }
    switch node {
    case .scalar(let scalar): return value(of: scalar, at: place)
    case .sequence(let sequence):
      return .list(sequence.map { item(of: $0) }, place)
    case .mapping(let mapping):
      if let text = mention(mapping) { return .text(text, place) }
      return .map(map(of: mapping, at: place))
    case .alias:
      return .empty(place)
    }
  }

  private mutating func value(of scalar: Node.Scalar, at place: Place) -> FieldValue {
    let isPlain = scalar.style == .plain || scalar.style == .any
    guard isPlain else { return .text(scalar.string, place) }
    if signs.hasProperty, let text = strayProperty(scalar) { return .text(text, place) }
    if ["", "~", "null", "Null", "NULL"].contains(scalar.string) { return .empty(place) }
    if signs.hasNumberSign, let mark = scalar.mark, let lost = lostText(behind: scalar, mark) {
      tell(of: lost.text, at: lost.place, line: mark.line)
    }
    return .text(scalar.string, place)
  }

  /// An entry of a list, in which words after a `#` would vanish without a field's reader knowing.
  private mutating func item(of node: Node) -> FieldValue {
    let value = value(of: node)
    if signs.hasNumberSign, case .empty = value, case .scalar(let scalar) = node, let mark = scalar.mark,
      let lost = lostText(behind: scalar, mark)
    {
      tell(of: lost.text, at: lost.place, line: mark.line)
    }
    return value
  }

  private mutating func map(of mapping: Node.Mapping, at place: Place) -> FieldMap {
    var entries: [FieldMap.Entry] = []
    entries.reserveCapacity(mapping.count)
    for (key, node) in mapping {
      guard case .scalar(let name) = key else {
        diagnostics.append(
          .error(
            .yamlSyntax, "A field's name must be a word, but this is a list or a group.",
            at: self.place(of: key), fix: "Write a name, a colon, a space, a value."))
        continue
      }
      let before = reported.count
      let value = value(of: node)
      var entry = FieldMap.Entry(
        key: name.string, place: self.place(of: key), value: value, isReported: reported.count > before)
      if signs.hasNumberSign, case .empty = value, case .scalar(let scalar) = node, let mark = scalar.mark {
        entry.lost = lost(behind: scalar, mark)
      }
      entries.append(entry)
    }
    return FieldMap(entries: entries, place: place)
  }

  func place(of node: Node) -> Place {
    guard let mark = node.mark else { return Place(origin.file) }
    var length = 1
    if case .scalar(let scalar) = node, scalar.style != .literal, scalar.style != .folded {
      length = max(1, scalar.string.count + (scalar.style == .plain || scalar.style == .any ? 0 : 2))
    }
    return origin.place(line: mark.line, column: mark.column, length: length)
  }
}

extension FieldConversion {
  /// The words of `{{name}}`, or of brackets that YAML takes for the name of a field, once their line has been
  /// reported.
  private mutating func mention(_ mapping: Node.Mapping) -> String? {
    guard mapping.count == 1, let only = mapping.first, only.key.scalar == nil, let mark = mapping.mark,
      let line = ValueLine(at: mark.line - 1, of: lines), let first = line.value.first, "[{".contains(first)
    else { return nil }
    if reported.insert(mark.line).inserted {
      let advice = QuoteAdvice(lines: lines, origin: origin)
      limited.add(.yamlSyntax) {
        advice.misreading(ofLine: mark.line)
          ?? .error(
            .yamlSyntax, "A value cannot begin with “\(first)” unless it is in quotes.",
            at: origin.place(line: mark.line, column: mark.column),
            fix: "Put the whole value in double quotes.")
      }
    }
    guard case .mapping(let inner) = only.key, inner.count == 1, let name = inner.first?.key.scalar?.string
    else { return line.value }
    return "{{\(name)}}"
  }

  /// The words of a value that begins with `&` or `!`, of which YAML keeps the rest as a name or a type that nothing
  /// refers to.
  private mutating func strayProperty(_ scalar: Node.Scalar) -> String? {
    guard let mark = scalar.mark, lines.indices.contains(mark.line - 1) else { return nil }
    let rest = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1)
    guard let first = rest.first, first == "&" || first == "!" else { return nil }
    let word = String(Substring(rest.dropFirst().prefix { !$0.properties.isWhitespace }))
    // YAML's own types begin with two signs.
    if first == "!" ? word.hasPrefix("!") : aliases.contains(word) { return nil }
    let advice = QuoteAdvice(lines: lines, origin: origin)
    if reported.insert(mark.line).inserted {
      limited.add(.yamlSyntax) {
        advice.misreading(ofLine: mark.line)
          ?? .error(
            .yamlSyntax, "A value cannot begin with “\(first)” unless it is in quotes.",
            at: origin.place(line: mark.line, column: mark.column), fix: "Write it in double quotes.")
      }
    }
    return String(Substring(rest))
  }

  /// What is after a plain value after a blank and a `#`, if that is not a comment by its look: `#1`, `#NoDeal`.
  private mutating func lostText(behind scalar: Node.Scalar, _ mark: Mark) -> (text: String, place: Place)? {
    var remaining = scalar.string.unicodeScalars[...]
    var number = mark.line
    var column = mark.column
    while lines.indices.contains(number - 1) {
      let line = lines[number - 1].unicodeScalars
      var text = line.dropFirst(column - 1)
      if text.starts(with: remaining) {
        text = text.dropFirst(remaining.count)
        let sign = text.drop { $0 == " " || $0 == "\t" }
        guard sign.startIndex > line.startIndex, sign.first == "#", let next = sign.dropFirst().first,
          !next.properties.isWhitespace, next != "#", next != "!",
          line[line.index(before: sign.startIndex)] != ":"
        else { return nil }
        let place = origin.place(
          line: number, column: line.distance(from: line.startIndex, to: sign.startIndex) + 1,
          length: sign.count)
        return (String(Substring(sign)), place)
      }
      // A plain value continues below, where its line breaks are blanks.
      while text.last == " " || text.last == "\t" { text.removeLast() }
      guard !text.isEmpty, remaining.starts(with: text) else { return nil }
      remaining = remaining.dropFirst(text.count).drop { $0 == " " || $0 == "\n" }
      number += 1
      guard lines.indices.contains(number - 1) else { return nil }
      column = lines[number - 1].unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count + 1
    }
    return nil
  }

  private mutating func lost(behind scalar: Node.Scalar, _ mark: Mark) -> FieldMap.Lost? {
    guard let lost = lostText(behind: scalar, mark) else { return nil }
    let fix = QuoteAdvice(lines: lines, origin: origin).fix(ofLine: mark.line)
    return FieldMap.Lost(
      text: lost.text, place: lost.place, fix: fix ?? "Put the whole value in double quotes.")
  }

  private mutating func tell(of text: String, at place: Place, line: Int) {
    let advice = QuoteAdvice(lines: lines, origin: origin)
    limited.add(.yamlComment) {
      FieldMap.Lost(
        text: text, place: place, fix: advice.fix(ofLine: line) ?? "Put the whole value in double quotes."
      ).warning
    }
  }
}
