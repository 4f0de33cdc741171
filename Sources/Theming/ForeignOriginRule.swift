import Diagnostics
import Markup

/// A theme may not make a page load something from another site, which would see every reader.
struct ForeignOriginRule {
  /// Origins from which the site may load something, and its own.
  let allowed: Set<String>

  /// What the templates would load. Links that readers follow may lead anywhere.
  ///
  /// - Parameter words: the theme's words by their names, in all languages.
  func diagnostics(in templates: [TemplateFile], words: [[String: String]]) -> [Diagnostic] {
    var reading = TemplateReading(templates, words: Self.addresses(in: words))
    let found = reading.read()
    var loads: [Int: [ForeignLoad]] = [:]
    for load in Set(found.loads) where !isAllowed(load) {
      loads[TemplateMarkup.place(load.position).template, default: []].append(load)
    }
    let own = templates.indices.flatMap { index in
      let template = templates[index]
      return diagnostics(loads[index] ?? [], template.bytes, template.file.shownPath) {
        TemplateMarkup.place($0).byte
      }
    }
    return own + found.unfinished.map { unfinished(templates, at: $0.position, $0.context) }
  }

  /// What a stylesheet's `url(…)` and `@import` would load.
  func diagnostics(inStylesheet text: String, file: String) -> [Diagnostic] {
    let bytes = Array(text.utf8)
    return diagnostics(ForeignLoads.inStylesheet(MarkupText(bytes)).filter { !isAllowed($0) }, bytes, file) {
      $0
    }
  }

  /// The sites that a script names.
  func diagnostics(inScript text: String, file: String) -> [Diagnostic] {
    let bytes = Array(text.utf8)
    return diagnostics(ForeignLoads.inScript(MarkupText(bytes)).filter { !isAllowed($0) }, bytes, file) { $0 }
  }

  /// What a drawing or a page among the assets would load.
  func diagnostics(inMarkup text: String, file: String) -> [Diagnostic] {
    let bytes = Array(text.utf8)
    return diagnostics(ForeignLoads.inMarkup(MarkupText(bytes)).filter { !isAllowed($0) }, bytes, file) { $0 }
  }

  private func isAllowed(_ load: ForeignLoad) -> Bool {
    guard let origin = load.origin, allowed.contains(origin) else { return false }
    return [.loads, .sends, .isNamed].contains(load.kind)
  }

  private func diagnostics(
    _ loads: [ForeignLoad], _ bytes: [UInt8], _ file: String, byte: (Int) -> Int
  ) -> [Diagnostic] {
    var limit = FindingLimit()
    var last: Int?
    for load in loads.sorted(by: { ($0.position, $0.origin ?? "") < ($1.position, $1.origin ?? "") })
    where load.position != last {
      last = load.position
      limit.add(.themeOrigin) { Self.diagnostic(load, at: Self.place(byte(load.position), in: bytes, file)) }
    }
    return limit.diagnostics
  }

  private static func place(_ index: Int, in bytes: [UInt8], _ file: String) -> Place {
    let before = bytes[..<index]
    let start = before.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }).map { $0 + 1 } ?? 0
    var line = 1
    for index in before.indices
    where bytes[index] == 0x0A
      || bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
    {
      line += 1
    }
    return Place(file, line: line, column: String(decoding: bytes[start..<index], as: UTF8.self).count + 1)
  }

  /// Words that may be an address: what is filled in for them is read like what is in the template.
  private static func addresses(in words: [[String: String]]) -> [String: String] {
    var addresses: [String: String] = [:]
    for (name, text) in words.joined() where text < addresses[name] ?? "\u{10FFFF}" {
      let lower = text.lowercased()
      if ["//", "\\", "script:", "http"].contains(where: lower.contains) { addresses[name] = text }
    }
    return addresses
  }
}

// MARK: - What is said

