/// A day of the week, numbered from Monday as in ISO 8601.
public enum Weekday: Int, Sendable, CaseIterable, Comparable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The English name in lower case: `monday`.
  public var name: String {
    switch self {
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    case .sunday: "sunday"
    }
  }

  /// The day with that English name, or with its first letters, at least three: `mon`, `Tues`, `SUNDAY`.
  static func named(_ text: some StringProtocol) -> Weekday? {
    let letters = text.lowercased()
    return letters.utf8.count < 3 ? nil : allCases.first { $0.name.hasPrefix(letters) }
  }

  /// The days from this one to `last`, which may be in the next week.
  func through(_ last: Weekday) -> [Weekday] {
    self <= last
      ? Self.allCases.filter { self <= $0 && $0 <= last }
      : Self.allCases.filter { self <= $0 || $0 <= last }
  }

  /// Orders days from Monday to Sunday.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
