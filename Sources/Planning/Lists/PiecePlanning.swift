import Content

/// Plans the pages of one language's Markdown files and its home page.
struct PiecePlanning {
  let campaign: Campaign
  let urls: SiteURL
  let language: String
  let lists: ListPlanning

  func pages() -> [PlannedPage] {
    let texts = lists.newestFirst.filter {
      if case .page = campaign.pieces[$0].kind { true } else { false }
    }
    let home = texts.first { campaign.pieces[$0].key == "index" }
    let front = PlannedPage(
      address: urls.home(language), language: language, content: .home(text: home), twinKey: "index")
    return [front] + Section.ofPieces.flatMap { inTime(lists.sections[$0] ?? []) } + sheets + mediaKit
      + texts.filter { $0 != home }.map { page($0, newer: nil, older: nil) }
  }

  /// A sheet for each petition that can still be signed.
  private var sheets: [PlannedPage] {
    (lists.sections[.petitions] ?? []).filter { campaign.pieces[$0].hasSheet }.map { index in
      let piece = campaign.pieces[index]
      return PlannedPage(
        address: urls.sheet(of: piece), language: language, content: .sheet(index),
        twinKey: piece.key + "/sheet")
    }
  }

  /// The press room's further page, where there is a press room.
  private var mediaKit: [PlannedPage] {
    guard lists.sections[.press] != nil else { return [] }
    return [
      PlannedPage(
        address: urls.mediaKit(language), language: language, content: .mediaKit, twinKey: "press/media-kit")
    ]
  }

  private func inTime(_ newestFirst: [Int]) -> [PlannedPage] {
    newestFirst.enumerated().map { position, index in
      page(
        index, newer: position > 0 ? newestFirst[position - 1] : nil,
        older: position + 1 < newestFirst.count ? newestFirst[position + 1] : nil)
    }
  }

  private func page(_ index: Int, newer: Int?, older: Int?) -> PlannedPage {
    let piece = campaign.pieces[index]
    return PlannedPage(
      address: urls.piece(piece), language: language, content: .piece(index, newer: newer, older: older),
      twinKey: piece.key)
  }
}
