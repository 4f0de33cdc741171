import Markdown
import Markup

/// Puts a template's markup together, with gaps for what is filled in and options for what may be left out.
struct TemplateMarkup {
  private let templates: [TemplateFile]
  private let byName: [String: Int]
  private let files: [String: TemplateFile]
  private var blocks: [String: Set<String>] = [:]
  /// Words of the theme that look like addresses, by name.
  private let words: [String: String]
  private var numbers: [String: Int] = [:]
  private var text = MarkupText()
  private var filled: Set<String> = []
  private var steps = 0

  /// Templates that are put in where others include them, because they are not complete alone.
  var inlined: Set<String> = []
  /// Options above this number stand for templates that are included; the number less this is the template's.
  static let firstTemplate = 1_000_000

  private static let mostSteps = 50_000
  private static let mostBytes = 4_000_000

  init(_ templates: [TemplateFile], words: [String: String]) {
    self.templates = templates
    self.words = words
    files = Dictionary(templates.map { ($0.name, $0) }) { first, _ in first }
    byName = Dictionary(templates.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
  }

  /// The markup of a template. A position is the template's number in the upper half, and the byte in the lower.
  mutating func markup(of template: Int) -> MarkupText {
    text = MarkupText()
    filled = []
    steps = 0
    write(templates[template].nodes, of: template, path: [template], [:])
    return text
  }

  /// The template and the byte that a position stands for.
  static func place(_ position: Int) -> (template: Int, byte: Int) {
    (position >> 32, position & 0xFFFF_FFFF)
  }

  private typealias Fillings = [String: (template: Int, nodes: [TemplateFile.Node])]

  private mutating func write(
    _ nodes: [TemplateFile.Node], of template: Int, path: [Int], _ fillings: Fillings
  ) {
    for node in nodes {
      steps += 1
      guard steps < Self.mostSteps, text.bytes.count < Self.mostBytes else { return }
      switch node {
      case .text(let range):
        text.append(templates[template].bytes[range], at: template << 32 | range.lowerBound)
      case .tag(let tag): write(tag, of: template, path: path, fillings)
      case .group(let tag, let inner): write(tag, inner, of: template, path: path, fillings)
      }
    }
  }

  private mutating func write(_ tag: TemplateTag, of template: Int, path: [Int], _ fillings: Fillings) {
    let position = template << 32 | tag.range.lowerBound
    switch tag.kind {
    case .comment, .close, .other: break
    case .partial:
      guard let other = byName[tag.name] else { break }
      include(other, path: path, fillings)
    default:
      if let word = words[tag.name] {
        for byte in HTMLText.escaped(word).utf8 { text.append(byte, at: position) }
      } else {
        text.append(MarkupText.Mark.gap, at: position)
      }
    }
  }

  private mutating func include(_ other: Int, path: [Int], _ fillings: Fillings) {
    guard !path.contains(other) else { return }
    let name = templates[other].name
    if !fillings.isEmpty && !blocks(of: name).isDisjoint(with: fillings.keys) || inlined.contains(name) {
      return write(templates[other].nodes, of: other, path: path + [other], fillings)
    }
    text.append(MarkupText.Mark.optionBegins, at: Self.firstTemplate + other)
    text.append(MarkupText.Mark.optionEnds, at: Self.firstTemplate + other)
  }

  private mutating func blocks(of name: String) -> Set<String> {
    if let known = blocks[name] { return known }
    let found = TemplateBlocks.names(in: name, files)
    blocks[name] = found
    return found
  }

  private mutating func write(
    _ tag: TemplateTag, _ inner: [TemplateFile.Node], of template: Int, path: [Int], _ fillings: Fillings
  ) {
    switch tag.kind {
    case .parent:
      guard let other = byName[tag.name], !path.contains(other) else { return }
      var fillings = fillings
      for case .group(let block, let nodes) in inner where fillings[block.name] == nil {
        fillings[block.name] = (template, nodes)
      }
      write(templates[other].nodes, of: other, path: path + [other], fillings)
    case .block:
      if let filling = fillings[tag.name] {
        guard filled.insert(tag.name).inserted else { return }
        write(filling.nodes, of: filling.template, path: path, fillings)
        filled.remove(tag.name)
        return
      }
      option(number("$" + tag.name), inner, of: template, path: path, fillings)
    case .inverted: option(-number(tag.name), inner, of: template, path: path, fillings)
    default: option(number(tag.name), inner, of: template, path: path, fillings)
    }
  }

  private mutating func option(
    _ number: Int, _ inner: [TemplateFile.Node], of template: Int, path: [Int], _ fillings: Fillings
  ) {
    text.append(MarkupText.Mark.optionBegins, at: number)
    write(inner, of: template, path: path, fillings)
    text.append(MarkupText.Mark.optionEnds, at: number)
  }

  private mutating func number(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = numbers.count + 1
    return numbers.count
  }
}
