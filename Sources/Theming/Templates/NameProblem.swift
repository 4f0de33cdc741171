import Diagnostics

/// What can be wrong with the use of a name at its place.
enum NameProblem {
  /// `{{.}}` would show everything that is known there at once.
  static func dot(_ tag: TemplateTag, _ stack: [ShapeOutline]) -> Diagnostic {
    let texts = stack.last?.entries.filter { if case .text = $0.kind { true } else { false } } ?? []
    let name = texts.first?.name ?? "title"
    let asks = tag.kind == .section || tag.kind == .inverted
    return .error(
      .themeName, "“.” means everything that is known here, which is not a text.", at: tag.place,
      fix: asks
        ? "Write a name, such as \(TemplateName.tag(tag.kind, name))…\(TemplateName.tag(.close, name))."
        : "Write one of its names, such as {{\(name)}}.")
  }

  /// `{{a..b}}`: a dot is between two names.
  static func strayDot(_ tag: TemplateTag, joined: String) -> Diagnostic {
    .error(
      .themeName, "A dot must be between two names, unlike in “\(TemplateName.shown(tag.name))”.",
      at: tag.place,
      fix: "Write \(TemplateName.tag(tag.kind, joined)).")
  }

  static func unknown(_ tag: TemplateTag, _ part: String, among known: [String]) -> Diagnostic {
    .error(
      .themeName, "“\(TemplateName.shown(tag.name))” is not a name that this template knows here.",
      at: tag.place,
      fix: Suggestion.question(for: part, among: known.sorted())
        ?? "Remove the tag, or use one of the names listed in .github/reference/theme.md.")
  }

  /// `{{tags.name}}`, where `tags` is a list: only a record has names of its own.
  static func noRecord(
    _ tag: TemplateTag, _ parts: [String], at index: Int, _ kind: ShapeOutline.Kind
  ) -> Diagnostic {
    let holder = parts[..<index].joined(separator: ".")
    let rest = parts[index...].joined(separator: ".")
    let asks = tag.kind == .section || tag.kind == .inverted
    let inner = TemplateName.tag(tag.kind, rest) + (asks ? "…" + TemplateName.tag(.close, rest) : "")
    let (word, fix) =
      switch kind {
      case .list:
        (
          "a list",
          "Write \(TemplateName.tag(.section, holder))\(inner)\(TemplateName.tag(.close, holder))."
        )
      case .html: ("HTML", "Write {{{\(holder)}}}.")
      case .flag: ("yes or no", "Write {{#\(holder)}}…{{/\(holder)}}.")
      case .text, .record: ("a text", "Write {{\(holder)}}.")
      }
    return .error(
      .themeName, "“\(holder)” is \(word) and has no “\(TemplateName.shown(rest))”.", at: tag.place, fix: fix)
  }

  /// A name with the wrong number of braces, or one that cannot be shown; nil where it is right.
  static func escaping(_ tag: TemplateTag, _ kind: ShapeOutline.Kind) -> Diagnostic? {
    let name = tag.name
    let (summary, fix): (String, String)
    switch (tag.kind, kind) {
    case (.variable, .html):
      (summary, fix) = (
        "“\(name)” is HTML, which two braces would show as source.", "Write {{{\(name)}}} with three braces."
      )
    case (.unescaped, .text):
      (summary, fix) = (
        "“\(name)” is plain text; three braces would let it act as HTML.",
        "Write {{\(name)}} with two braces."
      )
    case (_, .flag):
      (summary, fix) = (
        "“\(name)” is yes or no, so a page cannot show it.",
        "Write {{#\(name)}}…{{/\(name)}} around what to show if it is yes."
      )
    case (_, .list), (_, .record):
      (summary, fix) = (
        "“\(name)” has parts, so a page cannot show it as a text.",
        "Open a section, {{#\(name)}}…{{/\(name)}}, and show its parts."
      )
    default: return nil
    }
    return .error(.themeEscaping, summary, at: tag.place, fix: fix)
  }
}

extension TemplateTag {
  /// Whether its name is replaced by its text before the template is compiled.
  var isConstant: Bool {
    switch kind {
    case .variable, .unescaped, .section, .inverted: name.hasPrefix("t.") || name.hasPrefix("site.")
    default: false
    }
  }
}
