/// The directory of members.
struct CoalitionModel: TemplateModel {
  let count: String
  let groups: [MemberGroupModel]
  let downloads: [DownloadModel]

  static let shape = Shape<CoalitionModel>([
    .text("count", "how many members there are") { $0.count },
    .list("groups", "the national members, then those of each state") { $0.groups },
    .list("downloads", "the registry as files") { $0.downloads },
  ])
}

/// The members of one state, or the national ones.
struct MemberGroupModel: TemplateModel {
  let name: String
  let anchor: String
  let count: String
  let members: [MemberEntryModel]

  static let shape = Shape<MemberGroupModel>([
    .text("name", "the state's name") { $0.name },
    .text("anchor", "an id for its heading") { $0.anchor },
    .text("count", "how many members it has") { $0.count },
    .list("members", "its members") { $0.members },
  ])
}

/// A member in the directory.
struct MemberEntryModel: TemplateModel {
  let name: String
  let address: String
  let kind: String?
  let place: String?

  static let shape = Shape<MemberEntryModel>([
    .text("name", "its name") { $0.name },
    .text("address", "its page") { $0.address },
    .text("kind", "what sort of organization it is") { $0.kind },
    .text("place", "its city and state") { $0.place },
  ])
}

/// A member's page.
struct MemberModel: TemplateModel {
  let name: String
  let otherNames: String?
  let kind: String?
  let scope: String?
  let place: String?
  let website: SourceLinkModel?
  let joined: DayModel?
  let left: DayModel?
  let about: String?
  let logo: ImageModel?
  let appearances: [AppearanceModel]

  static let shape = Shape<MemberModel>([
    .text("name", "its name") { $0.name },
    .text("other_names", "other spellings of its name") { $0.otherNames },
    .text("kind", "what sort of organization it is") { $0.kind },
    .text("scope_label", "how far it reaches") { $0.scope },
    .text("place", "its city and state") { $0.place },
    .text("url", "its own site") { $0.website?.url },
    .text("url_host", "its own site's host") { $0.website?.host },
    .text("joined", "when it joined, in words") { $0.joined?.words },
    .text("joined_iso", "when it joined, ISO 8601") { $0.joined?.iso },
    .text("left", "when it left, in words") { $0.left?.words },
    .text("left_iso", "when it left, ISO 8601") { $0.left?.iso },
    .html("about_html", "its description") { $0.about },
    .record("logo", "its logo") { $0.logo },
    .list("appearances", "where on the site it appears") { $0.appearances },
  ])
}

/// A page on which a member appears.
struct AppearanceModel: TemplateModel {
  let title: String
  let address: String
  let date: DayModel?
  let relation: String

  static let shape = Shape<AppearanceModel>([
    .text("title", "the page's headline") { $0.title },
    .text("address", "where it is") { $0.address },
    .text("date", "its day, in words") { $0.date?.words },
    .text("date_iso", "its day, ISO 8601") { $0.date?.iso },
    .text("relation", "what the member has to do with it") { $0.relation },
  ])
}

/// A file offered for download.
struct DownloadModel: TemplateModel {
  let name: String
  let address: String
  let format: String

  static let shape = Shape<DownloadModel>([
    .text("name", "its name") { $0.name },
    .text("address", "where it is") { $0.address },
    .text("format", "its format, such as CSV") { $0.format },
  ])
}
