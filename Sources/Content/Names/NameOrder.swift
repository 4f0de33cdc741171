import Foundation

/// The order in which readers of a language look for names in a list.
///
/// It follows the Unicode Collation Algorithm (UTS #10) and CLDR in spirit, with tables of its own, so that every
/// machine gives the same order. Letters decide first, then accents, then capitals (small ones first). Spaces,
/// hyphens and slashes part words, and a shorter word comes before a longer one that begins with it; any other
/// punctuation is ignored. Numbers come before letters, by their value. An article in front is skipped: of
/// English, Spanish, French, Portuguese and German, each in lists of that language, and the Arabic `ال`.
///
/// Simplified: a script's letters are in the order of their codes, Latin first, or first the script in which the
/// language is written; of letters that a language counts as its own, only the Spanish `ñ` and the Persian ones
/// are in their place, and all others are with their plain letter; Chinese characters are not in the order of
/// strokes or sounds; only the first 300 letters of a name count, except between equals.
public struct NameOrder: Sendable {
  /// What a name is ordered by. It is made once per name and then compared often.
  public struct Key: Sendable, Comparable {
    /// The letters, then the accents, then the capitals, with a 0 between.
    fileprivate let weights: [UInt32]
    fileprivate let name: String

    /// Whether one name comes before another.
    public static func < (left: Key, right: Key) -> Bool {
      let common = min(left.weights.count, right.weights.count)
      for index in 0..<common where left.weights[index] != right.weights[index] {
        return left.weights[index] < right.weights[index]
      }
      if left.weights.count != right.weights.count { return left.weights.count < right.weights.count }
      return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }

    /// Whether two names are written with the same bytes.
    public static func == (left: Key, right: Key) -> Bool { left.name.utf8.elementsEqual(right.name.utf8) }
  }

  private let language: NameLanguage

  /// The order of a language, given by its code (BCP 47), such as `es` or `pt-BR`.
  public init(language: String) {
    self.language = NameLanguage(language)
  }

  /// What a name is ordered by.
  public func key(_ name: String) -> Key {
    var weights = NameWeights(language)
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      weights.add(name.unicodeScalars)
    } else {
      weights.add(name.decomposedStringWithCompatibilityMapping.unicodeScalars)
    }
    return Key(weights: weights.all, name: name)
  }

  /// Values in the order of their names; of one name's values the first stays first.
  public func sorted<T>(_ values: [T], by name: (T) -> String) -> [T] {
    let keys = values.map { key(name($0)) }
    let order = values.indices.sorted { left, right in
      keys[left] == keys[right] ? left < right : keys[left] < keys[right]
    }
    return order.map { values[$0] }
  }
}
