/// A table of agreements, state by state.
struct RegisterModel: TemplateModel {
  let count: String
  let day: DayModel
  let note: String?
  let isExcerpt: Bool
  let states: [RegisterStateModel]
  let models: [ModelCountModel]
  let source: SourceModel
  let downloads: [DownloadModel]

  static let shape = Shape<RegisterModel>([
    .text("count", "how many there are") { $0.count },
    .text("as_of", "the table's day, in words") { $0.day.words },
    .text("as_of_iso", "the table's day, ISO 8601") { $0.day.iso },
    .text("note", "a note about the data") { $0.note },
    .flag("excerpt", "whether the table is only a part of what was published") { $0.isExcerpt },
    .list("states", "every state that has one") { $0.states },
    .list("models", "every kind of agreement") { $0.models },
    .record("source", "where the data come from") { $0.source },
    .list("downloads", "the data as files") { $0.downloads },
  ])
}

/// Applications, state by state.
struct PendingModel: TemplateModel {
  let count: String
  let day: DayModel
  let note: String?
  let states: [RegisterStateModel]
  let signed: [RegisterStateModel]
  let source: SourceModel

  static let shape = Shape<PendingModel>([
    .text("count", "how many are pending") { $0.count },
    .text("as_of", "the list's day, in words") { $0.day.words },
    .text("as_of_iso", "the list's day, ISO 8601") { $0.day.iso },
    .text("note", "a note about the data") { $0.note },
    .list("states", "every state with a pending one") { $0.states },
    .list("signed", "every state in which one has become an agreement since") { $0.signed },
    .record("source", "where the data come from") { $0.source },
  ])
}

/// The rows of one state in such a table.
struct RegisterStateModel: TemplateModel {
  let name: String
  let postal: String
  let anchor: String
  let address: String
  let count: String
  let rows: String

  static let shape = Shape<RegisterStateModel>([
    .text("name", "the state's name") { $0.name },
    .text("postal", "its two-letter abbreviation") { $0.postal },
    .text("anchor", "the section's id on the page") { $0.anchor },
    .text("address", "the state's page") { $0.address },
    .text("count", "how many rows it has") { $0.count },
    .html("agreements_html", "the rows, each rendered with agreement-row.mustache") { $0.rows },
  ])
}

/// The agreements of one state.
struct StateModel: TemplateModel {
  let name: String
  let count: String
  let day: DayModel
  let note: String?
  let isExcerpt: Bool
  let rows: String?
  let models: [ModelCountModel]
  let change: ChangeSummaryModel?
  let pending: PendingCountModel?
  let former: [LinkModel]
  let source: SourceModel
  let downloads: [DownloadModel]

  static let shape = Shape<StateModel>([
    .text("name", "the state's name") { $0.name },
    .text("count", "how many agreements it has") { $0.count },
    .text("as_of", "the table's day, in words") { $0.day.words },
    .text("as_of_iso", "the table's day, ISO 8601") { $0.day.iso },
    .text("note", "a note about the data") { $0.note },
    .flag("excerpt", "whether the table is only a part of what was published") { $0.isExcerpt },
    .html("agreements_html", "its agreements, each rendered with agreement-row.mustache") { $0.rows },
    .list("models", "every kind of agreement in the state") { $0.models },
    .record("change", "what changed in the state since the table before") { $0.change },
    .record("pending", "how many applications from the state wait") { $0.pending },
    .list("former", "agencies whose agreements are no longer listed") { $0.former },
    .record("source", "where the data come from") { $0.source },
    .list("downloads", "the data as files") { $0.downloads },
  ])
}

/// One agreement or application in a table.
struct AgreementRowModel: TemplateModel {
  let agency: String
  let address: String?
  let agencyType: String?
  let county: String?
  let model: String
  let signed: DayModel?
  let document: SourceLinkModel?
  let addendum: SourceLinkModel?
  let state: String
  let postal: String

  static let shape = Shape<AgreementRowModel>([
    .text("agency", "who signed it") { $0.agency },
    .text("address", "the agency's page") { $0.address },
    .text("agency_type", "what sort of agency that is") { $0.agencyType },
    .text("county", "the county") { $0.county },
    .text("model", "the kind of agreement") { $0.model },
    .text("signed", "when it was signed, in words") { $0.signed?.words },
    .text("signed_iso", "when it was signed, ISO 8601") { $0.signed?.iso },
    .record("document", "the agreement itself") { $0.document },
    .record("addendum", "what was added to it later") { $0.addendum },
    .text("state", "the state's name") { $0.state },
    .text("postal", "its two-letter abbreviation") { $0.postal },
  ])
}
