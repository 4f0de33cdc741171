import Content
import Fields
import Markdown
import Planning

/// A feed of what changed in the record of agreements (Atom, RFC 4287): an entry for each table that follows another.
struct ChangesFeed {
  let making: AgreementMaking

  /// How many entries a feed holds.
  private static let length = 20
  /// With more changes than these, an entry tells how many there are and leads to the page.
  private static let mostListed = 200

  private var plan: SitePlan { making.plan }
  private var root: String { plan.campaign.settings.url.text }

  var text: String {
    let language = making.language
    let address = plan.urls.changesFeed(language).absolute(under: root)
    let home = plan.urls.agreements(.changes, in: making.archive, language).absolute(under: root)
    let siteTitle = making.making.siteTitle(language)
    let comparisons = making.archive.history.comparisons
    let updated = moment(comparisons.last?.day ?? making.archive.newest.day)
    var xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)">
      <title>\(HTMLText.escaped("\(siteTitle) – \(making.title(of: .changes))"))</title>
      <id>\(address)</id>
      <link rel="self" type="application/atom+xml" href="\(address)"/>
      <link rel="alternate" type="text/html" href="\(home)"/>
      <updated>\(updated)</updated>
      <author><name>\(HTMLText.escaped(siteTitle))</name></author>

      """
    for index in comparisons.indices.suffix(Self.length).reversed() { xml += entry(index) }
    return xml + "</feed>\n"
  }

  private func moment(_ day: Day) -> String {
    WrittenDate(day).moment(in: plan.campaign.settings.zone).rfc3339(in: plan.campaign.settings.zone)
  }

  private func entry(_ index: Int) -> String {
    let comparison = making.archive.history.comparisons[index]
    let address = plan.urls.agreements(.comparison(index), in: making.archive, making.language)
      .absolute(under: root)
    let summary = making.summary(of: index)
    let counts = summary.kinds.map { "\($0.name): \($0.count)" }.joined(
      separator: making.strings[.list_comma])
    let title = making.title(of: .comparison(index))
    return """
      <entry>
      <title>\(HTMLText.escaped("\(title) (\(summary.difference))"))</title>
      <id>\(address)</id>
      <link rel="alternate" type="text/html" href="\(address)"/>
      <published>\(moment(comparison.day))</published>
      <updated>\(moment(comparison.day))</updated>
      <summary>\(HTMLText.escaped(counts))</summary>
      <content type="html">\(HTMLText.escaped(content(index, counts)))</content>
      </entry>

      """
  }

  private func content(_ index: Int, _ counts: String) -> String {
    let comparison = making.archive.history.comparisons[index]
    let note = making.note.map { "<p>\(HTMLText.escaped($0))</p>\n" } ?? ""
    let lead = "<p>\(HTMLText.escaped(counts))</p>\n\(note)"
    guard comparison.changes.count <= Self.mostListed else { return lead }
    let kinds = making.comparison(index).kinds.map { kind in
      let states = kind.states.map { "<h3>\(HTMLText.escaped($0.name))</h3>\n<ul>\($0.changes)</ul>\n" }
      return "<h2>\(HTMLText.escaped(kind.name))</h2>\n\(states.joined())"
    }
    return lead + SiteAddress.placed(kinds.joined(), root: root)
  }
}
