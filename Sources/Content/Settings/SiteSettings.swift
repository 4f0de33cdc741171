import Diagnostics
import Fields
import Foundation

/// What `site.yaml` says.
public struct SiteSettings: Sendable {
  /// The site's name.
  public let title: LocalizedText
  /// A line below it.
  public let tagline: LocalizedText?
  /// Where the site will be, with a slash at the end. Only feeds, the sitemap and the like use it.
  public let url: WebAddress
  /// The zone in which days begin and dates are shown.
  public let zone: TimeZone
  /// The site's languages, the default one first.
  public let languages: [Language]
  /// The member that publishes the site.
  public let publisher: Located<String>?
  /// The brand's color, `#rrggbb`.
  public let brandColor: String?
  /// The brand's image, a path under `content/`.
  public let brandLogo: Located<String>?
  /// The entries of the menu: names of pages or sections.
  public let menu: [Located<String>]
  /// Whom newsrooms can reach.
  public let pressContacts: [PressContact]
  /// The members whose description ends each release that names none.
  public let pressBoilerplate: [Located<String>]
  /// The page that states what happens to data.
  public let privacy: Located<String>?
  /// The origins that pages may load something from.
  public let allowedOrigins: [WebAddress]
  /// Whether raw HTML in Markdown is kept.
  public let allowsRawHTML: Bool

  /// The language in which pages without a translation are written.
  public var defaultLanguage: Language { languages[0] }

  /// The settings in place of those that cannot be read, so that everything else can still be checked.
  static var fallback: SiteSettings {
    let map = FieldMap.empty(at: Place("site.yaml"))
    var reader = FieldReader(map, of: "site.yaml")
    return SiteSettings(
      &reader, title: LocalizedText(everywhere: Located("", at: map.place)), url: .fallback)
  }

  init(_ reader: inout FieldReader, title: LocalizedText, url: WebAddress) {
    self.title = title
    self.url = url
    tagline = reader.localizedText("tagline")
    zone = reader.zone("time_zone")
    languages = reader.languages()
    publisher = reader.text("publisher")
    (brandColor, brandLogo) = reader.brand()
    menu = reader.texts("menu")
    (pressContacts, pressBoilerplate) = reader.press()
    privacy = reader.text("privacy")
    allowedOrigins = reader.origins("allow_origins")
    allowsRawHTML =
      reader.record("markdown", of: "the Markdown settings") { $0.flag("raw_html") } ?? false
  }
}
