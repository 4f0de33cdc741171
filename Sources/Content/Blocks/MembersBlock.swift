import Fields

/// A list of members inside a text.
public struct MembersBlock: Sendable {
  /// The order of the list.
  public enum Sort: String, Sendable, CaseIterable {
    /// By name.
    case name
    /// By state, and by name inside it; those without a state first.
    case state
    /// By the day of joining, the newest first.
    case newest
  }

  /// Which members are shown.
  public let filter: DataFilter
  /// The order of the list.
  public let sort: Sort
  /// How many members are shown at most.
  public let limit: Int

  /// The members that are shown: none that had left by `day`.
  public func rows(of registry: MemberRegistry, on day: Day, language: String) -> BlockRows<Member> {
    let order = NameOrder(language: language)
    let members = registry.current(on: day).filter(filter.matches)
    return BlockRows(members.ordered { rank(of: $0, order) }, limit: limit)
  }

  private func rank(of member: Member, _ order: NameOrder) -> RowRank {
    let name = order.key(member.name)
    return switch sort {
    case .name: RowRank(names: [name])
    case .state: RowRank(names: [order.key(member.state?.name ?? ""), name])
    case .newest:
      RowRank(isLast: member.joined == nil, number: -(member.joined?.daysSince1970 ?? 0), names: [name])
    }
  }
}

extension MembersBlock {
  init(_ reader: inout FieldReader) {
    filter = reader.blockFilter(DataFilter.Column.ofMembers, "Members have")
    sort = reader.choice("sort", Sort.self) ?? .name
    limit = reader.blockLimit()
  }
}
