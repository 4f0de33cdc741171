import Diagnostics
import Markdown
import Mustache

/// The templates of one language, compiled: what they say in words is already part of them.
///
/// The one place that knows the template engine.
struct TemplateSet: Sendable {
  private let library: MustacheLibrary

  /// Compiles templates whose tags were checked; `constants` gives the text behind `t.` and `site.` names.
  static func compile(
    _ templates: [TemplateFile], constants: [String: String]
  ) -> Diagnosed<TemplateSet> {
    var library = MustacheLibrary()
    var diagnostics: [Diagnostic] = []
    for template in templates {
      let text = inlined(template, constants: constants).collect(into: &diagnostics)
      do {
        try library.register(withoutIndentation(text), named: template.name)
      } catch {
        diagnostics.append(
          .error(
            .themeSyntax, "The template engine does not understand this template: \(error).", at: template.file.place,
            fix: "Compare it with the default theme's."))
      }
    }
    return Diagnosed(TemplateSet(library: library), diagnostics)
  }

  /// Renders a template with marks in place of values. A name that is not there was refused when the theme was checked.
  func render(_ name: String, _ placeholders: [String: Any]) -> String {
    library.render(placeholders, withTemplate: name) ?? ""
  }

  private static func inlined(_ template: TemplateFile, constants: [String: String]) -> Diagnosed<String> {
    var diagnostics: [Diagnostic] = []
    var text = ""
    var position = template.text.startIndex
    for tag in template.tags where TemplateCheck.isConstant(tag.name) {
      text += template.text[position..<tag.range.lowerBound]
      position = tag.range.upperBound
      guard let constant = constants[tag.name], tag.kind == .variable else {
        diagnostics.append(unknown(tag, constants: constants))
        continue
      }
      // Two braces in a text would open a tag.
      text += HTMLText.escaped(constant).replacing("{{", with: "&#123;&#123;")
    }
    return Diagnosed(text + template.text[position...], diagnostics)
  }

  private static func unknown(_ tag: TemplateTag, constants: [String: String]) -> Diagnostic {
    if constants[tag.name] != nil {
      return .error(
        .themeSyntax, "“\(tag.name)” can only be shown, not used as a section.", at: tag.place,
        fix: "Write {{\(tag.name)}}.")
    }
    let isString = tag.name.hasPrefix("t.")
    return .error(
      isString ? .themeString : .themeName,
      isString
        ? "The theme's strings have no “\(tag.name.dropFirst(2))”."
        : "“\(tag.name)” is not something that a site has.",
      at: tag.place,
      fix: Suggestion.question(for: tag.name, among: constants.keys.sorted())
        ?? (isString ? "Add it to every file in strings/." : "Remove the tag."))
  }

  /// Indentation means nothing in HTML, and the engine would repeat that of a partial inside `pre`.
  private static func withoutIndentation(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).map { $0.drop { $0 == " " || $0 == "\t" } }
      .joined(separator: "\n")
  }
}
