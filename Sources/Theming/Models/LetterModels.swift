/// What a sign-on letter adds to its page, whose text is the letter.
struct LetterModel: TemplateModel {
  let recipients: [RecipientModel]
  let excerpt: String?
  let count: String?
  let listed: String?
  let day: DayModel?
  let isOpen: Bool
  let until: DayModel?
  let signOn: String?
  let groups: [SignatoryGroupModel]
  let kinds: [SignatoryKindModel]
  let downloads: [DownloadModel]

  static let shape = Shape<LetterModel>([
    .list("recipients", "the recipients") { $0.recipients },
    .html("excerpt_html", "the opening of the letter") { $0.excerpt },
    .text("count", "how many have signed, in words: “63 organizations have signed”") { $0.count },
    .text("listed", "how many of them are listed, in words, where those are not all") { $0.listed },
    .text("as_of", "the day of the count, in words") { $0.day?.words },
    .text("as_of_iso", "that day, ISO 8601") { $0.day?.iso },
    .flag("open", "whether more can sign") { $0.isOpen },
    .text("until", "the last day to sign, in words") { $0.until?.words },
    .text("until_iso", "that day, ISO 8601") { $0.until?.iso },
    .text("sign_on", "where to sign: an address on the web, or a mailto: address") { $0.signOn },
    .list("groups", "the signatories, group by group") { $0.groups },
    .list("kinds", "how many of each kind have signed") { $0.kinds },
    .list("downloads", "the list as files") { $0.downloads },
  ])
}

/// Signatories that belong together.
struct SignatoryGroupModel: TemplateModel {
  let name: String
  let anchor: String
  let count: String
  let signatories: String

  static let shape = Shape<SignatoryGroupModel>([
    .text("name", "what they have in common") { $0.name },
    .text("anchor", "the group's id on the page") { $0.anchor },
    .text("count", "how many there are") { $0.count },
    .html("signatories_html", "the entries, each rendered with signatory.mustache") { $0.signatories },
  ])
}

/// A signatory.
struct SignatoryModel: TemplateModel {
  let name: String
  let address: String?
  let person: String?
  let place: String?

  static let shape = Shape<SignatoryModel>([
    .text("name", "an organization's or a person's name") { $0.name },
    .text("address", "its page, if it is a member") { $0.address },
    .text("person", "who signed for it, or a person's role") { $0.person },
    .text("place", "its state, where the list is not grouped by state") { $0.place },
  ])
}

/// How many of one kind have signed.
struct SignatoryKindModel: TemplateModel {
  let name: String
  let count: String

  static let shape = Shape<SignatoryKindModel>([
    .text("name", "the kind") { $0.name },
    .text("count", "how many") { $0.count },
  ])
}
