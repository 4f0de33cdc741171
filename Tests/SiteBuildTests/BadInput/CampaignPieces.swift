extension BadInput {
  /// A piece with good fields: title and date are lines 2 and 3, and these fields begin on line 4.
  private init(
    _ folder: String, _ name: String, _ fields: String, _ findings: [Finding],
    with others: [String: String] = [:]
  ) {
    var files = others.mapValues(Content.text)
    files["\(folder)/a.md"] = .text("---\ntitle: A\ndate: 2026-10-01\n\(fields)---\nText.\n")
    // A table that nothing names is a finding of its own.
    if fields.contains("signatories: data/signatories/a.csv\n") {
      files["data/signatories/a.csv"] = "name\nOne\nTwo\nThree\n"
    }
    self.init(name, files: files, findings: findings)
  }

  /// A call to action, `actions/a.md`.
  static func action(_ name: String, _ fields: String, _ findings: Finding...) -> BadInput {
    BadInput("actions", name, fields, findings)
  }

  /// A call to write an email, of which the first two fields are good: these fields begin on line 6.
  static func email(_ name: String, _ fields: String, _ findings: Finding...) -> BadInput {
    let good = "action: email\ntargets: {name: Ann, email: ann@example.org}\n"
    return BadInput("actions", name, good + fields, findings)
  }

  /// A petition, `petitions/a.md`.
  static func petition(_ name: String, _ fields: String, _ findings: Finding...) -> BadInput {
    BadInput("petitions", name, fields, findings)
  }

  /// A petition on a site that says what it does with data.
  static func asking(_ name: String, _ fields: String, _ findings: Finding...) -> BadInput {
    BadInput("petitions", name, fields, findings, with: withPrivacy)
  }

  /// A petition with a form, which begins on line 5 in column 7.
  static func form(_ name: String, _ form: String, _ findings: Finding...) -> BadInput {
    BadInput(
      "petitions", name, "notice: Kept for a month.\nform: \(form)\n", findings, with: withPrivacy)
  }

  /// A letter, `letters/a.md`.
  static func letter(_ name: String, _ fields: String, _ findings: Finding...) -> BadInput {
    BadInput("letters", name, fields, findings)
  }

  /// A press release, `press/a.md`, next to three letters.
  static func press(_ name: String, _ fields: String, _ findings: Finding...) -> BadInput {
    BadInput(
      "press", name, fields, findings,
      with: [
        "letters/good.md": TestSite.piece("Letter"),
        "letters/draft.md": TestSite.piece("Letter", "2026-02-01", "draft: true\n"),
        "letters/later.md": TestSite.piece("Letter", "2026-12-01"),
      ])
  }

  /// A site with a page about privacy.
  static let withPrivacy = [
    "site.yaml": TestSite.settings + "privacy: privacy\n", "privacy.md": TestSite.page("Privacy"),
  ]
}
