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

  /// How many pieces a feed contains.
  private static let length = 20

  func text(at address: SiteAddress) -> String {
    guard let strings = renderer.strings[language.code] else { return "" }
    let making = PageMaking(strings: strings, renderer: renderer)
    let root = making.settings.url.text
    let home = section.map { plan.urls.section($0, language.code) } ?? plan.urls.home(language.code)
    let siteTitle = making.siteTitle(language.code)
    let title = section.map { "\(siteTitle) – \(strings.name(of: $0))" } ?? siteTitle
    let newest = pieces.prefix(Self.length)
    return AtomDocument(
      language: language.code, title: title, address: address.absolute(under: root),
      home: home.absolute(under: root), updated: updated(newest), author: siteTitle,
      entries: newest.map { entry($0, making, root: root) }
    ).text
  }

  /// The newest piece's moment; for an empty feed the beginning of time, which stays the same from build to build.
  private func updated(_ newest: ArraySlice<Int>) -> String {
    let moments = newest.compactMap { plan.campaign.pieces[$0].updated(in: plan.campaign.settings.zone) }
    return (moments.max() ?? Moment(secondsSince1970: 0)).rfc3339(in: plan.campaign.settings.zone)
  }

  /// What was corrected in a piece, above its text, so that readers of the feed see it too.
  private func corrections(of piece: Piece, _ strings: ThemeStrings) -> String {
    (piece.release?.corrections ?? []).map { correction in
      let label = strings.filled(.correction_of, ["date": strings.date(correction.day)])
      return "<p><strong>\(HTMLText.escaped(label)):</strong> \(HTMLText.escaped(correction.text))</p>\n"
    }.joined()
  }

  private func entry(_ index: Int, _ making: PageMaking, root: String) -> AtomEntry {
    let piece = plan.campaign.pieces[index]
    let address = plan.urls.piece(piece).absolute(under: root)
    let moment = piece.date?.moment.rfc3339(in: plan.campaign.settings.zone) ?? ""
    let text =
      corrections(of: piece, making.strings) + (making.html(.excerpt, of: index) ?? "")
      + making.body(of: index, drawsGraphics: false)
    return AtomEntry(
      title: piece.title.value, address: address, published: moment,
      updated: piece.updated(in: plan.campaign.settings.zone)?.rfc3339(in: plan.campaign.settings.zone)
        ?? moment,
      author: making.authors(of: piece), summary: piece.description,
      // Links to a part of the same text would point into the reader's feed program.
      content: HTMLParts(SiteAddress.placed(text, root: root)).linked(to: address, includingOwn: true))
  }
}
