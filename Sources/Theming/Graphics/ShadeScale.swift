/// The classes into which a map sorts counts, each with a shade.
struct ShadeScale {
  /// The counts that share a shade.
  struct Class: Equatable {
    let from: Int
    /// The largest of them; nil for the last class, which has no end.
    let to: Int?
    /// From 1, the nearest to paper, to 5, the furthest from it.
    let shade: Int
  }

  /// The classes from small to large: they cover every count from 1 on. None if there is nothing to count.
  let classes: [Class]

  private static let shades = 5

  /// The scale for counts up to `most`. Each class begins at a round number. Where there would be more than five,
  /// the small counts share the first: most states have few, and readers look for those that have many.
  init(most: Int) {
    let limits = [1] + RoundNumbers.upTo(most).dropFirst().suffix(Self.shades - 1)
    guard most > 0 else {
      classes = []
      return
    }
    classes = limits.enumerated().map { index, from in
      Class(
        from: from, to: index + 1 < limits.count ? limits[index + 1] - 1 : nil,
        shade: Self.shade(index, of: limits.count))
    }
  }

  /// The shade of a count, 0 for none.
  func shade(of count: Int) -> Int {
    classes.last { $0.from <= count }?.shade ?? 0
  }

  /// Few classes are as far apart as possible.
  private static func shade(_ index: Int, of count: Int) -> Int {
    guard count > 1 else { return shades }
    return 1 + (index * (shades - 1) + (count - 1) / 2) / (count - 1)
  }
}
