import Content
import Fields
import Markdown
import Planning

/// A feed of what changed in the record of agreements (Atom, RFC 4287): an entry for each table that follows another.
struct ChangesFeed {
  let making: AgreementMaking

  /// How many entries a feed contains.
  private static let length = 20
  /// With more changes than this, an entry says how many there are and links to the page.
  private static let mostListed = 200

  private var plan: SitePlan { making.plan }
  private var root: String { plan.campaign.settings.url.text }

  var text: String {
    let language = making.language
    let siteTitle = making.making.siteTitle(language)
    let comparisons = making.archive.history.comparisons
    return AtomDocument(
      language: language, title: "\(siteTitle) – \(making.title(of: .changes))",
      address: plan.urls.changesFeed(language).absolute(under: root), home: address(.changes),
      updated: moment(comparisons.last?.day ?? making.archive.newest.day), author: siteTitle,
      entries: comparisons.indices.suffix(Self.length).reversed().map(entry)
    ).text
  }

  private func address(_ page: AgreementPage) -> String {
    plan.urls.agreements(page, in: making.archive, making.language).absolute(under: root)
  }

  private func moment(_ day: Day) -> String {
    WrittenDate(day).moment(in: plan.campaign.settings.zone).rfc3339(in: plan.campaign.settings.zone)
  }

  private func entry(_ index: Int) -> AtomEntry {
    let day = moment(making.archive.history.comparisons[index].day)
    let summary = making.summary(of: index)
    let counts = summary.kinds.map { "\($0.name): \($0.count)" }.joined(
      separator: making.strings[.list_comma])
    return AtomEntry(
      title: "\(making.title(of: .comparison(index))) (\(summary.difference))",
      address: address(.comparison(index)), published: day, updated: day, summary: counts,
      content: content(index, counts))
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
