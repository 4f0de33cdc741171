import Markdown
import Mustache
import Planning

/// A template rendered for values of one form, with gaps where the values go.
struct Skeleton: Sendable {
  private enum Part: Sendable {
    case literal([UInt8])
    case value(Int)
    case root
  }

  private let parts: [Part]

  /// Surrounds the number of a value in a template rendered for its form. Like the root marker, no author can
  /// write it.
  private static let mark = UInt8(2)
  private static let rootMarker = UInt8(1)

  /// The gaps in a text that was rendered with `placeholders`.
  init(rendered text: String) {
    var parts: [Part] = []
    for (index, stretch) in text.utf8.split(separator: Self.mark, omittingEmptySubsequences: false)
      .enumerated()
    {
      if index % 2 == 1 {
        if let number = Int(String(decoding: stretch, as: UTF8.self)) { parts.append(.value(number)) }
        continue
      }
      for (index, literal) in stretch.split(separator: Self.rootMarker, omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { parts.append(.root) }
        if !literal.isEmpty { parts.append(.literal(Array(literal))) }
      }
    }
    self.parts = parts
  }

  /// The text with its gaps filled in.
  ///
  /// - Parameter root: what takes the place of each root marker; nil leaves the markers for a later page to place.
  func filled(with values: [FlatValues.Value], root: String?) -> [UInt8] {
    let root = Array((root ?? SiteAddress.rootMarker).utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.reduce(4096) { $0 + $1.size * 9 / 8 })
    for part in parts {
      switch part {
      case .literal(let literal): bytes += literal
      case .root: bytes += root
      case .value(let index):
        switch values[index] {
        case .text(let text): HTMLText.append(text, to: &bytes, root: root)
        case .html(let html): Self.append(html, to: &bytes, root: root)
        }
      }
    }
    return bytes
  }

  /// What a template sees while its skeleton is made: a mark for each text, and lists of the right length.
  static func placeholders(_ outline: ShapeOutline, form: [Int32]) -> [String: Any] {
    var making = PlaceholderMaking(form: form[...])
    return making.placeholders(outline)
  }

  private static func append(_ html: String, to bytes: inout [UInt8], root: [UInt8]) {
    var html = html
    html.withUTF8 { text in
      var rest = text[...]
      while let marker = rest.firstIndex(of: rootMarker) {
        bytes.append(contentsOf: rest[..<marker])
        bytes.append(contentsOf: root)
        rest = rest[(marker + 1)...]
      }
      bytes.append(contentsOf: rest)
    }
  }
}

extension FlatValues.Value {
  /// The text's length in bytes.
  var size: Int {
    switch self {
    case .text(let text), .html(let text): text.utf8.count
    }
  }
}

/// Numbers the marks in the order in which the values were written.
private struct PlaceholderMaking {
  var form: ArraySlice<Int32>
  private var next = 0

  init(form: ArraySlice<Int32>) {
    self.form = form
  }

  mutating func placeholders(_ outline: ShapeOutline) -> [String: Any] {
    var all: [String: Any] = [:]
    for entry in outline.entries {
      let value = placeholder(entry.kind)
      // The first of two fields with one name is the page's own.
      if all[entry.name] == nil { all[entry.name] = value }
      if let list = value as? [[String: Any]], all["has_" + entry.name] == nil {
        all["has_" + entry.name] = !list.isEmpty
      }
    }
    return all
  }

  private mutating func placeholder(_ kind: ShapeOutline.Kind) -> Any {
    let count = form.popFirst() ?? 0
    switch kind {
    case .flag: return count > 0
    case .text, .html:
      guard count > 0 else { return Absent() }
      defer { next += 1 }
      return "\u{2}\(next)\u{2}"
    case .record(let outline): return count > 0 ? placeholders(outline) : Absent()
    case .list(let outline): return (0..<count).map { _ in placeholders(outline) }
    }
  }
}

/// A known name that has no value here. Without it the engine would continue looking in the values around.
private struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
