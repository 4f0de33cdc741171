/// A point of a chart's line.
struct MarkModel: TemplateModel {
  let label: String
  let position: PositionModel
  let isTable: Bool

  static let shape = Shape<MarkModel>([
    .text("label", "the day and the number, in words") { $0.label },
    .record("position", "where it is") { $0.position },
    .flag("counted", "whether it was counted in a table that the site has") { $0.isTable },
  ])
}

/// The number at the end of a chart's line.
struct ChartEndModel: TemplateModel {
  let text: String
  let position: PositionModel
  let anchor: String
  let isBelow: Bool

  static let shape = Shape<ChartEndModel>([
    .text("text", "the number") { $0.text },
    .record("position", "where the line ends") { $0.position },
    .text("anchor", "start, middle or end: the value of text-anchor") { $0.anchor },
    .flag("below", "whether there is more room below the line's end than above it") { $0.isBelow },
  ])
}

/// A number of a chart in its table.
struct ChartRowModel: TemplateModel {
  let day: DayModel
  let count: String
  let source: String?
  let address: String?
  let isTable: Bool

  static let shape = Shape<ChartRowModel>([
    .text("day", "the day, in words") { $0.day.words },
    .text("day_iso", "the day, ISO 8601") { $0.day.iso },
    .text("count", "the number") { $0.count },
    .text("source", "its source") { $0.source },
    .text("address", "where it can be read") { $0.address },
    .flag("counted", "whether it was counted in a table that the site has") { $0.isTable },
  ])
}
