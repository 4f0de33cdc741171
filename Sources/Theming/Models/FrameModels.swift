/// What is above every page of one language.
struct HeaderModel: TemplateModel {
  let logo: ImageModel?
  let menu: [LinkModel]
  let languages: [LinkModel]

  static let shape = Shape<HeaderModel>([
    .record("logo", "the brand's image, shown next to the site's name") { $0.logo },
    .list("menu", "the menu's entries") { $0.menu },
    .list("languages", "the home page of every language") { $0.languages },
  ])
}

/// What is below every page of one language.
struct FooterModel: TemplateModel {
  let menu: [LinkModel]
  let languages: [LinkModel]
  let publisher: LinkModel?
  let privacy: LinkModel?
  let feeds: [LinkModel]

  static let shape = Shape<FooterModel>([
    .list("menu", "the menu's entries") { $0.menu },
    .list("languages", "the home page of every language") { $0.languages },
    .record("publisher", "the member that publishes the site") { $0.publisher },
    .record("privacy", "the page that states what happens to data") { $0.privacy },
    .list("feeds", "the site's feeds") { $0.feeds },
  ])
}

/// An entry of a list of pieces.
struct CardModel: TemplateModel {
  let kind: String
  let kindLabel: String
  let title: String
  let address: String
  let date: String?
  let isoDate: String?
  let summary: String?
  let authors: String?
  let status: String?
  let isOpen: Bool
  let language: String

  static let shape = Shape<CardModel>([
    .text("kind", "post, action, petition, letter, release or page") { $0.kind },
    .text("kind_label", "what the piece is, in words") { $0.kindLabel },
    .text("title", "its headline") { $0.title },
    .text("address", "where it is") { $0.address },
    .text("date", "its day, in words") { $0.date },
    .text("date_iso", "its day, ISO 8601") { $0.isoDate },
    .text("summary", "one or two sentences on it") { $0.summary },
    .text("authors", "who wrote it") { $0.authors },
    .text("status", "of a call to action and the like: until when it is open, or that it is over") {
      $0.status
    },
    .flag("open", "of a call to action and the like: whether it is open") { $0.isOpen },
    .text("language", "the code of its language") { $0.language },
  ])
}

/// A page that redirects readers.
struct RedirectModel: TemplateModel {
  let title: String
  let address: String
  let canonical: String
  let language: String
  let direction: String

  static let shape = Shape<RedirectModel>([
    .text("title", "the headline of the page it leads to") { $0.title },
    .text("address", "where that is") { $0.address },
    .text("canonical", "its address on the web") { $0.canonical },
    .text("language", "the code of its language") { $0.language },
    .text("direction", "ltr or rtl") { $0.direction },
  ])
}
