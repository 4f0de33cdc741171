/// The lines of a plain text, and what is in front of them: the marks of list items and the indents of quotations.
struct PlainTextPage {
  private struct Container {
    /// In front of its first line, until that is written.
    var first: String?
    /// In front of all further lines.
    let rest: String
  }

  private enum List {
    case bullets
    case numbers(next: Int)
    case footnotes(next: Int)
  }

  private let width: Int
  private var lines: [String] = []
  private var containers: [Container] = []
  private var lists: [List] = []
  private var wantsBlankLine = false
  private var isFootnotes = false

  init(width: Int) {
    self.width = width
  }

  /// All that was written.
  var text: String { lines.joined(separator: "\n") }

  /// The columns that the containers leave, at least 20.
  var room: Int { max(20, width - containers.reduce(0) { $0 + PlainText.width(of: $1.rest) }) }

  /// Adds lines as they are.
  mutating func add(_ added: [String]) {
    if added.isEmpty { return }
    separate()
    for line in added { lines.append(Self.trimmed(prefix() + line)) }
    wantsBlankLine = true
  }

  /// Adds a block, each of whose lines is wrapped.
  mutating func add(lines added: [String], isTight: Bool) {
    separate()
    for line in added {
      let first = prefix()
      let rest = prefix()
      lines.append(
        PlainText.wrapped(line, width: max(width, PlainText.width(of: rest) + 20), first: first, rest: rest))
    }
    wantsBlankLine = !isTight
  }

  mutating func beginList(start: Int?) {
    if isFootnotes, lists.isEmpty {
      lists.append(.footnotes(next: 1))
    } else {
      lists.append(start.map { .numbers(next: $0) } ?? .bullets)
    }
  }

  mutating func endList() {
    lists.removeLast(lists.isEmpty ? 0 : 1)
    if lists.isEmpty { wantsBlankLine = true }
  }

  mutating func beginItem() {
    let mark: String
    switch lists.popLast() {
    case .numbers(let next)?:
      mark = "\(next). "
      lists.append(.numbers(next: next &+ 1))
    case .footnotes(let next)?:
      mark = PlainTextLinks.letter(of: "\(next)") + " "
      lists.append(.footnotes(next: next + 1))
    case .bullets?:
      mark = "- "
      lists.append(.bullets)
    case nil: mark = "- "
    }
    containers.append(Container(first: mark, rest: String(repeating: " ", count: mark.count)))
  }

  mutating func indent(by blanks: String) {
    containers.append(Container(first: nil, rest: blanks))
  }

  mutating func endContainer() {
    containers.removeLast(containers.isEmpty ? 0 : 1)
  }

  mutating func beginFootnotes() {
    isFootnotes = true
    wantsBlankLine = true
  }

  private mutating func separate() {
    if wantsBlankLine, !lines.isEmpty { lines.append("") }
    wantsBlankLine = false
  }

  /// What the next line begins with; marks are used up by it.
  private mutating func prefix() -> String {
    var prefix = ""
    for index in containers.indices {
      prefix += containers[index].first ?? containers[index].rest
      containers[index].first = nil
    }
    return prefix
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
