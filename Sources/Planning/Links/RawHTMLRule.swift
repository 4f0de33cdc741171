import Content
import Diagnostics
import Fields
import Markdown
import Markup

/// Raw HTML in Markdown is left out with a warning; where the site allows it, it may load nothing from elsewhere.
struct RawHTMLRule {
  let text: MarkdownDocument
  let settings: SiteSettings

  var diagnostics: [Diagnostic] {
    settings.allowsRawHTML ? text.rawHTML.compactMap(foreignOrigin) : text.rawHTML.map(leftOut)
  }

  /// What may be a path of a media file, kept or left out: a page that shows one in HTML uses it as well.
  static func media(in text: MarkdownDocument) -> [String] {
    text.rawHTML.flatMap { html in
      html.text.split { " \t\n\"'=(),>;".contains($0) }.map(String.init).filter { $0.contains("media/") }
    }
  }

  private func leftOut(_ html: MarkdownRawHTML) -> Diagnostic {
    .warning(
      .rawHTML, "Handbill leaves the HTML “\(html.text.prefix(40))” out of the page.", at: html.place,
      fix: "Write it as Markdown, or set “markdown: {raw_html: true}” in site.yaml.")
  }

  private func foreignOrigin(_ html: MarkdownRawHTML) -> Diagnostic? {
    let allowed = Set((settings.allowedOrigins + [settings.url]).map(\.origin))
    for load in ForeignLoads.inMarkup(MarkupText(html.text.utf8)) {
      let mayBeAllowed = [.loads, .sends, .isNamed].contains(load.kind)
      if mayBeAllowed, let origin = load.origin, allowed.contains(origin) { continue }
      return .error(
        .originForeign, Self.summary(load), at: html.place,
        fix: mayBeAllowed
          ? load.origin.map { "Remove it, or add “\($0)” to “allow_origins:” in site.yaml." } ?? "Remove it."
          : "Remove it, or write a link that readers can follow.")
    }
    return nil
  }

  private static func summary(_ load: ForeignLoad) -> String {
    let host = load.origin.flatMap(WebAddress.init)?.host ?? "another site"
    return switch load.kind {
    case .loads: "This HTML would load something from \(host), which would see every reader."
    case .isNamed:
      "This HTML contains a script that names \(host), which would see every reader if the script calls it."
    case .sends: "This HTML would send what readers enter to \(host)."
    case .leadsAway: "This HTML would lead every reader to \(host) without a click."
    case .rebases: "With this HTML every relative address of the page would lead to \(host)."
    case .runs: "An address in this HTML is a script, which could load something from another site."
    case .holdsDocument:
      "A “data:” address in this HTML is a document of its own, which could load something from another site."
    }
  }
}
