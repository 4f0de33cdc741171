import Diagnostics
import Planning

/// An address that was public and is gone breaks every link to it on other sites.
struct GoneRule {
  let plan: SitePlan

  /// Beyond this many, more messages do not help.
  private static let most = 20

  /// Warnings about those of `paths`, files of the last build, that were pages or feeds.
  func diagnostics(for paths: [String]) -> [Diagnostic] {
    let pages = paths.filter { isAddress($0) }
    let now = pages.isEmpty ? [] : plan.pages.map(\.address.path)
    let shown = pages.prefix(Self.most).map { path in
      let address = path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
      let likely = Suggestion.nearest(to: address, among: now).map { "Its new address may be /\($0)." }
      return Diagnostic.warning(
        .addressGone, "The address /\(address) was public and is gone.", at: nil,
        fix: "If the page moved, add “aliases: [/\(address)]” to its fields.",
        notes: [likely].compactMap { $0.map { .init($0) } })
    }
    guard pages.count > Self.most else { return shown }
    return shown + [
      .warning(
        .addressGone, "\(pages.count - Self.most) more addresses were public and are gone.", at: nil,
        fix: "Add the old addresses of pages that moved to their “aliases:”.")
    ]
  }

  /// Pages of a list come and go with their entries, and an asset's name changes with its bytes.
  private func isAddress(_ path: String) -> Bool {
    (path.hasSuffix(".html") || path.hasSuffix("feed.xml")) && !path.contains("/page/")
  }
}
