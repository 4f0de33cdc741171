import Content
import Diagnostics

/// Two pages cannot stand at one address, nor one where another needs a folder; on some hosts and disks, addresses that
/// differ only in letter case are one.
struct AddressRule {
  let campaign: Campaign
  let urls: SiteURL

  func diagnostics(for pages: [PlannedPage]) -> [Diagnostic] {
    var owners: [String: Int] = [:]
    owners.reserveCapacity(pages.count)
    var diagnostics: [Diagnostic] = []
    for (index, page) in pages.enumerated() {
      let path = page.address.outputPath.lowercased()
      if let earlier = owners[path] {
        diagnostics.append(collision(page, pages[earlier]))
      } else {
        owners[path] = index
      }
    }
    let scheduled = campaign.pieces.filter { $0.publication != .published }
    for piece in scheduled {
      let path = urls.piece(piece).outputPath.lowercased()
      if let earlier = owners[path], !isSame(pages[earlier], piece) {
        diagnostics.append(future(piece, pages[earlier]))
      }
    }
    return diagnostics
  }

  private func isSame(_ page: PlannedPage, _ piece: Piece) -> Bool {
    if case .piece(let index, _, _) = page.content { return campaign.pieces[index].file == piece.file }
    return false
  }

  private func collision(_ page: PlannedPage, _ earlier: PlannedPage) -> Diagnostic {
    // The message stands at a file of the author's; what Handbill makes by itself has none.
    let isPlaced = place(of: page) != nil
    let (subject, other) = isPlaced ? (page, earlier) : (earlier, page)
    let note =
      place(of: other).map { Diagnostic.Note("The other is made from this file.", at: $0) }
      ?? Diagnostic.Note("The other is \(name(of: other)).")
    return .error(
      .addressTwice, "Two pages would stand at one address, /\(page.address.path).", at: place(of: subject),
      fix: "Give one of them another “slug:”, rename its file, or remove the alias.", notes: [note])
  }

  private func future(_ piece: Piece, _ page: PlannedPage) -> Diagnostic {
    .error(
      .addressTwice, "When this is published, two pages will stand at /\(page.address.path).",
      at: piece.file.place,
      fix: "Give it another “slug:”, or rename its file.",
      notes: place(of: page).map { [.init("The other is made from this file.", at: $0)] } ?? [])
  }

  private func place(of page: PlannedPage) -> Place? {
    switch page.content {
    case .piece(let index, _, _):
      return campaign.pieces[index].slug?.place ?? campaign.pieces[index].file.place
    case .sheet(let index): return campaign.pieces[index].file.place
    case .home(let text): return text.map { campaign.pieces[$0].file.place }
    case .member(let index): return campaign.members.members[index].place
    case .redirect(let target, _):
      let owner = campaign.pieces.first { urls.piece($0) == target }
      return owner?.aliases.first {
        page.address.path == $0.value.dropFirst() || page.address.path == $0.value.dropFirst() + "/"
      }?.place
        ?? owner?.file.place
    default: return nil
    }
  }

  private func name(of page: PlannedPage) -> String {
    switch page.content {
    case .list: "a list that Handbill makes"
    case .mediaKit: "the media kit"
    case .tags: "the list of tags that Handbill makes"
    case .coalition, .member: "the coalition's directory"
    case .agreements: "the record of agreements"
    default: "a page that Handbill makes"
    }
  }
}
