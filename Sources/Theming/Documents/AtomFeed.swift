import Content
import Fields
import Markdown
import Planning

/// A feed of the newest pieces (Atom, RFC 4287).
struct AtomFeed: Sendable {
  let plan: SitePlan
  let renderer: PageRenderer
  let section: Section?
  let language: Language
  /// Newest first.
  let pieces: [Int]

  /// How many pieces a feed holds.
  private static let length = 20

  func text(at address: SiteAddress) -> String {
    guard let strings = renderer.strings[language.code] else { return "" }
    let making = PageMaking(strings: strings, renderer: renderer)
    let root = making.settings.url.text
    let home = section.map { plan.urls.section($0, language.code) } ?? plan.urls.home(language.code)
    let siteTitle = making.siteTitle(language.code)
    let title = section.map { "\(siteTitle) – \(strings.name(of: $0))" } ?? siteTitle
    let newest = pieces.prefix(Self.length)
    var xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.code)">
      <title>\(HTMLText.escaped(title))</title>
      <id>\(address.absolute(under: root))</id>
      <link rel="self" type="application/atom+xml" href="\(address.absolute(under: root))"/>
      <link rel="alternate" type="text/html" href="\(home.absolute(under: root))"/>
      <updated>\(updated(newest))</updated>
      <author><name>\(HTMLText.escaped(siteTitle))</name></author>

      """
    for index in newest { xml += entry(index, making, root: root) }
    return xml + "</feed>\n"
  }

  /// The newest piece's moment; for an empty feed the beginning of time, which stays the same from build to build.
  private func updated(_ newest: ArraySlice<Int>) -> String {
    let moments = newest.compactMap { plan.campaign.pieces[$0].updated(in: plan.campaign.settings.zone) }
    return (moments.max() ?? Moment(secondsSince1970: 0)).rfc3339(in: plan.campaign.settings.zone)
  }

  /// What was put right in a piece, above its text, so that readers of the feed see it too.
  private func corrections(of piece: Piece, _ strings: ThemeStrings) -> String {
    (piece.release?.corrections ?? []).map { correction in
      let label = strings.filled(.correction_of, ["date": strings.date(correction.day)])
      return "<p><strong>\(HTMLText.escaped(label)):</strong> \(HTMLText.escaped(correction.text))</p>\n"
    }.joined()
  }

  private func entry(_ index: Int, _ making: PageMaking, root: String) -> String {
    let piece = plan.campaign.pieces[index]
    let address = plan.urls.piece(piece).absolute(under: root)
    let moment = piece.date?.moment.rfc3339(in: plan.campaign.settings.zone) ?? ""
    let updated =
      piece.updated(in: plan.campaign.settings.zone)?.rfc3339(in: plan.campaign.settings.zone) ?? moment
    let text =
      corrections(of: piece, making.strings) + (making.html(.excerpt, of: index) ?? "")
      + making.body(of: index, drawsGraphics: false)
    let body = SiteAddress.placed(text, root: root)
    let summary = piece.description.map { "<summary>\(HTMLText.escaped($0))</summary>\n" } ?? ""
    let author =
      making.authors(of: piece).map { "<author><name>\(HTMLText.escaped($0))</name></author>\n" } ?? ""
    return """
      <entry>
      <title>\(HTMLText.escaped(piece.title.value))</title>
      <id>\(address)</id>
      <link rel="alternate" type="text/html" href="\(address)"/>
      <published>\(moment)</published>
      <updated>\(updated)</updated>
      \(author)\(summary)<content type="html">\(HTMLText.escaped(absoluteParts(body, of: address)))</content>
      </entry>

      """
  }

  /// Links to a part of the same text would point into the reader's feed program.
  private func absoluteParts(_ html: String, of address: String) -> String {
    html.replacing("href=\"#", with: "href=\"\(address)#")
  }
}
