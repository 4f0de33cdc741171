import Diagnostics

/// Checks the names that stand for the same text on every page: `t.` for the theme's words, `site.` for the site's.
enum ConstantCheck {
  /// What is wrong with those names in `templates`, for a language whose strings have these `names`.
  static func diagnostics(
    _ templates: [TemplateFile], strings names: some Sequence<String>, language: String
  ) -> [Diagnostic] {
    let known = Set(names).union(SiteConstants.all.map(\.name))
    return templates.flatMap(\.tags).filter { TemplateCheck.isConstant($0.name) && $0.kind != .close }
      .compactMap { tag in
        if !known.contains(tag.name) { return unknown(tag, known: known, language: language) }
        if tag.kind == .variable { return nil }
        return .error(
          .themeSyntax, "“\(tag.name)” can only be shown, not used as a section.", at: tag.place,
          fix: "Write {{\(tag.name)}}.")
      }
  }

  private static func unknown(_ tag: TemplateTag, known: Set<String>, language: String) -> Diagnostic {
    let suggestion = Suggestion.question(for: tag.name, among: known.sorted())
    if tag.name.hasPrefix("t.") {
      return .error(
        .themeString, "The theme's words have no “\(tag.name.dropFirst(2))” in \(language).", at: tag.place,
        fix: suggestion ?? "Add it to every file in strings/.")
    }
    return .error(
      .themeName, "“\(tag.name)” is not something that a site has.", at: tag.place,
      fix: suggestion ?? "Remove the tag.")
  }
}
