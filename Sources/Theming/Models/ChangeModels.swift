/// What changed between two tables, in short.
struct ChangeSummaryModel: TemplateModel {
  let from: DayModel
  let day: DayModel
  let address: String
  let difference: String
  let kinds: [ChangeCountModel]

  static let shape = Shape<ChangeSummaryModel>([
    .text("from", "the day of the earlier table, in words") { $0.from.words },
    .text("from_iso", "that day, ISO 8601") { $0.from.iso },
    .text("until", "the day of the later table, in words") { $0.day.words },
    .text("until_iso", "that day, ISO 8601") { $0.day.iso },
    .text("address", "the page that lists all changes between the two") { $0.address },
    .text("difference", "how many more or fewer agreements there are: “+843”") { $0.difference },
    .list("kinds", "how many changes there are of each kind") { $0.kinds },
  ])
}

/// How many changes there are of one kind.
struct ChangeCountModel: TemplateModel {
  let name: String
  let count: String
  let address: String

  static let shape = Shape<ChangeCountModel>([
    .text("name", "what happened") { $0.name },
    .text("count", "how often") { $0.count },
    .text("address", "where they are listed") { $0.address },
  ])
}

/// All days on which anything changed, newest first.
struct ChangesModel: TemplateModel {
  let comparisons: [ComparisonRowModel]
  let note: String?
  let feed: String
  let source: SourceModel
  let downloads: [DownloadModel]

  static let shape = Shape<ChangesModel>([
    .list("comparisons", "each table compared with the one before it, newest first") { $0.comparisons },
    .text("note", "a note about the data") { $0.note },
    .text("feed", "the feed of changes") { $0.feed },
    .record("source", "where the data come from") { $0.source },
    .list("downloads", "the data as files") { $0.downloads },
  ])
}

/// A table compared with the one before it.
struct ComparisonRowModel: TemplateModel {
  let summary: ChangeSummaryModel
  let count: String
  let added: String
  let ended: String
  let others: String

  static let shape = Shape<ComparisonRowModel>([
    .record("summary", "the two days and what changed between them") { $0.summary },
    .text("count", "how many agreements the later table lists") { $0.count },
    .text("added", "how many were added") { $0.added },
    .text("ended", "how many are no longer listed") { $0.ended },
    .text("others", "how many changed in other ways") { $0.others },
  ])
}

/// What changed from one table to the next.
struct ComparisonModel: TemplateModel {
  let summary: ChangeSummaryModel
  let countBefore: String
  let countAfter: String
  let unchanged: String
  let note: String?
  let kinds: [ChangeKindModel]
  let newer: LinkModel?
  let older: LinkModel?
  let source: SourceModel
  let downloads: [DownloadModel]

  static let shape = Shape<ComparisonModel>([
    .record("summary", "the two days and what changed between them") { $0.summary },
    .text("count_before", "how many agreements the earlier table lists") { $0.countBefore },
    .text("count_after", "how many agreements the later table lists") { $0.countAfter },
    .text("unchanged", "how many agreements did not change") { $0.unchanged },
    .text("note", "a note about the data") { $0.note },
    .list("kinds", "the changes by what happened") { $0.kinds },
    .record("newer", "the changes after these") { $0.newer },
    .record("older", "the changes before these") { $0.older },
    .record("source", "where the data come from") { $0.source },
    .list("downloads", "the data as files") { $0.downloads },
  ])
}

/// All changes of one kind.
struct ChangeKindModel: TemplateModel {
  let name: String
  let text: String
  let anchor: String
  let count: String
  let states: [ChangeStateModel]

  static let shape = Shape<ChangeKindModel>([
    .text("name", "what happened") { $0.name },
    .text("text", "what that means") { $0.text },
    .text("anchor", "the section's id on the page") { $0.anchor },
    .text("count", "how often it happened") { $0.count },
    .list("states", "the changes by state") { $0.states },
  ])
}

/// All changes of one kind in one state.
struct ChangeStateModel: TemplateModel {
  let name: String
  let count: String
  let changes: String

  static let shape = Shape<ChangeStateModel>([
    .text("name", "the state's name") { $0.name },
    .text("count", "how many there are") { $0.count },
    .html("changes_html", "the changes, each rendered with change-entry.mustache") { $0.changes },
  ])
}

/// One change.
struct ChangeEntryModel: TemplateModel {
  let agency: String?
  let address: String?
  let kind: String?
  let day: DayModel?
  let model: String
  let signed: DayModel?
  let reason: String?
  let details: [ChangeDetailModel]

  static let shape = Shape<ChangeEntryModel>([
    .text("agency", "the agency; not on its own page") { $0.agency },
    .text("address", "its page, or on its page that of the table's changes") { $0.address },
    .text("kind", "what happened, where the entries are not grouped by that") { $0.kind },
    .text("day", "the day by which it had happened, in words; not if the entries are grouped by day") {
      $0.day?.words
    },
    .text("day_iso", "that day, ISO 8601") { $0.day?.iso },
    .text("model", "the kind of agreement") { $0.model },
    .text("signed", "when it was signed, in words") { $0.signed?.words },
    .text("signed_iso", "when it was signed, ISO 8601") { $0.signed?.iso },
    .text("reason", "how it was found, or why nothing explains it") { $0.reason },
    .list("details", "what the tables say differently") { $0.details },
  ])
}

/// A field in which two tables differ.
struct ChangeDetailModel: TemplateModel {
  let name: String
  let before: String?
  let after: String

  static let shape = Shape<ChangeDetailModel>([
    .text("name", "the name of the field") { $0.name },
    .text("before", "what the earlier table says; not of documents that were replaced") { $0.before },
    .text("after", "what the later table says") { $0.after },
  ])
}
