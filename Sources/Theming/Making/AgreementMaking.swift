import Content
import Fields
import Planning

/// Makes what the pages of the record of agreements show.
struct AgreementMaking {
  let making: PageMaking
  let archive: AgreementArchive
  let language: String

  var plan: SitePlan { making.plan }
  var strings: ThemeStrings { making.strings }

  /// The template of a page and what it shows.
  func content(of page: AgreementPage) -> (template: String, any TemplateModel) {
    switch page {
    case .overview: ("agreements", overview)
    case .register: ("register", register)
    case .state(let state): ("state", self.state(state))
    case .agency(let index): ("agency", agency(index))
    case .changes: ("changes", changes)
    case .comparison(let index): ("change", comparison(index))
    case .pending: ("pending", pending)
    }
  }

  /// A page's headline.
  func title(of page: AgreementPage) -> String {
    switch page {
    case .overview: strings[.agreements]
    case .register: strings[.all_agreements]
    case .state(let state): strings.filled(.agreements_in, ["state": state.name])
    case .agency(let index):
      strings.filled(
        .agency_in,
        [
          "agency": archive.history.agencies[index].name, "state": archive.history.agencies[index].state.name,
        ])
    case .changes: strings[.changes]
    case .comparison(let index):
      strings.filled(
        .changes_between,
        [
          "from": strings.date(archive.history.comparisons[index].from),
          "until": strings.date(archive.history.comparisons[index].day),
        ])
    case .pending: strings[.pending_applications]
    }
  }

  /// How many agreements a page shows, and of which day: `Agreements in Texas: 387 agreements, May 18, 2026`.
  func description(of page: AgreementPage) -> String? {
    let count: Int
    switch page {
    case .overview, .register: count = archive.newest.agreements.count
    case .state(let state): count = archive.newest.agreements.count { $0.state == state }
    case .agency(let index): count = archive.history.agencies[index].agreements.count(where: \.isListed)
    case .changes, .comparison, .pending: return nil
    }
    let words = [strings.counted(.agreement_count, count), strings.date(archive.newest.day)]
    return "\(title(of: page)): \(words.joined(separator: strings[.list_comma]))"
  }

  /// The page above one, if that is not the overview.
  func parent(of page: AgreementPage) -> (name: String, address: SiteAddress)? {
    switch page {
    case .agency(let index):
      (
        archive.history.agencies[index].state.name,
        plan.urls.state(archive.history.agencies[index].state, language)
      )
    case .comparison: (strings[.changes], plan.urls.agreements(.changes, in: archive, language))
    case .overview, .register, .state, .changes, .pending: nil
    }
  }

  /// Where a page is, and what it is called; a state by its name.
  func link(_ page: AgreementPage) -> LinkModel {
    let name = if case .state(let state) = page { state.name } else { title(of: page) }
    return LinkModel(name: name, address: address(page))
  }

  func address(_ page: AgreementPage) -> String {
    plan.urls.agreements(page, in: archive, language).marked
  }

  private var overview: AgreementsModel {
    let snapshot = archive.newest
    let states = snapshot.byState
    let most = states.map(\.agreements.count).max() ?? 1
    return AgreementsModel(
      count: strings.number(snapshot.agreements.count), day: making.day(snapshot.day), note: note,
      isExcerpt: archive.source.isExcerpt,
      change: archive.hasChanges ? summary(of: archive.history.comparisons.count - 1) : nil,
      map: map(of: states.map { ($0.state, $0.agreements.count) }),
      chart: making.chart(of: plan.campaign.size.entries, language),
      states: states.map { state, agreements in
        StateCountModel(
          name: state.name, address: address(.state(state)),
          count: strings.number(agreements.count), share: String(max(1, agreements.count * 100 / most)))
      }, models: models(of: snapshot.agreements), pending: pendingCount(nil), register: address(.register),
      changes: archive.hasChanges ? address(.changes) : nil,
      feed: archive.hasChanges ? plan.urls.changesFeed(language).marked : nil,
      source: source, downloads: downloads)
  }

  /// The states as a map, each a link to its page.
  func map(of counts: [(state: USState, count: Int)]) -> MapModel? {
    TileMap(strings: strings).model(counts: counts.map { ($0.state, $0.count, address(.state($0.state))) })
  }

  /// The kinds of agreement, the most frequent first.
  func models(of agreements: [Agreement]) -> [ModelCountModel] {
    let counts = Dictionary(grouping: agreements, by: \.model).mapValues(\.count)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, count in
      ModelCountModel(name: name, count: strings.number(count), text: explanation(of: name))
    }
  }

  /// What a kind of agreement lets an agency do.
  func explanation(of model: String) -> String? {
    making.text(archive.source.models.first { $0.name.value == model }?.text, language)
  }

  /// How many applications are pending, in one state or in all; nil where there is no list, and in a state
  /// without any.
  func pendingCount(_ state: USState?) -> PendingCountModel? {
    guard let table = archive.pending else { return nil }
    let count = archive.applications.waiting.count { state == nil || $0.state == state }
    guard count > 0 || state == nil else { return nil }
    return PendingCountModel(
      count: strings.counted(.application_count, count), day: making.day(table.day),
      address: address(.pending))
  }

  /// The note about the data.
  var note: String? { making.text(archive.source.note, language) }

  var source: SourceModel { source(on: archive.newest.day) }

  func source(on day: Day) -> SourceModel {
    let source = archive.source
    return SourceModel(
      name: making.text(source.name, language) ?? "", publisher: making.text(source.publisher, language),
      url: source.url?.text, license: making.text(source.license, language),
      licenseURL: source.licenseURL?.text,
      retrieved: making.day(day))
  }

  var downloads: [DownloadModel] {
    AgreementDownload.allCases.map { file in
      DownloadModel(
        name: strings[name(of: file)], address: plan.urls.download(file.rawValue, in: .agreements).marked,
        format: file.rawValue.hasSuffix("csv") ? "CSV" : "JSON")
    }
  }

  private func name(of file: AgreementDownload) -> ThemeStrings.Key {
    switch file {
    case .table: .download_csv
    case .data: .download_json
    case .changes: .download_changes
    case .size: .download_size
    case .package: .download_package
    }
  }
}
