import Content
import Fields
import Planning

extension AgreementMaking {
  /// One agency's agreements and their history.
  func agency(_ index: Int) -> AgencyModel {
    let agency = archive.history.agencies[index]
    let listed = agency.agreements.filter(\.isListed)
    let shown = listed.isEmpty ? agency.agreements : listed
    let counties = unique(shown.compactMap(\.latest.county))
    let types = unique(shown.compactMap(\.latest.agencyType))
    let events = archive.changes(ofAgency: index).map { event($0.change, in: $0.comparison) }
    return AgencyModel(
      name: agency.name, state: link(.state(agency.state)),
      agencyType: types.isEmpty ? nil : types.joined(separator: strings[.list_comma]),
      county: counties.isEmpty ? nil : counties.joined(separator: strings[.list_comma]),
      formerNames: agency.formerNames.isEmpty
        ? nil : agency.formerNames.joined(separator: strings[.list_comma]),
      count: strings.counted(.agreement_count, listed.count), day: making.day(archive.newest.day),
      note: note,
      agreements: listed.map { model($0, showsCounty: counties.count > 1) },
      ended: agency.agreements.filter { !$0.isListed }.map { model($0, showsCounty: counties.count > 1) },
      events: events.isEmpty ? nil : events.joined(), source: source, downloads: [])
  }

  private func model(_ record: AgreementRecord, showsCounty: Bool) -> AgencyAgreementModel {
    let agreement = record.latest
    return AgencyAgreementModel(
      model: agreement.model, text: explanation(of: agreement.model),
      county: showsCounty ? agreement.county : nil, signed: agreement.signed.map(making.day),
      document: agreement.document.map(onFile), addendum: agreement.addendum.map(onFile),
      firstListed: making.day(record.firstListed),
      lastListed: record.isListed ? nil : making.day(record.lastListed))
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
