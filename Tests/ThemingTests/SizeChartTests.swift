import Fields
import Testing

@testable import Theming

@Suite("The chart of a number over time")
struct SizeChartTests {
  /// The width of the plot on a telephone of 360 pixels, in pixels.
  private static let narrow = 256.0

  private func day(_ iso: String) throws -> Int { try #require(Day(iso: iso)).daysSince1970 }

  private func chart(_ days: [Int], count: Int = 10) throws -> SizeChart {
    try #require(SizeChart(days.map { SizeChart.Point(day: $0, count: count, isTable: true) }))
  }

  @Test("The upright axis begins at zero and ends at the first round number that no count exceeds")
  func countTicks() {
    #expect(CountAxis(most: 1843).ticks == [0, 500, 1000, 1500, 2000])
    #expect(CountAxis(most: 344).ticks == [0, 100, 200, 300, 400])
    #expect(CountAxis(most: 1).ticks == [0, 1])
    #expect(CountAxis(most: 0).ticks == [0, 1])
    for most in 1...5000 {
      let ticks = CountAxis(most: most).ticks
      let step = ticks[1]
      #expect(ticks.first == 0 && ticks.count <= 6)
      #expect(ticks.last.map { $0 >= most && $0 - step < most } == true)
    }
  }

  @Test("A number beyond all measure, which is a mistake, does no harm")
  func hugeCount() {
    let axis = CountAxis(most: .max)
    #expect(axis.position(of: .max) == 0)
    #expect(axis.position(of: 0) == 100)
  }

  @Test("Every span of days up to a century has marks that leave room for their words on a telephone")
  func timeTicks() throws {
    let first = try day("2006-10-31")
    for start in [first, first + 1, first + 62] {
      for span in Array(0...1500) + Array(stride(from: 1501, to: 36_600, by: 97)) {
        let axis = TimeAxis(from: start, to: start + span)
        #expect(axis.first <= start && axis.last >= start + span && axis.first < axis.last)
        #expect(axis.ticks.count >= 2, "\(span) days")
        for (one, next) in zip(axis.ticks, axis.ticks.dropFirst()) {
          let distance = (axis.position(of: next.day) - axis.position(of: one.day)) / 100 * Self.narrow
          #expect(distance >= width(of: one) + 4, "\(span) days")
        }
        let places = axis.ticks.map { axis.position(of: $0.day) }
        #expect(places.allSatisfy { (0...100).contains($0) })
      }
    }
  }

  /// How wide a mark's words are at most, in pixels at the size in which they are set: September, October, July,
  /// 2026.
  private func width(of tick: TimeAxis.Tick) -> Double {
    switch tick.month {
    case nil: 32
    case 9, 11: 70
    case 1, 4, 7, 10: 52
    default: 60
    }
  }

  @Test("A span of years keeps its ends, and has its marks at New Year")
  func years() throws {
    let (first, last) = (try day("2021-01-13"), try day("2026-05-18"))
    let axis = TimeAxis(from: first, to: last)
    #expect(axis.first == first && axis.last == last)
    #expect(axis.ticks.map(\.year) == [2022, 2023, 2024, 2025, 2026])
    let newYears = try (2022...2026).map { try day("\($0)-01-01") }
    #expect(axis.ticks.map(\.day) == newYears)
  }

  @Test("A short span begins and ends with a month")
  func months() throws {
    let axis = TimeAxis(from: try day("2025-09-17"), to: try day("2026-05-18"))
    #expect(axis.ticks.map(\.month) == [7, 10, 1, 4, 7])
    #expect(axis.ticks.map(\.year) == [2025, 2025, 2026, 2026, 2026])
    #expect(axis.first == axis.ticks.first?.day && axis.last == axis.ticks.last?.day)
  }

  @Test("One point is inside its month, and one on a month's first day in the middle")
  func onePoint() throws {
    let inside = try chart([day("2026-05-18")])
    #expect(inside.times.ticks.map(\.month) == [5, 6])
    #expect((20.0...80).contains(inside.positions[0].x))
    let first = try chart([day("2026-05-01")])
    #expect(first.times.ticks.map(\.month) == [4, 5, 6])
    #expect((45.0...55).contains(first.positions[0].x))
  }

  @Test("Points stand on the plot, in the order of their days, and the more the higher")
  func positions() throws {
    let points = (0..<300).map { SizeChart.Point(day: 20_000 - $0 * 9, count: 3000 - $0 * 10, isTable: true) }
    let chart = try #require(SizeChart(points))
    #expect(chart.points == points.reversed())
    #expect(chart.order == points.indices.reversed())
    for (one, next) in zip(chart.positions, chart.positions.dropFirst()) {
      #expect(one.x < next.x && one.y > next.y)
    }
    #expect(chart.positions.allSatisfy { (0...100).contains($0.x) && (0...100).contains($0.y) })
  }

  @Test("Each point has a mark unless most would touch; the last always has one")
  func marks() throws {
    let monthly = try chart((0..<30).map { 20_000 + $0 * 30 })
    #expect(monthly.marked == Array(0..<30))
    let daily = try chart((0..<30).map { 20_000 + $0 } + [20_100])
    #expect(daily.marked == [30])
    let few = try chart([20_000, 20_001, 21_000, 22_000])
    #expect(few.marked == [0, 1, 2, 3])
  }

  @Test("Equal counts make a level line, and none at all makes one on the ground")
  func level() throws {
    #expect(Set(try chart([20_000, 20_400, 21_000], count: 150).positions.map(\.y)) == [0])
    #expect(Set(try chart([20_000, 21_000], count: 0).positions.map(\.y)) == [100])
  }

  @Test("Two points on days side by side stand apart")
  func nearDays() throws {
    let chart = try chart([day("2026-05-18"), day("2026-05-19")])
    #expect((chart.positions[1].x - chart.positions[0].x) / 100 * Self.narrow > 8)
  }

  @Test("A table's count is taken before a total of the same day")
  func sameDay() throws {
    let chart = try #require(
      SizeChart([
        .init(day: 20_000, count: 7, isTable: false), .init(day: 20_000, count: 8, isTable: true),
        .init(day: 20_500, count: 9, isTable: false),
      ]))
    #expect(chart.points.map(\.count) == [8, 9])
    #expect(chart.order == [1, 2])
  }

  @Test("Without points there is no chart")
  func nothing() {
    #expect(SizeChart([]) == nil)
  }

  @Test("The number at the end does not cover the line")
  func endLabel() throws {
    let falling = try #require(
      SizeChart([
        .init(day: 18_000, count: 90, isTable: true), .init(day: 20_000, count: 50, isTable: true),
      ]))
    #expect(falling.endLabel.isBelow && falling.endLabel.anchor == "end")
    let level = try chart([18_000, 20_000])
    #expect(!level.endLabel.isBelow)
  }
}
