import Content
import Diagnostics
import Fields
import Reading

/// Every page and file of the site before any of them is rendered: where it is and what it shows.
public struct SitePlan: Sendable {
  /// What the pages show.
  public let campaign: Campaign
  /// Makes the addresses.
  public let urls: SiteURL
  /// Every page.
  public let pages: [PlannedPage]
  /// What each piece's links point to, in the order of the campaign's pieces.
  public let bodies: [LinkedBody]
  /// The media files that are public.
  public let media: [MediaFile]
  /// The languages that have pages, the default one first.
  public let languages: [Language]
  /// The menu of each language, by code.
  public let menus: [String: [MenuEntry]]
  /// The positions of each language's public pieces, newest first, by code.
  public let newestFirst: [String: [Int]]
  private let menuPlanning: MenuPlanning
  /// The pages that show the same in another language, by what they have in common.
  private let twins: [String: [Int]]
  /// The positions in `media` by path.
  private let mediaPositions: [String: Int]

  /// Where each member is named, by language code and id.
  public let appearances: [String: [String: [Appearance]]]

  /// Plans the site. Drafts, and what is not public yet, are part of it only if asked for.
  public static func plan(_ campaign: Campaign, includesDrafts: Bool = false) async -> Diagnosed<SitePlan> {
    let urls = SiteURL(standardLanguage: campaign.settings.defaultLanguage.code)
    let visible = campaign.pieces.indices.filter { index in
      switch campaign.pieces[index].publication {
      case .published: true
      case .draft, .scheduled: includesDrafts
      }
    }
    let newestFirst = Self.newestFirst(visible, campaign)
    let languages = campaign.settings.languages.filter { language in
      language == campaign.settings.defaultLanguage || newestFirst[language.code] != nil
    }
    var pages = Self.pages(campaign, urls: urls, languages: languages, newestFirst: newestFirst)
    var diagnostics: [Diagnostic] = []
    pages += RedirectPlanning(campaign: campaign, urls: urls).pages(for: visible).collect(into: &diagnostics)
    diagnostics += AddressRule(campaign: campaign, urls: urls).diagnostics(for: pages)
    let resolver = LinkResolver(
      campaign: campaign, urls: urls,
      addresses: Set(pages.map(\.address) + documents(campaign, urls, newestFirst, languages)))
    let bodies = await LinkPlanning(resolver: resolver).resolve().collect(into: &diagnostics)
    let menu = MenuPlanning(campaign: campaign, urls: urls, pages: pages)
    let menus = menu.menus(languages).collect(into: &diagnostics)
    diagnostics += ReferenceRule(campaign: campaign).diagnostics
    diagnostics += BlockRule(campaign: campaign, bodies: bodies).diagnostics
    let media = PublicMedia(campaign: campaign, bodies: bodies, visible: Set(visible)).files
    let plan = SitePlan(
      campaign: campaign, urls: urls, pages: pages, bodies: bodies, media: media,
      languages: languages,
      menus: menus, newestFirst: newestFirst, menuPlanning: menu, twins: Self.twins(of: pages),
      mediaPositions: Dictionary(media.indices.map { (media[$0].path, $0) }) { first, _ in first },
      appearances: Appearance.all(newestFirst, in: campaign))
    return Diagnosed(plan, diagnostics)
  }

  /// The same page in every language that has it, in the order of the languages; empty for a page without a twin.
  public func twins(of page: PlannedPage) -> [PlannedPage] {
    guard let key = page.twinKey, let found = twins[key], found.count > 1 else { return [] }
    return languages.compactMap { language in
      found.first { pages[$0].language == language.code }.map { pages[$0] }
    }
  }

  /// The public media file with that path under `content/`.
  public func publicMedia(at path: String) -> MediaFile? {
    mediaPositions[path].map { media[$0] }
  }

  /// The section or page that `name` means in a menu of `language`; in the default language where it has no other.
  public func entry(_ name: String, _ language: String) -> MenuEntry? {
    menuPlanning.entry(name, language)
  }

  /// The sections of Markdown files that a language has pages of, with the positions of those, newest first.
  public func sections(_ language: String) -> [(section: Section, pieces: [Int])] {
    let bySection = Dictionary(grouping: newestFirst[language] ?? []) { campaign.pieces[$0].section }
    return Section.ofPieces.compactMap { section in bySection[section].map { (section, $0) } }
  }

  private static func newestFirst(_ visible: [Int], _ campaign: Campaign) -> [String: [Int]] {
    let byLanguage = Dictionary(grouping: visible) { campaign.pieces[$0].language }
    return byLanguage.mapValues { indices in
      let keyed = indices.map { (index: $0, time: campaign.pieces[$0].date?.moment.secondsSince1970 ?? .min) }
      // Pieces are in the order of their paths, which decides between those of one moment.
      return keyed.sorted { $0.time != $1.time ? $0.time > $1.time : $0.index < $1.index }.map(\.index)
    }
  }

  private static func pages(
    _ campaign: Campaign, urls: SiteURL, languages: [Language], newestFirst: [String: [Int]]
  ) -> [PlannedPage] {
    var pages: [PlannedPage] = []
    for language in languages {
      let lists = ListPlanning(
        campaign: campaign, urls: urls, language: language.code, newestFirst: newestFirst[language.code] ?? []
      )
      pages += PiecePlanning(campaign: campaign, urls: urls, language: language.code, lists: lists).pages()
      pages += lists.pages()
      pages += DataPlanning(campaign: campaign, urls: urls, language: language.code).pages()
    }
    pages.append(
      PlannedPage(
        address: SiteAddress("404.html"), language: campaign.settings.defaultLanguage.code,
        content: .notFound,
        twinKey: nil))
    return pages
  }

  /// The files of the site that are not pages, but that a text may link to.
  private static func documents(
    _ campaign: Campaign, _ urls: SiteURL, _ newestFirst: [String: [Int]], _ languages: [Language]
  ) -> [SiteAddress] {
    let feeds = newestFirst.flatMap { language, pieces in
      let sections = Set(pieces.compactMap { campaign.pieces[$0].section })
      return [urls.feed(nil, language)] + sections.map { urls.feed($0, language) }
    }
    let files = newestFirst.values.joined().flatMap { campaign.pieces[$0].files(urls).map(\.address) }
    let members = ["csv", "json"].map { urls.download("members.\($0)", in: .coalition) }
    let agreements = AgreementDownload.allCases.map { urls.download($0.rawValue, in: .agreements) }
    return feeds + files + (campaign.members.members.isEmpty ? [] : members)
      + (campaign.archive == nil ? [] : agreements)
      + (campaign.archive?.hasChanges == true ? languages.map { urls.changesFeed($0.code) } : [])
  }

  private static func twins(of pages: [PlannedPage]) -> [String: [Int]] {
    var twins: [String: [Int]] = [:]
    for (index, page) in pages.enumerated() {
      if let key = page.twinKey { twins[key, default: []].append(index) }
    }
    return twins
  }
}
