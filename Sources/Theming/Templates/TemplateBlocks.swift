/// The blocks of a template that others can fill.
enum TemplateBlocks {
  /// The names of the blocks in a template and in all that it includes.
  static func names(in template: String, _ templates: [String: TemplateFile]) -> Set<String> {
    var found: Set<String> = []
    var visited: Set<String> = []
    var waiting = [template]
    while let name = waiting.popLast() {
      guard visited.insert(name).inserted, let file = templates[name] else { continue }
      collect(file.nodes, into: &found, &waiting)
    }
    return found
  }

  private static func collect(
    _ nodes: [TemplateFile.Node], into found: inout Set<String>, _ waiting: inout [String]
  ) {
    for node in nodes {
      switch node {
      case .text: break
      case .tag(let tag): if tag.kind == .partial { waiting.append(tag.name) }
      case .group(let tag, let inner):
        if tag.kind == .block { found.insert(tag.name) }
        if tag.kind == .parent { waiting.append(tag.name) }
        // What is directly in a parent fills blocks; it is none.
        guard tag.kind == .parent else {
          collect(inner, into: &found, &waiting)
          continue
        }
        for case .group(_, let nodes) in inner { collect(nodes, into: &found, &waiting) }
      }
    }
  }
}
