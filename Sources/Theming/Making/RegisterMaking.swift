import Content
import Fields
import Planning

extension AgreementMaking {
  /// An agreement and the page of its agency; an application has none of its own.
  typealias Row = (agreement: Agreement, page: String?)

  /// Every agreement in force, state by state.
  var register: RegisterModel {
    register(
      archive.history.agencies.indices.flatMap(rows), on: archive.newest.day)
  }

  /// Every application, state by state: the pending ones, and those that have become agreements since.
  var pending: PendingModel {
    let (waiting, signed) = archive.applications
    let day = archive.pending?.day ?? archive.newest.day
    return PendingModel(
      count: strings.number(waiting.count), day: making.day(day), note: note,
      states: states(of: waiting.map { ($0, nil) }),
      signed: states(of: signed.map { ($0.agreement, address(.agency($0.agency))) }), source: source(on: day))
  }

  /// The agreements of one state.
  func state(_ state: USState) -> StateModel {
    let agencies = archive.history.agencies
    let own = agencies.indices.filter { agencies[$0].state == state }
    let rows = own.flatMap(self.rows)
    let last = archive.history.comparisons.count - 1
    return StateModel(
      name: state.name, count: strings.number(rows.count), day: making.day(archive.newest.day), note: note,
      isExcerpt: archive.source.isExcerpt,
      rows: rows.isEmpty ? nil : rows.map(html).joined(), models: models(of: rows.map(\.agreement)),
      change: last < 0 ? nil : summary(of: last, in: state), pending: pendingCount(state),
      former: own.filter { !agencies[$0].isListed }.map {
        LinkModel(name: agencies[$0].name, address: address(.agency($0)))
      },
      source: source, downloads: downloads)
  }

  private func rows(ofAgency index: Int) -> [Row] {
    let page = address(.agency(index))
    return archive.history.agencies[index].agreements.filter(\.isListed).map { ($0.latest, page) }
  }

  private func register(_ rows: [Row], on day: Day) -> RegisterModel {
    RegisterModel(
      count: strings.number(rows.count), day: making.day(day), note: note,
      isExcerpt: archive.source.isExcerpt, states: states(of: rows),
      models: models(of: rows.map(\.agreement)), source: source(on: day), downloads: downloads)
  }

  /// Rows in the order of their states and, within these, as they come.
  private func states(of rows: [Row]) -> [RegisterStateModel] {
    let states = Dictionary(grouping: rows, by: \.agreement.state).sorted { $0.key.name < $1.key.name }
    return states.map { state, rows in
      RegisterStateModel(
        name: state.name, postal: state.postal, anchor: "In-\(Slug.make(state.name) ?? state.postal)",
        address: address(.state(state)), count: strings.number(rows.count), rows: rows.map(html).joined())
    }
  }

  private func html(_ row: Row) -> String {
    let agreement = row.agreement
    return making.renderer.fragment(
      "agreement-row", in: language,
      AgreementRowModel(
        agency: agreement.agency, address: row.page, agencyType: agreement.agencyType,
        county: agreement.county, model: agreement.model, signed: agreement.signed.map(making.day),
        document: agreement.document.map(onFile), addendum: agreement.addendum.map(onFile),
        state: agreement.state.name, postal: agreement.state.postal))
  }

  /// A document that was published.
  func onFile(_ address: WebAddress) -> SourceLinkModel {
    SourceLinkModel(url: address.text, host: address.host)
  }
}
