/// The names of a shape without their values.
struct ShapeOutline: Sendable {
  /// What a name stands for.
  indirect enum Kind: Sendable {
    case text
    case html
    case flag
    case record(ShapeOutline)
    case list(ShapeOutline)
  }

  struct Entry: Sendable {
    let name: String
    let kind: Kind
    let meaning: String
  }

  /// The names in the order in which their values are written.
  let entries: [Entry]
  private let kinds: [String: Kind]

  init(_ entries: [Entry]) {
    self.entries = entries
    var kinds: [String: Kind] = [:]
    // A page's own names are first and win over those that every page has.
    for entry in entries where kinds[entry.name] == nil {
      kinds[entry.name] = entry.kind
      if case .list = entry.kind { kinds["has_" + entry.name] = .flag }
    }
    self.kinds = kinds
  }

  /// What a name stands for; nil for one that is not known.
  func kind(of name: String) -> Kind? { kinds[name] }

  /// All names, with those that lists give.
  var names: [String] { kinds.keys.sorted() }

  /// The names of both, one after the other.
  func followed(by other: ShapeOutline) -> ShapeOutline {
    ShapeOutline(entries + other.entries)
  }
}
