import Foundation

/// Where a release was issued, written as the Associated Press writes it: `RALEIGH, N.C.`
///
/// The city is in capitals. The state is abbreviated; a country is written out, and so is a province of Canada. Some
/// large cities appear without a state (see `DatelineCities`).
public struct Dateline: Sendable {
  /// The city, as written.
  public let city: String
  /// The state, province or country, as written.
  public let state: String?

  /// A dateline from what an author wrote.
  ///
  /// A state that is written after the city's comma (`Washington, D.C.`) is taken from there.
  public init(city: String, state: String? = nil) {
    var city = Self.tidied(city)
    var state = state.map(Self.tidied)
    if state?.isEmpty == true { state = nil }
    if let comma = city.lastIndex(of: ",") {
      let behind = Self.tidied(city[city.index(after: comma)...])
      let isSame = state.map { Self.shown($0) == Self.shown(behind) } ?? true
      let front = Self.tidied(city[..<comma])
      if behind.isEmpty {
        city = front
      } else if isSame, !front.isEmpty {
        (city, state) = (front, state ?? behind)
      }
    }
    self.city = city
    self.state = state
  }

  /// The line as newsrooms write it, without the dash that follows it.
  public var text: String {
    guard let state, !isAlone else { return Self.capitals(city) }
    return "\(Self.capitals(city)), \(Self.shown(state))"
  }

  /// Whether readers cannot know which city this is: it has no state, and is not a city that appears alone.
  public var needsState: Bool {
    state == nil && !isAlone
  }

  private var isAlone: Bool {
    guard let places = DatelineCities.places(of: city) else { return false }
    guard let state else { return true }
    return places.contains(DatelineCities.key(Self.usState(state)?.name ?? Self.shown(state)))
  }

  private static func tidied(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The state as newsrooms abbreviate it, a province by its full name, anything else as written.
  private static func shown(_ state: String) -> String {
    usState(state)?.press ?? provinces[code(of: state)] ?? state
  }

  /// The state of that name; `N. C.` and `n.c` are understood, too.
  private static func usState(_ text: String) -> USState? {
    USState.named(text) ?? USState.named(code(of: text))
  }

  /// `N. C.` → `NC`
  private static func code(of text: String) -> String {
    text.uppercased().filter { $0 != "." && $0 != " " }
  }

  /// `McAllen` → `McALLEN`, as the Associated Press sets it, and so `DeKalb` and `MacDill`.
  private static func capitals(_ city: String) -> String {
    city.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let prefix = word.prefix(1) + word.dropFirst().prefix { $0.isLowercase }
      let isPrefix = (2...3).contains(prefix.count) && prefix.first?.isUppercase == true
      guard isPrefix, word.dropFirst(prefix.count).first?.isUppercase == true else {
        return word.uppercased()
      }
      return prefix + word.dropFirst(prefix.count).uppercased()
    }.joined(separator: " ")
  }

  /// The provinces and territories of Canada by their postal abbreviations (Canada Post), none of which is a state's.
  private static let provinces = [
    "AB": "Alberta", "BC": "British Columbia", "MB": "Manitoba", "NB": "New Brunswick",
    "NL": "Newfoundland and Labrador", "NS": "Nova Scotia", "NT": "Northwest Territories", "NU": "Nunavut",
    "ON": "Ontario", "PE": "Prince Edward Island", "QC": "Quebec", "SK": "Saskatchewan", "YT": "Yukon",
  ]
}
