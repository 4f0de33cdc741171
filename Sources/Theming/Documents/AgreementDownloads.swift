import Content
import Output
import Planning

/// The newest table of agreements as files, with where it comes from.
struct AgreementDownloads: Sendable {
  let plan: SitePlan

  var files: [OutputFile] {
    guard let snapshot = plan.campaign.agreements else { return [] }
    return [
      OutputFile(
        plan.urls.download("agreements.csv", in: .agreements).outputPath, .made { .text(csv(snapshot)) }),
      OutputFile(
        plan.urls.download("agreements.json", in: .agreements).outputPath,
        .made { .text(try JSONText.of(description(of: snapshot))) }),
    ]
  }

  private struct Description: Encodable {
    let name: String
    let publisher: String?
    let url: String?
    let licence: String?
    let licence_url: String?
    let note: String?
    let retrieved: String
    let agreements: [Entry]
  }

  private struct Entry: Encodable {
    let state: String
    let agency: String
    let agency_type: String?
    let county: String?
    let model: String
    let signed: String?
    let document: String?
    let addendum: String?

    init(_ agreement: Agreement) {
      state = agreement.state.name
      agency = agreement.agency
      agency_type = agreement.agencyType
      county = agreement.county
      model = agreement.model
      signed = agreement.signed?.iso
      document = agreement.document?.text
      addendum = agreement.addendum?.text
    }
  }

  private func description(of snapshot: AgreementSnapshot) -> Description {
    let code = plan.campaign.settings.defaultLanguage.code
    let source = snapshot.source
    return Description(
      name: source.name.text(in: code, fallback: code),
      publisher: source.publisher?.text(in: code, fallback: code),
      url: source.url?.text, licence: source.licence?.text(in: code, fallback: code),
      licence_url: source.licenceURL?.text, note: source.note?.text(in: code, fallback: code),
      retrieved: snapshot.day.iso, agreements: snapshot.agreements.map(Entry.init))
  }

  private func csv(_ snapshot: AgreementSnapshot) -> String {
    CSVText.table(
      ["state", "agency", "agency_type", "county", "model", "signed", "document", "addendum"],
      snapshot.agreements.map(Entry.init).map { entry in
        [
          entry.state, entry.agency, entry.agency_type ?? "", entry.county ?? "", entry.model,
          entry.signed ?? "",
          entry.document ?? "", entry.addendum ?? "",
        ]
      })
  }
}
