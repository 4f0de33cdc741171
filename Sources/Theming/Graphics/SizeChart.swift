/// A chart of counts over time: the place of each on its plot.
///
/// All places are in percent of the plot. The stylesheet decides the size of the plot, so text keeps its size
/// on every screen.
struct SizeChart {
  /// A count on a day.
  struct Point: Equatable {
    /// Days since 1 January 1970.
    let day: Int
    let count: Int
    /// Whether it was counted in a table that the site has, or comes from another source.
    let isTable: Bool
  }

  /// A place on the plot.
  struct Position: Equatable {
    /// Percent of the width, from the left.
    let x: Double
    /// Percent of the height, from the top.
    let y: Double
  }

  /// The points in the order of their days, one for each day.
  let points: [Point]
  /// Which of the points that were given each is.
  let order: [Int]
  /// Where they are.
  let positions: [Position]
  let counts: CountAxis
  let times: TimeAxis

  /// Up to so many points, each has a mark.
  private static let fewMarks = 12
  /// Closer to each other than this, in percent, marks touch on a phone and hide the line.
  private static let leastMarkDistance = 2.5

  /// The chart of some points in any order; nil without any. A table says more than a total of the same day.
  init?(_ points: [Point]) {
    let sorted = points.indices.sorted {
      (points[$0].day, points[$0].isTable ? 0 : 1) < (points[$1].day, points[$1].isTable ? 0 : 1)
    }
    order = sorted.enumerated().filter { place, index in
      place == 0 || points[sorted[place - 1]].day != points[index].day
    }.map(\.element)
    let kept = order.map { points[$0] }
    guard let first = kept.first, let last = kept.last else { return nil }
    let counts = CountAxis(most: kept.map(\.count).max() ?? 0)
    let times = TimeAxis(from: first.day, to: last.day)
    self.points = kept
    self.counts = counts
    self.times = times
    positions = kept.map { Position(x: times.position(of: $0.day), y: counts.position(of: $0.count)) }
  }

  /// The points that get a mark: all, or only the last where most would touch.
  var marked: [Int] {
    let distances = zip(positions, positions.dropFirst()).map { $1.x - $0.x }.sorted()
    let isCrowded =
      points.count > Self.fewMarks && distances[distances.count / 2] < Self.leastMarkDistance
    return isCrowded ? [points.count - 1] : Array(points.indices)
  }

  /// Where the number at the line's end is next to its point.
  var endLabel: (anchor: String, isBelow: Bool) {
    let end = positions[positions.count - 1]
    let falls = positions.count > 1 && positions[positions.count - 2].y < end.y
    return (end.x < 25 ? "start" : end.x > 75 ? "end" : "middle", falls && end.y < 80)
  }
}
