import Content
import Fields
import Planning

/// Makes what the pages of agreements show.
struct AgreementMaking {
  let making: PageMaking
  let language: String

  private var plan: SitePlan { making.plan }
  private var strings: ThemeStrings { making.strings }

  /// All agreements, counted by state and by kind.
  var overview: (template: String, any TemplateModel) {
    guard let snapshot = plan.campaign.agreements else { return ("not-found", NotFoundModel()) }
    let states = snapshot.byState
    let most = states.map(\.agreements.count).max() ?? 1
    return (
      "agreements",
      AgreementsModel(
        count: strings.number(snapshot.agreements.count), day: making.day(snapshot.day),
        note: making.text(snapshot.source.note, language),
        states: states.map { state, agreements in
          StateCountModel(
            name: state.name, address: plan.urls.state(state, language).marked,
            count: strings.number(agreements.count), share: String(agreements.count * 100 / most))
        }, models: models(of: snapshot), source: source(of: snapshot), downloads: downloads)
    )
  }

  /// The agreements of one state.
  func page(of state: USState) -> (template: String, any TemplateModel) {
    guard let snapshot = plan.campaign.agreements else { return ("not-found", NotFoundModel()) }
    let agreements = snapshot.agreements.filter { $0.state == state }
      .sorted { ($0.agency.lowercased(), $0.model) < ($1.agency.lowercased(), $1.model) }
    return (
      "state",
      StateModel(
        name: state.name, count: strings.number(agreements.count), day: making.day(snapshot.day),
        note: making.text(snapshot.source.note, language), agreements: agreements.map(model),
        source: source(of: snapshot), downloads: downloads)
    )
  }

  private func model(_ agreement: Agreement) -> AgreementModel {
    AgreementModel(
      agency: agreement.agency, agencyType: agreement.agencyType, county: agreement.county,
      model: agreement.model,
      signed: agreement.signed.map(making.day),
      document: agreement.document.map { SourceLinkModel(url: $0.text, host: $0.host) })
  }

  /// The kinds of agreement, the most frequent first.
  private func models(of snapshot: AgreementSnapshot) -> [ModelCountModel] {
    let counts = Dictionary(grouping: snapshot.agreements, by: \.model).mapValues(\.count)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, count in
      let text = snapshot.source.models.first { $0.name == name }?.text
      return ModelCountModel(name: name, count: strings.number(count), text: making.text(text, language))
    }
  }

  /// Where the agreements come from.
  func source(of snapshot: AgreementSnapshot) -> SourceModel {
    let source = snapshot.source
    return SourceModel(
      name: making.text(source.name, language) ?? "", publisher: making.text(source.publisher, language),
      url: source.url?.text, licence: making.text(source.licence, language),
      licenceURL: source.licenceURL?.text,
      retrieved: making.day(snapshot.day))
  }

  private var downloads: [DownloadModel] {
    ["csv", "json"].map { ending in
      DownloadModel(
        name: strings[ending == "csv" ? .download_csv : .download_json],
        address: plan.urls.download("agreements.\(ending)", in: .agreements).marked,
        format: ending.uppercased())
    }
  }
}
