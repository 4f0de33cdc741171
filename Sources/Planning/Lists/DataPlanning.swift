import Content

/// Plans the pages of one language that are made from tables: the coalition and the agreements.
struct DataPlanning {
  let campaign: Campaign
  let urls: SiteURL
  let language: String

  func pages() -> [PlannedPage] {
    coalition + AgreementPlanning(campaign: campaign, urls: urls, language: language).pages()
  }

  private var coalition: [PlannedPage] {
    guard !campaign.members.members.isEmpty else { return [] }
    let directory = PlannedPage(
      address: urls.section(.coalition, language), language: language, content: .coalition,
      twinKey: "coalition")
    return [directory]
      + campaign.members.members.enumerated().map { index, member in
        PlannedPage(
          address: urls.member(member.id, language), language: language, content: .member(index),
          twinKey: "coalition/\(member.id)")
      }
  }
}
