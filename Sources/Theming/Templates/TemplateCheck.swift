import Diagnostics

/// Checks every name in the theme's templates against what its pages know, so that none renders as nothing.
struct TemplateCheck {
  let templates: [String: TemplateFile]
  private var diagnostics: [Diagnostic] = []
  private var seen: Set<String> = []

  init(templates: [String: TemplateFile]) {
    self.templates = templates
  }

  /// The findings in all templates that are rendered with these names, and all that they include.
  static func diagnostics(
    _ templates: [String: TemplateFile], entryPoints: [(template: String, outline: ShapeOutline)],
    in folder: String
  ) -> [Diagnostic] {
    var check = TemplateCheck(templates: templates)
    for (name, outline) in entryPoints {
      if let template = templates[name] {
        check.walk(template.nodes, [outline], path: [name])
      } else {
        check.add(
          .error(
            .themeTemplateMissing, "The theme has no template “\(name)”.", at: Place("\(folder)/templates"),
            fix: "Put a file “\(name).mustache” there, such as the one of the default theme."))
      }
    }
    return check.diagnostics
  }

  private mutating func walk(_ nodes: [TemplateFile.Node], _ stack: [ShapeOutline], path: [String]) {
    for node in nodes {
      switch node {
      case .tag(let tag): check(tag, stack, path: path)
      case .group(let tag, let inner): check(tag, inner, stack, path: path)
      }
    }
  }

  private mutating func check(_ tag: TemplateTag, _ stack: [ShapeOutline], path: [String]) {
    switch tag.kind {
    case .variable, .unescaped:
      guard tag.name != ".", !Self.isConstant(tag.name), let kind = kind(of: tag, in: stack) else { return }
      checkEscaping(of: tag, kind)
    case .partial:
      include(tag, stack, path: path)
    default: break
    }
  }

  private mutating func check(
    _ tag: TemplateTag, _ inner: [TemplateFile.Node], _ stack: [ShapeOutline], path: [String]
  ) {
    switch tag.kind {
    case .section:
      guard !Self.isConstant(tag.name), let kind = kind(of: tag, in: stack) else {
        return walk(inner, stack, path: path)
      }
      switch kind {
      case .record(let outline), .list(let outline): walk(inner, stack + [outline], path: path)
      case .text, .html, .flag: walk(inner, stack, path: path)
      }
    case .inverted:
      if !Self.isConstant(tag.name) { _ = kind(of: tag, in: stack) }
      walk(inner, stack, path: path)
    case .parent:
      include(tag, stack, path: path)
      walk(inner, stack, path: path)
    default:
      walk(inner, stack, path: path)
    }
  }

  private mutating func include(_ tag: TemplateTag, _ stack: [ShapeOutline], path: [String]) {
    guard let template = templates[tag.name] else {
      add(
        .error(
          .themePartial, "There is no template “\(tag.name)” to include.", at: tag.place,
          fix: Suggestion.question(for: tag.name, among: templates.keys.sorted())
            ?? "Put a file “\(tag.name).mustache” into templates/."))
      return
    }
    if path.contains(tag.name) {
      add(
        .error(
          .themePartial, "The template “\(tag.name)” includes itself, which would never end.", at: tag.place,
          fix: "Remove the tag."))
      return
    }
    walk(template.nodes, stack, path: path + [tag.name])
  }

  private mutating func kind(of tag: TemplateTag, in stack: [ShapeOutline]) -> ShapeOutline.Kind? {
    let parts = tag.name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return nil }
    var kind = stack.reversed().lazy.compactMap { $0.kind(of: first) }.first
    var known = stack.flatMap(\.names)
    for part in parts.dropFirst() {
      guard case .record(let outline) = kind else { break }
      known = outline.names
      kind = outline.kind(of: part)
    }
    if kind == nil {
      add(
        .error(
          .themeName, "“\(tag.name)” is not a name that this template knows here.", at: tag.place,
          fix: Suggestion.question(for: parts.last ?? first, among: known.sorted())
            ?? "Remove the tag, or use one of the names listed in .github/reference/theme.md."))
    }
    return kind
  }

  private mutating func checkEscaping(of tag: TemplateTag, _ kind: ShapeOutline.Kind) {
    switch (tag.kind, kind) {
    case (.variable, .html):
      add(
        .error(
          .themeEscaping, "“\(tag.name)” is HTML, which two braces would show as source.", at: tag.place,
          fix: "Write {{{\(tag.name)}}} with three braces."))
    case (.unescaped, .text):
      add(
        .error(
          .themeEscaping, "“\(tag.name)” is plain text; three braces would let it act as HTML.",
          at: tag.place,
          fix: "Write {{\(tag.name)}} with two braces."))
    case (_, .list), (_, .record):
      add(
        .error(
          .themeEscaping, "“\(tag.name)” has parts and cannot be shown as it is.", at: tag.place,
          fix: "Open a section, {{#\(tag.name)}}…{{/\(tag.name)}}, and show its parts."))
    default: break
    }
  }

  /// Names that are replaced by their text before a template is compiled.
  static func isConstant(_ name: String) -> Bool {
    name.hasPrefix("t.") || name.hasPrefix("site.")
  }

  /// A partial is walked once for each place that includes it; each slip in it is told once.
  private mutating func add(_ finding: Diagnostic) {
    let key = "\(finding.place?.description ?? "")\(finding.summary)"
    if seen.insert(key).inserted { diagnostics.append(finding) }
  }
}
