/// Finds among thousands of names the one that another is a slip of, without a look at each.
///
/// Two names that differ by one letter too many, too few, wrong or swapped with its neighbor are equal once at
/// most one letter of each is left out. So every name is filed under what is left of it without each of its
/// letters (the index of deletions that SymSpell made known), and, so that two slips in a long name are found
/// too, under the same of its consonants, and under its words in alphabetical order. What is found there is
/// then compared letter by letter.
///
/// A name of `n` letters costs about `2n` entries, and a search about `2n` looks.
struct NearNames: Sendable {
  /// A name, folded as `OrganizationName` does.
  private struct Entry {
    let letters: [UInt32]
    let words: [Substring]
    let value: Int
  }

  private struct Link {
    let key: UInt64
    let entry: Int
    /// The next link of the same bucket, or -1.
    let next: Int
  }

  private var entries: [Entry] = []
  private var links: [Link] = []
  private var buckets: [Int]

  /// An index of folded names, each with what it stands for.
  init(_ names: [(folded: String, value: Int)]) {
    buckets = []
    entries = names.map {
      Entry(letters: Self.letters(of: $0.folded), words: $0.folded.split(separator: " "), value: $0.value)
    }
    let keys = entries.map { NameKeys.all(of: $0.letters, words: $0.words) }
    var size = 64
    while size < keys.reduce(0, { $0 + $1.count }) { size *= 2 }
    buckets = [Int](repeating: -1, count: size)
    links.reserveCapacity(size)
    for (entry, keys) in keys.enumerated() {
      for key in keys {
        let bucket = Int(truncatingIfNeeded: key) & (size - 1)
        links.append(Link(key: key, entry: entry, next: buckets[bucket]))
        buckets[bucket] = links.count - 1
      }
    }
  }

  /// What the nearest name stands for, if one is near enough to be the same name with a slip in it, or with its
  /// words in another order. Of two that are equally near it is the first.
  func nearest(to folded: String) -> Int? {
    let letters = Self.letters(of: folded)
    let words = folded.split(separator: " ")
    var best: (distance: Int, entry: Int)?
    for entry in candidates(for: NameKeys.all(of: letters, words: words)) {
      guard let distance = distance(from: letters, words, to: entries[entry]) else { continue }
      if let best, best <= (distance, entry) { continue }
      best = (distance, entry)
    }
    return best.map { entries[$0.entry].value }
  }

  /// Names are compared up to this many letters, which bounds the cost of a hostile one.
  private static let longest = 120
  /// How many links and how many names one search looks at, which bounds it among thousands of names of one mold.
  private static let mostLinks = 4_000
  private static let mostCandidates = 60

  private static func letters(of folded: String) -> [UInt32] {
    folded.unicodeScalars.prefix(longest).map(\.value)
  }

  private func candidates(for keys: [UInt64]) -> [Int] {
    var found: [Int] = []
    var looks = 0
    for key in keys {
      var link = buckets[Int(truncatingIfNeeded: key) & (buckets.count - 1)]
      while link >= 0 {
        looks += 1
        let here = links[link]
        if here.key == key, !found.contains(here.entry) { found.append(here.entry) }
        if looks >= Self.mostLinks || found.count >= Self.mostCandidates { return found }
        link = here.next
      }
    }
    return found
  }

  /// How many letters are wrong; nil if they are too many for a slip, or if what differs tells two names apart.
  private func distance(from letters: [UInt32], _ words: [Substring], to entry: Entry) -> Int? {
    guard !TellingWords.differ(words, entry.words) else { return nil }
    if words.count == entry.words.count, words.count > 1, words.sorted() == entry.words.sorted() { return 1 }
    return EditDistance.between(
      letters, entry.letters, atMost: Self.slips(in: min(letters.count, entry.letters.count)))
  }

  /// How many wrong letters are a slip in a name of that length; acronyms often differ by one letter only.
  private static func slips(in length: Int) -> Int {
    switch length {
    case ..<5: 0
    case ..<16: 1
    case ..<24: 2
    default: 3
    }
  }
}
