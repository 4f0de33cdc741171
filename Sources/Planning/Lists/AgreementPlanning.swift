import Content

/// Plans the pages of one language that make up the record of agreements.
struct AgreementPlanning {
  let campaign: Campaign
  let urls: SiteURL
  let language: String

  func pages() -> [PlannedPage] {
    guard let archive = campaign.archive else { return [] }
    let comparisons = archive.history.comparisons
    var pages = [page(.overview, archive), page(.register, archive)]
    if archive.pending != nil { pages.append(page(.pending, archive)) }
    if archive.hasChanges { pages.append(page(.changes, archive)) }
    pages += comparisons.indices.map { page(.comparison($0), archive) }
    pages += archive.states.map { page(.state($0), archive) }
    for (index, agency) in archive.history.agencies.enumerated() {
      let here = page(.agency(index), archive)
      pages.append(here)
      // Where an agency was renamed, its old address leads to the new one.
      pages += agency.aliases.map { alias in
        PlannedPage(
          address: urls.agency(alias, language), language: language,
          content: .redirect(to: here.address, title: agency.name), twinKey: nil)
      }
    }
    return pages
  }

  private func page(_ page: AgreementPage, _ archive: AgreementArchive) -> PlannedPage {
    let address = urls.agreements(page, in: archive, language)
    return PlannedPage(
      address: address, language: language, content: .agreements(page),
      twinKey: address.path.dropFirst(urls.home(language).path.count).description)
  }
}
