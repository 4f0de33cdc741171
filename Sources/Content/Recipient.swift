import Fields

/// Somebody to whom a petition or a letter is addressed.
public struct Recipient: Sendable {
  /// A person's or an office's name.
  public let name: LocalizedText
  /// What they do.
  public let role: LocalizedText?
}

extension FieldReader {
  /// Whether something is after the colon of `key`, be it right or wrong; an empty list is nothing.
  func isWritten(_ key: String) -> Bool {
    switch map[key]?.value {
    case nil, .empty: false
    case .list(let items, _): !items.isEmpty
    case .text, .map: true
    }
  }

  /// To whom a letter goes; a text alone is a name.
  mutating func recipients(_ key: String) -> [Recipient] {
    entries(key, of: "a recipient") { name, _ in
      Recipient(name: LocalizedText(everywhere: name), role: nil)
    } record: { reader in
      let name = reader.localizedText("name", required: true)
      let role = reader.localizedText("role")
      return name.map { Recipient(name: $0, role: role) }
    }
  }
}
