/// One agency and the history of its agreements.
struct AgencyModel: TemplateModel {
  let name: String
  let state: LinkModel
  let agencyType: String?
  let county: String?
  let formerNames: String?
  let count: String
  let day: DayModel
  let note: String?
  let agreements: [AgencyAgreementModel]
  let ended: [AgencyAgreementModel]
  let events: String?
  let source: SourceModel
  let downloads: [DownloadModel]

  static let shape = Shape<AgencyModel>([
    .text("name", "its name") { $0.name },
    .record("state", "the state's page") { $0.state },
    .text("agency_type", "what sort of agency it is") { $0.agencyType },
    .text("county", "its county, or its counties") { $0.county },
    .text("former_names", "other names by which it was listed") { $0.formerNames },
    .text("count", "how many of its agreements are in force, in words: “2 agreements”") { $0.count },
    .text("as_of", "the table's day, in words") { $0.day.words },
    .text("as_of_iso", "the table's day, ISO 8601") { $0.day.iso },
    .text("note", "a note about the data") { $0.note },
    .list("agreements", "those in force") { $0.agreements },
    .list("ended", "those that are no longer listed") { $0.ended },
    .html("events_html", "its history, newest first, each rendered with change-entry.mustache") {
      $0.events
    },
    .record("source", "where the data come from") { $0.source },
    .list("downloads", "the data as files") { $0.downloads },
  ])
}

/// One of an agency's agreements.
struct AgencyAgreementModel: TemplateModel {
  let model: String
  let text: String?
  let county: String?
  let signed: DayModel?
  let document: SourceLinkModel?
  let addendum: SourceLinkModel?
  let firstListed: DayModel
  let lastListed: DayModel?

  static let shape = Shape<AgencyAgreementModel>([
    .text("model", "the kind of agreement") { $0.model },
    .text("text", "what it lets an agency do") { $0.text },
    .text("county", "its county, where the agency has agreements for several") { $0.county },
    .text("signed", "when it was signed, in words") { $0.signed?.words },
    .text("signed_iso", "when it was signed, ISO 8601") { $0.signed?.iso },
    .record("document", "the agreement itself") { $0.document },
    .record("addendum", "what was added to it later") { $0.addendum },
    .text("first_listed", "the day of the first table that lists it, in words") { $0.firstListed.words },
    .text("first_listed_iso", "that day, ISO 8601") { $0.firstListed.iso },
    .text("last_listed", "the day of the last table that lists it, in words; not of one in force") {
      $0.lastListed?.words
    },
    .text("last_listed_iso", "that day, ISO 8601") { $0.lastListed?.iso },
  ])
}
