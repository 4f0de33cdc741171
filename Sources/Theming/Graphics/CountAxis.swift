/// The axis of a chart for counts: it begins at zero, so that twice as high is twice as many.
struct CountAxis {
  /// Round numbers at equal distances, from zero to the first that no count exceeds.
  let ticks: [Int]

  private static let mostSteps = 5

  /// The axis for counts up to `most`.
  init(most: Int) {
    // A larger number is a mistake, and twice as much must still fit into a number.
    let most = min(max(most, 1), Int.max / 2)
    let step = RoundNumbers.upTo(most).first { (most - 1) / $0 < Self.mostSteps } ?? most
    ticks = (0...(most - 1) / step + 1).map { $0 * step }
  }

  /// How far below the top a count is, in percent of the height.
  func position(of count: Int) -> Double {
    let top = ticks.last ?? 1
    return 100 - 100 * Double(min(count, top)) / Double(top)
  }
}
