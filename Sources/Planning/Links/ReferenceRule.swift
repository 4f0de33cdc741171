import Content
import Diagnostics
import Fields

/// Files and pages that settings and tables name must exist.
struct ReferenceRule {
  let campaign: Campaign

  var diagnostics: [Diagnostic] {
    let paths = Set(campaign.media.map(\.path))
    // A name for each missing logo is looked for among all media, so only the first few get one.
    var missing = FindingLimit()
    for logo in logos where !paths.contains(logo.value) {
      missing.add(.imageMissing) { missingLogo(logo) }
    }
    return missing.diagnostics + [campaign.settings.privacy.flatMap(missingPage)].compactMap { $0 }
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
      .settingsMenu, "There is no privacy page “\(page.value)”.", at: page.place,
      fix: Suggestion.question(for: page.value, among: pages)
        ?? "Write a page's path without .md, like “privacy”.")
  }
}
