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
      let text = inlined(template, constants: constants)
      do {
        try library.register(withoutIndentation(text), named: template.name)
      } catch {
        diagnostics.append(
          .error(
            .themeSyntax, "The template engine does not understand this template: \(error).",
            at: template.file.place,
            fix: "Compare it with the default theme's."))
      }
    }
    return Diagnosed(TemplateSet(library: library), diagnostics)
  }

  /// Renders a template with marks in place of values. A name that is not there was refused when the theme was checked.
  func render(_ name: String, _ placeholders: [String: Any]) -> String {
    library.render(placeholders, withTemplate: name) ?? ""
  }

  private static func inlined(_ template: TemplateFile, constants: [String: String]) -> String {
    var text = ""
    var position = template.text.startIndex
    for tag in template.tags where TemplateCheck.isConstant(tag.name) {
      text += template.text[position..<tag.range.lowerBound]
      position = tag.range.upperBound
      // Two braces in a text would open a tag.
      text += HTMLText.escaped(constants[tag.name] ?? "").replacing("{{", with: "&#123;&#123;")
    }
    return text + template.text[position...]
  }

  /// Indentation means nothing in HTML, and the engine would repeat that of a partial inside `pre`.
  private static func withoutIndentation(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).map { $0.drop { $0 == " " || $0 == "\t" } }
      .joined(separator: "\n")
  }
}
