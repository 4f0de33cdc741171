import Diagnostics

/// Checks every name in the theme's templates against what its pages know, so that none renders as nothing.
///
/// It goes through a page as the engine does: what a block is filled with is checked where the block is.
struct TemplateCheck {
  let templates: [String: TemplateFile]
  private var diagnostics: [Diagnostic] = []
  private var seen: Set<String> = []
  /// The blocks of each template that was filled.
  private var blocks: [String: Set<String>] = [:]
  /// How many tags of the present page were looked at.
  private var tagCount = 0

  /// A page may have this many tags, with those of all that it includes.
  private static let mostTags = 50_000
  /// Sections and templates may be nested this deep in a page.
  private static let mostDepth = 250

  /// What a place in a template knows.
  struct Scope {
    /// The names, outermost first.
    var stack: [ShapeOutline]
    /// The templates that include each other here.
    var path: [String]
    /// What blocks are filled with, by name; the outermost wins.
    var fillings: [String: [TemplateFile.Node]] = [:]
    /// The blocks that are being filled here.
    var filled: Set<String> = []
    /// The lists that are being gone through: where in the stack their names are, and which they are.
    var lists: Set<String> = []
    var depth = 0
    /// Whether a section around it has no name that is known.
    var isUncertain = false
  }

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
        check.tagCount = 0
        check.walk(template.nodes, Scope(stack: [outline], path: [name]))
        if check.tagCount > mostTags { check.add(tooLarge(template)) }
      } else {
        check.add(
          .error(
            .themeTemplateMissing, "The theme has no template “\(name)”.", at: Place("\(folder)/templates"),
            fix: "Put a file “\(name).mustache” there, such as the one of the default theme."))
      }
    }
    var limits: [String: FindingLimit] = [:]
    var files: [String] = []
    for finding in check.diagnostics {
      let file = finding.place?.file ?? ""
      if limits[file] == nil { files.append(file) }
      limits[file, default: FindingLimit()].add(finding.id) { finding }
    }
    return files.flatMap { limits[$0]?.diagnostics ?? [] }
  }

  private static func tooLarge(_ template: TemplateFile) -> Diagnostic {
    .error(
      .themePartial, "With everything that it includes, this template has more than \(mostTags) tags.",
      at: template.file.place, fix: "Include other templates less often; each may include others in turn.")
  }

  private mutating func walk(_ nodes: [TemplateFile.Node], _ scope: Scope) {
    for node in nodes where tagCount <= Self.mostTags {
      switch node {
      case .text: break
      case .tag(let tag):
        tagCount += 1
        check(tag, scope)
      case .group(let tag, let inner):
        tagCount += 1
        var inside = scope
        inside.depth += 1
        guard inside.depth <= Self.mostDepth else { return add(tooDeep(tag)) }
        check(tag, inner, inside)
      }
    }
  }

  private func tooDeep(_ tag: TemplateTag) -> Diagnostic {
    .error(
      .themePartial, "Templates and sections are nested more than \(Self.mostDepth) deep here.",
      at: tag.place,
      fix: "Include this template from one that is less deeply nested.")
  }

  private mutating func check(_ tag: TemplateTag, _ scope: Scope) {
    guard !tag.isMalformed else { return }
    switch tag.kind {
    case .variable, .unescaped:
      guard !tag.isConstant, let found = lookUp(tag, in: scope) else { return }
      checkEscaping(of: tag, found.kind)
    case .partial: include(tag, scope)
    default: break
    }
  }

  private mutating func check(_ tag: TemplateTag, _ inner: [TemplateFile.Node], _ scope: Scope) {
    switch tag.kind {
    case .section: checkSection(tag, inner, scope)
    case .parent where !tag.isMalformed: fill(tag, inner, scope)
    case .block: expand(tag, inner, scope)
    case .inverted:
      if !tag.isMalformed, !tag.isConstant { _ = lookUp(tag, in: scope) }
      walk(inner, scope)
    default: walk(inner, scope)
    }
  }

  private mutating func checkSection(_ tag: TemplateTag, _ inner: [TemplateFile.Node], _ scope: Scope) {
    var scope = scope
    guard !tag.isConstant, !tag.isMalformed, let found = lookUp(tag, in: scope) else {
      scope.isUncertain = scope.isUncertain || !tag.isConstant
      return walk(inner, scope)
    }
    switch found.kind {
    case .record(let outline): scope.stack.append(outline)
    case .list(let outline):
      guard scope.lists.insert("\(found.frame) \(tag.name)").inserted else {
        return add(
          .error(
            .themeName, "“\(tag.name)” is repeated here for each of its own entries.", at: tag.place,
            fix: "Remove this tag and the one that closes it."))
      }
      scope.stack.append(outline)
    case .text, .html, .flag: break
    }
    walk(inner, scope)
  }

  /// A name is looked up from the inside to the outside, and in what is found the next one after the dot.
  private mutating func lookUp(_ tag: TemplateTag, in scope: Scope) -> (kind: ShapeOutline.Kind, frame: Int)?
  {
    if tag.name == "." {
      add(NameProblem.dot(tag, scope.stack))
      return nil
    }
    let parts = tag.name.split(separator: ".").map(String.init)
    let found = lookUp(tag, parts, in: scope)
    if let found, parts.joined(separator: ".") != tag.name {
      add(NameProblem.strayDot(tag, joined: parts.joined(separator: ".")))
      return (found.kind, found.frame)
    }
    return found
  }

  private mutating func lookUp(
    _ tag: TemplateTag, _ parts: [String], in scope: Scope
  ) -> (kind: ShapeOutline.Kind, frame: Int)? {
    guard let first = parts.first,
      let frame = scope.stack.indices.reversed().first(where: { scope.stack[$0].kind(of: first) != nil }),
      var kind = scope.stack[frame].kind(of: first)
    else {
      // In a section that is not known, other names may be known than here.
      if !scope.isUncertain {
        add(NameProblem.unknown(tag, parts.first ?? "", among: scope.stack.flatMap(\.names)))
      }
      return nil
    }
    for (index, part) in parts.enumerated().dropFirst() {
      guard case .record(let outline) = kind else {
        add(NameProblem.noRecord(tag, parts, at: index, kind))
        return nil
      }
      guard let next = outline.kind(of: part) else {
        add(NameProblem.unknown(tag, part, among: outline.names))
        return nil
      }
      kind = next
    }
    return (kind, frame)
  }

  private mutating func checkEscaping(of tag: TemplateTag, _ kind: ShapeOutline.Kind) {
    if let problem = NameProblem.escaping(tag, kind) { add(problem) }
  }

  /// A partial is walked once for each place that includes it; each mistake in it is reported once.
  private mutating func add(_ finding: Diagnostic) {
    let key = "\(finding.place?.description ?? "")\(finding.summary)"
    if seen.insert(key).inserted { diagnostics.append(finding) }
  }
}

