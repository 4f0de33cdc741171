import Content
import Fields
import Planning

/// What a page is about, in the terms of schema.org (JSON-LD 1.1), for search engines and for programs that
/// read the news.
struct StructuredData {
  let making: PageMaking
  let page: PlannedPage
  /// The page's headline.
  let title: String

  private var plan: SitePlan { making.plan }
  private var settings: SiteSettings { making.settings }
  private var root: String { settings.url.text }

  /// The description; nil for pages that search engines do not list.
  var text: String? {
    guard page.isIndexed else { return nil }
    let graph = subject + [breadcrumbs].compactMap { $0 }
    guard !graph.isEmpty else { return nil }
    return JSONValue.object(of: [("@context", "https://schema.org"), ("@graph", .array(graph))]).scriptText
  }

  private var subject: [JSONValue] {
    switch page.content {
    case .home: [site]
    case .piece(let index, _, _): article(index) + events(of: index)
    case .member(let index): [organization(making.campaign.members.members[index])]
    case .agreements(.overview): [dataset].compactMap { $0 }
    case .list, .tags, .coalition, .agreements, .sheet, .mediaKit, .notFound, .redirect: []
    }
  }

  private var site: JSONValue {
    .object(of: [
      ("@type", "WebSite"), ("name", .text(making.siteTitle(page.language))),
      ("url", address(plan.urls.home(page.language))), ("inLanguage", .text(page.language)),
      ("publisher", publisher),
    ])
  }

  /// An article of the type that the piece is; nil for a plain page.
  private func article(_ index: Int) -> [JSONValue] {
    let piece = making.campaign.pieces[index]
    let type: JSONValue
    switch piece.kind {
    case .page: return []
    case .post: type = "BlogPosting"
    case .release: type = "NewsArticle"
    case .action, .petition, .letter: type = "Article"
    }
    let corrections = piece.release?.corrections ?? []
    let published = piece.date.map { JSONValue.text($0.moment.rfc3339(in: settings.zone)) }
    let canonical = piece.canonical?.text ?? page.address.absolute(under: root)
    let members: [(String, JSONValue?)] = [
      ("@type", type), ("headline", .text(title)), ("url", address(page.address)),
      ("mainEntityOfPage", .text(canonical)), ("datePublished", published),
      ("dateModified", piece.updated(in: settings.zone).map { .text($0.rfc3339(in: settings.zone)) }),
      ("dateline", piece.release?.dateline.map { .text($0.text) }),
      ("description", piece.description.map { .text($0) }), ("inLanguage", .text(page.language)),
      ("image", plan.bodies[index].picture.map { address($0.address) }),
      ("author", authors(of: piece) ?? publisher), ("publisher", publisher),
      ("correction", corrections.isEmpty ? nil : .array(corrections.map(correction))),
    ]
    return [.object(of: members)]
  }

  private func correction(_ correction: Release.Correction) -> JSONValue {
    .object(of: [
      ("@type", "CorrectionComment"), ("datePublished", .text(correction.day.iso)),
      ("text", .text(correction.text)),
    ])
  }

  private func authors(of piece: Piece) -> JSONValue? {
    guard !piece.authors.isEmpty else { return nil }
    return .array(
      piece.authors.map { author in
        let member = making.campaign.members[author.value]
        return member.map(organization)
          ?? .object(of: [("@type", "Person"), ("name", .text(author.value))])
      })
  }

  /// The events that a piece calls to.
  private func events(of index: Int) -> [JSONValue] {
    let piece = making.campaign.pieces[index]
    if let event = piece.release?.event {
      return [self.event(event.what ?? title, event.time, location: event.location, piece)]
    }
    guard let action = piece.action, action.kind == .attend || action.kind == .visit else { return [] }
    return action.dates.map { date in
      let label = making.text(date.label, page.language)
      return event(
        label.map { "\(title): \($0)" } ?? title, date.time,
        location: making.text(date.location, page.language), piece)
    }
  }

