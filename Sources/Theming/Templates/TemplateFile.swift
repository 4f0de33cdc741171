import Diagnostics
import Reading

/// A template as it lies in the theme, with its tags as a tree.
struct TemplateFile: Sendable {
  /// A piece of the tree.
  indirect enum Node: Sendable {
    case tag(TemplateTag)
    case group(TemplateTag, [Node])
  }

  /// The name by which others include it: the file's path under `templates/` without `.mustache`.
  let name: String
  let file: SourceFile
  let text: String
  let tags: [TemplateTag]
  let nodes: [Node]

  static let folder = "templates/"
  static let ending = "mustache"

  /// Reads a template; sections that are not closed, or closed in the wrong order, are errors. One that cannot be read
  /// has no tags.
  static func read(_ file: SourceFile) -> Diagnosed<TemplateFile> {
    var diagnostics: [Diagnostic] = []
    let text = file.readThemeText().collect(into: &diagnostics) ?? ""
    let tags = TemplateTag.scan(text, file: file.shownPath).collect(into: &diagnostics)
    let nodes = tree(of: tags).collect(into: &diagnostics)
    let name = String(file.path.dropFirst(folder.count).dropLast(ending.count + 1))
    return Diagnosed(TemplateFile(name: name, file: file, text: text, tags: tags, nodes: nodes), diagnostics)
  }

  private static func tree(of tags: [TemplateTag]) -> Diagnosed<[Node]> {
    var diagnostics: [Diagnostic] = []
    var open: [(tag: TemplateTag, nodes: [Node])] = []
    var root: [Node] = []
    func add(_ node: Node) {
      if open.isEmpty { root.append(node) } else { open[open.count - 1].nodes.append(node) }
    }
    for tag in tags {
      switch tag.kind {
      case .section, .inverted, .parent, .block:
        open.append((tag, []))
      case .close:
        guard let last = open.last, last.tag.name == tag.name else {
          diagnostics.append(wrongClose(tag, open: open.last?.tag))
          return Diagnosed([], diagnostics)
        }
        open.removeLast()
        add(.group(last.tag, last.nodes))
      case .other:
        diagnostics.append(
          .error(
            .themeSyntax, "This kind of tag cannot be used in a theme.", at: tag.place, fix: "Remove it."))
      default:
        add(.tag(tag))
      }
    }
    for left in open {
      diagnostics.append(
        .error(
          .themeSyntax, "The section “\(left.tag.name)” is not closed.", at: left.tag.place,
          fix: "Put {{/\(left.tag.name)}} where it ends."))
    }
    return Diagnosed(root, diagnostics)
  }

  private static func wrongClose(_ tag: TemplateTag, open: TemplateTag?) -> Diagnostic {
    guard let open else {
      return .error(
        .themeSyntax, "“\(tag.name)” is closed here, but no section is open.", at: tag.place,
        fix: "Remove the tag.")
    }
    return .error(
      .themeSyntax, "“\(tag.name)” is closed here, but the section “\(open.name)” is open.", at: tag.place,
      fix: "Close “\(open.name)” first.", notes: [.init("It is opened here.", at: open.place)])
  }
}

extension SourceFile {
  /// The largest template, stylesheet or strings file that is read, in bytes.
  private static var themeLimit: Int { 1_000_000 }

  /// Reads a file of the theme as text; the character that marks addresses is refused.
  func readThemeText() -> Diagnosed<String?> {
    var diagnostics: [Diagnostic] = []
    guard let bytes = read(limit: Self.themeLimit).collect(into: &diagnostics) else {
      return Diagnosed(nil, diagnostics)
    }
    if let problem = TextProblem.first(in: bytes[...], file: shownPath) {
      return Diagnosed(nil, diagnostics + [problem])
    }
    return Diagnosed(String(decoding: bytes, as: UTF8.self), diagnostics)
  }
}
