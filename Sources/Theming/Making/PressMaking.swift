import Content
import Fields
import Markdown
import Planning

extension PageMaking {
  /// How many of a letter's signatories a press piece names.
  private static var namedSignatories: Int { 8 }

  /// What a press piece adds to its page.
  func release(_ release: Release, of index: Int) -> ReleaseModel {
    let piece = campaign.pieces[index]
    return ReleaseModel(
      type: release.kind.rawValue, typeLabel: label(of: release.kind),
      isImmediate: release.kind == .release && embargo(of: release) == nil, embargo: embargo(of: release),
      subhead: release.subhead, contacts: contacts(contacts(of: release), piece.language),
      boilerplates: boilerplates(about(of: release), piece.language),
      textAddress: plan.urls.plainText(of: piece).marked,
      event: release.event.map { event($0, of: piece) },
      letter: plan.bodies[index].letter.flatMap(letterSummary),
      corrections: release.corrections.map { CorrectionModel(day: day($0.day), text: $0.text) })
  }

  /// Until when a piece may not be used, in words, while that is in the future; only a preview shows it.
  func embargo(of release: Release) -> String? {
    release.embargo.map(\.value).flatMap { moment in
      moment > campaign.now
        ? strings.filled(.embargoed_until, ["moment": strings.moment(moment, in: settings.zone)]) : nil
    }
  }

  func event(_ event: PressEvent, of piece: Piece) -> EventModel {
    EventModel(
      who: event.who, what: event.what ?? piece.title.value,
      when: strings.when(event.time, in: settings.zone),
      iso: event.time.iso(in: settings.zone), location: event.location,
      calendar: plan.urls.calendar("event", of: piece).marked)
  }

  private func letterSummary(_ index: Int) -> LetterSummaryModel? {
    let piece = campaign.pieces[index]
    guard let letter = piece.letter else { return nil }
    return LetterSummaryModel(
      title: piece.title.value, address: plan.urls.piece(piece).marked,
      count: letter.count.map { strings.counted(.signatory_count, $0) },
      excerpt: html(.excerpt, of: index, isElsewhere: true),
      signatories: signatoriesInWords(letter, most: Self.namedSignatories))
  }

  /// The press room's further page.
  func mediaKit(_ language: String) -> MediaKitModel {
    MediaKitModel(
      contacts: contacts(settings.pressContacts, language),
      boilerplates: boilerplates(settings.pressBoilerplate, language), logos: logos(language))
  }

  /// The brand's logo, then those of the members after the site.
  private func logos(_ language: String) -> [LogoModel] {
    let brand = settings.brandLogo.map { (siteTitle(language), $0.value) }
    let behind = [settings.publisher].compactMap { $0 } + settings.pressBoilerplate
    let members = behind.compactMap { campaign.members[$0.value] }.compactMap { member in
      member.logo.map { (member.name, $0.value) }
    }
    var seen: Set<String> = []
    return ([brand].compactMap { $0 } + members).compactMap { name, path in
      guard seen.insert(path).inserted, let file = plan.publicMedia(at: path) else {
        return nil
      }
      return LogoModel(
        name: name,
        image: ImageModel(
          address: SiteAddress(file.path).marked, text: name, attributes: LinkedPicture.attributes(of: file)),
        format: file.file.ending.uppercased())
    }
  }

  func label(of kind: Release.Kind) -> String {
    switch kind {
    case .release: strings[.type_release]
    case .advisory: strings[.type_advisory]
    case .statement: strings[.type_statement]
    }
  }
}
