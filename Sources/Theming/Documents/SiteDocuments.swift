import Content
import Output
import Planning

/// The files of the site that are no pages: feeds, the sitemap, downloads, and what hosts read.
struct SiteDocuments {
  let plan: SitePlan
  let renderer: PageRenderer

  var files: [OutputFile] {
    feeds + plainTexts + CoalitionDownloads(plan: plan).files + AgreementDownloads(plan: plan).files + [
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
      let all = plan.newestFirst[language.code] ?? []
      let news = all.filter { plan.campaign.pieces[$0].isPost || plan.campaign.pieces[$0].release != nil }
      let press = all.filter { plan.campaign.pieces[$0].release != nil }
      return [feed(nil, news, language)] + (press.isEmpty ? [] : [feed(.press, press, language)])
    }
  }

  private func feed(_ section: Section?, _ pieces: [Int], _ language: Language) -> OutputFile {
    let address = plan.urls.feed(section, language.code)
    let feed = AtomFeed(plan: plan, renderer: renderer, section: section, language: language, pieces: pieces)
    return OutputFile(address.outputPath, .made { .text(feed.text(at: address)) })
  }

  private var plainTexts: [OutputFile] {
    plan.pages.compactMap { page in
      guard case .piece(let index, _, _) = page.content, plan.campaign.pieces[index].release != nil,
        let strings = renderer.strings[page.language]
      else { return nil }
      let making = PageMaking(strings: strings, renderer: renderer)
      return OutputFile(
        plan.urls.plainText(of: plan.campaign.pieces[index]).outputPath,
        .made { .text(ReleaseText(making: making, index: index).text) })
    }
  }

  private var robots: String {
    "User-agent: *\nAllow: /\nSitemap: \(SiteAddress("sitemap.xml").absolute(under: plan.campaign.settings.url.text))\n"
  }
}
