import Diagnostics

/// What may be between the braces of a tag.
enum TemplateName {
  /// Why a tag's name is none; nil for one that can be looked up. A tag that closes a section is compared with
  /// the one that opened it, so it has no problem of its own.
  static func problem(_ kind: TemplateTag.Kind, _ name: String, at place: Place) -> Diagnostic? {
    switch kind {
    case .comment, .close: return nil
    case .other:
      return .error(
        .themeSyntax, "A theme cannot use this kind of tag.", at: place, fix: "Remove it.")
    case .partial, .parent: return templateProblem(kind, name, at: place)
    case .variable where name.hasPrefix("t."): return nil
    default: break
    }
    if name.isEmpty {
      return .error(
        .themeName, "This tag has no name.", at: place,
        fix: "Remove it, or put one of the names listed in .github/reference/theme.md between the braces.")
    }
    // What it stands for depends on the place, so the check of names says what to write.
    if name == ".", kind != .block { return nil }
    if let blank = name.first(where: \.isWhitespace) { return withBlank(kind, name, blank, at: place) }
    if name.contains("(") || name.contains(")") { return function(kind, name, at: place) }
    return letterProblem(name, at: place)
  }

  /// A name as it may be in a message.
  static func shown(_ name: String) -> String {
    name.count > 60 ? name.prefix(60) + "…" : name
  }

  /// A tag with this name as its author has to write it.
  static func tag(_ kind: TemplateTag.Kind, _ name: String) -> String {
    let name = shown(name)
    return switch kind {
    case .unescaped: "{{{\(name)}}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .close: "{{/\(name)}}"
    case .block: "{{$\(name)}}"
    case .partial: "{{> \(name)}}"
    case .parent: "{{<\(name)}}"
    case .variable, .comment, .other: "{{\(name)}}"
    }
  }

  private static func templateProblem(_ kind: TemplateTag.Kind, _ name: String, at place: Place)
    -> Diagnostic?
  {
    if name.isEmpty {
      return .error(
        .themePartial, "This tag does not say which template to include.", at: place,
        fix: "Write the name of a file in templates/ without .mustache: \(tag(kind, "card")).")
    }
    if name.hasPrefix("*") {
      return .error(
        .themePartial, "Which template to include cannot depend on a value.", at: place,
        fix: "Remove the “*” and write the name of a file in templates/ without .mustache.")
    }
    return nil
  }

  private static func withBlank(
    _ kind: TemplateTag.Kind, _ name: String, _ blank: Character, at place: Place
  ) -> Diagnostic {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    if let word = words.first, ["if", "unless", "each", "with"].contains(word), let asked = words.last,
      words.count == 2
    {
      let open = tag(word == "unless" ? .inverted : .section, asked)
      return .error(
        .themeSyntax, "“\(word)” is a word of Handlebars; templates here are Mustache.", at: place,
        fix: "Write \(open)…\(tag(.close, asked)).")
    }
    return .error(
      .themeName, "There is a space in the name “\(shown(name))”.", at: place,
      fix: "Write one name, such as \(tag(kind, words.first ?? "title")).")
  }

  private static func function(_ kind: TemplateTag.Kind, _ name: String, at place: Place) -> Diagnostic {
    let inner = name.split { $0 == "(" || $0 == ")" }.last.map(String.init) ?? ""
    return .error(
      .themeSyntax, "A theme cannot use functions such as “\(shown(name))”.", at: place,
      fix: inner.isEmpty ? "Remove the tag." : "Write \(tag(kind, inner)).")
  }

  private static func letterProblem(_ name: String, at place: Place) -> Diagnostic? {
    guard let letter = name.first(where: { !isNameLetter($0) }) else { return nil }
    return .error(
      .themeName, "“\(letter)” is not allowed in a name.", at: place,
      fix:
        "Write one of the names listed in .github/reference/theme.md: they consist of letters from a to z, digits and “_”."
    )
  }

  private static func isNameLetter(_ letter: Character) -> Bool {
    letter.isASCII && (letter.isLetter || letter.isNumber) || letter == "_" || letter == "-" || letter == "."
  }

  /// `{{ #title}}`: what a tag does has to be right after its braces.
  static func blank(_ kind: TemplateTag.Kind, _ name: String, at place: Place) -> Diagnostic {
    .error(
      .themeSyntax, "There is a space between the braces and the character after them.", at: place,
      fix: kind == .comment || kind == .other ? "Remove the space." : "Write \(tag(kind, name)).")
  }
}
