import Content
import Diagnostics
import Fields
import Markdown

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
      .rawHTML, "The HTML “\(html.text.prefix(40))” is left out of the page.", at: html.place,
      fix: "Write it as Markdown; or set “markdown: {raw_html: true}” in site.yaml if you must.")
  }

  private func foreignOrigin(_ html: MarkdownRawHTML) -> Diagnostic? {
    let allowed = Set(settings.allowedOrigins.map(\.origin))
    for address in Self.loadedAddresses(in: html.text) {
      let full = address.hasPrefix("//") ? "https:" + address : address
      guard let address = WebAddress(full), !allowed.contains(address.origin) else { continue }
      return .error(
        .originForeign, "This HTML would load something from \(address.host), which would see every reader.",
        at: html.place, fix: "Remove it; or add “\(address.origin)” to “allow_origins:” in site.yaml.")
    }
    return nil
  }

  /// What a browser would fetch by itself: everything with a host in it that is not the `href` of a plain link.
  private static func loadedAddresses(in html: String) -> [String] {
    let lower = html.lowercased()
    if lower.hasPrefix("<a "), lower.dropFirst(3).firstRange(of: "<") == nil { return [] }
    return html.split { " \t\n\"'=(),>;".contains($0) }.map(String.init).filter {
      $0.lowercased().hasPrefix("http:") || $0.lowercased().hasPrefix("https:") || $0.hasPrefix("//")
    }
  }
}
