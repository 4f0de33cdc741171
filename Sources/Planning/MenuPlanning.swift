import Content
import Diagnostics
import Fields

/// One entry of the menu.
public struct MenuEntry: Sendable {
  /// What it leads to.
  public enum Target: Sendable, Hashable {
    /// A section's list, which the theme names.
    case section(Section)
    /// A Markdown file's page, which its title names.
    case piece(Int)
  }

  /// What it leads to.
  public let target: Target
  /// Its address.
  public let address: SiteAddress
  /// The code of the target's language.
  public let language: String
}

/// Plans the menu of each language.
struct MenuPlanning {
  let campaign: Campaign
  let urls: SiteURL
  private let existing: Set<SiteAddress>
  private let pieces: [SiteAddress: Int]
  /// The positions of the pieces that settings name, by key and then by language.
  private let named: [String: [String: Int]]

  init(campaign: Campaign, urls: SiteURL, pages: [PlannedPage]) {
    self.campaign = campaign
    self.urls = urls
    existing = Set(pages.filter(\.isIndexed).map(\.address))
    var pieces: [SiteAddress: Int] = [:]
    for page in pages {
      if case .piece(let index, _, _) = page.content { pieces[page.address] = index }
    }
    self.pieces = pieces
    named = Self.named(campaign)
  }

  private static func named(_ campaign: Campaign) -> [String: [String: Int]] {
    let settings = campaign.settings
    let names = Set(settings.menu.map(\.value) + [settings.privacy?.value].compactMap { $0 } + usual)
    var named: [String: [String: Int]] = [:]
    for (index, piece) in campaign.pieces.enumerated() where names.contains(piece.key) {
      if named[piece.key]?[piece.language] == nil { named[piece.key, default: [:]][piece.language] = index }
    }
    return named
  }

  func menus(_ languages: [Language]) -> Diagnosed<[String: [MenuEntry]]> {
    let written = campaign.settings.menu
    var menus: [String: [MenuEntry]] = [:]
    for language in languages.map(\.code) {
      menus[language] =
        written.isEmpty
        ? Self.usual.compactMap { entry($0, language) }
        : written.compactMap { entry($0.value, language) }
    }
    let pages = campaign.pieces.filter { if case .page = $0.kind { true } else { false } }.map(\.key)
    return Diagnosed(menus, written.compactMap { problem($0, pages: pages) })
  }

  /// The entry for a language's page about privacy, or for any page by its path without `.md`.
  func entry(_ name: String, _ language: String) -> MenuEntry? {
    let standard = campaign.settings.defaultLanguage.code
    for code in language == standard ? [standard] : [language, standard] {
      if let section = Section(rawValue: name) {
        let address = urls.section(section, code)
        if existing.contains(address) {
          return MenuEntry(target: .section(section), address: address, language: code)
        }
      }
      let address = SiteAddress(urls.home(code).path + name + "/")
      if let index = pieces[address] {
        return MenuEntry(target: .piece(index), address: address, language: code)
      }
      if let index = named[name]?[code],
        existing.contains(urls.piece(campaign.pieces[index]))
      {
        return MenuEntry(target: .piece(index), address: urls.piece(campaign.pieces[index]), language: code)
      }
    }
    return nil
  }

  /// The menu of a site that names none.
  private static let usual = Section.allCases.filter { $0 != .tags }.map(\.rawValue) + ["about"]

  private func problem(_ written: Located<String>, pages: [String]) -> Diagnostic? {
    let standard = campaign.settings.defaultLanguage.code
    // A section that is still empty has no page, which is not the author's mistake.
    if Section(rawValue: written.value) != nil || entry(written.value, standard) != nil { return nil }
    let known = Section.allCases.map(\.rawValue) + pages
    if pages.contains(written.value) { return nil }
    return .error(
      .settingsMenu, "The menu names “\(written.value)”, but there is no such section or page.",
      at: written.place,
      fix: Suggestion.question(for: written.value, among: known)
        ?? "Write one of \(Section.allCases.map(\.rawValue).joined(separator: ", ")), or a page's path without .md."
    )
  }
}
