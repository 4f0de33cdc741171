import Content
import Diagnostics
import Fields

/// Plans a page for each old address that a piece names, which sends readers on.
struct RedirectPlanning {
  let campaign: Campaign
  let urls: SiteURL

  func pages(for visible: [Int]) -> Diagnosed<[PlannedPage]> {
    var pages: [PlannedPage] = []
    var diagnostics: [Diagnostic] = []
    for piece in visible.map({ campaign.pieces[$0] }) {
      for alias in piece.aliases {
        guard let address = Self.address(alias.value) else {
          diagnostics.append(invalid(alias))
          continue
        }
        pages.append(
          PlannedPage(
            address: address, language: piece.language,
            content: .redirect(to: urls.piece(piece), title: piece.title.value), twinKey: nil))
      }
    }
    return Diagnosed(pages, diagnostics)
  }

  /// An old address as a path of this site: it begins with a slash and names a folder or an `.html` file.
  private static func address(_ text: String) -> SiteAddress? {
    guard text.hasPrefix("/"), text.count > 1, !text.hasPrefix("//") else { return nil }
    let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: true)
    let isSafe = parts.allSatisfy { part in
      part != "." && part != ".." && !part.contains { "?#\\%:*\"<>| ".contains($0) } && part.utf8.count < 200
    }
    guard isSafe, let last = parts.last else { return nil }
    let path = parts.joined(separator: "/")
    return SiteAddress(last.hasSuffix(".html") || last.hasSuffix(".htm") ? path : path + "/")
  }

  private func invalid(_ alias: Located<String>) -> Diagnostic {
    .error(
      .addressInvalid, "“\(alias.value)” is not an old address of this site.", at: alias.place,
      fix: "Write the path behind the host, like /2012/12/call-the-white-house/.")
  }
}
