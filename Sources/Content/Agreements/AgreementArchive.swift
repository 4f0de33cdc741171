import Diagnostics
import Fields

/// Everything from the tables of agreements: what is in force, the history of each agreement, and what was
/// cleaned.
public struct AgreementArchive: Sendable {
  /// Who published the tables.
  public let source: AgreementSource
  /// Every table whose day has come, oldest first; at least one.
  public let tables: [AgreementTable]
  /// The newest list of applications, if there is one.
  public let pending: AgreementTable?
  /// The pending applications of that list, and those that a table of that day or later lists as agreements,
  /// each with the position of its agency in `history.agencies`.
  public let applications: (waiting: [Agreement], signed: [(agreement: Agreement, agency: Int)])
  /// The history of each agreement.
  public let history: AgreementHistory
  /// The agreements of the newest table.
  public let newest: AgreementSnapshot
  /// The position of each agreement's agency in `history.agencies`.
  private let agencies: [AgreementKey: Int]
  /// The positions of each agency's changes in `history.comparisons` and their changes, newest first.
  private let changesByAgency: [[(comparison: Int, change: Int)]]

  /// Nil where there is no table.
  init?(tables: [AgreementTable], pending: AgreementTable?, source: AgreementSource) {
    guard let last = tables.last else { return nil }
    self.source = source
    self.tables = tables
    self.pending = pending
    let history = AgreementHistory(tables.map(\.sheet))
    self.history = history
    newest = AgreementSnapshot(
      day: last.day, agreements: history.records.filter(\.isListed).map(\.latest), source: source)
    applications = Self.sorted(pending, with: newest, history)
    var agencies: [AgreementKey: Int] = [:]
    for (index, agency) in history.agencies.enumerated() {
      for record in agency.agreements { agencies[record.key] = index }
    }
    self.agencies = agencies
    var changes = [[(comparison: Int, change: Int)]](repeating: [], count: history.agencies.count)
    for (number, comparison) in history.comparisons.enumerated().reversed() {
      for (index, change) in comparison.changes.enumerated() {
        // A change that names two agencies is with both.
        let keys = [change.afterKey, change.beforeKey].compactMap { $0.flatMap { agencies[$0] } }
        for agency in Set(keys) { changes[agency].append((number, index)) }
      }
    }
    changesByAgency = changes
  }

  /// Whether there is more than one table, and so any changes to show, on a page or in a feed.
  public var hasChanges: Bool { !history.comparisons.isEmpty }

  /// What changed in an agency's agreements, by its position in `history.agencies`, newest first; each with the
  /// position of the comparison that found it.
  public func changes(ofAgency index: Int) -> [(comparison: Int, change: AgreementChange)] {
    changesByAgency[index].map { ($0.comparison, history.comparisons[$0.comparison].changes[$0.change]) }
  }

  /// The position in `history.agencies` of the agency that a change is about.
  public func agency(of change: AgreementChange) -> Int? {
    (change.afterKey ?? change.beforeKey).flatMap { agencies[$0] }
  }

  /// The agreements that the table of a day lists; nil where there is no table of that day.
  public func agreements(on day: Day) -> [Agreement]? {
    if day == newest.day { return newest.agreements }
    guard tables.contains(where: { $0.day == day }) else { return nil }
    return history.records.compactMap { record in
      record.listings.first { $0.day == day }?.listing.agreement
    }
  }

  /// Sorts applications by whether a table of their day or later lists them as agreements.
  private static func sorted(
    _ pending: AgreementTable?, with newest: AgreementSnapshot, _ history: AgreementHistory
  ) -> (waiting: [Agreement], signed: [(agreement: Agreement, agency: Int)]) {
    guard let pending else { return ([], []) }
    let listings = pending.sheet.listings.map(\.agreement)
    guard newest.day >= pending.day else { return (listings, []) }
    var inForce: [String: Int] = [:]
    for (index, agency) in history.agencies.enumerated() {
      for record in agency.agreements where record.isListed { inForce[name(of: record.latest)] = index }
    }
    var waiting: [Agreement] = []
    var signed: [(agreement: Agreement, agency: Int)] = []
    for agreement in listings {
      if let agency = inForce[name(of: agreement)] {
        signed.append((agreement, agency))
      } else {
        waiting.append(agreement)
      }
    }
    return (waiting, signed)
  }

  private static func name(of agreement: Agreement) -> String {
    AgreementCorrection.keys(
      state: agreement.state.name, agency: agreement.agency, model: agreement.model)[1]
  }

  /// Every state that ever had an agreement or an application, by name.
  public var states: [USState] {
    let pending = pending?.sheet.listings.map(\.agreement.state) ?? []
    return Set(history.agencies.map(\.state) + pending).sorted { $0.name < $1.name }
  }
}
