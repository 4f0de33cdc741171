import Content
import Fields
import Markdown
import Planning

extension PageMaking {
  /// What a petition adds to its page.
  func petition(_ petition: Petition, of index: Int) -> PetitionModel {
    let piece = campaign.pieces[index]
    let form = petition.form
    return PetitionModel(
      recipients: recipients(petition.recipients, piece.language),
      sender: BlankedText(
        plain: petition.sender ?? strings.yourName, after: blankedBody(of: index).lastNumber
      ).html,
      sponsors: supporters(petition.sponsors, piece.language), excerpt: blanked(.excerpt, of: index)?.html,
      status: petition.status.rawValue, statusLabel: label(of: petition), isOpen: petition.status == .open,
      progress: progress(of: petition),
      form: form.flatMap { $0.isOnPage ? self.form($0, of: piece) : nil },
      link: form.flatMap { form in
        form.provider == .actionNetwork
          ? form.address.map { SourceLinkModel(url: $0.text, host: $0.host) } : nil
      },
      mail: form?.provider == .mail ? mail(of: index, message: signedLetter(petition, of: index)) : nil,
      notice: html(.notice, of: index), privacy: form == nil ? nil : privacy(piece.language),
      delivery: petition.delivery.map { delivery in
        DeliveryModel(
          day: day(delivery.day), recipient: text(delivery.recipient, piece.language),
          note: text(delivery.note, piece.language))
      }, sheet: piece.hasSheet ? plan.urls.sheet(of: piece).marked : nil)
  }

  /// A petition's letter as an email, with a place for the reader's name.
  private func signedLetter(_ petition: Petition, of index: Int) -> String {
    campaign.pieces[index].signedLetter(
      plan.bodies[index], urls: plan.urls, root: settings.url.text,
      signature: petition.sender ?? strings.yourName)
  }

  /// The sheet of paper to sign a petition on: with the whole letter if a page has room for it, otherwise
  /// with its opening; the page's address is below, where the rest can be read.
  func sheet(_ index: Int) -> SheetModel {
    let piece = campaign.pieces[index]
    let length = piece.body.words.count + (piece.texts[.excerpt]?.words.count ?? 0)
    let isWhole = length <= Self.mostOnSheet
    let opening = html(.excerpt, of: index, isElsewhere: !isWhole) ?? ""
    let short =
      opening.isEmpty ? "<p>\(HTMLText.escaped(piece.description ?? piece.title.value))</p>" : opening
    let text = isWhole ? opening + body(of: index) : short
    let notice = piece.texts[.notice]?.words.count ?? 0
    let shown = isWhole ? length : piece.texts[.excerpt]?.words.count ?? 200
    return SheetModel(
      address: plan.urls.piece(piece).marked,
      url: plan.urls.piece(piece).absolute(under: settings.url.text),
      recipients: recipients(piece.petition?.recipients ?? [], piece.language), text: text,
      lines: (1...Self.lines(below: shown + notice)).map { SheetLineModel(number: strings.number($0)) },
      notice: html(.notice, of: index, isElsewhere: !isWhole))
  }

  /// The longest letter that leaves a page room for signatures, in characters.
  private static var mostOnSheet: Int { 1_000 }

  /// How many lines for signatures a page has room for below so many characters: a line is as high as about 130
  /// of them.
  private static func lines(below length: Int) -> Int {
    max(5, 14 - length / 130)
  }

  func recipients(_ recipients: [Recipient], _ language: String) -> [RecipientModel] {
    recipients.map {
      RecipientModel(name: text($0.name, language) ?? "", role: text($0.role, language))
    }
  }

  func label(of petition: Petition) -> String {
    switch petition.status {
    case .open: strings[.petition_open]
    case .closed: strings[.petition_closed]
    case .delivered:
      petition.delivery.map { strings.filled(.petition_delivered_on, ["date": strings.date($0.day)]) }
        ?? strings[.petition_delivered]
    case .won: strings[.petition_won]
    }
  }

  private func progress(of petition: Petition) -> ProgressModel? {
    guard let signatures = petition.signatures, let count = signatures.count else { return nil }
    let goal = petition.goal?.value
    return ProgressModel(
      label: strings.counted(.signature_count, count), value: String(min(count, goal ?? count)),
      goal: goal.map { strings.counted(.goal_count, $0) }, goalValue: goal.map(String.init),
      day: signatures.day.map(day))
  }

  private func privacy(_ language: String) -> LinkModel? {
    guard let name = settings.privacy?.value, let entry = plan.entry(name, language),
      case .piece(let index) = entry.target
    else { return nil }
    return LinkModel(
      name: campaign.pieces[index].title.value, address: entry.address.marked,
      language: entry.language == language ? nil : entry.language)
  }

  private func form(_ form: SignForm, of piece: Piece) -> FormModel {
    FormModel(
      address: form.address?.text, name: piece.key.replacing("/", with: "-"),
      isNetlify: form.provider == .netlify,
      honeypot: Self.honeypot(of: form.provider),
      fields: form.fields.map { field($0, piece.language) },
      consents: form.consents.map { consent in
        ConsentModel(
          name: consent.id, id: "Consent-\(consent.id)", text: text(consent.text, piece.language) ?? "",
          isRequired: consent.isRequired)
      })
  }

  /// The name of the field that a provider uses as a trap: only programs fill it in.
  private static func honeypot(of provider: SignForm.Provider) -> String? {
    switch provider {
    case .formspree: "_gotcha"
    case .netlify: "bot-field"
    case .post, .actionNetwork, .mail: nil
    }
  }

  private func field(_ field: SignField, _ language: String) -> FormFieldModel {
    let standard = field.standard
    return FormFieldModel(
      name: field.name, id: "Field-\(field.name)",
      label: text(field.label, language) ?? standard.map(label) ?? field.name,
      type: standard == .email ? "email" : standard == .phone ? "tel" : "text",
      autocomplete: standard.flatMap(Self.autocomplete), isRequired: field.isRequired,
      isLong: standard == .comment)
  }

  private func label(of field: SignField.Standard) -> String {
    switch field {
    case .firstName: strings[.field_first_name]
    case .lastName: strings[.field_last_name]
    case .email: strings[.field_email]
    case .postalCode: strings[.field_postal_code]
    case .phone: strings[.field_phone]
    case .country: strings[.field_country]
    case .comment: strings[.field_comment]
    }
  }

  /// HTML's names for what a browser can fill in (HTML, section 4.10.18.7; WCAG 2.2, 1.3.5).
  private static func autocomplete(_ field: SignField.Standard) -> String? {
    switch field {
    case .firstName: "given-name"
    case .lastName: "family-name"
    case .email: "email"
    case .postalCode: "postal-code"
    case .phone: "tel"
    case .country: "country-name"
    case .comment: nil
    }
  }
}
