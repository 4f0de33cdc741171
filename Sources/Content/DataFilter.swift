import Diagnostics
import Fields

/// Narrows agreements, members or signatories to those that have certain values.
public struct DataFilter: Sendable {
  /// A column that can be counted, or that can narrow what is counted or shown.
  public enum Column: String, Sendable, CaseIterable {
    /// The state of any of them.
    case state
    /// Who signed an agreement.
    case agency
    /// The kind of an agreement.
    case model
    /// The county of an agreement.
    case county
    /// The kind of a member.
    case kind
    /// How far a member reaches.
    case scope
    /// The kind of an agency.
    case agencyType = "agency_type"

    static let ofAgreements: [Column] = [.state, .agency, .agencyType, .county, .model]
    static let ofMembers: [Column] = [.state, .kind, .scope]
    static let ofSignatories: [Column] = [.state]
  }

  /// The values to match, as written, by column.
  public let values: [Column: [Located<String>]]
  /// Where the filter is written; nil where there is none.
  public let place: Place?
  /// The values in the form in which they are compared.
  private let compared: [Column: Set<String>]

  init(_ values: [Column: [Located<String>]], at place: Place?) {
    self.values = values
    self.place = place
    compared = Dictionary(
      uniqueKeysWithValues: values.map { column, values in
        (column, Set(values.map { Self.value($0.value, of: column) }))
      })
  }

  /// Whether everything passes.
  public var isEmpty: Bool { values.isEmpty }

  /// The states that it names.
  public var states: [USState] { (values[.state] ?? []).compactMap { USState.named($0.value) } }

  /// Whether an agreement passes.
  public func matches(_ agreement: Agreement) -> Bool { matches(agreement.text(of:)) }

  /// Whether a member passes.
  public func matches(_ member: Member) -> Bool { matches(member.text(of:)) }

  /// Whether a signatory passes.
  public func matches(_ signatory: Signatory) -> Bool {
    matches { column in column == .state ? signatory.state?.postal.lowercased() : nil }
  }

  private func matches(_ text: (Column) -> String?) -> Bool {
    compared.allSatisfy { column, values in text(column).map(values.contains) ?? false }
  }

  /// A state may be written in any way; other values are compared without regard to letter case.
  private static func value(_ text: String, of column: Column) -> String {
    (column == .state ? USState.named(text)?.postal ?? text : text).lowercased()
  }
}

extension Agreement {
  /// What one of its columns says, in small letters; a state by its postal abbreviation.
  func text(of column: DataFilter.Column) -> String? {
    switch column {
    case .state: state.postal.lowercased()
    case .agency: agency.lowercased()
    case .agencyType: agencyType?.lowercased()
    case .county: county?.lowercased()
    case .model: model.lowercased()
    case .kind, .scope: nil
    }
  }
}

extension Member {
  /// What one of its columns says, in small letters; a state by its postal abbreviation.
  func text(of column: DataFilter.Column) -> String? {
    switch column {
    case .state: state?.postal.lowercased()
    case .kind: kind?.lowercased()
    case .scope: scope?.rawValue
    case .agency, .agencyType, .county, .model: nil
    }
  }
}

extension FieldReader {
  /// The filter in the field “where”; if there is none, one that passes everything.
  mutating func filter() -> DataFilter {
    let values = record("where", of: "a filter") { $0.filterValues() } ?? [:]
    return DataFilter(values, at: map["where"]?.value.place)
  }

  private mutating func filterValues() -> [DataFilter.Column: [Located<String>]] {
    var values: [DataFilter.Column: [Located<String>]] = [:]
    for column in DataFilter.Column.allCases {
      let written = texts(column.rawValue)
      if !written.isEmpty { values[column] = written }
    }
    for state in values[.state] ?? [] where USState.named(state.value) == nil {
      report(
        .stateUnknown, "“\(state.value.prefix(40))” is not a state or territory of the United States.",
        at: state.place,
        fix: USState.suggestion(for: state.value) ?? "Write the state's name or its two-letter code.")
    }
    for scope in values[.scope] ?? [] where Member.Scope(rawValue: scope.value.lowercased()) == nil {
      let known = Member.Scope.allCases.map(\.rawValue)
      report(
        .fieldValue, "“\(scope.value.prefix(40))” is not a value of “scope”.", at: scope.place,
        fix: Suggestion.question(for: scope.value, among: known)
          ?? "Write one of: \(known.joined(separator: ", ")).")
    }
    return values
  }

  /// Reports columns of a filter that do not exist; `subject` says what it filters.
  mutating func check(
    _ filter: DataFilter, has known: [DataFilter.Column], _ id: DiagnosticID, _ subject: String
  ) {
    for column in filter.values.keys.sorted(by: { $0.rawValue < $1.rawValue }) where !known.contains(column) {
      report(
        id, "\(subject) no column “\(column.rawValue)”.", at: filter.place ?? map.place,
        fix: known.isEmpty
          ? "Remove “where”." : "Write one of: \(known.map(\.rawValue).joined(separator: ", ")).")
    }
  }
}
