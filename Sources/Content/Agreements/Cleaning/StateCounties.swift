/// The counties of one state, found by a name that may be misspelled.
struct StateCounties: Sendable {
  private let state: USState
  private let names: [String]
  /// The county whose full name has these letters.
  private let byLetters: [String: Int]
  /// The counties whose names have these words once `County` and the like is left out.
  private let byStem: [String: [Int]]
  private let stems: [(words: [String], letters: [UInt32])]

  /// What is after the name of a county, longest first.
  private static let designators: [[String]] = [
    ["city", "and", "borough"], ["census", "area"], ["municipality"], ["county"], ["parish"], ["borough"],
    ["city"],
  ]

  /// Nil for a territory, whose parts are not known here.
  init?(_ state: USState) {
    guard let names = USCounties.names(in: state) else { return nil }
    self.state = state
    self.names = names
    var byLetters: [String: Int] = [:]
    var byStem: [String: [Int]] = [:]
    var stems: [(words: [String], letters: [UInt32])] = []
    for (index, name) in names.enumerated() {
      let words = OrganizationName.words(of: name)
      let stem = Self.stem(of: words)
      byLetters[words.joined()] = index
      byStem[stem.joined(separator: " "), default: []].append(index)
      stems.append((stem, Self.letters(of: stem)))
    }
    self.byLetters = byLetters
    self.byStem = byStem
    self.stems = stems
  }

  /// Whether a county has this name; letter case, blanks, accents and punctuation make no difference.
  func contain(_ county: String) -> Bool {
    byLetters[OrganizationName.words(of: county).joined()] != nil
  }

  /// Whether there is a county of this name, with or without the word `County`.
  func containStem(of county: String) -> Bool {
    byStem[Self.stem(of: OrganizationName.words(of: county)).joined(separator: " ")] != nil
  }

  /// The full name of the county that was probably meant: the one with the same name but for the word
  /// `County`, the one that is known by this name, the nearest by spelling, the one whose words all are in
  /// it or in whose name all its words are, or else the one that the agency is named after.
  func meant(by county: String, agency: String) -> String? {
    let words = OrganizationName.words(of: county)
    if let known = USCounties.county(knownAs: words.joined(separator: " "), in: state) { return known }
    for stem in [words, Self.stem(of: words)] {
      if let found = byStem[Self.folded(stem).joined(separator: " ")] {
        return names[found.first { names[$0].hasSuffix("city") == (words.last == "city") } ?? found[0]]
      }
    }
    let stem = Self.stem(of: words)
    let named = self.named(in: agency)
    return nearest(to: stem, preferring: named) ?? sharing(stem) ?? named.map { names[$0] }
  }

  /// The nearest county by spelling, unless two are equally near; the agency's, and then one with the same
  /// first letter, comes before others.
  private func nearest(to stem: [String], preferring named: Int?) -> String? {
    let letters = Self.letters(of: stem)
    guard letters.count >= 3, letters.count < 40 else { return nil }
    var best: [(rank: Int, index: Int)] = []
    for (index, other) in stems.enumerated() {
      guard let distance = EditDistance.between(letters, other.letters, atMost: letters.count < 7 ? 1 : 2)
      else {
        continue
      }
      let bonus = index == named ? 0 : letters.first == other.letters.first ? 1 : 2
      best.append((distance * 3 + bonus, index))
    }
    guard let least = best.map(\.rank).min() else { return nil }
    let nearest = best.filter { $0.rank == least }
    return nearest.count == 1 ? names[nearest[0].index] : nil
  }

  /// The only county whose words all are in the name, or in whose name all its words are.
  private func sharing(_ stem: [String]) -> String? {
    let words = Set(stem)
    let found = stems.indices.filter {
      words.isSuperset(of: stems[$0].words) || words.isSubset(of: stems[$0].words)
    }
    return found.count == 1 && !words.isEmpty ? names[found[0]] : nil
  }

  /// The county whose full name is in an agency's.
  private func named(in agency: String) -> Int? {
    let words = OrganizationName.words(of: agency)
    for start in words.indices {
      for end in words.indices where end > start && end < start + 6 {
        if let index = byLetters[words[start...end].joined()] { return index }
      }
    }
    return nil
  }

  /// The words without `County` and the like at the end, even if it is misspelled; `Saint` is `St.`
  private static func stem(of words: [String]) -> [String] {
    for designator in designators
    where words.count > designator.count && words.suffix(designator.count) == designator[...] {
      return folded(Array(words.dropLast(designator.count)))
    }
    guard words.count > 1, let last = words.last else { return folded(words) }
    let letters = letters(of: [last])
    let isMisspelled = ["county", "parish", "borough"].contains {
      EditDistance.between(letters, Self.letters(of: [$0]), atMost: 2) != nil
    }
    return folded(isMisspelled ? Array(words.dropLast()) : words)
  }

  private static func folded(_ words: [String]) -> [String] {
    words.map { $0 == "saint" ? "st" : $0 == "sainte" ? "ste" : $0 }
  }

  private static func letters(of words: [String]) -> [UInt32] {
    words.joined(separator: " ").unicodeScalars.map(\.value)
  }
}
