import Diagnostics

/// A YAML mapping whose keys and values know where they are.
public struct FieldMap: Sendable {
  /// One key with its value.
  public struct Entry: Sendable {
    /// The key.
    public let key: String
    /// Where the key is.
    public let place: Place
    /// Its value.
    public let value: FieldValue
    /// Whether something about the value has been said, so that what follows from it need not be.
    var isReported = false
    /// What is after an empty value and is not read.
    var lost: Lost?
  }

  /// Words that are not read, because YAML takes them for a comment.
  struct Lost: Sendable {
    let text: String
    let place: Place
    /// How to have them read.
    let fix: String

    var warning: Diagnostic {
      let shown = text.count > 40 ? "\(text.prefix(40))…" : text
      return .warning(
        .yamlComment, "Handbill does not read “\(shown)”: a space and “#” begin a comment.", at: place,
        fix: "If it is a comment, put a space after the “#”. If not: \(fix)")
    }
  }

  /// The entries in the order in which they are written.
  public let entries: [Entry]
  /// Where the mapping begins.
  public let place: Place

  /// A mapping without entries.
  public static func empty(at place: Place) -> FieldMap { FieldMap(entries: [], place: place) }

  /// The entry of that key.
  public subscript(key: String) -> Entry? { entries.first { $0.key == key } }

  /// The same mapping with those of `keys` that it lacks taken from `other`.
  public func filled(from other: FieldMap, keys: Set<String>) -> FieldMap {
    let written = Set(entries.map(\.key))
    let missing = other.entries.filter { keys.contains($0.key) && !written.contains($0.key) }
    return missing.isEmpty ? self : FieldMap(entries: entries + missing, place: place)
  }
}

/// A YAML value. Whether a text is a number, a day or a yes is decided by the field that reads it, so that
/// `NO` stays Norway and `1.10` stays a version.
public indirect enum FieldValue: Sendable {
  /// A text, as written.
  case text(String, Place)
  /// A list.
  case list([FieldValue], Place)
  /// A mapping.
  case map(FieldMap)
  /// Nothing after the colon, or `~` or `null`.
  case empty(Place)

  /// Where it is.
  public var place: Place {
    switch self {
    case .text(_, let place), .list(_, let place), .empty(let place): place
    case .map(let map): map.place
    }
  }

  /// What it is, in a message: “a list”.
  var kind: String {
    switch self {
    case .text: "a text"
    case .list: "a list"
    case .map: "a group of fields"
    case .empty: "nothing"
    }
  }
}
