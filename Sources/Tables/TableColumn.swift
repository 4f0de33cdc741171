/// A column that a table may or must have.
public struct TableColumn<Key: Hashable & Sendable>: Sendable {
  /// What the program calls it.
  public let key: Key
  /// The names under which the header may list it; messages show the first.
  public let names: [String]
  /// Whether a table without it is an error.
  public let isRequired: Bool

  /// A column that may be under any of `names`, which contains at least one.
  public init(_ key: Key, names: [String], isRequired: Bool) {
    self.key = key
    self.names = names
    self.isRequired = isRequired
  }

  /// The name that messages show.
  var name: String { names.first ?? "" }
}

extension TableColumn where Key: RawRepresentable<String> {
  /// A column that must be there, under the key's raw value or one of `aliases`.
  public static func required(_ key: Key, aliases: [String] = []) -> TableColumn {
    TableColumn(key, names: [key.rawValue] + aliases, isRequired: true)
  }

  /// A column that may be there, under the key's raw value or one of `aliases`.
  public static func optional(_ key: Key, aliases: [String] = []) -> TableColumn {
    TableColumn(key, names: [key.rawValue] + aliases, isRequired: false)
  }
}
