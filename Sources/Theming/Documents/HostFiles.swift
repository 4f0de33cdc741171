import Content
import Planning

/// What hosts such as Netlify and Cloudflare Pages read: redirects and headers.
struct HostFiles {
  let plan: SitePlan

  /// A line for each old address: from, to, 301.
  var redirects: String {
    let base = folder
    return plan.pages.compactMap { page in
      guard case .redirect(let target, _) = page.content else { return nil }
      return "\(base)\(page.address.encodedPath) \(base)\(target.encodedPath) 301\n"
    }.joined()
  }

  /// What hosts must tell browsers with every file.
  var headers: String {
    """
    /*
      Content-Security-Policy: \(ContentSecurityPolicy(plan).text); frame-ancestors 'none'
      Referrer-Policy: no-referrer
      X-Content-Type-Options: nosniff
      Permissions-Policy: camera=(), geolocation=(), microphone=()

    """
  }

  /// The path of the site's address: `/` or `/campaign/`.
  private var folder: String {
    let settings = plan.campaign.settings
    return String(settings.url.text.dropFirst(settings.url.origin.count))
  }
}
