/// Words of which one instead of another makes another name, however few letters differ: `North` and `South
/// Carolina`, `Local 31` and `Local 32`.
enum TellingWords {
  private static let words: Set<Substring> = {
    let directions = [
      "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast",
      "northwest", "southeast", "southwest", "men", "women", "mens", "womens", "norte", "sur", "este",
      "oeste",
    ]
    let states = USState.all.flatMap { state in
      state.name.lowercased().split(separator: " ") + [Substring(state.postal.lowercased())]
    }
    return Set(states + directions.map { $0[...] })
  }()

  /// Whether each name has a word that tells it apart and that the other does not have.
  static func differ(_ left: [Substring], _ right: [Substring]) -> Bool {
    hasOwn(left, against: right) && hasOwn(right, against: left)
  }

  private static func hasOwn(_ words: [Substring], against others: [Substring]) -> Bool {
    words.contains { !others.contains($0) && isTelling($0) }
  }

  private static func isTelling(_ word: Substring) -> Bool {
    words.contains(word) || word.unicodeScalars.contains { $0.properties.numericType != nil }
  }
}
