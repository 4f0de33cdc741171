import Fields

/// A text that should be month/day/year and is not, such as `7/72025`.
struct MisspelledDay {
  private let signs: [Character]

  /// Longer texts are not typing mistakes of a day; the bound keeps the readings few.
  private static let longest = 14
  /// The year of the law under which these agreements are signed (8 U.S.C. 1357(g)).
  static let earliest = 1996

  /// A text that was not read as a day.
  init(_ text: String) {
    signs = text.count > Self.longest ? [] : Array(text)
  }

  /// The one real day that the text can stand for, from 1996 to `limit`; nil if there is none or more than
  /// one.
  ///
  /// Mistakes are tried in this order, and the first kind that gives any day decides: other signs for the slash,
  /// or too many of them; slashes left out; day before month; one sign too many; one digit missing or two
  /// swapped.
  func reading(notAfter limit: Day) -> Day? {
    let text = slashed
    guard !text.isEmpty, text.allSatisfy({ $0 == "/" || ($0.isASCII && $0.isNumber) }) else { return nil }
    // Three complete numbers are not a typing mistake that can be guessed: 2/30/2025 may be any day.
    let isComplete = text.split(separator: "/").map(\.count).elementsEqual([2, 2, 4]) {
      $0 <= $1 && ($1 < 4 || $0 == 4)
    }
    let sorts: [() -> [[Character]]] = [
      { [text] }, { Self.withSlashes(text) }, { Self.dayFirst(text) },
      { isComplete ? [] : Self.shortened(text) },
      { isComplete ? [] : Self.lengthened(text) + Self.swapped(text) },
    ]
    for sort in sorts {
      let days = Set(
        sort().compactMap {
          Day(monthDayYear: String($0).split(separator: "/", omittingEmptySubsequences: false))
        }
        .filter { $0 <= limit && $0.year >= Self.earliest })
      if !days.isEmpty { return days.count == 1 ? days.first : nil }
    }
    return nil
  }

  /// The text with one slash for every row of separators.
  private var slashed: [Character] {
    var kept: [Character] = []
    for sign in signs {
      let slash = sign == "/" || sign == "\\" || sign == "." || sign == "-" || sign == "," || sign == " "
      if !slash {
        kept.append(sign)
      } else if let last = kept.last, last != "/" {
        kept.append("/")
      }
    }
    if kept.last == "/" { kept.removeLast() }
    return kept
  }

  /// The text with one or two slashes put in, so that there are two.
  private static func withSlashes(_ text: [Character]) -> [[Character]] {
    let missing = 2 - text.count { $0 == "/" }
    guard missing > 0 else { return [] }
    let once = inserting(["/"], into: text)
    return missing == 1 ? once : once.flatMap { inserting(["/"], into: $0) }
  }

  private static func dayFirst(_ text: [Character]) -> [[Character]] {
    let parts = text.split(separator: "/")
    return parts.count == 3 ? [Array(parts[1]) + ["/"] + parts[0] + ["/"] + parts[2]] : []
  }

  private static func shortened(_ text: [Character]) -> [[Character]] {
    text.indices.map { Array(text[..<$0] + text[($0 + 1)...]) }
  }

  private static func lengthened(_ text: [Character]) -> [[Character]] {
    inserting(Array("0123456789"), into: text)
  }

  private static func swapped(_ text: [Character]) -> [[Character]] {
    text.indices.dropLast().map { index in
      var other = text
      other.swapAt(index, index + 1)
      return other
    }
  }

  private static func inserting(_ signs: [Character], into text: [Character]) -> [[Character]] {
    (0...text.count).flatMap { index in
      signs.map { Array(text[..<index]) + [$0] + text[index...] }
    }
  }
}
