import Fields

/// Makes the chart of how many agreements there were.
struct SizeChartMaking {
  /// How many agreements there were on a day.
  struct Entry: Sendable {
    let day: Day
    let count: Int
    /// The source, and its address.
    let source: String?
    let address: String?
    /// Whether it was counted in a table that the site has, or else is a total from `totals.csv`.
    let isTable: Bool
  }

  let strings: ThemeStrings

  /// The chart of some numbers in any order; nil without any.
  func model(_ entries: [Entry]) -> ChartModel? {
    let points = entries.map {
      SizeChart.Point(day: $0.day.daysSince1970, count: $0.count, isTable: $0.isTable)
    }
    guard let chart = SizeChart(points), let first = chart.points.first, let last = chart.points.last,
      let end = chart.positions.last
    else { return nil }
    let label = chart.endLabel
    return ChartModel(
      summary: first == last ? nil : summary(first, last),
      countTicks: chart.counts.ticks.map {
        CountTickModel(text: strings.number($0), y: percent(chart.counts.position(of: $0)))
      },
      timeTicks: timeTicks(of: chart.times),
      segments: zip(chart.positions, chart.positions.dropFirst()).map {
        SegmentModel(from: position($0), to: position($1))
      },
      marks: chart.marked.map { mark(chart.points[$0], chart.positions[$0]) },
      end: ChartEndModel(
        text: strings.number(last.count), position: position(end), anchor: label.anchor,
        isBelow: label.isBelow),
      isMixed: Set(chart.marked.map { chart.points[$0].isTable }).count > 1,
      rows: chart.order.map { row(entries[$0]) })
  }

  private func summary(_ first: SizeChart.Point, _ last: SizeChart.Point) -> String {
    strings.filled(
      .size_summary,
      [
        "first": strings.counted(.agreement_count, first.count), "from": date(first.day),
        "last": strings.number(last.count), "to": date(last.day),
      ])
  }

  /// The year is below the first month of each year that has one on the axis.
  private func timeTicks(of axis: TimeAxis) -> [TimeTickModel] {
    var told: Int?
    return axis.ticks.map { tick in
      defer { told = tick.year }
      let x = percent(axis.position(of: tick.day))
      guard let month = tick.month else { return TimeTickModel(text: String(tick.year), year: nil, x: x) }
      return TimeTickModel(
        text: strings.month(month), year: told == tick.year ? nil : String(tick.year), x: x)
    }
  }

  private func mark(_ point: SizeChart.Point, _ place: SizeChart.Position) -> MarkModel {
    MarkModel(
      label: strings.filled(
        .mark_label, ["date": date(point.day), "count": strings.counted(.agreement_count, point.count)]),
      position: position(place), isTable: point.isTable)
  }

  private func row(_ entry: Entry) -> ChartRowModel {
    ChartRowModel(
      day: DayModel(words: strings.date(entry.day), iso: entry.day.iso), count: strings.number(entry.count),
      source: entry.source, address: entry.address, isTable: entry.isTable)
  }

  private func date(_ day: Int) -> String { strings.date(Day(daysSince1970: day)) }

  private func position(_ position: SizeChart.Position) -> PositionModel {
    PositionModel(x: percent(position.x), y: percent(position.y))
  }

  /// A place with two decimals, a twentieth of a pixel on a wide screen: `33.33%`.
  private func percent(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    if rest == 0 { return "\(hundredths / 100)%" }
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }
}
