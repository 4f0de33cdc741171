/// Finds among thousands of names the one that another is a typing mistake of, without a look at each.
///
/// Two names that differ by one letter too many, too few, wrong or swapped with its neighbor are equal once at
/// most one letter of each is left out. So every name is filed under what is left of it without each of its
/// letters (the index of deletions that SymSpell made known), and, so that two typing mistakes in a long name
/// are found too, under the same of its consonants, and under its words in alphabetical order. What is found there is
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
    let key: UInt32
    let entry: Int32
    /// The next link of the same bucket, or -1.
    let next: Int32
  }

  private var entries: [Entry] = []
  private var links: [Link] = []
  private var buckets: [Int32]

  /// An index of folded names, each with what it stands for.
  init(_ names: [(folded: String, value: Int)]) {
    entries = names.map {
      Entry(letters: Self.letters(of: $0.folded), words: $0.folded.split(separator: " "), value: $0.value)
    }
    let most = entries.reduce(0) { $0 + NameKeys.mostCount(for: $1.letters.count) }
    var size = 64
    while size < most { size *= 2 }
    buckets = [Int32](repeating: -1, count: size)
    links.reserveCapacity(most)
    var keys: [UInt32] = []
    for (position, entry) in entries.enumerated() {
      keys.removeAll(keepingCapacity: true)
      NameKeys.add(of: entry.letters, words: entry.words, to: &keys)
      for key in keys {
        let bucket = Int(key) & (size - 1)
        links.append(Link(key: key, entry: Int32(position), next: buckets[bucket]))
        buckets[bucket] = Int32(links.count - 1)
      }
    }
  }

  /// What the nearest name stands for, if one is near enough to be the same name with a typing mistake in it, or
  /// with its words in another order. Of two that are equally near it is the first.
  func nearest(to folded: String) -> Int? {
    let letters = Self.letters(of: folded)
    let words = folded.split(separator: " ")
    var best: (distance: Int, entry: Int)?
    var keys: [UInt32] = []
    NameKeys.add(of: letters, words: words, to: &keys)
    for entry in candidates(for: keys) {
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

  private func candidates(for keys: [UInt32]) -> [Int] {
    var found: [Int] = []
    var looks = 0
    for key in keys {
      var link = buckets[Int(key) & (buckets.count - 1)]
      while link >= 0 {
        looks += 1
        let here = links[Int(link)]
        if here.key == key, !found.contains(Int(here.entry)) { found.append(Int(here.entry)) }
        if looks >= Self.mostLinks || found.count >= Self.mostCandidates { return found }
        link = here.next
      }
    }
    return found
  }

  /// How many letters are wrong; nil if they are too many for a typing mistake, or if what differs tells two
  /// names apart.
  private func distance(from letters: [UInt32], _ words: [Substring], to entry: Entry) -> Int? {
    var limit = Self.mistakes(in: min(letters.count, entry.letters.count))
    if words.count == entry.words.count {
      // Where one word alone is not the same, it has to be a typing mistake of the other by its own length.
      let different = zip(words, entry.words).filter { $0 != $1 }
      if different.count == 1 { limit = min(limit, different[0].0.count < 10 ? 1 : 2) }
    }
    if let distance = EditDistance.between(letters, entry.letters, atMost: limit) {
      return TellingWords.differ(words, entry.words) ? nil : distance
    }
    let isReordered =
      words.count == entry.words.count && words.count > 1 && words.sorted() == entry.words.sorted()
    return isReordered ? 1 : nil
  }

  /// How many wrong letters are a typing mistake in a name of that length; acronyms often differ by one letter only.
  private static func mistakes(in length: Int) -> Int {
    switch length {
    case ..<5: 0
    case ..<16: 1
    default: 2
    }
  }
}
