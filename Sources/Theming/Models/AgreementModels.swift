/// The overview of the record.
struct AgreementsModel: TemplateModel {
  let count: String
  let day: DayModel
  let note: String?
  let isExcerpt: Bool
  let change: ChangeSummaryModel?
  let map: MapModel?
  let chart: ChartModel?
  let states: [StateCountModel]
  let models: [ModelCountModel]
  let pending: PendingCountModel?
  let register: String
  let changes: String?
  let feed: String?
  let source: SourceModel
  let downloads: [DownloadModel]

  static let shape = Shape<AgreementsModel>([
    .text("count", "how many agreements are in force") { $0.count },
    .text("as_of", "the table's day, in words") { $0.day.words },
    .text("as_of_iso", "the table's day, ISO 8601") { $0.day.iso },
    .text("note", "a note about the data") { $0.note },
    .flag("excerpt", "whether the table is only a part of what was published") { $0.isExcerpt },
    .record("change", "what changed since the table before") { $0.change },
    .record("map", "the states as a map") { $0.map },
    .record("chart", "the size of the 287(g) program over time") { $0.chart },
    .list("states", "every state that has one") { $0.states },
    .list("models", "every kind of agreement") { $0.models },
    .record("pending", "how many applications wait") { $0.pending },
    .text("register", "the page with all agreements in one table") { $0.register },
    .text("changes", "the page of all changes") { $0.changes },
    .text("feed", "the feed of changes") { $0.feed },
    .record("source", "where the data come from") { $0.source },
    .list("downloads", "the data as files") { $0.downloads },
  ])
}

/// A state and how many agreements it has.
struct StateCountModel: TemplateModel {
  let name: String
  let address: String
  let count: String
  let share: String

  static let shape = Shape<StateCountModel>([
    .text("name", "the state's name") { $0.name },
    .text("address", "its page") { $0.address },
    .text("count", "how many agreements it has") { $0.count },
    .text("share", "that number in percent of the largest state's, for a bar") { $0.share },
  ])
}

/// A kind of agreement and how many there are.
struct ModelCountModel: TemplateModel {
  let name: String
  let count: String
  let text: String?

  static let shape = Shape<ModelCountModel>([
    .text("name", "its name, as published") { $0.name },
    .text("count", "how many there are") { $0.count },
    .text("text", "what it lets an agency do") { $0.text },
  ])
}

/// How many applications are pending.
struct PendingCountModel: TemplateModel {
  let count: String
  let day: DayModel
  let address: String

  static let shape = Shape<PendingCountModel>([
    .text("count", "how many applications wait") { $0.count },
    .text("as_of", "the day of their list, in words") { $0.day.words },
    .text("as_of_iso", "that day, ISO 8601") { $0.day.iso },
    .text("address", "the page that lists them") { $0.address },
  ])
}

/// Where data come from, and on what terms.
struct SourceModel: TemplateModel {
  let name: String
  let publisher: String?
  let url: String?
  let license: String?
  let licenseURL: String?
  let retrieved: DayModel

  static let shape = Shape<SourceModel>([
    .text("name", "what the publication is called") { $0.name },
    .text("publisher", "who published it") { $0.publisher },
    .text("url", "where") { $0.url },
    .text("license", "the terms of use") { $0.license },
    .text("license_url", "where to read the terms") { $0.licenseURL },
    .text("retrieved", "when it was retrieved, in words") { $0.retrieved.words },
    .text("retrieved_iso", "when it was retrieved, ISO 8601") { $0.retrieved.iso },
  ])
}
