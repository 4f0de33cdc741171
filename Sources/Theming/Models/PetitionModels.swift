/// What a petition adds to its page, whose text is the letter.
struct PetitionModel: TemplateModel {
  let recipients: [RecipientModel]
  let sender: String
  let sponsors: [SupporterModel]
  let excerpt: String?
  let status: String
  let statusLabel: String
  let isOpen: Bool
  let progress: ProgressModel?
  let form: FormModel?
  let link: SourceLinkModel?
  let mail: MailModel?
  let notice: String?
  let privacy: LinkModel?
  let delivery: DeliveryModel?
  let sheet: String?

  static let shape = Shape<PetitionModel>([
    .list("recipients", "the recipients") { $0.recipients },
    .html("sender_html", "the sender, with a blank") { $0.sender },
    .list("sponsors", "who sponsors it") { $0.sponsors },
    .html("excerpt_html", "the opening of the letter, which the page shows first") { $0.excerpt },
    .text("status", "open, closed, delivered or won") { $0.status },
    .text("status_label", "its status, in words") { $0.statusLabel },
    .flag("open", "whether readers can sign it") { $0.isOpen },
    .record("progress", "how many have signed") { $0.progress },
    .record("form", "the form on the page") { $0.form },
    .text("sign_url", "the page on another site on which readers sign") { $0.link?.url },
    .text("sign_host", "that site's host") { $0.link?.host },
    .record("mail", "the email with which readers sign") { $0.mail },
    .html("notice_html", "what happens to what readers enter") { $0.notice },
    .record("privacy", "the page about privacy") { $0.privacy },
    .record("delivery", "how it was delivered") { $0.delivery },
    .text("sheet", "the page to print and sign on paper") { $0.sheet },
  ])
}

/// Somebody to whom a letter is addressed.
struct RecipientModel: TemplateModel {
  let name: String
  let role: String?

  static let shape = Shape<RecipientModel>([
    .text("name", "a person's or an office's name") { $0.name },
    .text("role", "what they do") { $0.role },
  ])
}

/// How many have signed.
struct ProgressModel: TemplateModel {
  let label: String
  let value: String
  let goal: String?
  let goalValue: String?
  let day: DayModel?

  static let shape = Shape<ProgressModel>([
    .text("label", "how many have signed, in words: “1,204 signatures”") { $0.label },
    .text("value", "how many have signed, digits only; no more than the goal") { $0.value },
    .text("goal", "how many are wanted, in words") { $0.goal },
    .text("goal_value", "how many are wanted, digits only") { $0.goalValue },
    .text("as_of", "the day of the count, in words") { $0.day?.words },
    .text("as_of_iso", "that day, ISO 8601") { $0.day?.iso },
  ])
}

/// A form on the page.
struct FormModel: TemplateModel {
  let address: String?
  let name: String
  let isNetlify: Bool
  let honeypot: String?
  let fields: [FormFieldModel]
  let consents: [ConsentModel]

  static let shape = Shape<FormModel>([
    .text("address", "where it is sent; the page itself where there is none") { $0.address },
    .text("name", "the form's name, for the host") { $0.name },
    .flag("netlify", "whether the host Netlify takes it") { $0.isNetlify },
    .text("honeypot", "the name of a field that people leave empty and machines fill in") { $0.honeypot },
    .list("fields", "what readers are asked to enter") { $0.fields },
    .list("consents", "what they are asked to agree to; never checked in advance") { $0.consents },
  ])
}

/// A field of a form.
struct FormFieldModel: TemplateModel {
  let name: String
  let id: String
  let label: String
  let type: String
  let autocomplete: String?
  let isRequired: Bool
  let isLong: Bool

  static let shape = Shape<FormFieldModel>([
    .text("name", "the name under which it is sent") { $0.name },
    .text("id", "its id on the page") { $0.id },
    .text("label", "its name") { $0.label },
    .text("type", "HTML's type of input: text, email or tel") { $0.type },
    .text("autocomplete", "HTML's name for what browsers fill in") { $0.autocomplete },
    .flag("required", "whether readers must fill it in to sign") { $0.isRequired },
    .flag("long", "whether it takes several lines") { $0.isLong },
  ])
}

/// Something that readers are asked to agree to.
struct ConsentModel: TemplateModel {
  let name: String
  let id: String
  let text: String
  let isRequired: Bool

  static let shape = Shape<ConsentModel>([
    .text("name", "the name under which it is sent") { $0.name },
    .text("id", "its id on the page") { $0.id },
    .text("text", "what they agree to") { $0.text },
    .flag("required", "whether readers must fill it in to sign") { $0.isRequired },
  ])
}

/// How a petition was delivered.
struct DeliveryModel: TemplateModel {
  let day: DayModel
  let recipient: String?
  let note: String?

  static let shape = Shape<DeliveryModel>([
    .text("date", "the day, in words") { $0.day.words },
    .text("date_iso", "the day, ISO 8601") { $0.day.iso },
    .text("recipient", "to whom") { $0.recipient },
    .text("note", "a note") { $0.note },
  ])
}

/// A sheet of paper to sign a petition on.
struct SheetModel: TemplateModel {
  let address: String
  let url: String
  let recipients: [RecipientModel]
  let text: String
  let lines: [SheetLineModel]
  let notice: String?

  static let shape = Shape<SheetModel>([
    .text("petition", "the petition's page") { $0.address },
    .text("petition_url", "its address on the web, to be typed from paper") { $0.url },
    .list("recipients", "the recipients") { $0.recipients },
    .html("text_html", "what is signed: the opening of the letter, or its summary") { $0.text },
    .list("lines", "the lines for signatures, as many as fit on the page") { $0.lines },
    .html("notice_html", "what happens to what people enter") { $0.notice },
  ])
}

/// A line for a signature.
struct SheetLineModel: TemplateModel {
  let number: String

  static let shape = Shape<SheetLineModel>([.text("number", "the line's number") { $0.number }])
}
