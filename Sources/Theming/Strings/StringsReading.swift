import Diagnostics
import Fields
import Reading

/// Reads the words of a theme in one language, and says which the program misses.
struct StringsReading {
  let file: SourceFile
  private(set) var texts: [String: String] = [:]
  private(set) var lists: [String: [String]] = [:]
  private(set) var maps: [String: [String: String]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile) {
    self.file = file
  }

  mutating func read(_ map: FieldMap) {
    for entry in map.entries { take(entry) }
    for (key, count) in ThemeStrings.lists.sorted(by: { $0.key < $1.key }) where lists[key]?.count != count {
      report(
        "“\(key)” must be a list of \(count) names.", at: map[key]?.place ?? file.place,
        fix: "Write \(count) names between square brackets, separated by commas.")
    }
    for key in ThemeStrings.Key.allCases where map[key.rawValue] == nil { reportMissing(key.rawValue) }
    for key in ThemeStrings.Count.allCases { check(key.rawValue, in: map) }
    if maps["zones"] == nil { reportMissing("zones") }
  }

  private mutating func take(_ entry: FieldMap.Entry) {
    switch entry.value {
    case .text(let text, _): texts[entry.key] = text
    case .list(let items, _) where ThemeStrings.lists[entry.key] != nil:
      lists[entry.key] = items.compactMap { if case .text(let text, _) = $0 { text } else { nil } }
    case .map(let map):
      var words: [String: String] = [:]
      for inner in map.entries {
        if case .text(let text, _) = inner.value { words[inner.key] = text } else { reportKind(inner) }
      }
      maps[entry.key] = words
    case .list, .empty: reportKind(entry)
    }
  }

  /// A text that depends on a number needs a form that fits every number.
  private mutating func check(_ key: String, in map: FieldMap) {
    guard let entry = map[key] else { return reportMissing(key) }
    if maps[key]?["other"] == nil {
      report(
        "“\(key)” depends on a number and has no form “other”.", at: entry.place,
        fix: "Write it like “\(key): {one: \"{count} …\", other: \"{count} …\"}”.")
    }
  }

  private mutating func reportMissing(_ key: String) {
    report(
      "The text “\(key)” is missing.", at: file.place,
      fix: "Add it as in the default theme's strings/en.yaml.")
  }

  private mutating func reportKind(_ entry: FieldMap.Entry) {
    report("“\(entry.key)” must be a text.", at: entry.value.place, fix: "Write some words after the colon.")
  }

  private mutating func report(_ summary: String, at place: Place, fix: String) {
    diagnostics.append(.error(.themeString, summary, at: place, fix: fix))
  }
}
