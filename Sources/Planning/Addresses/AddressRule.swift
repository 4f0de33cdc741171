import Content
import Diagnostics

/// Two pages cannot have one address, and a page cannot be where another needs a folder; on some hosts and
/// disks, addresses that differ only in letter case are one.
struct AddressRule {
  let campaign: Campaign
  let urls: SiteURL

  func diagnostics(for pages: [PlannedPage]) -> [Diagnostic] {
    var owners: [String: Int] = [:]
    owners.reserveCapacity(pages.count)
    var diagnostics: [Diagnostic] = []
    // Most sites have no collision, and many collisions must not search all pieces for each.
    lazy var pieces = Self.pieces(of: pages)
    for (index, page) in pages.enumerated() {
      let path = page.address.outputPath.lowercased()
      if let earlier = owners[path] {
        diagnostics.append(collision(page, pages[earlier], pieces))
      } else {
        owners[path] = index
      }
    }
    let scheduled = campaign.pieces.filter { $0.publication != .published }
    for piece in scheduled {
      let path = urls.piece(piece).outputPath.lowercased()
      if let earlier = owners[path], !isSame(pages[earlier], piece) {
        diagnostics.append(future(piece, pages[earlier], pieces))
      }
    }
    return diagnostics
  }

  private func isSame(_ page: PlannedPage, _ piece: Piece) -> Bool {
    if case .piece(let index, _, _) = page.content { return campaign.pieces[index].file == piece.file }
    return false
  }

  /// The positions of the pieces that have a page, by its address.
  private static func pieces(of pages: [PlannedPage]) -> [SiteAddress: Int] {
    var pieces: [SiteAddress: Int] = [:]
    for page in pages {
      switch page.content {
      case .piece(let index, _, _), .home(let index?): pieces[page.address] = pieces[page.address] ?? index
      default: continue
      }
    }
    return pieces
  }

  private func collision(
    _ page: PlannedPage, _ earlier: PlannedPage, _ pieces: [SiteAddress: Int]
  ) -> Diagnostic {
    // The message points to a file of the author; pages that Handbill makes have none.
    let isPlaced = place(of: page, pieces) != nil
    let (subject, other) = isPlaced ? (page, earlier) : (earlier, page)
    let note =
      place(of: other, pieces).map { Diagnostic.Note("The other comes from this file.", at: $0) }
      ?? Diagnostic.Note("The other is \(name(of: other)).")
    return .error(
      .addressTwice, "Two pages have the same address, /\(page.address.path).",
      at: place(of: subject, pieces),
      fix: "Give one of them another “slug:”, rename its file, or remove the alias.", notes: [note])
  }

  private func future(
    _ piece: Piece, _ page: PlannedPage, _ pieces: [SiteAddress: Int]
  ) -> Diagnostic {
    .error(
      .addressTwice, "When this is published, two pages will have the address /\(page.address.path).",
      at: piece.file.place,
      fix: "Give it another “slug:”, or rename its file.",
      notes: place(of: page, pieces).map { [.init("The other comes from this file.", at: $0)] } ?? [])
  }

  private func place(of page: PlannedPage, _ pieces: [SiteAddress: Int]) -> Place? {
    switch page.content {
    case .piece(let index, _, _):
      return campaign.pieces[index].slug?.place ?? campaign.pieces[index].file.place
    case .sheet(let index): return campaign.pieces[index].file.place
    case .home(let text): return text.map { campaign.pieces[$0].file.place }
    case .member(let index): return campaign.members.members[index].place
    case .redirect(let target, _):
      let owner = pieces[target].map { campaign.pieces[$0] }
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
