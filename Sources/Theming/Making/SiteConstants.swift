import Content
import Planning

/// What is the same on every page of one language, by the name that templates use.
struct SiteConstants {
  let plan: SitePlan
  let language: Language
  let assets: AssetPlan

  var texts: [String: String] {
    let settings = plan.campaign.settings
    let standard = settings.defaultLanguage.code
    return [
      "site.title": settings.title.text(in: language.code, fallback: standard),
      "site.tagline": settings.tagline?.text(in: language.code, fallback: standard) ?? "",
      "site.home": plan.urls.home(language.code).marked,
      "site.language": language.code,
      "site.direction": language.direction.rawValue,
      "site.stylesheet": assets.addresses[AssetPlan.stylesheet]?.marked ?? "",
      "site.script": assets.addresses[AssetPlan.script]?.marked ?? "",
      "site.feed": plan.urls.feed(nil, language.code).marked,
      "site.url": settings.url.text,
      "site.content_security_policy": ContentSecurityPolicy(settings).text,
    ]
  }
}

/// What a page may load, and from where (Content Security Policy, Level 3).
struct ContentSecurityPolicy {
  let text: String

  init(_ settings: SiteSettings) {
    let allowed = settings.allowedOrigins.map { " " + $0.origin }.joined()
    let loaded = ["img-src", "media-src", "frame-src", "font-src", "style-src", "script-src", "connect-src", "form-action"]
    text =
      (["default-src 'none'", "base-uri 'none'"]
      + loaded.map { "\($0) 'self'\(allowed)" }).joined(separator: "; ")
  }
}
