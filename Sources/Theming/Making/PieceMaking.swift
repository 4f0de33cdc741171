import Content
import Fields
import Markdown
import Planning

extension PageMaking {
  /// The template and the content of a Markdown file's page.
  func piece(_ index: Int, newer: Int?, older: Int?, _ page: PlannedPage) -> (String, any TemplateModel) {
    let piece = campaign.pieces[index]
    let linked = plan.bodies[index]
    let model = PieceModel(
      authors: authors(of: piece), date: piece.date.map { strings.date($0.day) },
      isoDate: piece.date?.day.iso,
      summary: piece.summary,
      image: linked.picture.map {
        ImageModel(address: $0.address.marked, text: $0.text, attributes: $0.attributes)
      },
      body: body(of: index), tags: tags(of: piece),
      readAt: piece.canonical.map { SourceLinkModel(url: $0.text, host: $0.host) },
      related: zip(piece.related, linked.related).map {
        RelatedModel(title: $0.title, url: $1, kind: $0.kind)
      },
      newer: newer.map(link), older: older.map(link), release: piece.release.map { release($0, of: piece) })
    switch piece.kind {
    case .page: return ("page", model)
    case .post: return ("post", model)
    case .release: return ("release", model)
    }
  }

  /// A piece's text with its links filled in, and a release's dateline in front of its first words.
  func body(of index: Int) -> String {
    let piece = campaign.pieces[index]
    let linked = plan.bodies[index]
    return piece.body.html(
      lead: piece.release?.dateline.map { dateline($0) } ?? "", links: linked.links, images: linked.images,
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
        language: piece.language)
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
    case .release(let release): label(of: release.kind)
    }
  }

  func contacts(_ contacts: [PressContact], _ language: String) -> [ContactModel] {
    contacts.map { contact in
      ContactModel(
        name: text(contact.name, language) ?? "", role: text(contact.role, language), phone: contact.phone,
        phoneAddress: contact.phoneAddress, email: contact.email)
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

  /// `WASHINGTON, D.C. — `: the city in capitals, the state as newsrooms abbreviate it. Washington stands alone.
  func datelineText(_ dateline: Release.Dateline) -> String {
    let city = dateline.city.uppercased()
    let state = dateline.state.map { USState.named($0)?.press ?? $0 }
    let standsAlone = city == "WASHINGTON" && (state == nil || state == "D.C.")
    return (standsAlone ? city : [city, state].compactMap { $0 }.joined(separator: ", "))
      + strings[.dateline_dash]
  }

  private func dateline(_ dateline: Release.Dateline) -> String {
    "<span class=\"dateline\">\(HTMLText.escaped(datelineText(dateline)))</span>"
  }

  private func release(_ release: Release, of piece: Piece) -> ReleaseModel {
    ReleaseModel(
      type: release.kind.rawValue, typeLabel: label(of: release.kind), subhead: release.subhead,
      contacts: contacts(contacts(of: release), piece.language),
      boilerplates: boilerplates(about(of: release), piece.language),
      textAddress: plan.urls.plainText(of: piece).marked)
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
    case .release: "release"
    }
  }

  private func label(of kind: Release.Kind) -> String {
    switch kind {
    case .release: strings[.type_release]
    case .advisory: strings[.type_advisory]
    case .statement: strings[.type_statement]
    }
  }
}
