import Content

/// Plans the pages of one language that are made from tables: the coalition and the agreements.
struct DataPlanning {
  let campaign: Campaign
  let urls: SiteURL
  let language: String

  func pages() -> [PlannedPage] {
    coalition + agreements
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

  private var agreements: [PlannedPage] {
    guard let snapshot = campaign.agreements else { return [] }
    let overview = PlannedPage(
      address: urls.section(.agreements, language), language: language, content: .agreements,
      twinKey: "agreements")
    return [overview]
      + snapshot.byState.map { state, _ in
        PlannedPage(
          address: urls.state(state, language), language: language, content: .state(state),
          twinKey: "agreements/\(state.postal)")
      }
  }
}
