/// A language's home page.
struct HomeModel: TemplateModel {
  let body: String?
  let tagline: String?
  let agreements: AgreementCountModel?
  let coalition: CountModel?
  let calls: String?
  let posts: String?
  let postsAddress: String
  let press: String?
  let pressAddress: String

  static let shape = Shape<HomeModel>([
    .html("body_html", "the text of index.md") { $0.body },
    .text("tagline", "the site's line below its name") { $0.tagline },
    .record("agreements", "the size of the record of agreements") { $0.agreements },
    .record("coalition", "the size of the coalition") { $0.coalition },
    .html("calls_html", "cards of what readers can do now: actions, petitions and letters that are open") {
      $0.calls
    },
    .html("posts_html", "cards of the newest posts") { $0.posts },
    .text("posts_address", "the list of posts") { $0.postsAddress },
    .html("press_html", "cards of the newest press pieces") { $0.press },
    .text("press_address", "the press room") { $0.pressAddress },
  ])
}

/// How many there are, and where they are listed.
struct CountModel: TemplateModel {
  let count: String
  let address: String

  static let shape = Shape<CountModel>([
    .text("count", "how many") { $0.count },
    .text("address", "where they are listed") { $0.address },
  ])
}

/// How many agreements there are on a day.
struct AgreementCountModel: TemplateModel {
  let count: String
  let states: String
  let day: DayModel
  let note: String?
  let isExcerpt: Bool
  let address: String

  static let shape = Shape<AgreementCountModel>([
    .text("count", "how many agreements") { $0.count },
    .text("states", "in how many states") { $0.states },
    .text("as_of", "the table's day, in words") { $0.day.words },
    .text("as_of_iso", "the table's day, ISO 8601") { $0.day.iso },
    .text("note", "a note about the data") { $0.note },
    .flag("excerpt", "whether the table is only a part of what was published") { $0.isExcerpt },
    .text("address", "where they are listed") { $0.address },
  ])
}

/// A day in words and for machines.
struct DayModel: Sendable {
  let words: String
  let iso: String
}

/// A list of pieces, or one page of it.
struct ListModel: TemplateModel {
  let cards: String?
  let cardsLabel: String
  let pastCards: String?
  let pastLabel: String?
  let years: [LinkModel]
  let feed: String?
  let pageLabel: String?
  let newerPage: LinkModel?
  let olderPage: LinkModel?
  let contacts: [ContactModel]
  let boilerplates: [BoilerplateModel]
  let mediaKit: String?

  static let shape = Shape<ListModel>([
    .html(
      "cards_html",
      "the entries, each rendered with card.mustache; of calls to action and the like, those that are open"
    ) {
      $0.cards
    },
    .text("cards_label", "what these entries are") { $0.cardsLabel },
    .html("past_html", "the entries that are over") { $0.pastCards },
    .text("past_label", "what those are") { $0.pastLabel },
    .list("years", "the years of the section") { $0.years },
    .text("feed", "the section's feed") { $0.feed },
    .text("page_label", "such as “Page 2 of 5”, if there is more than one") { $0.pageLabel },
    .record("newer_page", "the page of newer entries") { $0.newerPage },
    .record("older_page", "the page of older entries") { $0.olderPage },
    .list("contacts", "in the press room: whom to reach") { $0.contacts },
    .list("boilerplates", "in the press room: who is behind the site") { $0.boilerplates },
    .text("media_kit", "in the press room: the page of logos and descriptions") { $0.mediaKit },
  ])
}

/// All tags.
struct TagsModel: TemplateModel {
  let tags: [TagModel]

  static let shape = Shape<TagsModel>([
    .list("tags", "every tag, in the order of the names") { $0.tags }
  ])
}

/// One tag.
struct TagModel: TemplateModel {
  let name: String
  let address: String
  let count: String

  static let shape = Shape<TagModel>([
    .text("name", "its name") { $0.name },
    .text("address", "its list") { $0.address },
    .text("count", "how many pieces carry it") { $0.count },
  ])
}

/// The page that a host shows for an address that does not exist.
struct NotFoundModel: TemplateModel {
  static let shape = Shape<NotFoundModel>([])
}
