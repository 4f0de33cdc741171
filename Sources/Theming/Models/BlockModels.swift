/// A table or list from the data inside a text.
struct BlockModel: TemplateModel {
  let caption: String
  let columns: [BlockColumnModel]
  let rows: String?
  let map: MapModel?
  let chart: ChartModel?
  let shown: String?
  let more: String?
  let note: String?
  let source: SourceModel?

  static let shape = Shape<BlockModel>([
    .text("caption", "its name") { $0.caption },
    .list("columns", "the columns of a table") { $0.columns },
    .html("rows_html", "the rows, each rendered with block-row.mustache or, of a list, block-entry.mustache")
    {
      $0.rows
    },
    .record("map", "the states as a map; not in feeds, which have no style sheet") { $0.map },
    .record("chart", "the size of the 287(g) program over time; not in feeds") { $0.chart },
    .text("shown", "how many of all rows are shown, in words") { $0.shown },
    .text("more", "the page with all rows, where some are left out") { $0.more },
    .text("note", "a note about the data") { $0.note },
    .record("source", "where the data come from") { $0.source },
  ])
}

/// A column of a table inside a text.
struct BlockColumnModel: TemplateModel {
  let name: String
  var isNumber = false

  static let shape = Shape<BlockColumnModel>([
    .text("name", "its heading") { $0.name },
    .flag("number", "whether it contains numbers") { $0.isNumber },
  ])
}

/// A row of a table inside a text.
struct BlockRowModel: TemplateModel {
  let cells: [BlockCellModel]

  static let shape = Shape<BlockRowModel>([
    .list("cells", "its cells, in the order of the columns") { $0.cells }
  ])
}

/// A cell of a table inside a text.
struct BlockCellModel: TemplateModel {
  let text: String
  var isHead = false
  var isNumber = false
  var address: String?
  /// What a link leads to, for readers who hear only the link.
  var about: String?
  var iso: String?

  static let shape = Shape<BlockCellModel>([
    .text("text", "what it says") { $0.text },
    .flag("head", "whether it names the row") { $0.isHead },
    .flag("number", "whether it contains a number") { $0.isNumber },
    .text("address", "where it leads") { $0.address },
    .text("about", "of a link whose words say little: what it is about") { $0.about },
    .text("iso", "of a day: the day, ISO 8601") { $0.iso },
  ])
}

/// An entry of a list inside a text.
struct BlockEntryModel: TemplateModel {
  let name: String
  let address: String?
  let details: [BlockDetailModel]

  static let shape = Shape<BlockEntryModel>([
    .text("name", "an organization's or a person's name") { $0.name },
    .text("address", "its page, if it is a member") { $0.address },
    .list("details", "more about it") { $0.details },
  ])
}

/// A detail of an entry.
struct BlockDetailModel: TemplateModel {
  let text: String

  static let shape = Shape<BlockDetailModel>([.text("text", "what it says") { $0.text }])
}
