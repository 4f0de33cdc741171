import Diagnostics
import Reading

/// A template as it is in the theme, with its tags as a tree.
struct TemplateFile: Sendable {
  /// A piece of the tree.
  indirect enum Node: Sendable {
    /// Text between tags, in the template's bytes.
    case text(Range<Int>)
    case tag(TemplateTag)
    case group(TemplateTag, [Node])
  }

  /// The name by which others include it: the file's path under `templates/` without `.mustache`.
  let name: String
  let file: SourceFile
  /// Its text in UTF-8; lines end in LF.
  let bytes: [UInt8]
  let tags: [TemplateTag]
  let nodes: [Node]

  static let folder = "templates/"
  static let ending = "mustache"
  /// How deep sections may be nested in one template.
  static let mostDepth = 100

  /// Reads a template; sections that are not closed, or closed in the wrong order, are errors. One that cannot
  /// be read has no tags.
  static func read(_ file: SourceFile) -> Diagnosed<TemplateFile> {
    var diagnostics: [Diagnostic] = []
    let bytes = withPlainLineEnds(file.readThemeText().collect(into: &diagnostics) ?? "")
    var limit = FindingLimit()
    let tags = TemplateTag.scan(bytes, file: file.shownPath)
    // The engine looks at the whole rest of a template for each tag.
    if tags.value.count * bytes.count > mostWork {
      return Diagnosed(
        TemplateFile(name: name(of: file), file: file, bytes: [], tags: [], nodes: []),
        diagnostics + [tooLong(file, tags.value.count)])
    }
    let nodes = tree(of: tags.value, in: bytes)
    for finding in tags.diagnostics + nodes.diagnostics { limit.add(finding.id) { finding } }
    return Diagnosed(
      TemplateFile(name: name(of: file), file: file, bytes: bytes, tags: tags.value, nodes: nodes.value),
      diagnostics + limit.diagnostics)
  }

  private static func name(of file: SourceFile) -> String {
    String(file.path.dropFirst(folder.count).dropLast(ending.count + 1))
  }

  /// Tags times bytes: 10,000 tags in 100 KB, or 1,000 in 1 MB.
  private static let mostWork = 1_000_000_000

  private static func tooLong(_ file: SourceFile, _ count: Int) -> Diagnostic {
    .error(
      .themeSyntax, "This template is too long for its \(count) tags.", at: file.place,
      fix: "Split it into several files, and include each with {{> name}}.")
  }

  private static func withPlainLineEnds(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x0D) else { return bytes }
    return bytes.indices.compactMap { index in
      guard bytes[index] == 0x0D else { return bytes[index] }
      return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? nil : 0x0A
    }
  }

  private static func tree(of tags: [TemplateTag], in bytes: [UInt8]) -> Diagnosed<[Node]> {
    var making = TreeMaking()
    for tag in tags {
      making.add(text: tag.range.lowerBound)
      guard making.add(tag) else { return Diagnosed([], making.diagnostics) }
      making.position = tag.range.upperBound
    }
    making.add(text: bytes.count)
    return Diagnosed(making.root, making.diagnostics + making.unclosed)
  }
}

/// Puts the tags of a template into the sections in which they are.
private struct TreeMaking {
  var open: [(tag: TemplateTag, nodes: [TemplateFile.Node])] = []
  var root: [TemplateFile.Node] = []
  var position = 0
  private(set) var diagnostics: [Diagnostic] = []

  var unclosed: [Diagnostic] {
    open.filter { !$0.tag.isMalformed }.map { left in
      .error(
        .themeSyntax, "The section “\(TemplateName.shown(left.tag.name))” is not closed.", at: left.tag.place,
        fix: "Put \(TemplateName.tag(.close, left.tag.name)) where it ends.")
    }
  }

  mutating func add(_ node: TemplateFile.Node) {
    if open.isEmpty { root.append(node) } else { open[open.count - 1].nodes.append(node) }
  }

  /// Adds what is between the last tag and `end`.
  mutating func add(text end: Int) {
    if position < end { add(.text(position..<end)) }
  }

  /// Adds a tag; false where the rest cannot be understood.
  mutating func add(_ tag: TemplateTag) -> Bool {
    switch tag.kind {
    case .section, .inverted, .parent, .block:
      open.append((tag, []))
      if open.count > TemplateFile.mostDepth {
        diagnostics.append(tooDeep(tag))
        return false
      }
    case .close:
      // Of a section whose own name is none, nobody knows what the closing tag should be called.
      guard let last = open.last, last.tag.name == tag.name || last.tag.isMalformed else {
        diagnostics.append(wrongClose(tag, open: open.last?.tag))
        return false
      }
      open.removeLast()
      add(.group(last.tag, last.nodes))
    default: add(.tag(tag))
    }
    return true
  }

  private func tooDeep(_ tag: TemplateTag) -> Diagnostic {
    .error(
      .themeSyntax, "Sections are nested more than \(TemplateFile.mostDepth) deep here.", at: tag.place,
      fix: "Close sections where they are no longer needed.")
  }

  private func wrongClose(_ tag: TemplateTag, open: TemplateTag?) -> Diagnostic {
    let name = TemplateName.shown(tag.name)
    guard let open else {
      return .error(
        .themeSyntax, "“\(name)” is closed here, but no section is open.", at: tag.place,
        fix: "Remove the tag.")
    }
    return .error(
      .themeSyntax, "“\(name)” is closed here, but the section “\(TemplateName.shown(open.name))” is open.",
      at: tag.place, fix: "Close “\(TemplateName.shown(open.name))” first.",
      notes: [.init("It is opened here.", at: open.place)])
  }
}

extension SourceFile {
  /// The largest template, stylesheet or strings file that is read, in bytes.
  static var themeLimit: Int { 1_000_000 }

  /// Reads a file of the theme as UTF-8 text without a byte order mark; one inside it, where files were put
  /// together, would come to be in the pages, and is an error.
  func readThemeText() -> Diagnosed<String?> {
    var diagnostics: [Diagnostic] = []
    guard let bytes = read(limit: Self.themeLimit).collect(into: &diagnostics) else {
      return Diagnosed(nil, diagnostics)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    if let problem = TextProblem.first(in: content, file: shownPath)
      ?? TextProblem.mark(in: content, file: shownPath)
    {
      return Diagnosed(nil, diagnostics + [problem])
    }
    return Diagnosed(String(decoding: content, as: UTF8.self), diagnostics)
  }
}
