import Content
import Fields
import Markdown
import Planning

extension PageMaking {
  /// The template and the content of a Markdown file's page.
  func piece(_ index: Int, newer: Int?, older: Int?, _ page: PlannedPage) -> (String, any TemplateModel) {
    let piece = campaign.pieces[index]
    let linked = plan.bodies[index]
    var model = PieceModel(
      authors: authors(of: piece), date: piece.date.map { strings.date($0.day) },
      isoDate: piece.date?.day.iso,
      summary: piece.summary,
      image: linked.picture.map {
        ImageModel(address: $0.address.marked, text: $0.text, attributes: $0.attributes)
      },
      body: piece.asksForSignatures ? blankedBody(of: index).html : body(of: index),
      tags: tags(of: piece),
      readAt: piece.canonical.map { SourceLinkModel(url: $0.text, host: $0.host) },
      related: zip(piece.related, linked.related).map {
        RelatedModel(title: $0.title, url: $1, kind: $0.kind)
      },
      newer: newer.map(link), older: older.map(link), share: share(of: index))
    switch piece.kind {
    case .page: return ("page", model)
    case .post: return ("post", model)
    case .action(let action):
      model.action = self.action(action, of: index)
      return ("action", model)
    case .petition(let petition):
      model.petition = self.petition(petition, of: index)
      return ("petition", model)
    case .letter(let letter):
      model.letter = self.letter(letter, of: index)
      return ("letter", model)
    case .release(let release):
      model.release = self.release(release, of: index)
      return ("release", model)
    }
  }

  /// One of a piece's further texts with its links filled in.
  ///
  /// Its parts get names of their own, because the main text is on the same page; one that a translation takes from
  /// its original says in which language it is (WCAG 2.2, 3.1.2).
  ///
  /// - Parameter isElsewhere: whether it is on another page than the piece's own, or there without the main text, so
  ///   that links to that must lead there.
  func html(_ text: PieceText, of index: Int, isElsewhere: Bool = false) -> String? {
    let piece = campaign.pieces[index]
    guard let document = piece.texts[text] else { return nil }
    let linked = plan.bodies[index].texts[text]
    let html = document.html(
      links: linked?.links ?? [], images: linked?.images ?? [], footnoteBack: strings[.footnote_back])
    let own = parts(of: html, in: piece, isElsewhere: isElsewhere).prefixed(with: piece.partPrefix(of: text))
    return piece.inheritedTexts.contains(text) ? inOriginalLanguage(own) : own
  }

  private func parts(of html: String, in piece: Piece, isElsewhere: Bool) -> HTMLParts {
    let parts = HTMLParts(html)
    guard isElsewhere else { return parts }
    return HTMLParts(parts.linked(to: plan.urls.piece(piece).marked, includingOwn: false))
  }

  /// A text of the original on a translation's page.
  func inOriginalLanguage(_ html: String) -> String {
    let language = settings.defaultLanguage
    return "<div lang=\"\(language.code)\" dir=\"\(language.direction.rawValue)\">\(html)</div>"
  }

  /// The same, with its blanks marked; those without words are numbered from the one after `number`.
  func blanked(_ text: PieceText, of index: Int, after number: Int = 0) -> BlankedText? {
    html(text, of: index).map { BlankedText(html: $0, after: number) }
  }

  /// The rest of a letter, with its blanks counted on from its opening.
  func blankedBody(of index: Int) -> BlankedText {
    BlankedText(html: body(of: index), after: blanked(.excerpt, of: index)?.lastNumber ?? 0)
  }

  /// A piece's text with its links filled in, and a release's dateline in front of its first words.
  func body(of index: Int, drawsGraphics: Bool = true) -> String {
    let piece = campaign.pieces[index]
    let linked = plan.bodies[index]
    return piece.body.html(
      lead: piece.release?.dateline.map { dateline($0) } ?? "", links: linked.links, images: linked.images,
      codeBlocks: DataBlockMaking(making: self, index: index, drawsGraphics: drawsGraphics).html,
      footnoteBack: strings[.footnote_back])
  }

