import Content
import Fields
import Planning

/// What is the same on every page of one language, by the name that templates use.
struct SiteConstants {
  /// One name.
  struct Constant: Sendable {
    let name: String
    let meaning: String
    let write: @Sendable (SiteConstants) -> String

    static func text(
      _ name: String, _ meaning: String, _ write: @escaping @Sendable (SiteConstants) -> String
    ) -> Constant {
      Constant(name: name, meaning: meaning, write: write)
    }
  }

  let plan: SitePlan
  let language: Language
  let assets: AssetPlan

  /// All names, in the order in which the reference lists them.
  static let all: [Constant] = [
    .text("site.title", "the site's name") { $0.localized($0.settings.title) },
    .text("site.tagline", "the line below it; empty if there is none") { constants in
      constants.settings.tagline.map(constants.localized) ?? ""
    },
    .text("site.home", "the language's home page") { $0.plan.urls.home($0.language.code).marked },
    .text("site.language", "the language's code") { $0.language.code },
    .text("site.direction", "ltr or rtl") { $0.language.direction.rawValue },
    .text("site.stylesheet", "assets/site.css") { $0.address(of: AssetPlan.stylesheet) },
    .text("site.script", "assets/site.js; empty if the theme has none") { $0.address(of: AssetPlan.script) },
    .text("site.feed", "the feed of all updates") { $0.plan.urls.feed(nil, $0.language.code).marked },
    .text("site.url", "the site's address on the web, with a slash at its end") { $0.settings.url.text },
    .text("site.content_security_policy", "what pages may load, as a Content-Security-Policy") {
      ContentSecurityPolicy($0.plan).text
    },
  ]

  var texts: [String: String] {
    Dictionary(uniqueKeysWithValues: Self.all.map { ($0.name, $0.write(self)) })
  }

  private var settings: SiteSettings { plan.campaign.settings }

  private func localized(_ text: LocalizedText) -> String {
    text.text(in: language.code, fallback: settings.defaultLanguage.code)
  }

  private func address(of asset: String) -> String { assets.addresses[asset]?.marked ?? "" }
}

/// What a page may load, and from where (Content Security Policy, Level 3); and where its forms may send something.
struct ContentSecurityPolicy {
  let text: String

  init(_ plan: SitePlan) {
    let allowed = plan.campaign.settings.allowedOrigins.map { " " + $0.origin }.joined()
    let nothing = ["default-src 'none'", "base-uri 'none'"]
    let loaded = ["img", "media", "frame", "font", "style", "script", "connect"].map {
      "\($0)-src 'self'\(allowed)"
    }
    let forms = "form-action 'self'\(allowed)\(Self.receivers(plan).map { " " + $0 }.joined())"
    text = (nothing + loaded + [forms]).joined(separator: "; ")
  }

  /// The origins to which the forms of the pages send what readers enter.
  private static func receivers(_ plan: SitePlan) -> [String] {
    let forms = plan.newestFirst.values.joined().compactMap { plan.campaign.pieces[$0].petition?.form }
    let origins = forms.filter(\.isOnPage).compactMap(\.address?.origin)
    let allowed = Set(plan.campaign.settings.allowedOrigins.map(\.origin))
    return Set(origins).subtracting(allowed).sorted()
  }
}
