import Content
import Fields
import Output
import Planning

/// The record of agreements as files.
struct AgreementDownloads: Sendable {
  let plan: SitePlan
  let archive: AgreementArchive

  var files: [OutputFile] {
    AgreementDownload.allCases.map { file in
      OutputFile(
        plan.urls.download(file.rawValue, in: .agreements).outputPath, .made { .text(text(of: file)) })
    }
  }

  private func text(of file: AgreementDownload) -> String {
    switch file {
    case .table: DataTable.agreements.csv(agreements)
    case .data: AgreementData(plan: plan, archive: archive).text
    case .changes: DataTable.changes.csv(changes)
    case .size: DataTable.size.csv(size)
    case .package: DataPackage(plan: plan, source: archive.source, day: archive.newest.day).text
    }
  }

  /// The agreements in force, agency by agency.
  private var agreements: [[String]] {
    archive.history.agencies.flatMap { agency in
      let page = self.page(of: agency)
      return agency.agreements.filter(\.isListed).map { record in
        let agreement = record.latest
        return [
          agreement.state.name, agreement.agency, agreement.agencyType ?? "", agreement.county ?? "",
          agreement.model, agreement.signed?.iso ?? "", agreement.document?.text ?? "",
          agreement.addendum?.text ?? "", record.firstListed.iso, page,
        ]
      }
    }
  }

  private var changes: [[String]] {
    archive.history.comparisons.reversed().flatMap { comparison in
      comparison.changes.compactMap { row(of: $0) }
    }
  }

  private func row(of change: AgreementChange) -> [String]? {
    guard let agreement = (change.after ?? change.before)?.agreement else { return nil }
    let before = change.fields.map { change.before?.agreement[$0] ?? "" }
    let after = change.fields.map { change.after?.agreement[$0] ?? "" }
    return [
      change.from.iso, change.day.iso, change.kind.rawValue, change.reason?.rawValue ?? "",
      agreement.state.name, agreement.agency, agreement.county ?? "", agreement.model,
      agreement.signed?.iso ?? "", change.fields.map(\.rawValue).joined(separator: "|"),
      before.joined(separator: "|"), after.joined(separator: "|"),
      archive.agency(of: change).map { page(of: archive.history.agencies[$0]) } ?? "",
    ]
  }

  private var size: [[String]] {
    plan.campaign.size.entries.map { entry in
      [
        entry.day.iso, entry.active.map(String.init) ?? "", entry.pending.map(String.init) ?? "",
        entry.source ?? "",
      ]
    }
  }

  private func page(of agency: Agency) -> String {
    plan.urls.agency(agency.address, plan.campaign.settings.defaultLanguage.code)
      .absolute(under: plan.campaign.settings.url.text)
  }
}

extension Agreement {
  /// What one of its fields says, as downloads write it; nil for nothing.
  fileprivate subscript(field: AgreementField) -> String? {
    switch field {
    case .state: state.name
    case .agency: agency
    case .agencyType: agencyType
    case .county: county
    case .model: model
    case .signed: signed?.iso
    case .document: document?.text
    case .addendum: addendum?.text
    }
  }
}
