import Testing

private func settings(_ name: String, _ text: BadInput.Content, _ findings: BadInput.Finding...) -> BadInput {
  BadInput(name, files: ["site.yaml": text], findings: findings)
}

private let good = TestSite.settings

let badSettings: [BadInput] = [
  settings(
    "empty", "", .error(.fieldMissing, "site.yaml:1:1", "“title”"),
    .error(.fieldMissing, "site.yaml:1:1", "“url”")),
  settings(
    "not YAML", "title: Test: it\nurl: https://example.org/\n", .error(.yamlSyntax, "site.yaml:1:12", "colon")
  ),
  settings(
    "code page 1252", .windows1252("title: Café\n"), .error(.fileNotText, "site.yaml:1:11", "UTF-8", "“é”")),
  settings(
    "title blank", "title: \"  \"\nurl: https://example.org/\n",
    .error(.fieldMissing, "site.yaml:1:8", "empty")),
  settings(
    "title blank in one language", "title: {en: \" \"}\nurl: https://example.org/\n",
    .error(.fieldMissing, "site.yaml:1:13", "empty")),
  settings(
    "title a list", "title: [x]\nurl: https://example.org/\n", .error(.fieldKind, "site.yaml:1:8", "a list")),
  settings(
    "title in an unknown language", "title: {en: A, ex: B}\nurl: https://example.org/\n",
    .error(.settingsLanguage, "site.yaml:1:16", "“ex”", "Did you mean “en”?")),
  settings(
    "address without https", "title: A\nurl: www.example.org\n",
    .error(.fieldAddress, "site.yaml:2:6", "https://")),
  settings(
    "address with a question", "title: A\nurl: https://example.org/?a=b\n",
    .error(.fieldAddress, "site.yaml:2:6", "“?”")),
  settings(
    "unknown setting", "\(good)tagine: x\n", .error(.fieldUnknown, "site.yaml:3:1", "Did you mean “tagline”?")
  ),
  settings(
    "time zone", "\(good)time_zone: New York\n",
    .error(.fieldValue, "site.yaml:3:12", "New York", "America/New_York")),
  settings(
    "language code", "\(good)languages: {english: English}\n",
    .error(.settingsLanguage, "site.yaml:3:13", "“english”")),
  settings(
    "default language that is none of them", "\(good)languages: {en: English}\ndefault_language: fr\n",
    .error(.settingsLanguage, "site.yaml:4:19", "“fr”", "languages:")),
  settings(
    "languages a list", "\(good)languages: [en, es]\n", .error(.fieldKind, "site.yaml:3:12", "en: English")),
  settings(
    "menu", "\(good)menu: [posts, abuot, nowhere]\n",
    .error(.settingsMenu, "site.yaml:3:15", "abuot", "Did you mean “about”?"),
    .error(.settingsMenu, "site.yaml:3:22", "nowhere", "posts, press")),
  settings("color", "\(good)brand: {color: red}\n", .error(.fieldValue, "site.yaml:3:16", "red", "#8c1d40")),
  settings(
    "color that YAML takes for a comment", "\(good)brand:\n  color: #8c1d40\n  logo: media/no.svg\n",
    .error(.fieldMissing, "site.yaml:4:9", "“color”", "double quotes"),
    .error(.imageMissing, "site.yaml:5:9", "media/no.svg")),
  settings(
    "raw_html", "\(good)markdown: {raw_html: sometimes}\n", .error(.fieldValue, "site.yaml:3:22", "sometimes")
  ),
  settings(
    "origin", "\(good)allow_origins: [example.org]\n", .error(.fieldAddress, "site.yaml:3:17", "https://")),
  settings(
    "press contact", "\(good)press: {contacts: [{name: Ann, email: ann}]}\n",
    .error(.fieldValue, "site.yaml:3:39", "email")),
  settings(
    "publisher and boilerplate unknown", "\(good)publisher: natve\npress: {boilerplate: [zzz]}\n",
    .error(.memberUnknown, "site.yaml:3:12", "Did you mean “native”?"),
    .error(.memberUnknown, "site.yaml:4:23", "data/members.csv")),
  settings(
    "privacy page unknown", "\(good)privacy: privcy\n",
    .error(.settingsMenu, "site.yaml:3:10", "privcy", ".md")),
  settings("2 MB", .repeated("# hello\n", 200_000, before: good), .error(.fileTooLarge, "site.yaml", "MB")),
  BadInput(
    "language in a file's name", ["posts/a.fr.md": "\(BadInput.top)"],
    .error(.languageUnknown, "posts/a.fr.md", "“fr”", "languages:")),
]

@Suite("Bad input: settings")
struct SettingsTests {
  @Test("What is wrong is reported at its place, and nothing is written", arguments: badSettings)
  func bad(input: BadInput) async throws { try await input.run() }

  @Test("Without site.yaml everything else is still checked")
  func missing() async throws {
    let site = try TestSite(BadInput.good)
    try site.remove("site.yaml")
    try site.write("posts/a.md", "---\ntitle: A\n---\n")
    site.expect(
      try await site.build(),
      toBe: [
        .error(.fieldMissing, "posts/a.md:2:1", "“date”"),
        .error(.settingsMissing, "site.yaml", "title: …", "url: …"),
      ])
  }
}
