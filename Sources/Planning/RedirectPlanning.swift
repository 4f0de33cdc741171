import Content
import Diagnostics
import Fields

/// Plans a page for each old address that a piece names, which redirects readers.
struct RedirectPlanning {
  let campaign: Campaign
  let urls: SiteURL

  func pages(for visible: [Int]) -> Diagnosed<[PlannedPage]> {
    var pages: [PlannedPage] = []
    var diagnostics: [Diagnostic] = []
    let visible = Set(visible)
    for (index, piece) in campaign.pieces.enumerated() {
      for alias in piece.aliases {
        guard let address = Self.address(alias.value) else {
          diagnostics.append(invalid(alias))
          continue
        }
        guard visible.contains(index) else { continue }
        pages.append(
          PlannedPage(
            address: address, language: piece.language,
            content: .redirect(to: urls.piece(piece), title: piece.title.value), twinKey: nil))
      }
    }
    return Diagnosed(pages, diagnostics)
  }

  /// An old address as a path of this site: it begins with a slash and names a page, not a file of another
  /// kind, because this site may have such a file, and a redirect page would be useless there.
  private static func address(_ text: String) -> SiteAddress? {
    guard text.hasPrefix("/"), text.count > 1, !text.hasPrefix("//") else { return nil }
    let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: true)
    let isSafe = parts.allSatisfy { part in
      part != "." && part != ".." && !part.contains { "?#\\%:*\"<>| ".contains($0) } && part.utf8.count < 200
        && !"._".contains(part.prefix(1)) && isPage(part)
    }
    guard isSafe, let last = parts.last else { return nil }
    let path = parts.joined(separator: "/")
    return SiteAddress(last.hasSuffix(".html") || last.hasSuffix(".htm") ? path : path + "/")
  }

  /// Whether a name has no ending, or one that hosts give to pages.
  private static func isPage(_ name: Substring) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return true }
    let ending = name[name.index(after: dot)...].lowercased()
    return ["html", "htm", "php", "asp", "aspx", "jsp", "cfm"].contains(ending)
      || !ending.allSatisfy(\.isLetter)
  }

  private func invalid(_ alias: Located<String>) -> Diagnostic {
    .error(
      .addressInvalid, "“\(alias.value)” is not an old address of a page of this site.", at: alias.place,
      fix: "Write the path after the host, like /2012/12/call-the-white-house/.")
  }
}
