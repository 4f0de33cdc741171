import Content
import Planning

/// Who signed a letter, as files, without private data.
struct SignatoryDownloads {
  let campaign: Campaign
  let letter: Letter

  private struct Entry: Encodable {
    let name: String
    let member: String?
    let type: String
    let person: String?
    let role: String?
    let state: String?
    let signed: String?
  }

  private var entries: [Entry] {
    (letter.list?.signatories ?? []).map { signatory in
      let isIndividual = signatory.kind == .individual
      var member: String?
      if case .member(let index) = signatory.kind { member = campaign.members.members[index].id }
      return Entry(
        name: signatory.name, member: member, type: isIndividual ? "individual" : "organization",
        person: letter.showsSigners && !isIndividual ? signatory.person : nil,
        role: letter.showsSigners || isIndividual ? signatory.role : nil, state: signatory.state?.postal,
        signed: signatory.signed?.iso)
    }
  }

  var json: String { get throws { try JSONText.of(["signatories": entries]) } }

  var csv: String {
    CSVText.table(
      ["name", "member", "type", "person", "role", "state", "signed"],
      entries.map { entry in
        [
          entry.name, entry.member ?? "", entry.type, entry.person ?? "", entry.role ?? "", entry.state ?? "",
          entry.signed ?? "",
        ]
      })
  }
}
