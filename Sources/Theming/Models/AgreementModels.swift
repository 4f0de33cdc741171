/// All agreements.
struct AgreementsModel: TemplateModel {
  let count: String
  let day: DayModel
  let note: String?
  let states: [StateCountModel]
  let models: [ModelCountModel]
  let source: SourceModel
  let downloads: [DownloadModel]

  static let shape = Shape<AgreementsModel>([
    .text("count", "how many agreements there are") { $0.count },
    .text("as_of", "the table's day, in words") { $0.day.words },
    .text("as_of_iso", "the table's day, ISO 8601") { $0.day.iso },
    .text("note", "a remark that goes with the data") { $0.note },
    .list("states", "every state that has one") { $0.states },
    .list("models", "every kind of agreement") { $0.models },
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

/// The agreements of one state.
struct StateModel: TemplateModel {
  let name: String
  let count: String
  let day: DayModel
  let note: String?
  let agreements: [AgreementModel]
  let source: SourceModel
  let downloads: [DownloadModel]

  static let shape = Shape<StateModel>([
    .text("name", "the state's name") { $0.name },
    .text("count", "how many agreements it has") { $0.count },
    .text("as_of", "the table's day, in words") { $0.day.words },
    .text("as_of_iso", "the table's day, ISO 8601") { $0.day.iso },
    .text("note", "a remark that goes with the data") { $0.note },
    .list("agreements", "its agreements, in the order of the agencies") { $0.agreements },
    .record("source", "where the data come from") { $0.source },
    .list("downloads", "the data as files") { $0.downloads },
  ])
}

/// One agreement.
struct AgreementModel: TemplateModel {
  let agency: String
  let agencyType: String?
  let county: String?
  let model: String
  let signed: DayModel?
  let document: SourceLinkModel?

  static let shape = Shape<AgreementModel>([
    .text("agency", "who signed it") { $0.agency },
    .text("agency_type", "what sort of agency that is") { $0.agencyType },
    .text("county", "the county") { $0.county },
    .text("model", "the kind of agreement") { $0.model },
    .text("signed", "when it was signed, in words") { $0.signed?.words },
    .text("signed_iso", "when it was signed, ISO 8601") { $0.signed?.iso },
    .record("document", "the agreement itself") { $0.document },
  ])
}

/// Where data come from, and on what terms.
struct SourceModel: TemplateModel {
  let name: String
  let publisher: String?
  let url: String?
  let licence: String?
  let licenceURL: String?
  let retrieved: DayModel

  static let shape = Shape<SourceModel>([
    .text("name", "what the publication is called") { $0.name },
    .text("publisher", "who published it") { $0.publisher },
    .text("url", "where") { $0.url },
    .text("licence", "the terms of use") { $0.licence },
    .text("licence_url", "where the terms stand") { $0.licenceURL },
    .text("retrieved", "when it was retrieved, in words") { $0.retrieved.words },
    .text("retrieved_iso", "when it was retrieved, ISO 8601") { $0.retrieved.iso },
  ])
}
