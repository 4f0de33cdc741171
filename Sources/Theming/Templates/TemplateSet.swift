import Diagnostics
import Markdown
import Mustache

/// The templates of one language, compiled: what they say in words is already part of them.
///
/// The one place that knows the template engine. The engine gets no tag as its author wrote it, but each as it was
/// understood and checked, so that it cannot understand another thing by it.
struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  private let aliases: [String: String]

  /// Compiles templates whose tags were checked; `constants` gives the text after `t.` and `site.` names.
  static func compile(
    _ templates: [TemplateFile], constants: [String: String]
  ) -> Diagnosed<TemplateSet> {
    var library = MustacheLibrary()
    var diagnostics: [Diagnostic] = []
    // A file may be called what the engine takes for no name.
    let aliases = Dictionary(
      templates.enumerated().map { ($0.element.name, "file-\($0.offset)") },
      uniquingKeysWith: { first, _ in first })
    for template in templates {
      let text = written(template, constants: constants, aliases: aliases)
      do {
        try library.register(withoutIndentation(text), named: aliases[template.name] ?? template.name)
      } catch {
        diagnostics.append(
          .error(
            .themeSyntax, "The template engine does not understand this template: \(error).",
            at: template.file.place,
            fix: "Compare it with the default theme's."))
      }
    }
    return Diagnosed(TemplateSet(library: library, aliases: aliases), diagnostics)
  }

  /// Renders a template with marks in place of values. A name that is not there was refused when the theme was
  /// checked.
  func render(_ name: String, _ placeholders: [String: Any]) -> String {
    library.render(placeholders, withTemplate: aliases[name] ?? name) ?? ""
  }

  /// The template as the engine gets it. Its tags are between control characters, which no author can write: so a
  /// brace in a text is never looked at twice, and none in a word opens a tag.
  private static func written(
    _ template: TemplateFile, constants: [String: String], aliases: [String: String]
  ) -> String {
    var text = Array("{{=\(open) \(close)=}}\n".utf8)
    func write(_ tag: String) { text += "\(open)\(tag)\(close)".utf8 }
    func write(_ nodes: [TemplateFile.Node]) {
      for node in nodes {
        switch node {
        case .text(let range): text += template.bytes[range]
        case .tag(let tag) where tag.isConstant: text += HTMLText.escaped(constants[tag.name] ?? "").utf8
        case .tag(let tag): write(written(tag, aliases))
        case .group(let tag, let inner):
          write(written(tag, aliases))
          write(inner)
          write("/" + (tag.kind == .parent ? aliases[tag.name] ?? tag.name : tag.name))
        }
      }
    }
    write(template.nodes)
    return String(decoding: text, as: UTF8.self)
  }

  // The engine goes back by two characters from a closing tag, however long its marks are.
  private static let open = "\u{4}\u{4}"
  private static let close = "\u{5}\u{5}"

  /// What is between a tag's marks.
  private static func written(_ tag: TemplateTag, _ aliases: [String: String]) -> String {
    let alias = aliases[tag.name] ?? tag.name
    return switch tag.kind {
    case .variable: tag.name
    case .unescaped: "&" + tag.name
    case .section: "#" + tag.name
    case .inverted: "^" + tag.name
    case .block: "$" + tag.name
    case .partial: ">" + alias
    case .parent: "<" + alias
    case .comment, .close, .other: "!"
    }
  }

  /// Indentation means nothing in HTML, and the engine would repeat that of a partial inside `pre`.
  private static func withoutIndentation(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).map { $0.drop { $0 == " " || $0 == "\t" } }
      .joined(separator: "\n")
  }
}
