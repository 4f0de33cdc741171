import Content
import Diagnostics
import Fields
import Reading

/// What the theme says in one language, and how that language writes dates, numbers and lists.
struct ThemeStrings: Sendable {
  let language: String
  private let texts: [String: String]
  private let months: [String]
  /// The names of the days of the week, from Monday on.
  let weekdays: [String]
  /// The names of time zones that have one of their own, by identifier.
  let zones: [String: String]
  /// Texts that depend on a number, by key and CLDR's plural category.
  let plurals: [String: [String: String]]
  private let dateParts: [String]
  private let numbers: NumberFormat

  private init(
    _ language: Language, texts: [String: String] = [:], lists: [String: [String]] = [:],
    maps: [String: [String: String]] = [:]
  ) {
    self.language = language.code
    self.texts = texts
    months = lists["months"] ?? []
    weekdays = lists["weekdays"] ?? []
    zones = maps["zones"] ?? [:]
    plurals = maps
    numbers = NumberFormat(language: language.code)
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
    case about, about_in, actions, coalition, dateline_dash
    case addendum, agency, agency_in, agency_type, agreements, agreements_in, all_agreements, county, document
    case model, nothing, on_file, pending_applications, replaced, signed, state
    case change_added, change_changed, change_ended, change_renamed, change_signed_again, change_unexplained
    case change_added_text, change_changed_text, change_ended_text, change_renamed_text
    case change_signed_again_text, change_unexplained_text, changes, changes_between
    case download_changes, download_package, download_size
    case reason_listed_again, reason_near_name, reason_other_model, reason_other_state, reason_same_county
    case reason_several_possible, reason_signed_earlier
    case agreements_by_state, agreements_over_time, column_active, column_pending, day, retrieved, rows_shown
    case see_all, signatories, source
    case action_attend, action_call, action_email, action_visit
    case actions_open, actions_past, letters_open, letters_past, newest_first, petitions_open, petitions_past
    case correction_of, download_csv, download_json, embargoed_until
    case ended, feed_all, feed_press, footnote_back, for_immediate_release, home, in_year
    case field_comment, field_country, field_email, field_first_name, field_last_name, field_phone
    case field_postal_code, individuals, kind_letter, kind_page, kind_petition, kind_post
    case letter_open, letters, list_and, list_comma, list_last_and, mark_label, media_kit, names_and_more
    case national, no_agreements, not_found, not_stated, number_or_more, number_range, open, open_until,
      page_of
    case petition_closed, petition_delivered, petition_delivered_on, petition_open, petition_won, petitions
    case posts, press, published_release, publishes, read_letter
    case relation_allied, relation_signed, relation_sponsored
    case scope_local, scope_national, scope_state
    case share_bluesky, share_email, share_facebook, share_sms, share_whatsapp, sheet_of, size_summary
    case tagged, tags, tile_label, type_advisory, type_release, type_statement, what, when, who, your_name
    case date_format, date_range, date_time, in_zone, time_am, time_format, time_pm, time_range
    case weekday_range, `where`, zone_city
  }

  /// Texts that depend on a number, with `{count}` for it.
  enum Count: String, CaseIterable {
    case agreement_count, application_count, goal_count, listed_count, more_count, signatory_count,
      signature_count
  }

  /// Lists of words, with how many there must be.
  static let lists = ["months": 12, "weekdays": 7]

  /// Reads `strings/LANG.yaml`.
  static func read(_ language: Language, in sources: SourceTree, themeFolder: String) -> Diagnosed<
    ThemeStrings
  > {
    var diagnostics: [Diagnostic] = []
    let path = "strings/\(language.code).yaml"
    guard let file = sources.file(path, in: .theme) else {
      diagnostics.append(
        .error(
          .themeString, "The theme has no words in \(language.name): there is no file “\(path)”.",
          at: Place(themeFolder),
          fix: language.code == "en"
            ? "Restore the default theme's \(path)."
            : "Copy strings/en.yaml to \(path) and translate the text after each colon."))
      return Diagnosed(ThemeStrings(language), diagnostics)
    }
    guard let text = file.readThemeText().collect(into: &diagnostics),
      let map = FieldText.parse(text, file: file.shownPath).collect(into: &diagnostics)
    else { return Diagnosed(ThemeStrings(language), diagnostics) }
    var reading = StringsReading(file: file)
    reading.read(map)
    let strings = ThemeStrings(
      language, texts: reading.texts, lists: reading.lists, maps: reading.maps)
    return Diagnosed(strings, diagnostics + reading.diagnostics)
  }

  /// A text with its blanks filled in: `Page {page} of {pages}`.
  func filled(_ key: Key, _ values: [String: String]) -> String {
    // In one pass, so that a value that looks like a blank stays what it is.
    var filled = ""
    var rest = self[key][...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      let end = rest.index(after: close)
      filled += rest[..<open]
      filled += values[String(rest[rest.index(after: open)..<close])] ?? String(rest[open..<end])
      rest = rest[end...]
    }
    return filled + rest
  }

  /// A day as the language writes it: `December 13, 2012`, `13 de diciembre de 2012`.
  func date(_ day: Day) -> String {
    dateParts.reduce(into: "") { text, part in
      switch part {
      case "{month}": text += month(day.month)
      case "{day}": text += String(day.day)
      case "{year}": text += String(day.year)
      default: text += part
      }
    }
  }

  /// The name of a month, 1 to 12.
  func month(_ month: Int) -> String { months.indices.contains(month - 1) ? months[month - 1] : "" }

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

  /// A number with its thousands grouped, as figures in the content are: `1,843`.
  func number(_ value: Int) -> String { numbers.text(value) }

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
