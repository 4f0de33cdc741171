/// The counties of the United States, with what some states have in their place: Louisiana's parishes,
/// Alaska's boroughs and census areas, and cities that belong to no county.
///
/// They are those of 2025, by the names that the Census Bureau gives them; for Connecticut the former
/// counties, which people still use. The territories have none.
enum USCounties {
  /// The full names of a state's counties, such as `Miami-Dade County`; nil for a territory.
  static func names(in state: USState) -> [String]? { names[state.postal] }

  /// The names by which people know a county although they are not its name, or no longer; in small letters.
  static func county(knownAs name: String, in state: USState) -> String? {
    otherNames["\(state.postal) \(name)"]
  }

  /// All names by the postal abbreviation of the state.
  ///
  /// The table's lines begin with a state's abbreviation, or continue with the state before them. A name is that
  /// of a county (in Louisiana, of a parish); one with a star is that of a city; in Alaska, names are full.
  private static let names: [String: [String]] = {
    var names: [String: [String]] = [:]
    var state = ""
    for line in "\(alabamaToMissouri)\n\(montanaToWyoming)".split(separator: "\n") {
      let parts = line.split(separator: ":")
      if parts.count == 2 { state = String(parts[0]) }
      for name in parts[parts.count - 1].split(separator: ",") {
        names[state, default: []].append(fullName(name, in: state))
      }
    }
    return names
  }()

  private static func fullName(_ name: Substring, in state: String) -> String {
    switch state {
    case "AK", "DC": return String(name)
    case "LA": return "\(name) Parish"
    // The one city of Nevada that belongs to no county has the word in its name.
    case "NV" where name.hasSuffix("*"): return String(name.dropLast())
    default: return name.hasSuffix("*") ? "\(name.dropLast()) city" : "\(name) County"
    }
  }

  private static let otherNames = [
    "AK wade hampton census area": "Kusilvak Census Area",
    "CA la county": "Los Angeles County",
    "FL dade county": "Miami-Dade County",
    "HI big island": "Hawaii County",
    "LA german coast county": "St. Charles Parish",
    "LA german coast": "St. Charles Parish",
    "MO north county": "St. Louis County",
    "NY brooklyn": "Kings County",
    "NY manhattan": "New York County",
    "NY staten island": "Richmond County",
    "SD shannon county": "Oglala Lakota County",
    "VA bedford city": "Bedford County",
  ]
}
