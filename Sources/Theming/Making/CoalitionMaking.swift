import Content
import Fields
import Foundation
import Markdown
import Planning

/// Makes what the pages of the coalition show.
struct CoalitionMaking {
  let making: PageMaking
  let language: String

  private var plan: SitePlan { making.plan }
  private var strings: ThemeStrings { making.strings }

  /// The directory: national members first, then those of each state, then those that say neither.
  var directory: CoalitionModel {
    let members = plan.campaign.members.current(on: plan.campaign.today)
    let national = members.filter { $0.scope == .national }
    let rest = members.filter { $0.scope != .national }
    let byState = Dictionary(grouping: rest.filter { $0.state != nil }) { $0.state?.name ?? "" }
    let groups =
      [group(strings[.national], "national", national)]
      + byState.keys.sorted().map { name in group(name, Slug.make(name) ?? name, byState[name] ?? []) }
      + [group(strings[.not_stated], "not-stated", rest.filter { $0.state == nil })]
    return CoalitionModel(
      count: strings.number(members.count), groups: groups.filter { !$0.members.isEmpty },
      downloads: ["csv", "json"].map { ending in
        DownloadModel(
          name: strings[ending == "csv" ? .download_csv : .download_json],
          address: plan.urls.download("members.\(ending)", in: .coalition).marked, format: ending.uppercased()
        )
      })
  }

  /// One member's page.
  func member(_ index: Int) -> MemberModel {
    let member = plan.campaign.members.members[index]
    return MemberModel(
      name: member.name,
      otherNames: member.otherNames.isEmpty ? nil : member.otherNames.joined(separator: strings[.list_comma]),
      kind: member.kind, scope: member.scope.map(strings.name), place: place(of: member),
      website: member.url.map { SourceLinkModel(url: $0.text, host: $0.host) },
      joined: member.joined.map(making.day),
      left: member.left.map(making.day), about: member.about.map { "<p>\(HTMLText.escaped($0))</p>" },
      logo: logo(of: member), appearances: appearances(of: member))
  }

  private func group(_ name: String, _ anchor: String, _ members: [Member]) -> MemberGroupModel {
    let sorted = NameOrder(language: language).sorted(members) { $0.name }
    return MemberGroupModel(
      name: name, anchor: anchor, count: strings.number(sorted.count),
      members: sorted.map { member in
        MemberEntryModel(
          name: member.name, address: plan.urls.member(member.id, language).marked, kind: member.kind,
          place: place(of: member))
      })
  }

  private func place(of member: Member) -> String? {
    let parts = [member.city, member.state?.name].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: strings[.list_comma])
  }

  private func logo(of member: Member) -> ImageModel? {
    guard let path = member.logo?.value, let file = plan.publicMedia(at: path) else {
      return nil
    }
    return ImageModel(
      address: SiteAddress(file.path).marked, text: member.name,
      attributes: LinkedPicture.attributes(of: file))
  }

  /// The language's public pieces that name the member, newest first.
  private func appearances(of member: Member) -> [AppearanceModel] {
    (plan.appearances[language]?[member.id] ?? []).map { appearance in
      let piece = plan.campaign.pieces[appearance.piece]
      return AppearanceModel(
        title: piece.title.value, address: plan.urls.piece(piece).marked,
        date: piece.date.map { making.day($0.day) }, relation: label(appearance.relation))
    }
  }

  private func label(_ relation: Appearance.Relation) -> String {
    switch relation {
    case .signed: strings[.relation_signed]
    case .sponsored: strings[.relation_sponsored]
    case .allied: strings[.relation_allied]
    case .wrote: strings[.published_release]
    case .described: strings[.about_in]
    }
  }
}
