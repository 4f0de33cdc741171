import Diagnostics

/// Checks the names that stand for the same text on every page: `t.` for the theme's words, `site.` for the site's.
enum ConstantCheck {
  /// What is wrong with those names in `templates`, for a language whose strings have these `names`.
  static func diagnostics(
    _ templates: [TemplateFile], strings names: some Sequence<String>, language: String
  ) -> [Diagnostic] {
    let known = Set(names).union(SiteConstants.all.map(\.name))
    return templates.flatMap { template in
      var limit = FindingLimit()
      for tag in template.tags where tag.isConstant && !tag.isMalformed {
        if let problem = problem(tag, known: known, language: language) { limit.add(problem.id) { problem } }
      }
      return limit.diagnostics
    }
  }

  private static func problem(_ tag: TemplateTag, known: Set<String>, language: String) -> Diagnostic? {
    if !known.contains(tag.name) { return unknown(tag, known: known, language: language) }
    switch tag.kind {
    case .variable: return nil
    case .unescaped:
      return .error(
        .themeEscaping, "“\(tag.name)” is plain text; three braces would let it act as HTML.", at: tag.place,
        fix: "Write {{\(tag.name)}} with two braces.")
    default:
      return .error(
        .themeSyntax, "“\(tag.name)” can only be shown, not used as a section.", at: tag.place,
        fix: "Write {{\(tag.name)}}.")
    }
  }

  private static func unknown(_ tag: TemplateTag, known: Set<String>, language: String) -> Diagnostic {
    let suggestion = Suggestion.question(for: tag.name, among: known.sorted())
    if tag.name.hasPrefix("t.") {
      let key = TemplateName.shown(String(tag.name.dropFirst(2)))
      return .error(
        .themeString, "The theme's words have no “\(key)” in \(language).", at: tag.place,
        fix: suggestion ?? (key.isEmpty ? "Remove the tag." : "Add it to every file in strings/."))
    }
    return .error(
      .themeName, "“\(TemplateName.shown(tag.name))” is not something that a site has.", at: tag.place,
      fix: suggestion ?? "Remove the tag.")
  }
}