  /// A piece's entry in a list.
  func card(_ index: Int) -> String {
    renderer.card(index) {
      let piece = campaign.pieces[index]
      return CardModel(
        kind: kindName(of: piece), kindLabel: kindLabel(of: piece), title: piece.title.value,
        address: plan.urls.piece(piece).marked, date: piece.date.map { strings.date($0.day) },
        isoDate: piece.date?.day.iso, summary: piece.description, authors: authors(of: piece),
        status: status(of: piece), isOpen: piece.section != .posts && isOpen(piece), language: piece.language)
    }
  }

  func authors(of piece: Piece) -> String? {
    piece.authors.isEmpty
      ? nil : strings.list(piece.authors.map { campaign.members[$0.value]?.name ?? $0.value })
  }

  func kindLabel(of piece: Piece) -> String {
    switch piece.kind {
    case .page: strings[.kind_page]
    case .post: strings[.kind_post]
    case .action(let action): label(of: action.kind)
    case .petition: strings[.kind_petition]
    case .letter: strings[.kind_letter]
    case .release(let release): label(of: release.kind)
    }
  }

  /// Whether readers can still take part in what a piece asks for.
  func isOpen(_ piece: Piece) -> Bool {
    piece.isOpen(at: campaign.now, in: settings.zone)
  }

  /// How long readers can still take part, or that it is over; nil for pieces that ask for nothing.
  private func status(of piece: Piece) -> String? {
    let end = piece.end(in: settings.zone).map { strings.end($0, in: settings.zone) }
    switch piece.kind {
    case .page, .post, .release: return nil
    case .petition(let petition): return label(of: petition)
    case .letter where isOpen(piece) && end == nil: return strings[.letter_open]
    case .letter where !isOpen(piece): return nil
    case .action, .letter:
      guard let end else { return strings[.open] }
      return strings.filled(isOpen(piece) ? .open_until : .ended, ["date": end])
    }
  }

  func contacts(_ contacts: [PressContact], _ language: String) -> [ContactModel] {
    contacts.map { contact in
      ContactModel(
        name: text(contact.name, language) ?? "", role: text(contact.role, language),
        phone: contact.phone?.written,
        phoneAddress: contact.phone?.address, email: contact.email?.text)
    }
  }

  func boilerplates(_ ids: [Located<String>], _ language: String) -> [BoilerplateModel] {
    ids.compactMap { campaign.members[$0.value] }.compactMap { member in
      guard let about = member.about else { return nil }
      return BoilerplateModel(
        name: member.name, text: "<p>\(HTMLText.escaped(about))</p>",
        address: plan.urls.member(member.id, language).marked)
    }
  }

  /// `RALEIGH, N.C. — `, as newsrooms write it.
  func datelineText(_ dateline: Dateline) -> String {
    dateline.text + strings[.dateline_dash]
  }

  private func dateline(_ dateline: Dateline) -> String {
    "<span class=\"dateline\">\(HTMLText.escaped(datelineText(dateline)))</span>"
  }

  /// A release's own contacts, or else the site's.
  func contacts(of release: Release) -> [PressContact] {
    release.contacts.isEmpty ? settings.pressContacts : release.contacts
  }

  /// The members that a release names, or else those that the site does.
  func about(of release: Release) -> [Located<String>] {
    release.about.isEmpty ? settings.pressBoilerplate : release.about
  }

  private func tags(of piece: Piece) -> [LinkModel] {
    var seen: Set<String> = []
    return piece.tags.compactMap { tag in
      guard let slug = Slug.make(tag.value), seen.insert(slug).inserted else { return nil }
      return LinkModel(name: tag.value, address: plan.urls.tag(slug, piece.language).marked)
    }
  }

  private func link(_ index: Int) -> LinkModel {
    let piece = campaign.pieces[index]
    return LinkModel(name: piece.title.value, address: plan.urls.piece(piece).marked)
  }

  private func kindName(of piece: Piece) -> String {
    switch piece.kind {
    case .page: "page"
    case .post: "post"
    case .action: "action"
    case .petition: "petition"
    case .letter: "letter"
    case .release: "release"
    }
  }
}

extension Piece {
  /// Whether its text is a letter that readers sign, in which blanks are theirs to fill in.
  fileprivate var asksForSignatures: Bool { petition != nil || letter != nil }
}
