import Content
import Planning

extension BlockContentMaking {
  private var strings: ThemeStrings { making.strings }

  /// The author's words, or else words that describe the filter, so that nobody mistakes a part for the
  /// whole.
  func caption(_ usual: String, _ filter: DataFilter? = nil, _ columns: [DataFilter.Column] = []) -> String {
    if let caption = block.caption { return caption }
    let values = columns.flatMap { column in
      (filter?.values[column] ?? []).map { words(for: $0.value, of: column) }
    }
    return values.isEmpty ? usual : "\(usual) (\(values.joined(separator: strings[.list_comma])))"
  }

  private func words(for value: String, of column: DataFilter.Column) -> String {
    switch column {
    case .state: USState.named(value)?.name ?? value
    case .scope: Member.Scope(rawValue: value.lowercased()).map(strings.name) ?? value
    case .agency, .agencyType, .county, .model, .kind: value
    }
  }

  func agreementsTitle(_ filter: DataFilter) -> String {
    let states = filter.states.map(\.name)
    return states.isEmpty
      ? strings[.agreements] : strings.filled(.agreements_in, ["state": strings.list(states)])
  }

  func name(of column: AgreementsBlock.Column) -> String {
    switch column {
    case .state: strings[.state]
    case .agency: strings[.agency]
    case .county: strings[.county]
    case .agencyType: strings[.agency_type]
    case .model: strings[.model]
    case .signed: strings[.signed]
    case .document: strings[.document]
    }
  }

  func cell(_ column: AgreementsBlock.Column, of agreement: Agreement, isHead: Bool) -> BlockCellModel {
    var cell: BlockCellModel
    switch column {
    case .state:
      let address = making.plan.urls.state(agreement.state, language).marked
      cell = BlockCellModel(text: agreement.state.name, address: address)
    case .agency: cell = BlockCellModel(text: agreement.agency)
    case .county: cell = BlockCellModel(text: agreement.county ?? "")
    case .agencyType: cell = BlockCellModel(text: agreement.agencyType ?? "")
    case .model: cell = BlockCellModel(text: agreement.model)
    case .signed:
      let words = agreement.signed.map(strings.date) ?? strings[.not_stated]
      cell = BlockCellModel(text: words, iso: agreement.signed?.iso)
    case .document:
      cell =
        agreement.document.map {
          BlockCellModel(text: strings[.document], address: $0.text, about: agreement.agency)
        } ?? BlockCellModel(text: "")
    }
    cell.isHead = isHead
    return cell
  }

  func number(_ number: Int?) -> BlockCellModel {
    BlockCellModel(text: number.map(strings.number) ?? strings[.not_stated], isNumber: true)
  }

  func entry(_ name: String, _ address: SiteAddress?, _ details: [String?]) -> BlockContent.Row {
    .entry(
      BlockEntryModel(
        name: name, address: address?.marked, details: details.compactMap { $0 }.map(BlockDetailModel.init)))
  }

  func shown(_ found: BlockRows<some Sendable>, of all: Int? = nil) -> String {
    strings.filled(
      .rows_shown, ["shown": strings.number(found.rows.count), "all": strings.number(all ?? found.count)])
  }

  func more(_ found: BlockRows<some Sendable>, at address: String) -> String? {
    found.rows.count < found.count ? address : nil
  }

  /// The page that lists what matches a filter: a state's, or that of all agreements.
  func page(of filter: DataFilter) -> String {
    let states = filter.states
    return states.count == 1
      ? making.plan.urls.state(states[0], language).marked
      : making.agreements(language)?.address(.register)
        ?? making.plan.urls.section(.agreements, language).marked
  }

  /// The same with the source of the agreements, which is shown wherever they are.
  func sourced(_ content: BlockContent) -> BlockContent {
    guard let agreements = making.agreements(language) else { return content }
    var content = content
    content.note = agreements.note
    content.source = agreements.source
    return content
  }
}

extension ThemeStrings {
  /// How far a member reaches.
  func name(of scope: Member.Scope) -> String {
    switch scope {
    case .national: self[.scope_national]
    case .state: self[.scope_state]
    case .local: self[.scope_local]
    }
  }
}
