import Content
import Diagnostics
import Fields

/// Files and pages that settings and tables name must exist.
struct ReferenceRule {
  let campaign: Campaign

  var diagnostics: [Diagnostic] {
    let paths = Set(campaign.media.map(\.path))
    let missing = logos.filter { !paths.contains($0.value) }.map(missingLogo)
    return missing + [campaign.settings.privacy.flatMap(missingPage)].compactMap { $0 }
  }

  private var logos: [Located<String>] {
    ([campaign.settings.brandLogo] + campaign.members.members.map(\.logo)).compactMap { $0 }
  }

  private func missingLogo(_ logo: Located<String>) -> Diagnostic {
    .error(
      .imageMissing, "There is no image “\(logo.value)”.", at: logo.place,
      fix: Suggestion.question(for: logo.value, among: campaign.media.map(\.path))
        ?? "Put the file into media/ and write its path, like media/logo.svg.")
  }

  private func missingPage(_ page: Located<String>) -> Diagnostic? {
    let pages = campaign.pieces.filter { $0.language == campaign.settings.defaultLanguage.code }.map(\.key)
    if pages.contains(page.value) { return nil }
    return .error(
      .settingsMenu, "There is no page “\(page.value)” about privacy.", at: page.place,
      fix: Suggestion.question(for: page.value, among: pages)
        ?? "Write a page's path without .md, like “privacy”.")
  }
}
