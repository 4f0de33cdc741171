/// A map of the states as equal tiles.
struct MapModel: TemplateModel {
  let width: String
  let height: String
  let tiles: [TileModel]
  let classes: [ShadeClassModel]

  static let shape = Shape<MapModel>([
    .text("width", "how wide the drawing is; a tile takes 54, and the gap to the next 6") { $0.width },
    .text("height", "how high the drawing is") { $0.height },
    .list("tiles", "the states, row by row from the north, each row from the west") { $0.tiles },
    .list("classes", "what the shades mean, from none to the most") { $0.classes },
  ])
}

/// A state on the map.
struct TileModel: TemplateModel {
  let postal: String
  let label: String
  let count: String?
  let address: String?
  let shade: String
  let x: String
  let y: String

  static let shape = Shape<TileModel>([
    .text("postal", "the state's postal abbreviation") { $0.postal },
    .text("label", "the state's name and how many agreements it has, in words") { $0.label },
    .text("count", "how many agreements it has; nothing for none") { $0.count },
    .text("address", "the state's page; nothing for a state without agreements") { $0.address },
    .text("shade", "its shade: 0 for none, 5 for the most") { $0.shade },
    .text("x", "how far its corner is from the left") { $0.x },
    .text("y", "how far its corner is from the top") { $0.y },
  ])
}

/// What a shade means.
struct ShadeClassModel: TemplateModel {
  let shade: String
  let text: String

  static let shape = Shape<ShadeClassModel>([
    .text("shade", "the shade, 0 to 5") { $0.shade },
    .text("text", "the numbers that it stands for, in words") { $0.text },
  ])
}

/// A chart of a number over time. All places are percentages of the plot's width and height, from its top left
/// corner.
struct ChartModel: TemplateModel {
  let summary: String?
  let countTicks: [CountTickModel]
  let timeTicks: [TimeTickModel]
  let segments: [SegmentModel]
  let marks: [MarkModel]
  let end: ChartEndModel
  let isMixed: Bool
  let rows: [ChartRowModel]

  static let shape = Shape<ChartModel>([
    .text("summary", "the first and the last number, in words; nothing if there is one only") { $0.summary },
    .list("count_ticks", "round numbers on the upright axis, from zero") { $0.countTicks },
    .list("time_ticks", "years or months on the time axis") { $0.timeTicks },
    .list("segments", "the line, piece by piece") { $0.segments },
    .list("marks", "the points that get a mark") { $0.marks },
    .record("end", "the newest number, written next to the end of the line") { $0.end },
    .flag("mixed", "whether some numbers were counted here and others told") { $0.isMixed },
    .list("rows", "all numbers, oldest first") { $0.rows },
  ])
}

/// A number on the upright axis.
struct CountTickModel: TemplateModel {
  let text: String
  let y: String

  static let shape = Shape<CountTickModel>([
    .text("text", "the number") { $0.text },
    .text("y", "where it is") { $0.y },
  ])
}

/// A year or month on the time axis.
struct TimeTickModel: TemplateModel {
  let text: String
  let year: String?
  let x: String

  static let shape = Shape<TimeTickModel>([
    .text("text", "the year, or the month's name") { $0.text },
    .text("year", "below a month's name, the year, where it is the first of that year") { $0.year },
    .text("x", "where it is") { $0.x },
  ])
}

/// A piece of a chart's line.
struct SegmentModel: TemplateModel {
  let from: PositionModel
  let to: PositionModel

  static let shape = Shape<SegmentModel>([
    .record("from", "where it begins") { $0.from },
    .record("to", "where it ends") { $0.to },
  ])
}

/// A place on a chart.
struct PositionModel: TemplateModel {
  let x: String
  let y: String

  static let shape = Shape<PositionModel>([
    .text("x", "from the left") { $0.x },
    .text("y", "from the top") { $0.y },
  ])
}
