import Fields

/// A table of agreements inside a text.
public struct AgreementsBlock: Sendable {
  /// A column of the table.
  public enum Column: String, Sendable, CaseIterable {
    /// The state.
    case state
    /// Who signed.
    case agency
    /// The county.
    case county
    /// What kind of agency it is.
    case agencyType = "agency_type"
    /// The kind of agreement.
    case model
    /// When it was signed.
    case signed
    /// The agreement itself.
    case document
  }

  /// The order of the rows.
  public enum Sort: String, Sendable, CaseIterable {
    /// By state, and by agency inside it.
    case state
    /// By agency.
    case agency
    /// By county.
    case county
    /// By kind of agreement.
    case model
    /// By the day of signing, the newest first.
    case newest
    /// By the day of signing, the oldest first.
    case oldest
  }

  /// Which agreements are shown.
  public let filter: DataFilter
  /// The columns in their order.
  public let columns: [Column]
  /// The order of the rows.
  public let sort: Sort
  /// How many rows are shown at most.
  public let limit: Int

  /// The agreements that are shown, in the order that readers of a language expect.
  public func rows(of agreements: [Agreement], language: String) -> BlockRows<Agreement> {
    let order = NameOrder(language: language)
    return BlockRows(agreements.filter(filter.matches).ordered { rank(of: $0, order) }, limit: limit)
  }

  private func rank(of agreement: Agreement, _ order: NameOrder) -> RowRank {
    let state = agreement.state.name
    let usual = [state, agreement.agency, agreement.model]
    let (first, names): (String?, [String]) =
      switch sort {
      case .state: (state, usual)
      case .agency: (agreement.agency, [agreement.agency] + usual)
      case .county: (agreement.county, [agreement.county ?? ""] + usual)
      case .model: (agreement.model, [agreement.model] + usual)
      case .newest, .oldest: (agreement.signed?.iso, usual)
      }
    let day = agreement.signed?.daysSince1970 ?? 0
    return RowRank(
      isLast: first == nil, number: sort == .newest ? -day : sort == .oldest ? day : 0,
      names: names.map(order.key))
  }
}

extension AgreementsBlock {
  init(_ reader: inout FieldReader) {
    filter = reader.blockFilter(DataFilter.Column.ofAgreements, "Agreements have")
    let columns = reader.choices("columns", Column.self)
    // The state is in each row unless the filter says that there is only one.
    let usual: [Column] = [.state, .agency, .model, .signed]
    self.columns = columns.isEmpty ? filter.states.count == 1 ? Array(usual.dropFirst()) : usual : columns
    sort = reader.choice("sort", Sort.self) ?? .state
    limit = reader.blockLimit()
  }
}
