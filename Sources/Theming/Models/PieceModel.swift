/// A Markdown file's page.
struct PieceModel: TemplateModel {
  let authors: String?
  let date: String?
  let isoDate: String?
  let summary: String?
  let image: ImageModel?
  let body: String
  let tags: [LinkModel]
  let readAt: SourceLinkModel?
  let related: [RelatedModel]
  let newer: LinkModel?
  let older: LinkModel?
  var share: ShareModel?
  var action: ActionModel?
  var petition: PetitionModel?
  var letter: LetterModel?
  var release: ReleaseModel?

  static let shape = Shape<PieceModel>([
    .text("authors", "who wrote it") { $0.authors },
    .text("date", "its day, in words") { $0.date },
    .text("date_iso", "its day, ISO 8601") { $0.isoDate },
    .text("summary", "one or two sentences on it, if its author wrote them") { $0.summary },
    .record("image", "its picture") { $0.image },
    .html("body_html", "its text") { $0.body },
    .list("tags", "what it is filed under") { $0.tags },
    .record("read_at", "where it was first published") { $0.readAt },
    .list("related", "what to read next") { $0.related },
    .record("newer", "the next newer piece of its section") { $0.newer },
    .record("older", "the next older piece of its section") { $0.older },
    .record("share", "how readers share it") { $0.share },
    .record("action", "what a call to action adds") { $0.action },
    .record("petition", "what a petition adds") { $0.petition },
    .record("letter", "what a sign-on letter adds") { $0.letter },
    .text("type", "of a press piece: release, advisory or statement") { $0.release?.type },
    .text("type_label", "of a press piece: its type, in words") { $0.release?.typeLabel },
    .flag("immediate", "of a press piece: whether it says FOR IMMEDIATE RELEASE") {
      $0.release?.isImmediate ?? false
    },
    .text("embargo", "of a press piece that is not out yet: until when it may not be used") {
      $0.release?.embargo
    },
    .text("subhead", "of a press piece: the line below the headline") { $0.release?.subhead },
    .list("contacts", "of a press piece: whom to reach") { $0.release?.contacts ?? [] },
    .list("boilerplates", "of a press piece: who is behind it") { $0.release?.boilerplates ?? [] },
    .text("text_address", "of a press piece: its plain-text version") { $0.release?.textAddress },
    .record("event", "of an advisory: the event that it announces") { $0.release?.event },
    .record("about_letter", "of a press piece: the letter that it is about") { $0.release?.letter },
    .list("corrections", "of a press piece: its corrections, newest first") {
      $0.release?.corrections ?? []
    },
  ])
}

/// An image of the site.
struct ImageModel: TemplateModel {
  let address: String
  let text: String
  let attributes: String

  static let shape = Shape<ImageModel>([
    .text("address", "where the file is") { $0.address },
    .text("alt", "what it shows, in words") { $0.text },
    .html("attributes_html", "width and height, ready for the tag") { $0.attributes },
  ])
}

/// An address on another site.
struct SourceLinkModel: TemplateModel {
  let url: String
  let host: String

  static let shape = Shape<SourceLinkModel>([
    .text("url", "the address") { $0.url },
    .text("host", "the site's host") { $0.host },
  ])
}

/// Something to read next.
struct RelatedModel: TemplateModel {
  let title: String
  let url: String
  let kind: String?

  static let shape = Shape<RelatedModel>([
    .text("title", "its title") { $0.title },
    .text("url", "its address") { $0.url },
    .text("kind", "what it is, such as “video”") { $0.kind },
  ])
}

/// Whom a newsroom can reach.
struct ContactModel: TemplateModel {
  let name: String
  let role: String?
  let phone: String?
  let phoneAddress: String?
  let email: String?

  static let shape = Shape<ContactModel>([
    .text("name", "a person's or a desk's name") { $0.name },
    .text("role", "what they do") { $0.role },
    .text("phone", "the telephone number") { $0.phone },
    .text("phone_address", "the number as a tel: address") { $0.phoneAddress },
    .text("email", "the email address") { $0.email },
  ])
}

/// A member's description at the end of a release.
struct BoilerplateModel: TemplateModel {
  let name: String
  let text: String
  let address: String?

  static let shape = Shape<BoilerplateModel>([
    .text("name", "the member's name") { $0.name },
    .html("text_html", "its description") { $0.text },
    .text("address", "its page") { $0.address },
  ])
}
