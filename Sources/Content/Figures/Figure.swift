import Diagnostics
import Fields

/// A named number that is computed from the data, as `figures.yaml` describes it.
struct Figure: Sendable {
  /// What is counted.
  enum Subject: Sendable {
    /// Agreements in force.
    case agreements
    /// How many different values one of their columns has.
    case distinct(Column)
    /// Members of the coalition.
    case members
    /// Those who signed a letter, by the path of its file.
    case signatories(Located<String>)
    /// The program's size as `totals.csv` tells it.
    case total(TotalRow.Kind)
  }

  /// A column that can be counted, or that can narrow what is counted.
  typealias Column = DataFilter.Column

  /// The name by which texts call it.
  let name: Located<String>
  /// What is counted.
  let subject: Subject
  /// The filter: only what matches counts.
  let filter: DataFilter
  /// The day for which it is counted; today where none is written.
  let day: Located<Day>?
}

extension Figure {
  /// Reads one entry of `figures.yaml`.
  init?(_ reader: inout FieldReader, name: Located<String>) {
    let count = reader.text("count")
    let distinct = reader.choice("distinct", Column.self)
    let total = reader.choice("total", TotalRow.Kind.self)
    let filter = reader.filter()
    let day = reader.date("as_of").map { Located($0.value.day, at: $0.place) }
    guard let subject = reader.subject(count: count, distinct: distinct, total: total) else { return nil }
    self.name = name
    self.subject = subject
    self.filter = filter
    self.day = day
    reader.check(filter, has: subject.columns, .figureInvalid, "What this figure counts has")
  }
}

extension FieldReader {
  private static let countable = ["agreements", "members", "signatories of letters/NAME.md"]

  /// What a figure counts: exactly one of the three ways to say it.
  fileprivate mutating func subject(
    count: Located<String>?, distinct: Figure.Column?, total: TotalRow.Kind?
  ) -> Figure.Subject? {
    let said = [count != nil, map["distinct"] != nil, map["total"] != nil].count { $0 }
    guard said == 1 else {
      report(
        .figureInvalid,
        "A figure must count one thing, but this one counts \(said == 0 ? "nothing" : "several").",
        at: map.place, fix: "Write one of “count: agreements”, “distinct: county”, “total: active”.")
      return nil
    }
    if let distinct {
      if Figure.Column.ofAgreements.contains(distinct) { return .distinct(distinct) }
      report(
        .figureInvalid, "Agreements have no column “\(distinct.rawValue)”.", at: map.place,
        fix: "Write one of: \(Figure.Column.ofAgreements.map(\.rawValue).joined(separator: ", ")).")
      return nil
    }
    if let total { return .total(total) }
    guard let count else { return nil }
    let path = count.value.hasPrefix("signatories of ") ? count.value.dropFirst("signatories of ".count) : nil
    switch count.value {
    case "agreements": return .agreements
    case "members": return .members
    case _ where path != nil: return .signatories(Located(String(path ?? ""), at: count.place))
    default:
      report(
        .figureInvalid, "Handbill cannot count “\(count.value)”.", at: count.place,
        fix: Suggestion.question(for: count.value, among: ["agreements", "members"])
          ?? "Write one of: \(Self.countable.joined(separator: ", ")).")
      return nil
    }
  }
}

extension Figure.Subject {
  /// The columns that can narrow it.
  fileprivate var columns: [Figure.Column] {
    switch self {
    case .agreements, .distinct: Figure.Column.ofAgreements
    case .members: Figure.Column.ofMembers
    case .signatories: Figure.Column.ofSignatories
    case .total: []
    }
  }
}
