import Content
import Output
import Planning

/// The registry of members as files, without the private columns.
struct CoalitionDownloads: Sendable {
  let plan: SitePlan

  var files: [OutputFile] {
    guard !plan.campaign.members.members.isEmpty else { return [] }
    return [
      OutputFile(plan.urls.download("members.csv", in: .coalition).outputPath, .made { .text(csv) }),
      OutputFile(plan.urls.download("members.json", in: .coalition).outputPath, .made { .text(try json) }),
    ]
  }

  private struct Entry: Encodable {
    let id: String
    let name: String
    let other_names: [String]
    let url: String?
    let kind: String?
    let scope: String?
    let state: String?
    let city: String?
    let joined: String?
    let left: String?
    let about: String?
  }

  private var entries: [Entry] {
    plan.campaign.members.members.map { member in
      Entry(
        id: member.id, name: member.name, other_names: member.otherNames, url: member.url?.text,
        kind: member.kind,
        scope: member.scope?.rawValue, state: member.state?.postal, city: member.city,
        joined: member.joined?.iso,
        left: member.left?.iso, about: member.about)
    }
  }

  private var json: String { get throws { try JSONText.of(["members": entries]) } }

  private var csv: String {
    CSVText.table(
      ["id", "name", "other_names", "url", "kind", "scope", "state", "city", "joined", "left", "about"],
      entries.map { entry in
        [
          entry.id, entry.name, entry.other_names.joined(separator: "|"), entry.url ?? "", entry.kind ?? "",
          entry.scope ?? "", entry.state ?? "", entry.city ?? "", entry.joined ?? "", entry.left ?? "",
          entry.about ?? "",
        ]
      })
  }
}
