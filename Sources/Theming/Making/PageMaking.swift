import Content
import Fields
import Markdown
import Planning

/// Makes from a page's entry in the plan what its template shows.
struct PageMaking {
  let strings: ThemeStrings
  let renderer: PageRenderer

  var plan: SitePlan { renderer.plan }
  var campaign: Campaign { plan.campaign }
  var settings: SiteSettings { plan.campaign.settings }

  /// The template of a page and what it shows.
  func content(of page: PlannedPage) -> (template: String, any TemplateModel) {
    switch page.content {
    case .home(let text): ("home", home(text, page.language))
    case .piece(let index, let newer, let older): piece(index, newer: newer, older: older, page)
    case .sheet(let index): ("sheet", sheet(index))
    case .mediaKit: ("media-kit", mediaKit(page.language))
    case .list(let list): (isPressRoom(list) ? "press" : "list", self.list(list, page.language))
    case .tags(let tags): ("tags", self.tags(tags, page.language))
    case .coalition: ("coalition", CoalitionMaking(making: self, language: page.language).directory)
    case .member(let index): ("member", CoalitionMaking(making: self, language: page.language).member(index))
    case .agreements(let inner):
      agreements(page.language)?.content(of: inner) ?? ("not-found", NotFoundModel())
    case .notFound, .redirect: ("not-found", NotFoundModel())
    }
  }

  func redirect(to target: SiteAddress, title: String, in code: String) -> RedirectModel {
    RedirectModel(
      title: title, address: target.marked, canonical: target.absolute(under: settings.url.text),
      language: code,
      direction: direction(code))
  }

  /// What every page has.
  func layout(of page: PlannedPage, header: String, footer: String) -> LayoutModel {
    let title = self.title(of: page)
    let siteTitle = siteTitle(page.language)
    let isHome = page.address == plan.urls.home(page.language)
    let twins = plan.twins(of: page)
    let piece = self.piece(of: page)
    return LayoutModel(
      language: page.language, direction: direction(page.language),
      headTitle: isHome || siteTitle.isEmpty ? siteTitle : "\(title) – \(siteTitle)", title: title,
      description: description(of: page),
      canonical: piece?.canonical?.text ?? page.address.absolute(under: settings.url.text),
      openGraphURL: page.address.absolute(under: settings.url.text),
      alternates: twins.map {
        AlternateModel(language: $0.language, url: $0.address.absolute(under: settings.url.text))
      },
      openGraphType: piece?.date == nil ? "website" : "article",
      image: picture(of: page).map { $0.address.absolute(under: settings.url.text) },
      published: piece?.date?.moment.rfc3339(in: settings.zone), isHidden: !page.isIndexed, header: header,
      footer: footer,
      languageLinks: twins.filter { $0.language != page.language }.map { twin in
        LinkModel(
          name: settings.languages.first { $0.code == twin.language }?.name ?? twin.language,
          address: twin.address.marked, language: twin.language)
      }, section: section(of: page),
      parent: parent(of: page).map { LinkModel(name: $0.name, address: $0.address.marked) },
      structuredData: StructuredData(making: self, page: page, title: title).text,
      // Providers of forms treat a form without a host as spam.
      referrerPolicy: piece?.petition?.form?.isOnPage == true ? "strict-origin" : "no-referrer")
  }

  /// A page's headline.
  func title(of page: PlannedPage) -> String {
    switch page.content {
    case .home: siteTitle(page.language)
    case .piece(let index, _, _): campaign.pieces[index].title.value
    case .sheet(let index): strings.filled(.sheet_of, ["title": campaign.pieces[index].title.value])
    case .mediaKit: strings[.media_kit]
    case .list(let list): title(of: list.subject)
    case .tags: strings[.tags]
    case .coalition: strings[.coalition]
    case .member(let index): campaign.members.members[index].name
    case .agreements(let inner): agreements(page.language)?.title(of: inner) ?? strings[.agreements]
    case .notFound: strings[.not_found]
    case .redirect(_, let title): title
    }
  }

  /// The site's name in a language.
  func siteTitle(_ language: String) -> String {
    settings.title.text(in: language, fallback: settings.defaultLanguage.code)
  }

  /// A text in a language.
  func text(_ text: LocalizedText?, _ language: String) -> String? {
    text?.text(in: language, fallback: settings.defaultLanguage.code)
  }

  func day(_ day: Day) -> DayModel { DayModel(words: strings.date(day), iso: day.iso) }

  private func title(of subject: PieceList.Subject) -> String {
    switch subject {
    case .section(let section): strings.name(of: section)
    case .year(let year, let section):
      "\(strings.name(of: section)) \(strings.filled(.in_year, ["year": String(year)]))"
    case .tag(let tag): strings.filled(.tagged, ["tag": tag.name])
    }
  }

  private func direction(_ code: String) -> String {
    Language(code: code, name: code).direction.rawValue
  }

  private func piece(of page: PlannedPage) -> Piece? {
    if case .piece(let index, _, _) = page.content { campaign.pieces[index] } else { nil }
  }

  private func description(of page: PlannedPage) -> String? {
    switch page.content {
    case .piece(let index, _, _): campaign.pieces[index].description
    case .home(let text):
      text.flatMap { campaign.pieces[$0].summary } ?? self.text(settings.tagline, page.language)
    case .agreements(let inner): agreements(page.language)?.description(of: inner)
    default: nil
    }
  }

  private func picture(of page: PlannedPage) -> LinkedPicture? {
    switch page.content {
    case .piece(let index, _, _): plan.bodies[index].picture
    case .home(let text?): plan.bodies[text].picture
    default: nil
    }
  }

  /// Makes the pages of the record of agreements.
  func agreements(_ language: String) -> AgreementMaking? {
    campaign.archive.map { AgreementMaking(making: self, archive: $0, language: language) }
  }

  /// The source of a number: for a table of agreements, its publisher.
  func source(of entry: ProgramSize.Entry, _ language: String) -> String? {
    entry.source ?? (entry.isTable ? text(campaign.archive?.source.publisher, language) : nil)
  }

  /// The size of the 287(g) program over time as a chart; nil for a single number, which needs none.
  func chart(of entries: [ProgramSize.Entry], _ language: String) -> ChartModel? {
    let known = entries.compactMap { entry in
      entry.active.map { active in
        SizeChartMaking.Entry(
          day: entry.day, count: active, source: source(of: entry, language),
          address: entry.isTable ? campaign.archive?.source.url?.text : nil, isTable: entry.isTable)
      }
    }
    return known.count > 1 ? SizeChartMaking(strings: strings).model(known) : nil
  }

  /// The page between the section's and this one.
  func parent(of page: PlannedPage) -> (name: String, address: SiteAddress)? {
    guard case .agreements(let inner) = page.content else { return nil }
    return agreements(page.language)?.parent(of: inner)
  }

  private func section(of page: PlannedPage) -> LinkModel? {
    guard let section = page.section else { return nil }
    let address = plan.urls.section(section, page.language)
    return address == page.address ? nil : LinkModel(name: strings.name(of: section), address: address.marked)
  }
}
