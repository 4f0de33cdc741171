import Diagnostics
import Fields
import Foundation
import Reading

extension SiteSettings {
  /// The file that contains the settings.
  static let path = "site.yaml"

  /// Reads `site.yaml`; nil with an error where it is missing or lacks what everything else needs.
  static func load(_ sources: SourceTree) -> Diagnosed<SiteSettings?> {
    // A missing content folder has already been reported.
    guard let folder = sources.folder(of: .content) else { return Diagnosed(nil) }
    guard let file = sources.file(path, in: .content) else {
      return Diagnosed(
        nil,
        [
          .error(
            .settingsMissing, "There is no file “site.yaml” in the content folder.",
            at: Place("\(folder)/\(path)"),
            fix: "Create it with two lines: “title: …” with the site's name, and “url: …” with its address.")
        ])
    }
    var diagnostics: [Diagnostic] = []
    guard let text = file.readText(limit: FieldText.limit).collect(into: &diagnostics),
      let map = FieldText.parse(text, file: file.shownPath).collect(into: &diagnostics)
    else { return Diagnosed(nil, diagnostics) }
    var reader = FieldReader(map, of: "site.yaml")
    let title = reader.localizedText("title", required: true)
    let url = reader.siteAddress("url")
    let settings = SiteSettings(
      &reader, title: title ?? fallback.title, url: url ?? fallback.url)
    reader.add(settings.unknownLanguages(of: [title, settings.tagline]))
    return Diagnosed(settings, diagnostics + reader.finish())
  }

  private func unknownLanguages(of texts: [LocalizedText?]) -> [Diagnostic] {
    let codes = languages.map(\.code)
    return texts.compactMap { $0 }.flatMap(\.languages).filter { !codes.contains($0.value) }.map { language in
      .error(
        .settingsLanguage, "“\(language.value)” is not one of the site's languages.", at: language.place,
        fix: Suggestion.question(for: language.value, among: codes)
          ?? "Add it to “languages:”, or remove the text.")
    }
  }
}

extension FieldReader {
  /// The site's address, with a slash at its end so that paths can be put after it.
  mutating func siteAddress(_ key: String) -> WebAddress? {
    guard let address = webAddress(key, required: true) else { return nil }
    if address.value.text.contains("?") || address.value.text.contains("#") {
      report(
        .fieldAddress, "The site's address cannot contain “?” or “#”.", at: address.place,
        fix: "Write only the address of the folder, like https://example.org/campaign/.")
      return nil
    }
    return address.value.text.hasSuffix("/") ? address.value : WebAddress(address.value.text + "/")
  }

  /// A time zone by its name in the IANA database; `standard` where the field is absent or contains none.
  mutating func zone(_ key: String, standard: TimeZone = KnownZones.universal) -> TimeZone {
    guard let written = text(key) else { return standard }
    if let zone = KnownZones.zone(named: written.value) { return zone }
    report(
      .fieldValue, "\(written.value.quotedShortly) is not a time zone.", at: written.place,
      fix: KnownZones.suggestion(for: written.value)
        ?? "Write a region and a city, like America/New_York or Europe/Madrid.")
    return standard
  }

  /// `languages` with `default_language` first; English alone where neither is written.
  mutating func languages() -> [Language] {
    let written = namedTexts("languages", example: "{en: English, es: Español}")
    for (code, _) in written where !Language.isCode(code.value) {
      report(
        .settingsLanguage, "“\(code.value)” is not a language code.", at: code.place,
        fix: "Write two small letters, like es for Spanish or ar for Arabic.")
    }
    let languages = written.filter { Language.isCode($0.name.value) }.map {
      Language(code: $0.name.value, name: $0.text.value)
    }
    let wanted = text("default_language")
    if languages.isEmpty {
      let code = wanted?.value ?? "en"
      return [Language(code: code, name: code == "en" ? "English" : code)]
    }
    guard let wanted else { return languages }
    guard let first = languages.first(where: { $0.code == wanted.value }) else {
      report(
        .settingsLanguage, "The default language “\(wanted.value)” is not among the languages.",
        at: wanted.place,
        fix: "Add it to “languages:”, like “\(wanted.value): its name”.")
      return languages
    }
    return [first] + languages.filter { $0 != first }
  }

  mutating func brand() -> (String?, Located<String>?) {
    record("brand", of: "the brand") { reader in
      (reader.color("color"), reader.text("logo"))
    } ?? (nil, nil)
  }

  private mutating func color(_ key: String) -> String? {
    if case .empty(let place)? = map[key]?.value {
      // What is there begins with a number sign, and so is none of it read.
      ask(for: key)
      reportEmpty(key, at: place, fix: "Write # and six digits in double quotes, like \"#8c1d40\".")
      return nil
    }
    guard let written = text(key) else { return nil }
    let digits = written.value.dropFirst()
    if written.value.first == "#", digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) {
      return written.value.lowercased()
    }
    report(
      .fieldValue, "“\(written.value)” is not a color that Handbill knows.", at: written.place,
      fix: "Write # and six digits in double quotes, like \"#8c1d40\".")
    return nil
  }

  mutating func press() -> ([PressContact], [Located<String>]) {
    record("press", of: "the press settings") { reader in
      (reader.records("contacts", of: "a press contact") { PressContact(&$0) }, reader.texts("boilerplate"))
    } ?? ([], [])
  }

  mutating func origins(_ key: String) -> [WebAddress] {
    texts(key).compactMap { written in
      if let address = WebAddress(written.value), address.text.lowercased() == address.origin {
        return address
      }
      report(
        .fieldAddress, "“\(written.value)” is not an origin.", at: written.place,
        fix: "Write only https:// and the host, like https://video.example.org, without a slash at the end.")
      return nil
    }
  }
}
