import Content
import Markdown
import Planning

/// The list of all pages for search engines (sitemaps.org, protocol 0.9, with language alternates).
///
/// A page that was first published elsewhere names that address as its canonical one and is left out.
struct Sitemap: Sendable {
  let plan: SitePlan

  var text: String {
    let root = plan.campaign.settings.url.text
    var xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

      """
    for page in plan.pages where page.isIndexed && piece(of: page)?.canonical == nil {
      xml += "<url><loc>\(HTMLText.escaped(page.address.absolute(under: root)))</loc>"
      if let updated = piece(of: page)?.updated(in: plan.campaign.settings.zone) {
        xml += "<lastmod>\(updated.rfc3339(in: plan.campaign.settings.zone))</lastmod>"
      }
      let twins = plan.twins(of: page).filter { piece(of: $0)?.canonical == nil }
      for twin in twins where twins.count > 1 {
        let address = HTMLText.escaped(twin.address.absolute(under: root))
        xml += "<xhtml:link rel=\"alternate\" hreflang=\"\(twin.language)\" href=\"\(address)\"/>"
      }
      xml += "</url>\n"
    }
    return xml + "</urlset>\n"
  }

  private func piece(of page: PlannedPage) -> Piece? {
    if case .piece(let index, _, _) = page.content { plan.campaign.pieces[index] } else { nil }
  }
}