  private func event(_ name: String, _ time: EventTime, location: String?, _ piece: Piece) -> JSONValue {
    let end: String? =
      switch time {
      case .day(_, let last): last?.iso
      case .moment(_, let end): end?.rfc3339(in: settings.zone)
      }
    return .object(of: [
      ("@type", "Event"), ("name", .text(name)), ("startDate", .text(time.iso(in: settings.zone))),
      ("endDate", end.map { .text($0) }), ("url", address(page.address)),
      (
        "location",
        location.map { .object(of: [("@type", "Place"), ("name", .text($0)), ("address", .text($0))]) }
      ),
      ("description", piece.description.map { .text($0) }), ("organizer", publisher),
    ])
  }

  private var publisher: JSONValue? {
    settings.publisher.flatMap { making.campaign.members[$0.value] }.map(organization)
  }

  private func organization(_ member: Member) -> JSONValue {
    .object(of: [
      ("@type", "Organization"), ("name", .text(member.name)),
      (
        "alternateName",
        member.otherNames.isEmpty ? nil : .array(member.otherNames.map { .text($0) })
      ),
      ("url", member.url.map { .text($0.text) }),
      ("logo", member.logo.map { address(SiteAddress($0.value)) }),
    ])
  }

  /// The tables of the record of agreements.
  private var dataset: JSONValue? {
    guard let archive = making.campaign.archive else { return nil }
    let source = archive.source
    let first = making.campaign.size.entries.first?.day ?? archive.tables[0].day
    let creator = making.text(source.publisher, page.language).map {
      JSONValue.object(of: [("@type", "Organization"), ("name", .text($0))])
    }
    return .object(of: [
      ("@type", "Dataset"), ("name", making.text(source.name, page.language).map { .text($0) }),
      ("description", .text(description(of: archive))), ("url", address(page.address)),
      ("creator", creator), ("publisher", publisher), ("isBasedOn", source.url.map { .text($0.text) }),
      ("license", (source.licenseURL?.text ?? making.text(source.license, page.language)).map { .text($0) }),
      ("dateModified", .text(archive.newest.day.iso)),
      ("temporalCoverage", .text("\(first.iso)/\(archive.newest.day.iso)")),
      ("spatialCoverage", "United States"), ("isAccessibleForFree", .flag(true)),
      (
        "distribution",
        .array(
          AgreementDownload.allCases.map { file in
            let isTable = file.rawValue.hasSuffix("csv")
            return .object(of: [
              ("@type", "DataDownload"), ("encodingFormat", isTable ? "text/csv" : "application/json"),
              ("contentUrl", address(plan.urls.download(file.rawValue, in: .agreements))),
            ])
          })
      ),
    ])
  }

  /// What the record is, in words that search engines accept: they ask for fifty characters.
  private func description(of archive: AgreementArchive) -> String {
    let count = making.strings.counted(.agreement_count, archive.newest.agreements.count)
    let day = making.strings.date(archive.newest.day)
    let parts = [making.text(archive.source.name, page.language), "\(count), \(day)"].compactMap { $0 }
    return (parts + [making.text(archive.source.note, page.language)].compactMap { $0 }).joined(
      separator: ". ")
  }

  /// The path from the home page to this one.
  private var breadcrumbs: JSONValue? {
    let home = plan.urls.home(page.language)
    guard page.address != home else { return nil }
    var steps = [(making.siteTitle(page.language), home)]
    if let section = page.section, plan.urls.section(section, page.language) != page.address {
      steps.append((making.strings.name(of: section), plan.urls.section(section, page.language)))
    }
    if let parent = making.parent(of: page) {
      steps.append((parent.name, parent.address))
    }
    steps.append((title, page.address))
    return .object(of: [
      ("@type", "BreadcrumbList"),
      (
        "itemListElement",
        .array(
          steps.enumerated().map { number, step in
            .object(of: [
              ("@type", "ListItem"), ("position", .number(number + 1)), ("name", .text(step.0)),
              ("item", address(step.1)),
            ])
          })
      ),
    ])
  }

  private func address(_ address: SiteAddress) -> JSONValue { .text(address.absolute(under: root)) }
}
