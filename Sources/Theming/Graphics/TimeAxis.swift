import Fields

/// The axis of a chart for days, with marks at the beginnings of years or, for short spans, of months.
struct TimeAxis {
  /// The beginning of a month, or of a year.
  struct Tick: Equatable {
    /// Days since 1 January 1970.
    let day: Int
    let year: Int
    /// The month, 1 to 12; nil if only years are shown.
    let month: Int?
  }

  /// The days at the two ends, since 1 January 1970; the second is after the first.
  let first: Int
  let last: Int
  let ticks: [Tick]

  /// How many months may be between two marks, and how many on the whole axis. This many names of months fit
  /// side by side on a phone; `September` is among the marks only if all months are or every second.
  private static let monthSteps = [
    (step: 1, most: 3), (step: 2, most: 6), (step: 3, most: 12), (step: 6, most: 24),
  ]
  /// The least distance between two years, in percent: on a phone, the width of one and some space.
  private static let leastYearDistance = 16.0

  /// The axis for days from `first` to `last`. Years leave the ends where they are; months move them to the next
  /// mark.
  init(from first: Int, to last: Int) {
    for (step, most) in Self.monthSteps {
      if let axis = Self.months(first, last, step: step, most: most) {
        self = axis
        return
      }
    }
    self = Self.years(first, max(last, first + 1))
  }

  private init(first: Int, last: Int, ticks: [Tick]) {
    self.first = first
    self.last = last
    self.ticks = ticks
  }

  /// How far after the beginning a day is, in percent of the width.
  func position(of day: Int) -> Double {
    100 * Double(day - first) / Double(last - first)
  }

  private static func months(_ first: Int, _ last: Int, step: Int, most: Int) -> TimeAxis? {
    // Months are counted from the year 0, so that a year's first is a multiple of every step.
    var from = month(of: first) / step * step
    let isExact = tick(from)?.day == first
    var to = month(of: last) / step * step
    if tick(to)?.day != last { to += step }
    // A day that is a mark itself would be on the edge, alone.
    if first == last, isExact { (from, to) = (from - step, from + step) }
    guard to > from, to - from <= most else { return nil }
    let ticks = stride(from: from, through: to, by: step).compactMap(tick)
    guard let start = ticks.first?.day, let end = ticks.last?.day, start < end, start <= first, last <= end
    else { return nil }
    return TimeAxis(first: start, last: end, ticks: ticks)
  }

  private static func years(_ first: Int, _ last: Int) -> TimeAxis {
    let years = Double(last - first) / 365.25
    let step = RoundNumbers.upTo(10_000).first { Double($0) / years * 100 >= leastYearDistance } ?? 10_000
    let begins = Day(daysSince1970: first).year
    let ticks = (begins...max(begins, Day(daysSince1970: last).year)).filter { $0 % step == 0 }
      .compactMap { year in
        Day(year: year, month: 1, day: 1).map { Tick(day: $0.daysSince1970, year: year, month: nil) }
      }
    return TimeAxis(first: first, last: last, ticks: ticks.filter { $0.day >= first })
  }

  private static func month(of day: Int) -> Int {
    let day = Day(daysSince1970: day)
    return day.year * 12 + day.month - 1
  }

  private static func tick(_ month: Int) -> Tick? {
    guard let day = Day(year: month / 12, month: month % 12 + 1, day: 1) else { return nil }
    return Tick(day: day.daysSince1970, year: day.year, month: day.month)
  }
}
