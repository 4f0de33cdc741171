import Content
import Fields
import Planning

/// Finds what a block shows: rows from the data, in the words of the page's language.
struct BlockContentMaking {
  let making: PageMaking
  let language: String
  let block: DataBlock
  /// The position of the letter whose signatories are shown.
  let letter: Int?

  private var plan: SitePlan { making.plan }
  private var strings: ThemeStrings { making.strings }

  var content: BlockContent {
    switch block.content {
    case .agreements(let block): agreements(block)
    case .members(let block): members(block)
    case .signatories(let block): signatories(block)
    case .totals(let block): totals(block)
    case .map(let filter): map(filter)
    }
  }

  private func agreements(_ block: AgreementsBlock) -> BlockContent {
    let found = block.rows(of: plan.campaign.agreements?.agreements ?? [], language: language)
    let head = block.columns.firstIndex(of: .agency) ?? 0
    return sourced(
      BlockContent(
        caption: caption(
          agreementsTitle(block.filter), block.filter, [.agency, .agencyType, .county, .model]),
        columns: block.columns.map { BlockColumnModel(name: name(of: $0)) },
        rows: found.rows.map { agreement in
          .cells(
            block.columns.enumerated().map { position, column in
              cell(column, of: agreement, isHead: position == head)
            })
        },
        shown: shown(found), more: more(found, at: page(of: block.filter))))
  }

  private func members(_ block: MembersBlock) -> BlockContent {
    let found = block.rows(
      of: plan.campaign.members, on: plan.campaign.today, language: language)
    return BlockContent(
      caption: caption(strings[.coalition], block.filter, [.state, .kind, .scope]),
      rows: found.rows.map { member in
        let place = [member.city, member.state?.name].compactMap { $0 }
        return entry(
          member.name, plan.urls.member(member.id, language),
          [member.kind, place.isEmpty ? nil : place.joined(separator: strings[.list_comma])])
      },
      shown: shown(found), more: more(found, at: plan.urls.section(.coalition, language).marked))
  }

  private func signatories(_ block: SignatoriesBlock) -> BlockContent {
    guard let index = letter, let letter = plan.campaign.pieces[index].letter else {
      return BlockContent(caption: "", rows: [])
    }
    let piece = plan.campaign.pieces[index]
    let found = block.rows(of: letter, language: language)
    return BlockContent(
      caption: caption("\(strings[.signatories]): \(piece.title.value)", block.filter, [.state]),
      rows: found.rows.map { signatory in
        var address: SiteAddress?
        if case .member(let member) = signatory.kind {
          address = plan.urls.member(plan.campaign.members.members[member].id, language)
        }
        let person = signatory.kind == .individual ? [] : letter.showsSigners ? [signatory.person] : []
        let role = signatory.kind == .individual || letter.showsSigners ? [signatory.role] : []
        return entry(signatory.name, address, person + role + [signatory.state?.name])
      },
      // Where the table lists only some of those who signed, the letter says how many they are.
      shown: shown(found, of: block.filter.isEmpty ? letter.count : nil),
      more: more(found, at: plan.urls.piece(piece).marked + "#Signatories"))
  }

  private func totals(_ block: TotalsBlock) -> BlockContent {
    let rows = block.rows(of: plan.campaign.size)
    let (hasPending, hasSource) = (
      rows.contains { $0.pending != nil }, rows.contains { making.source(of: $0, language) != nil }
    )
    let columns = [
      BlockColumnModel(name: strings[.day]),
      BlockColumnModel(name: strings[.column_active], isNumber: true),
      hasPending ? BlockColumnModel(name: strings[.column_pending], isNumber: true) : nil,
      hasSource ? BlockColumnModel(name: strings[.source]) : nil,
    ]
    return BlockContent(
      caption: caption(strings[.agreements_over_time]), columns: columns.compactMap { $0 },
      rows: rows.map { row in
        .cells(
          [
            BlockCellModel(text: strings.date(row.day), isHead: true, iso: row.day.iso), number(row.active),
            hasPending ? number(row.pending) : nil,
            hasSource ? BlockCellModel(text: making.source(of: row, language) ?? "") : nil,
          ].compactMap { $0 })
      }, chart: block.form == .chart ? making.chart(of: rows, language) : nil)
  }

  private func map(_ filter: DataFilter) -> BlockContent {
    let states = plan.campaign.agreements?.byState ?? []
    let counts = states.map { ($0.state, $0.agreements.count(where: filter.matches)) }.filter { $0.1 > 0 }
    return sourced(
      BlockContent(
        caption: caption(strings[.agreements_by_state], filter, [.agency, .agencyType, .county, .model]),
        columns: [
          BlockColumnModel(name: strings[.state]),
          BlockColumnModel(name: strings[.agreements], isNumber: true),
        ],
        rows: counts.map { state, count in
          .cells([
            BlockCellModel(text: state.name, isHead: true, address: plan.urls.state(state, language).marked),
            number(count),
          ])
        }, map: making.agreements(language)?.map(of: counts)))
  }
}
