import Content
import Fields
import Markdown
import Planning

extension PageMaking {
  /// What a sign-on letter adds to its page.
  func letter(_ letter: Letter, of index: Int) -> LetterModel {
    let piece = campaign.pieces[index]
    let list = letter.list?.signatories ?? []
    let isOpen = letter.isOpen(at: campaign.now)
    let mail = letter.signOn?.email.map {
      MailtoAddress(to: [$0.text], subject: piece.title.value, body: nil).text
    }
    return LetterModel(
      recipients: recipients(letter.recipients, piece.language), excerpt: blanked(.excerpt, of: index)?.html,
      count: letter.count.map { strings.counted(.signatory_count, $0) },
      listed: letter.count == list.count || list.isEmpty ? nil : strings.counted(.listed_count, list.count),
      day: (letter.total?.day ?? letter.list?.lastSigned).map(day), isOpen: isOpen,
      until: isOpen ? letter.signOn?.until.map { end($0.moment) } : nil,
      signOn: isOpen ? letter.signOn?.form?.text ?? mail : nil,
      groups: groups(of: letter, piece.language), kinds: kinds(of: list),
      downloads: list.isEmpty ? [] : downloads(of: piece))
  }

  /// The first of those who signed, and how many more: `A, B, and 57 more`.
  func signatoriesInWords(_ letter: Letter, most: Int) -> String? {
    let list = letter.list?.signatories ?? []
    guard let count = letter.count, !list.isEmpty else { return nil }
    let names = list.prefix(most).map(\.name)
    let more = count - names.count
    guard more > 0 else { return strings.list(names) }
    return strings.filled(
      .names_and_more,
      ["names": names.joined(separator: strings[.list_comma]), "more": strings.counted(.more_count, more)])
  }

  /// National organizations first, then those of each state, then those that say neither, then individuals; or a
  /// group for each kind of organization.
  private func groups(of letter: Letter, _ language: String) -> [SignatoryGroupModel] {
    let list = letter.list?.signatories ?? []
    let organizations = list.filter { $0.kind != .individual }
    let individuals = list.filter { $0.kind == .individual }
    let members = campaign.members.members
    var named: [(name: String, anchor: String, signatories: [Signatory])] = []
    switch letter.grouping {
    case .state:
      let isNational = { (signatory: Signatory) in
        if case .member(let index) = signatory.kind { members[index].scope == .national } else { false }
      }
      named.append((strings[.national], "National", organizations.filter(isNational)))
      let rest = organizations.filter { !isNational($0) }
      named += byName(rest) { $0.state?.name }
    case .kind:
      named += byName(organizations) { kind(of: $0) }
    }
    named.append((strings[.individuals], "Individuals", individuals))
    let order = NameOrder(language: language)
    return named.filter { !$0.signatories.isEmpty }.map { name, anchor, signatories in
      SignatoryGroupModel(
        name: name, anchor: anchor, count: strings.number(signatories.count),
        signatories: order.sorted(signatories) { $0.name }.map { entry($0, of: letter, language) }.joined())
    }
  }

  /// Groups in the order of their names; those without a name come last.
  private func byName(
    _ signatories: [Signatory], _ name: (Signatory) -> String?
  ) -> [(name: String, anchor: String, signatories: [Signatory])] {
    let groups = Dictionary(grouping: signatories) { name($0) ?? "" }
    let names = NameOrder(language: strings.language).sorted(groups.keys.filter { !$0.isEmpty }) { $0 }
    return (names + (groups[""] == nil ? [] : [""])).map { key in
      let anchor = key.isEmpty ? "Not-stated" : "In-\(Slug.make(key) ?? key)"
      return (key.isEmpty ? strings[.not_stated] : key, anchor, groups[key] ?? [])
    }
  }

  private func kind(of signatory: Signatory) -> String? {
    guard case .member(let index) = signatory.kind else { return nil }
    return campaign.members.members[index].kind?.lowercased()
  }

  private func entry(_ signatory: Signatory, of letter: Letter, _ language: String) -> String {
    let isIndividual = signatory.kind == .individual
    let signer = letter.showsSigners ? [signatory.person, signatory.role] : []
    let person = (isIndividual ? [signatory.role] : signer).compactMap { $0 }.joined(
      separator: strings[.list_comma])
    let showsState = letter.grouping != .state || isIndividual
    var address: String?
    if case .member(let index) = signatory.kind {
      address = plan.urls.member(campaign.members.members[index].id, language).marked
    }
    return renderer.fragment(
      "signatory", in: language,
      SignatoryModel(
        name: signatory.name, address: address, person: person.isEmpty ? nil : person,
        place: showsState ? signatory.state?.name : nil))
  }

  private func kinds(of signatories: [Signatory]) -> [SignatoryKindModel] {
    let kinds = Dictionary(grouping: signatories.filter { $0.kind != .individual }) { kind(of: $0) ?? "" }
    let individuals = signatories.count { $0.kind == .individual }
    guard kinds.count + (individuals > 0 ? 1 : 0) > 1 else { return [] }
    let sorted = NameOrder(language: strings.language).sorted(kinds.keys.filter { !$0.isEmpty }) { $0 }
    let named = sorted.map { SignatoryKindModel(name: $0, count: strings.number(kinds[$0]?.count ?? 0)) }
    let others = kinds[""].map {
      SignatoryKindModel(name: strings[.not_stated], count: strings.number($0.count))
    }
    let people =
      individuals > 0
      ? SignatoryKindModel(name: strings[.individuals], count: strings.number(individuals)) : nil
    return named + [others, people].compactMap { $0 }
  }

  private func downloads(of piece: Piece) -> [DownloadModel] {
    ["csv", "json"].map { ending in
      DownloadModel(
        name: strings[ending == "csv" ? .download_csv : .download_json],
        address: plan.urls.signatories(of: piece, ending: ending).marked, format: ending.uppercased())
    }
  }
}
