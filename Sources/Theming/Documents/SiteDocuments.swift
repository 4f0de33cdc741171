import Content
import Output
import Planning

/// The files of the site that are not pages: feeds, the sitemap, downloads, and what hosts read.
struct SiteDocuments {
  let plan: SitePlan
  let renderer: PageRenderer

  var files: [OutputFile] {
    feeds + pieceFiles + CoalitionDownloads(plan: plan).files + agreementFiles + [
      OutputFile("sitemap.xml", .made { .text(Sitemap(plan: plan).text) }),
      OutputFile("robots.txt", .text(robots)),
      OutputFile("_redirects", .text(HostFiles(plan: plan).redirects)),
      OutputFile("_headers", .text(HostFiles(plan: plan).headers)),
      // Without it, GitHub Pages leaves out files whose names begin with an underscore.
      OutputFile(".nojekyll", .text("")),
    ]
  }

  private var feeds: [OutputFile] {
    plan.languages.flatMap { language -> [OutputFile] in
      let sections = plan.sections(language.code)
      let news = (plan.newestFirst[language.code] ?? []).filter { plan.campaign.pieces[$0].section != nil }
      return [feed(nil, news, language)] + sections.map { feed($0.section, $0.pieces, language) }
    }
  }

  private func feed(_ section: Section?, _ pieces: [Int], _ language: Language) -> OutputFile {
    let address = plan.urls.feed(section, language.code)
    let feed = AtomFeed(plan: plan, renderer: renderer, section: section, language: language, pieces: pieces)
    return OutputFile(address.outputPath, .made { .text(feed.text(at: address)) })
  }

  /// The record of agreements as files, and in each language the feed of its changes.
  private var agreementFiles: [OutputFile] {
    guard let archive = plan.campaign.archive else { return [] }
    let feeds = (archive.hasChanges ? plan.languages : []).compactMap { language in
      renderer.strings[language.code].map { strings in
        let making = PageMaking(strings: strings, renderer: renderer)
        let feed = ChangesFeed(
          making: AgreementMaking(making: making, archive: archive, language: language.code))
        return OutputFile(plan.urls.changesFeed(language.code).outputPath, .made { .text(feed.text) })
      }
    }
    return AgreementDownloads(plan: plan, archive: archive).files + feeds
  }

  /// The files that belong to the pages of pieces.
  private var pieceFiles: [OutputFile] {
    plan.pages.flatMap { page -> [OutputFile] in
      guard case .piece(let index, _, _) = page.content, let strings = renderer.strings[page.language] else {
        return []
      }
      let making = PageMaking(strings: strings, renderer: renderer)
      return plan.campaign.pieces[index].files(plan.urls).map { file in
        OutputFile(
          file.address.outputPath, .made { .text(try Self.text(of: file.content, making, index)) })
      }
    }
  }

  private static func text(
    of content: PieceFile.Content, _ making: PageMaking, _ index: Int
  ) throws -> String {
    let piece = making.campaign.pieces[index]
    let calendars = CalendarDocuments(making: making, index: index)
    switch content {
    case .plainText: return ReleaseText(making: making, index: index).text
    case .days(let number): return calendars.days(only: number)
    case .event: return calendars.event
    case .signatoryTable, .signatoryData:
      guard let letter = piece.letter else { return "" }
      let downloads = SignatoryDownloads(campaign: making.campaign, letter: letter)
      return content == .signatoryTable ? downloads.csv : try downloads.json
    }
  }

  private var robots: String {
    "User-agent: *\nAllow: /\nSitemap: \(SiteAddress("sitemap.xml").absolute(under: plan.campaign.settings.url.text))\n"
  }
}
