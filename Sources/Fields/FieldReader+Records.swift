import Diagnostics

extension FieldReader {
  /// A group of fields, read by `read`; unknown fields inside it are reported.
  public mutating func record<Value>(
    _ key: String, of subject: String, required: Bool = false, _ read: (inout FieldReader) -> Value
  ) -> Value? {
    guard let entry = value(key, required: required) else { return nil }
    guard case .map(let map) = entry.value else {
      wrongKind(entry, expected: "a group of fields", example: example(of: subject, read))
      return nil
    }
    return nested(map, of: subject, read)
  }

  /// A list of groups of fields; a single group stands for a list of one.
  public mutating func records<Value>(
    _ key: String, of subject: String, _ read: (inout FieldReader) -> Value?
  ) -> [Value] {
    guard let entry = value(key) else { return [] }
    switch entry.value {
    case .map(let map):
      return nested(map, of: subject, read).map { [$0] } ?? []
    case .list(let items, _):
      return items.compactMap { item in
        if case .map(let map) = item { return nested(map, of: subject, read) }
        report(
          .fieldKind, "Each entry of “\(key)” must be a group of fields, but this is \(item.kind).",
          at: item.place, fix: "Write it like “- \(example(of: subject, read))”.")
        return nil
      }
    case .text, .empty:
      wrongKind(entry, expected: "a list of groups of fields", example: "[\(example(of: subject, read))]")
      return []
    }
  }

  /// The entries of a mapping whose keys the author chooses, each with a text as its value; `example` is one, as a
  /// message shows it.
  public mutating func namedTexts(
    _ key: String, example: String = "{name: value}"
  ) -> [(name: Located<String>, text: Located<String>)] {
    guard let entry = value(key) else { return [] }
    guard case .map(let map) = entry.value else {
      wrongKind(entry, expected: "a group of fields", example: example)
      return []
    }
    return map.entries.compactMap { inner in
      guard case .text(let text, let place) = inner.value else {
        wrongKind(inner, expected: "a text", example: "some words")
        return nil
      }
      return line(text, at: place, of: inner.key).map { (Located(inner.key, at: inner.place), $0) }
    }
  }

  /// The entries of a mapping whose keys the author chooses, each with a group of fields as its value.
  public mutating func namedRecords<Value>(
    _ key: String, of subject: String, example: String,
    _ read: (Located<String>, inout FieldReader) -> Value?
  ) -> [Value] {
    guard let entry = value(key) else { return [] }
    guard case .map(let map) = entry.value else {
      wrongKind(entry, expected: "a group of fields", example: example)
      return []
    }
    return map.entries.compactMap { inner in
      guard case .map(let fields) = inner.value else {
        wrongKind(inner, expected: "a group of fields", example: example)
        return nil
      }
      return nested(fields, of: subject) { read(Located(inner.key, at: inner.place), &$0) }
    }
  }

  /// A text, or a text for each language.
  public mutating func localizedText(_ key: String, required: Bool = false) -> LocalizedText? {
    guard let entry = value(key, required: required) else { return nil }
    return localized(entry, required: required)
  }

  /// The entries of a mapping whose keys the author chooses, each with a text or a text for each language.
  public mutating func namedLocalizedTexts(_ key: String) -> [(name: Located<String>, text: LocalizedText)] {
    guard let entry = value(key) else { return [] }
    guard case .map(let map) = entry.value else {
      wrongKind(entry, expected: "a group of fields", example: "{name: value}")
      return []
    }
    return map.entries.compactMap { inner in
      localized(inner).map { (Located(inner.key, at: inner.place), $0) }
    }
  }

  private mutating func localized(_ entry: FieldMap.Entry, required: Bool = false) -> LocalizedText? {
    switch entry.value {
    case .text(let text, let place):
      return line(text, at: place, of: entry.key, required: required).map { LocalizedText(everywhere: $0) }
    case .map(let map):
      var texts: [(language: Located<String>, text: Located<String>)] = []
      for inner in map.entries {
        guard case .text(let text, let place) = inner.value else {
          wrongKind(inner, expected: "a text", example: "some words")
          continue
        }
        checkLanguage(inner)
        let line = line(text, at: place, of: entry.key, required: required)
        if let line { texts.append((Located(inner.key, at: inner.place), line)) }
      }
      if required, map.entries.isEmpty { reportEmpty(entry.key, at: map.place) }
      return texts.isEmpty ? nil : LocalizedText(byLanguage: texts)
    case .list, .empty:
      wrongKind(entry, expected: "a text, or a text for each language", example: "{en: Hello, es: Hola}")
      return nil
    }
  }

  /// A text in a language that the site does not have would be shown in every language, or in none.
  private mutating func checkLanguage(_ entry: FieldMap.Entry) {
    guard !languages.isEmpty, !languages.contains(entry.key) else { return }
    report(
      .settingsLanguage, "“\(entry.key)” is not one of the site's languages.", at: entry.place,
      fix: Suggestion.question(for: entry.key, among: languages)
        ?? "Write one of: \(languages.joined(separator: ", ")).")
  }

  /// The fields that `read` asks for, as a group that a message can show.
  func example<Value>(of subject: String, _ read: (inout FieldReader) -> Value) -> String {
    var reader = FieldReader(.empty(at: map.place), of: subject)
    _ = read(&reader)
    return "{\(reader.knownFields.prefix(3).map { "\($0): …" }.joined(separator: ", "))}"
  }

  mutating func nested<Value>(
    _ map: FieldMap, of subject: String, _ read: (inout FieldReader) -> Value
  ) -> Value {
    var reader = FieldReader(map, of: subject)
    reader.languages = languages
    let value = read(&reader)
    add(reader.finish())
    return value
  }
}