extension ForeignOriginRule {
  private static func diagnostic(_ load: ForeignLoad, at place: Place) -> Diagnostic {
    let allowing = load.origin.map { "; or add “\($0)” to “allow_origins:” in site.yaml" } ?? ""
    let (summary, fix): (String, String) =
      switch load.kind {
      case .loads:
        (
          "This would load something from another site, which would see every reader.",
          "Put a copy into the theme's assets/ or the content's media/, and name it without a host\(allowing)."
        )
      case .isNamed:
        (
          "This script names another site, which would see every reader if the script calls it.",
          "Put a copy into the theme's assets/, and name it without a host\(allowing)."
        )
      case .sends:
        (
          "This would send what readers enter to another site.",
          "Write an address of this site, or the name of one that the program fills in\(allowing)."
        )
      case .leadsAway:
        (
          "This would lead every reader to another site without a click.",
          "Remove it, and write a link that readers can follow: <a href=\"…\">."
        )
      case .rebases:
        (
          "With this every relative address of the page, its stylesheet's too, would lead to another site.",
          "Remove it: addresses are already relative to the page."
        )
      case .runs:
        (
          "This address is a script, which could load something from another site; the page's policy forbids it.",
          "Put the script into the theme's assets/site.js."
        )
      case .holdsDocument:
        (
          "A “data:” address here is a document of its own, which could load something from another site.",
          "Put its content into a file in the theme's assets/, and name that file."
        )
      }
    return .error(.themeOrigin, summary, at: place, fix: fix)
  }

  private func unfinished(_ templates: [TemplateFile], at position: Int, _ context: MarkupContext)
    -> Diagnostic
  {
    let (template, byte) = TemplateMarkup.place(position)
    let file = templates[template]
    let place = Self.place(byte, in: file.bytes, file.file.shownPath)
    let (summary, fix): (String, String) =
      switch context {
      case .raw(let name, _):
        ("“<\(name)>” is not closed, so it would swallow what follows.", "Write </\(name)> where it ends.")
      case .comment:
        ("This comment is not closed, so it would swallow what follows.", "Write --> where it ends.")
      default:
        (
          "This tag is not closed, so it would swallow what follows.",
          "Close its quotation marks, and write > where it ends."
        )
      }
    return .error(.themeSyntax, summary, at: place, fix: fix)
  }
}

/// Reads the markup of all templates, each as part of those that include it.
private struct TemplateReading {
  private let templates: [TemplateFile]
  private var markup: TemplateMarkup

  init(_ templates: [TemplateFile], words: [String: String]) {
    self.templates = templates
    markup = TemplateMarkup(templates, words: words)
  }

  /// A template is read as if it was between tags. One that others include elsewhere, or that leaves a tag open, is
  /// read as part of them.
  mutating func read() -> (loads: [ForeignLoad], unfinished: [(position: Int, context: MarkupContext)]) {
    var loads: [ForeignLoad] = []
    var unfinished: [(position: Int, context: MarkupContext)] = []
    let included = Set(
      templates.flatMap(\.tags).filter { $0.kind == .partial || $0.kind == .parent }.map(\.name))
    // Whatever turns out not to be whole changes what is around it: then all is read once more.
    for _ in 0..<8 {
      let before = markup.inlined
      (loads, unfinished) = ([], [])
      for index in templates.indices {
        let structure = read(index, into: &loads)
        guard structure.end != .text else { continue }
        let name = templates[index].name
        if included.contains(name) { markup.inlined.insert(name) }
        if !included.contains(name) || EntryPoint.names.contains(name), let position = structure.unfinished {
          unfinished.append((position, structure.end))
        }
      }
      if markup.inlined == before { break }
    }
    return (loads, unfinished)
  }

  private mutating func read(_ index: Int, into loads: inout [ForeignLoad]) -> MarkupStructure {
    let text = markup.markup(of: index)
    let structure = ForeignLoads.structure(of: text)
    for option in structure.inside where option >= TemplateMarkup.firstTemplate {
      markup.inlined.insert(templates[option - TemplateMarkup.firstTemplate].name)
    }
    let unbalanced = structure.unbalanced.filter { $0 < TemplateMarkup.firstTemplate }
    for variant in text.variants(deciding: unbalanced, most: 16) { loads += ForeignLoads.inMarkup(variant) }
    return structure
  }
}
