import Diagnostics
import Foundation

/// The time zones that can be written, by their names in the IANA database.
enum KnownZones {
  /// Coordinated universal time.
  static let universal = TimeZone(secondsFromGMT: 0) ?? .gmt

  private static let names = Set(TimeZone.knownTimeZoneIdentifiers)

  /// The zone of that name, such as `America/New_York`, or `UTC`.
  static func zone(named name: String) -> TimeZone? {
    if name == "UTC" { return universal }
    // The list lacks renamed zones such as Asia/Kolkata, which the database has; a bare abbreviation such as
    // EST would be a zone that has no summer time.
    guard names.contains(name) || name.contains("/"), let zone = TimeZone(identifier: name),
      zone.identifier == name
    else { return nil }
    return zone
  }

  /// A question that names the zone that the author probably meant: by its city, by the name of the time in
  /// the United States, or by its spelling.
  static func suggestion(for written: String) -> String? {
    let words = written.plainlyTyped.lowercased()
    if let zone = inTheUnitedStates[words.replacing(" time", with: "")] { return "Did you mean “\(zone)”?" }
    if let zone = byCity[words] { return "Did you mean “\(zone)”?" }
    return nearest(to: written).map { "Did you mean “\($0)”?" }
  }

  /// Compares region and city each with its own kind, which costs a tenth of comparing whole names.
  private static func nearest(to name: String) -> String? {
    guard let slash = name.firstIndex(of: "/") else {
      return Suggestion.nearest(to: name, among: byCity.keys).flatMap { byCity[$0] }
    }
    let typed = (region: String(name[..<slash]), city: String(name[slash...].dropFirst()))
    let region =
      citiesByRegion[typed.region] == nil
      ? Suggestion.nearest(to: typed.region, among: citiesByRegion.keys) : typed.region
    guard let region, let cities = citiesByRegion[region] else { return nil }
    let city = cities.contains(typed.city) ? typed.city : Suggestion.nearest(to: typed.city, among: cities)
    return city.map { "\(region)/\($0)" }
  }

  private static let citiesByRegion: [String: Set<String>] = names.reduce(into: [:]) { cities, name in
    guard let slash = name.firstIndex(of: "/") else { return }
    cities[String(name[..<slash]), default: []].insert(String(name[slash...].dropFirst()))
  }

  private static let byCity: [String: String] = Dictionary(
    names.sorted().map { name in
      (name.split(separator: "/").last.map { $0.replacing("_", with: " ").lowercased() } ?? name, name)
    }, uniquingKeysWith: { first, _ in first })

  private static let inTheUnitedStates: [String: String] = {
    let clocks = [
      ("eastern", "e", "America/New_York"), ("central", "c", "America/Chicago"),
      ("mountain", "m", "America/Denver"), ("pacific", "p", "America/Los_Angeles"),
    ]
    var zones: [String: String] = [:]
    for (word, letter, zone) in clocks {
      for name in [word, letter + "t", letter + "st", letter + "dt"] { zones[name] = zone }
    }
    return zones
  }()
}
