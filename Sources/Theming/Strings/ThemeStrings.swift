import Content
import Diagnostics
import Fields
import Reading

/// What the theme says in one language, and how that language writes dates, numbers and lists.
struct ThemeStrings: Sendable {
  let language: String
  private let texts: [String: String]
  private let months: [String]
  private let dateParts: [String]

  private init(_ language: Language, texts: [String: String] = [:], months: [String] = []) {
    self.language = language.code
    self.texts = texts
    self.months = months
    dateParts = Self.parts(of: texts[Key.date_format.rawValue] ?? "")
  }

  /// The text of `key`; every key that the program uses is required of each language.
  subscript(key: Key) -> String { texts[key.rawValue] ?? "" }

  /// All texts by the name that templates use: `t.home`.
  var constants: [String: String] {
    Dictionary(uniqueKeysWithValues: texts.map { ("t." + $0.key, $0.value) })
  }

  /// Texts that the program itself uses.
  enum Key: String, CaseIterable {
    case about, about_in, agreements, agreements_in, coalition, date_format, dateline_dash
    case download_csv, download_json
    case feed_all, feed_press, footnote_back, for_immediate_release, home, in_year, kind_page, kind_post
    case list_and, list_comma, list_last_and
    case national, not_found, not_stated, number_group, page_of, posts, press, published_release, scope_local
    case scope_national, scope_state, tagged, tags, type_advisory, type_release, type_statement, publishes
  }

  /// Reads `strings/LANG.yaml`.
  static func read(_ language: Language, in sources: SourceTree, themeFolder: String) -> Diagnosed<
    ThemeStrings
  > {
    var diagnostics: [Diagnostic] = []
    let path = "strings/\(language.code).yaml"
    guard let file = sources.file(path, in: .theme) else {
      diagnostics.append(
        .error(
          .themeString, "The theme does not speak \(language.name): it has no file “\(path)”.",
          at: Place(themeFolder),
          fix: "Copy strings/en.yaml to \(path) and translate what stands behind the colons."))
      return Diagnosed(ThemeStrings(language), diagnostics)
    }
    guard let text = file.readThemeText().collect(into: &diagnostics),
      let map = FieldText.parse(text, file: file.shownPath).collect(into: &diagnostics)
    else { return Diagnosed(ThemeStrings(language), diagnostics) }
    var texts: [String: String] = [:]
    var months: [String] = []
    for entry in map.entries {
      switch entry.value {
      case .text(let text, _): texts[entry.key] = text
      case .list(let items, _) where entry.key == "months":
        months = items.compactMap { if case .text(let text, _) = $0 { text } else { nil } }
      default:
        diagnostics.append(
          .error(
            .themeString, "“\(entry.key)” must be a text.", at: entry.value.place,
            fix: "Write some words behind the colon."))
      }
    }
    if months.count != 12 {
      diagnostics.append(
        .error(
          .themeString, "“months” must be a list of twelve names.", at: map["months"]?.place ?? file.place,
          fix: "Write the twelve months between square brackets, separated by commas."))
    }
    for key in Key.allCases where map[key.rawValue] == nil {
      diagnostics.append(
        .error(
          .themeString, "The text “\(key.rawValue)” is missing.", at: file.place,
          fix: "Add it as in the default theme's strings/en.yaml."))
    }
    return Diagnosed(ThemeStrings(language, texts: texts, months: months), diagnostics)
  }

  /// A text with its blanks filled in: `Page {page} of {pages}`.
  func filled(_ key: Key, _ values: [String: String]) -> String {
    values.reduce(self[key]) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  /// A day as the language writes it: `December 13, 2012`, `13 de diciembre de 2012`.
  func date(_ day: Day) -> String {
    dateParts.reduce(into: "") { text, part in
      switch part {
      case "{month}": text += months.indices.contains(day.month - 1) ? months[day.month - 1] : ""
      case "{day}": text += String(day.day)
      case "{year}": text += String(day.year)
      default: text += part
      }
    }
  }

  /// A date's format cut at its blanks, which are parts of their own: lists show a date for each entry.
  private static func parts(of format: String) -> [String] {
    var parts: [String] = [""]
    for letter in format {
      if letter == "{" { parts.append("") }
      parts[parts.count - 1].append(letter)
      if letter == "}" { parts.append("") }
    }
    return parts
  }

  /// A number with its thousands grouped: `1,843`.
  func number(_ value: Int) -> String {
    var digits = String(abs(value))[...]
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    return (value < 0 ? "-" : "") + ([digits] + groups).joined(separator: self[.number_group])
  }

  /// Names as a list in a sentence: `A`, `A and B`, `A, B, and C`.
  func list(_ names: [String]) -> String {
    switch names.count {
    case 0: ""
    case 1: names[0]
    case 2: filled(.list_and, ["a": names[0], "b": names[1]])
    default:
      names.dropLast().joined(separator: self[.list_comma]) + self[.list_last_and] + names[names.count - 1]
    }
  }
}
