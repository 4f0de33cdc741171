/// What a press piece adds.
struct ReleaseModel: Sendable {
  let type: String
  let typeLabel: String
  let isImmediate: Bool
  let embargo: String?
  let subhead: String?
  let contacts: [ContactModel]
  let boilerplates: [BoilerplateModel]
  let textAddress: String
  let event: EventModel?
  let letter: LetterSummaryModel?
  let corrections: [CorrectionModel]
}

/// An event that an advisory announces.
struct EventModel: TemplateModel {
  let who: String?
  let what: String
  let when: String
  let iso: String
  let location: String?
  let calendar: String

  static let shape = Shape<EventModel>([
    .text("who", "who takes part") { $0.who },
    .text("what", "what takes place") { $0.what },
    .text("when", "the day and the time, in words") { $0.when },
    .text("when_iso", "its beginning, ISO 8601") { $0.iso },
    .text("where", "where it is") { $0.location },
    .text("calendar", "its calendar file") { $0.calendar },
  ])
}

/// A letter that a press piece is about.
struct LetterSummaryModel: TemplateModel {
  let title: String
  let address: String
  let count: String?
  let excerpt: String?
  let signatories: String?

  static let shape = Shape<LetterSummaryModel>([
    .text("title", "the letter's title") { $0.title },
    .text("address", "its page") { $0.address },
    .text("count", "how many have signed it, in words") { $0.count },
    .html("excerpt_html", "its opening") { $0.excerpt },
    .text("signatories", "the first of those who signed, as a list in words") { $0.signatories },
  ])
}

/// What was corrected in a press piece.
struct CorrectionModel: TemplateModel {
  let day: DayModel
  let text: String

  static let shape = Shape<CorrectionModel>([
    .text("date", "the day of the correction, in words") { $0.day.words },
    .text("date_iso", "that day, ISO 8601") { $0.day.iso },
    .text("text", "what was wrong, and what is right") { $0.text },
  ])
}

/// What newsrooms can use.
struct MediaKitModel: TemplateModel {
  let contacts: [ContactModel]
  let boilerplates: [BoilerplateModel]
  let logos: [LogoModel]

  static let shape = Shape<MediaKitModel>([
    .list("contacts", "whom to contact") { $0.contacts },
    .list("boilerplates", "who publishes the site") { $0.boilerplates },
    .list("logos", "logos to print") { $0.logos },
  ])
}

/// A logo.
struct LogoModel: TemplateModel {
  let name: String
  let image: ImageModel
  let format: String

  static let shape = Shape<LogoModel>([
    .text("name", "whose logo it is") { $0.name },
    .record("image", "the logo") { $0.image },
    .text("format", "its format, such as SVG") { $0.format },
  ])
}
