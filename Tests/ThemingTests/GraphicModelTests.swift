import Content
import Fields
import Testing

@testable import Theming

@Suite("What the templates of the map and the chart are told")
struct GraphicModelTests {
  private func map(_ counts: [String: Int], _ language: String = "en") throws -> MapModel? {
    let counts = try counts.map { postal, count in
      (state: try #require(USState.named(postal)), count: count, address: "\(postal)/")
    }
    return TileMap(strings: try DefaultTheme.strings(language)).model(counts: counts)
  }

  private func chart(_ entries: [(String, Int, Bool)], _ language: String = "en") throws -> ChartModel? {
    let entries = try entries.map { iso, count, isTable in
      SizeChartMaking.Entry(
        day: try #require(Day(iso: iso)), count: count, source: "of \(count)", address: nil, isTable: isTable)
    }
    return SizeChartMaking(strings: try DefaultTheme.strings(language)).model(entries)
  }

  @Test("A state with agreements leads to its page and says how many there are; one without does neither")
  func tiles() throws {
    let map = try #require(try map(["FL": 344, "VT": 0]))
    let florida = try #require(map.tiles.first { $0.postal == "FL" })
    #expect(florida.label == "Florida (FL): 344 agreements")
    #expect((florida.address, florida.count, florida.shade) == ("FL/", "344", "5"))
    let vermont = try #require(map.tiles.first { $0.postal == "VT" })
    #expect(vermont.label == "Vermont (VT): 0 agreements")
    #expect((vermont.address, vermont.count, vermont.shade) == (nil, nil, "0"))
  }

  @Test(
    "All states and D.C. are on the map; a territory is there if it has agreements, and then below the others"
  )
  func territories() throws {
    let without = try #require(try map(["FL": 1]))
    #expect(without.tiles.count == 51 && without.height == "414")
    let with = try #require(try map(["FL": 1, "GU": 1]))
    #expect(with.tiles.count == 52 && with.height == "498")
    #expect(with.tiles.last.map { $0.postal == "GU" && $0.y == "444" } == true)
  }

  @Test("The legend says what the shades mean, in the language of the page")
  func legend() throws {
    let english = try #require(try map(["FL": 344]))
    #expect(
      english.classes.map(\.text) == ["No agreements", "1–19", "20–49", "50–99", "100–199", "200 or more"])
    #expect(english.classes.map(\.shade) == ["0", "1", "2", "3", "4", "5"])
    #expect(try map(["FL": 7])?.classes.map(\.text) == ["No agreements", "1", "2–4", "5 or more"])
    #expect(try map(["FL": 7], "es")?.classes.last?.text == "5 o más")
  }

  @Test("Without agreements there is no map")
  func noMap() throws {
    #expect(try map([:]) == nil)
    #expect(try map(["FL": 0]) == nil)
  }

  @Test("The chart says in words where it begins and ends, and gives each number with its source")
  func rows() throws {
    let chart = try #require(
      try chart([("2026-05-18", 1843, true), ("2021-01-13", 66, true), ("2025-01-20", 135, false)]))
    #expect(chart.summary == "From 66 agreements on January 13, 2021 to 1,843 on May 18, 2026.")
    #expect(chart.rows.map(\.count) == ["66", "135", "1,843"])
    #expect(chart.rows.map(\.source) == ["of 66", "of 135", "of 1843"])
    #expect(chart.segments.count == 2 && chart.marks.count == 3 && chart.isMixed)
    #expect(chart.marks.last?.label == "May 18, 2026: 1,843 agreements")
    #expect(chart.end.text == "1,843" && chart.end.position.x == "100%")
  }

  @Test("Each year is below the names of its months once")
  func months() throws {
    let chart = try #require(try chart([("2025-09-17", 1000, true), ("2026-05-18", 1843, true)]))
    #expect(chart.timeTicks.map(\.text) == ["July", "October", "January", "April", "July"])
    #expect(chart.timeTicks.map(\.year) == ["2025", nil, "2026", nil, nil])
    #expect(!chart.isMixed)
  }

  @Test("A single number makes a chart of one mark without a line")
  func single() throws {
    let chart = try #require(try chart([("2026-05-18", 1, true)]))
    #expect(chart.summary == nil && chart.segments.isEmpty && chart.marks.count == 1)
    #expect(try self.chart([]) == nil)
  }

  @Test("Places are written with two decimals at most")
  func percentages() throws {
    let chart = try #require(
      try chart([("2021-01-13", 1, true), ("2023-06-01", 5, true), ("2026-05-18", 300, true)]))
    let places = chart.marks.flatMap { [$0.position.x, $0.position.y] }
    #expect(places == ["0%", "99.67%", "44.54%", "98.33%", "100%", "0%"])
  }
}
