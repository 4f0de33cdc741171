/// The keys under which an index of near names files a name.
///
/// Keys are polynomial hashes, with which leaving a letter out costs one step whatever the name's length. Two
/// names may share a key by accident; callers compare the names.
enum NameKeys {
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The most keys that a name of so many letters has.
  static func mostCount(for letters: Int) -> Int { 2 * letters + 3 }

  /// Adds the keys of a name with any one letter or none left out, the same of its consonants, and of its words in
  /// alphabetical order.
  static func add(of letters: [UInt32], words: [Substring], to keys: inout [UInt32]) {
    addShortened(letters, seed: 1, to: &keys)
    let consonants = consonants(of: letters)
    if consonants.count > 5 { addShortened(consonants, seed: 2, to: &keys) }
    if words.count > 1 {
      // The sum of the words' hashes is the same in any order.
      let sum = words.reduce(0 as UInt64) { sum, word in
        sum &+ spread(word.unicodeScalars.reduce(7 as UInt64) { $0 &* base &+ UInt64($1.value) })
      }
      keys.append(mixed(sum &+ 3))
    }
  }

  private static func addShortened(_ letters: [UInt32], seed: UInt64, to keys: inout [UInt32]) {
    var suffix: UInt64 = 0
    var power: UInt64 = 1
    // suffixes[i] is the hash of the last i letters, and powers[i] the weight of the letter before them.
    var suffixes: [UInt64] = [0]
    var powers: [UInt64] = [1]
    suffixes.reserveCapacity(letters.count + 1)
    powers.reserveCapacity(letters.count + 1)
    for letter in letters.reversed() {
      suffix = suffix &+ (UInt64(letter) &+ 1) &* power
      power = power &* base
      suffixes.append(suffix)
      powers.append(power)
    }
    keys.append(mixed(suffix ^ seed))
    var prefix: UInt64 = 0
    for (index, letter) in letters.enumerated() {
      let rest = letters.count - index - 1
      // Leaving out either of two equal neighbors leaves the same.
      if index == 0 || letters[index - 1] != letter {
        keys.append(mixed((prefix &* powers[rest] &+ suffixes[rest]) ^ seed))
      }
      prefix = prefix &* base &+ UInt64(letter) &+ 1
    }
  }

  /// The letters without vowels and spaces, and each of a double consonant once.
  private static func consonants(of letters: [UInt32]) -> [UInt32] {
    var kept: [UInt32] = []
    kept.reserveCapacity(letters.count)
    for letter in letters {
      switch Unicode.Scalar(letter) {
      case "a", "e", "i", "o", "u", "y", " ": break
      default: if kept.last != letter { kept.append(letter) }
      }
    }
    return kept
  }

  /// Spreads the differences of two numbers over all bits.
  private static func spread(_ number: UInt64) -> UInt64 {
    var number = (number ^ (number >> 32)) &* 0xD6E8_FEB8_6659_FD93
    number = (number ^ (number >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return number ^ (number >> 32)
  }

  private static func mixed(_ number: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: spread(number)) }
}