// MARK: - Templates that include others

extension TemplateCheck {
  private mutating func include(_ tag: TemplateTag, _ scope: Scope) {
    guard let template = templates[tag.name] else { return add(missing(tag)) }
    if scope.path.contains(tag.name) {
      return add(
        .error(
          .themePartial, "The template “\(tag.name)” includes itself, which would never end.", at: tag.place,
          fix: "Remove the tag."))
    }
    var scope = scope
    scope.path.append(tag.name)
    scope.depth += 1
    guard scope.depth <= Self.mostDepth else { return add(tooDeep(tag)) }
    walk(template.nodes, scope)
  }

  private func missing(_ tag: TemplateTag) -> Diagnostic {
    let name = TemplateName.shown(tag.name)
    let isFile = !tag.name.contains { $0.isNewline || "{}".contains($0) } && tag.name.count <= 60
    return .error(
      .themePartial, "There is no template “\(name)” to include.", at: tag.place,
      fix: Suggestion.question(for: tag.name, among: templates.keys.sorted())
        ?? (isFile && tag.name != "." ? "Put a file “\(name).mustache” into templates/." : "Remove the tag."))
  }

  /// `{{<layout}}{{$main}}…{{/main}}{{/layout}}`: only blocks may be in it, and those that the other one has.
  private mutating func fill(_ tag: TemplateTag, _ inner: [TemplateFile.Node], _ scope: Scope) {
    guard templates[tag.name] != nil else { return add(missing(tag)) }
    let known = blocks[tag.name] ?? TemplateBlocks.names(in: tag.name, templates)
    blocks[tag.name] = known
    var own: Set<String> = []
    var fillings: [String: [TemplateFile.Node]] = [:]
    for node in inner {
      switch node {
      case .text: break
      case .tag(let stray): if stray.kind != .comment { add(strayInParent(stray, tag)) }
      case .group(let block, let nodes):
        guard block.kind == .block else {
          add(strayInParent(block, tag))
          continue
        }
        guard !block.isMalformed else { continue }
        if !own.insert(block.name).inserted { add(filledTwice(block)) }
        if !known.contains(block.name) { add(noBlock(block, of: tag, known: known)) }
        fillings[block.name] = nodes
      }
    }
    var scope = scope
    scope.fillings.merge(fillings) { outer, _ in outer }
    include(tag, scope)
  }

  private func strayInParent(_ stray: TemplateTag, _ parent: TemplateTag) -> Diagnostic {
    .error(
      .themeSyntax, "Directly inside \(TemplateName.tag(.parent, parent.name)), only blocks are allowed.",
      at: stray.place, fix: "Move this tag into a block, such as {{$main}}…{{/main}}.",
      notes: [.init("It is opened here.", at: parent.place)])
  }

  private func filledTwice(_ block: TemplateTag) -> Diagnostic {
    .error(
      .themeSyntax, "The block “\(TemplateName.shown(block.name))” is filled twice here.", at: block.place,
      fix: "Put both texts into one block.")
  }

  private func noBlock(_ block: TemplateTag, of parent: TemplateTag, known: Set<String>) -> Diagnostic {
    let name = TemplateName.shown(block.name)
    return .error(
      .themeName,
      "The template “\(TemplateName.shown(parent.name))” has no block “\(name)”, so no page would show this.",
      at: block.place,
      fix: Suggestion.question(for: block.name, among: known.sorted())
        ?? (known.isEmpty
          ? "Put {{$\(name)}}{{/\(name)}} into that template, where it belongs."
          : "Its blocks: \(known.sorted().prefix(10).map { "“\($0)”" }.joined(separator: ", "))."))
  }

  /// `{{$main}}…{{/main}}`: what it is filled with, or else what is in it.
  private mutating func expand(_ tag: TemplateTag, _ inner: [TemplateFile.Node], _ scope: Scope) {
    var scope = scope
    guard !tag.isMalformed, let filling = scope.fillings[tag.name] else { return walk(inner, scope) }
    guard scope.filled.insert(tag.name).inserted else {
      return add(
        .error(
          .themePartial, "The block “\(tag.name)” is inside its own text, which would never end.",
          at: tag.place, fix: "Give one of the two blocks another name."))
    }
    walk(filling, scope)
  }
}
