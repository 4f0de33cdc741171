import Diagnostics
import Yams

/// What libyaml reports, in words that let somebody who has never heard of YAML fix it.
struct YAMLProblem {
  let diagnostics: [Diagnostic]

  init(_ error: YamlError, yaml: String, _ origin: YAMLOrigin) {
    let lines = Lines(text: yaml, origin)
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      diagnostics = [Self.explain(problem, at: mark, began: context?.mark ?? mark, lines)]
    case .duplicatedKeysInMapping(let keys, _):
      // Finding a key's places walks over the whole text, so only the first few are looked for.
      var limit = FindingLimit()
      for key in keys { limit.add(.fieldTwice) { Self.duplicate(key, lines) } }
      diagnostics = limit.diagnostics
    case .reader(_, let offset, _, _):
      diagnostics = [
        .error(
          .controlCharacter, "There is an invisible character here that is not allowed.",
          at: offset.map { lines.place(ofByte: $0, in: yaml) } ?? Place(origin.file),
          fix: "Delete the line and type it again.")
      ]
    default:
      diagnostics = [
        .error(
          .yamlSyntax, "Handbill cannot read the fields.", at: lines.start,
          fix: "Write each field on its own line: a name, a colon, a space, a value.")
      ]
    }
  }

  /// - Parameters:
  ///   - mark: where libyaml noticed.
  ///   - start: where what it was reading began, such as the bracket that is never closed.
  private static func explain(
    _ problem: String, at mark: Mark, began start: Mark, _ lines: Lines
  ) -> Diagnostic {
    // libyaml often notices on the line after the typing mistake; the tab or quote that caused it is what helps.
    if let tab = lines.firstTab(upTo: mark.line) {
      return .error(
        .yamlTab, "This line begins with a tab; YAML allows only spaces there.", at: tab,
        fix: "Replace the tab with two spaces.")
    }
    let advice = QuoteAdvice(lines: lines.lines, origin: lines.origin)
    let refusal = advice.refusal(ofLine: mark.line) ?? advice.refusal(ofLine: start.line)
    let place = lines.place(line: mark.line, column: mark.column)
    let beginning = lines.place(line: start.line, column: start.column)
    if problem.contains("mapping values are not allowed") {
      return .error(
        .yamlSyntax, "There is a colon followed by a space inside this value.", at: place,
        fix: refusal?.fix ?? "Put the whole value in double quotes, like title: \"Update: what changed\".")
    }
    if let refusal { return refusal }
    if problem.contains("could not find expected ':'") {
      return .error(
        .yamlSyntax, "This line is not a field: it has no colon followed by a space.", at: beginning,
        fix: "Write a name, a colon, a space, a value; or indent a text that continues from the line above.")
    }
    if problem.contains("unexpected end of stream") {
      return .error(
        .yamlSyntax, "The quotation mark that opens here is never closed.", at: beginning,
        fix: "Close it with the same mark." + lines.apostrophe(at: start.line))
    }
    if problem.contains("expected ',' or") {
      if let cut = lines.comment(inCollectionAt: start.line) { return cut }
      return .error(
        .yamlSyntax, "The bracket that opens here is never closed, or a comma is missing after it.",
        at: beginning,
        fix: "Close it with “]” or “}”, and put a comma between any two values inside.")
    }
    if problem.contains("cannot start any token") || problem.contains("alias") || problem.contains("anchor")
      || problem.contains("alphabetic") || problem.contains("tag")
    {
      return .error(
        .yamlSyntax, "A value cannot begin with this character.", at: beginning,
        fix: "Put the whole value in double quotes.")
    }
    if problem.contains("another document") {
      return .error(
        .yamlSyntax, "A line “---” or “...” ends the fields here, but more follow.", at: place,
        fix: "Remove that line.")
    }
    return .error(
      .yamlSyntax, "This is not valid YAML: \(problem).", at: place,
      fix:
        "Check the indentation and the quotes; a value with a character like : # & * needs double quotes around it."
    )
  }

  private static func duplicate(_ key: String, _ lines: Lines) -> Diagnostic {
    let found = lines.places(ofKey: key)
    return .error(
      .fieldTwice, "The field “\(key)” is written twice.",
      at: found.dropFirst().first ?? found.first ?? lines.start,
      fix: "Remove one of the two.",
      notes: found.first.map { [.init("The first one is here.", at: $0)] } ?? []
    )
  }
}

/// The lines of a YAML text, for finding the place that helps.
private struct Lines {
  let origin: YAMLOrigin
  let lines: [Substring]

  init(text: String, _ origin: YAMLOrigin) {
    self.origin = origin
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  var start: Place { origin.place(line: 1, column: 1) }

  func place(line: Int, column: Int, length: Int = 1) -> Place {
    origin.place(line: line, column: column, length: length)
  }

  func place(ofByte offset: Int, in text: String) -> Place {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let start = before.lastIndex { $0.isNewline }.map(before.index(after:)) ?? before.startIndex
    let line = before.reduce(1) { $1.isNewline ? $0 + 1 : $0 }
    return place(line: line, column: before.distance(from: start, to: before.endIndex) + 1)
  }

  func firstTab(upTo last: Int) -> Place? {
    for (index, line) in lines.prefix(last).enumerated() {
      let indentation = line.prefix { $0 == " " || $0 == "\t" }
      if let tab = indentation.firstIndex(of: "\t") {
        return place(line: index + 1, column: indentation.distance(from: indentation.startIndex, to: tab) + 1)
      }
    }
    return nil
  }

  /// What to do where the mark is an apostrophe: ’tis.
  func apostrophe(at line: Int) -> String {
    guard let value = ValueLine(at: line - 1, of: lines), value.value.first == "'",
      let fix = QuoteAdvice(lines: lines, origin: origin).fix(ofLine: line)
    else { return "" }
    return " If it is an apostrophe: \(fix)"
  }

  /// A `#` that ends a list or a group in brackets before its bracket.
  func comment(inCollectionAt line: Int) -> Diagnostic? {
    guard lines.indices.contains(line - 1), let sign = lines[line - 1].firstRange(of: " #")?.upperBound else {
      return nil
    }
    let text = lines[line - 1]
    let column = text.distance(from: text.startIndex, to: sign)
    return .error(
      .yamlSyntax, "Handbill does not read the rest of this line: a space and “#” begin a comment.",
      at: place(line: line, column: column),
      fix: "Put each text with a “#” in quotes, like this: \(ValueLine.quotingElements(of: String(text)))")
  }

  func places(ofKey key: String) -> [Place] {
    lines.enumerated().compactMap { index, line in
      let indentation = line.prefix { $0 == " " || $0 == "-" }.count
      let rest = line.dropFirst(indentation).drop { $0 == "\"" || $0 == "'" }
      guard rest.hasPrefix(key) else { return nil }
      let behind = rest.dropFirst(key.count).drop { $0 == "\"" || $0 == "'" || $0 == " " }
      return behind.first == ":" ? place(line: index + 1, column: indentation + 1, length: key.count) : nil
    }
  }
}
