import Content
import Diagnostics

/// Plans the lists of one language: sections, their years, and tags, in pages.
struct ListPlanning {
  let campaign: Campaign
  let urls: SiteURL
  let language: String
  /// The positions of the language's public pieces, newest first.
  let newestFirst: [Int]

  /// The pieces of each section, newest first.
  let sections: [Section: [Int]]

  init(campaign: Campaign, urls: SiteURL, language: String, newestFirst: [Int]) {
    self.campaign = campaign
    self.urls = urls
    self.language = language
    self.newestFirst = newestFirst
    var sections: [Section: [Int]] = [:]
    for index in newestFirst {
      if let section = campaign.pieces[index].section { sections[section, default: []].append(index) }
    }
    self.sections = sections
  }

  func pages() -> [PlannedPage] {
    Section.ofPieces.flatMap { section($0, sections[$0] ?? []) } + tagPages()
  }

  private func section(_ section: Section, _ pieces: [Int]) -> [PlannedPage] {
    guard !pieces.isEmpty else { return [] }
    var byYear: [Int: [Int]] = [:]
    for index in pieces {
      if let year = campaign.pieces[index].date?.day.year { byYear[year, default: []].append(index) }
    }
    let years = byYear.keys.sorted(by: >)
    let list = paged(
      .section(section), pieces, at: urls.section(section, language), years: years, twinKey: section.rawValue)
    // A single year would be the same list again, at an address that nothing links to.
    guard years.count > 1 else { return list }
    return years.reduce(into: list) { pages, year in
      pages += paged(
        .year(year, of: section), byYear[year] ?? [], at: urls.year(year, of: section, language),
        years: years,
        twinKey: "\(section.rawValue)/\(year)")
    }
  }

  private func tagPages() -> [PlannedPage] {
    var names: [String: String] = [:]
    var tagged: [String: [Int]] = [:]
    for index in newestFirst {
      for slug in campaign.pieces[index].tagSlugs(names: &names) { tagged[slug, default: []].append(index) }
    }
    guard !tagged.isEmpty else { return [] }
    let tags = tagged.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { slug in
      Tag(slug: slug, name: names[slug] ?? slug, count: tagged[slug]?.count ?? 0)
    }
    let index = PlannedPage(
      address: urls.section(.tags, language), language: language, content: .tags(tags), twinKey: "tags")
    return tags.reduce(into: [index]) { pages, tag in
      pages += paged(
        .tag(tag), tagged[tag.slug] ?? [], at: urls.tag(tag.slug, language), years: [], twinKey: nil)
    }
  }

  private func paged(
    _ subject: PieceList.Subject, _ pieces: [Int], at first: SiteAddress, years: [Int], twinKey: String?
  ) -> [PlannedPage] {
    let size = PieceList.piecesPerPage
    let isSplit = if case .tag = subject { false } else { true }
    let open = pieces.filter {
      !isSplit || campaign.pieces[$0].isOpen(at: campaign.now, in: campaign.settings.zone)
    }
    let isOpen = Set(open)
    let pieces = open.count == pieces.count ? pieces : open + pieces.filter { !isOpen.contains($0) }
    let pageCount = max(1, (pieces.count + size - 1) / size)
    return (1...pageCount).map { number in
      let part = pieces.dropFirst((number - 1) * size).prefix(size)
      let list = PieceList(
        subject: subject, pieces: Array(part),
        openCount: max(0, min(part.count, open.count - part.startIndex)),
        page: number, pageCount: pageCount, first: first, years: years)
      return PlannedPage(
        address: urls.page(number, of: first), language: language, content: .list(list),
        twinKey: number == 1 ? twinKey : nil)
    }
  }
}

extension Piece {
  /// The slugs of its tags, each once; the first spelling met of each is kept in `names`.
  func tagSlugs(names: inout [String: String]) -> [String] {
    var slugs: [String] = []
    var seen: Set<String> = []
    for tag in tags {
      guard let slug = Slug.make(tag.value), seen.insert(slug).inserted else { continue }
      slugs.append(slug)
      if names[slug] == nil { names[slug] = tag.value }
    }
    return slugs
  }
}
