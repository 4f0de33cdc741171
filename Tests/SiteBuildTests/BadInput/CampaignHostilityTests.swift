import Testing

@Suite("Bad input: campaign pages in hostile hands")
struct CampaignHostilityTests {
  private static let hostile = "\\\"><script>alert(1)</script>'&"

  /// Every field of every kind that takes a text contains `text`, written for YAML's double quotes.
  private static func pieces(_ text: String) -> [String: String] {
    let head = "---\ntitle: \"\(text)\"\ndate: 2026-10-01\n"
    let action = """
      \(head)action: call
      ask: "\(text)"
      targets:
        - {name: "\(text)", role: "\(text)", phone: 202-555-0114, email: a@example.org, address: "\(text)"}
      dates: [{date: 2026-12-01 18:00, label: "\(text)", place: "\(text)"}]
      script: "\(text)"
      voicemail: "\(text)"
      after: "\(text)"
      subject: "\(text)"
      message: "\(text)"
      allies: ["\(text)"]
      ---
      Text.

      """
    let petition = """
      \(head)to: [{name: "\(text)", role: "\(text)"}]
      from: "\(text)"
      sponsors: ["\(text)"]
      excerpt: "\(text)"
      notice: "\(text)"
      form:
        provider: post
        url: https://example.org/f?a=1&b='2'
        fields: [email, {name: union, label: "\(text)"}]
        consents: [{id: contact, text: "\(text)"}]
      ---
      Text.

      """
    let delivered =
      "status: delivered\ndelivered: {date: 2026-10-20, to: \"\(text)\", note: \"\(text)\"}\n---\nText.\n"
    let letter = """
      \(head)to: "\(text)"
      excerpt: "\(text)"
      signatories: data/signatories/a.csv
      show_signers: true
      sign_on: {form: "https://example.org/f?a=1&b='2'"}
      ---
      Text.

      """
    let press = """
      \(head)type: advisory
      event: {starts: 2026-12-01 11:00, place: "\(text)", who: "\(text)", what: "\(text)"}
      corrections: [{date: 2026-10-20, text: "\(text)"}]
      contacts: [{name: "\(text)", role: "\(text)"}]
      letter: letters/a.md
      ---
      Text.

      """
    let cell = "\"" + text.replacing("\\\"", with: "\"\"") + "\""
    return [
      "actions/a.md": action, "petitions/a.md": petition, "petitions/b.md": head + delivered,
      "letters/a.md": letter, "press/a.md": press,
      "data/signatories/a.csv": "name,signer,role\n\(cell),\(cell),\(cell)\n",
    ]
  }

  @Test("Markup in names, labels, consents and letters comes out as words, or not at all")
  func markup() async throws {
    let site = try TestSite(BadInput.withPrivacy.merging(Self.pieces(Self.hostile)) { $1 })
    let found = try await site.build()
    #expect(found.allSatisfy { $0.id == .rawHTML })
    for path in site.outputPaths() where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      let page = try #require(site.output(path))
      #expect(!page.contains("<script>"), "\(path)")
      #expect(!page.contains("\"\">"), "\(path)")
    }
    for path in ["actions/a", "petitions/a", "petitions/b", "letters/a", "press/a"] {
      #expect(site.output(path + "/index.html")?.contains("&lt;script&gt;alert(1)") == true, "\(path)")
    }
  }

  @Test("A line break in a field adds no line to a mail's head, a calendar or a plain text")
  func lineBreaks() async throws {
    let site = try TestSite(
      BadInput.withPrivacy.merging(Self.pieces("a\\r\\nBcc: x@example.org\\nBEGIN:VEVENT")) { $1 })
    #expect(try await site.build().isEmpty)
    let mails = site.links(of: "actions/a/index.html").map(\.address).filter { $0.hasPrefix("mailto:") }
    let head = try #require(mails.first { $0.contains("subject=") }).prefix { $0 != "&" }
    #expect(head.hasSuffix("?subject=a%20Bcc%3A%20x%40example.org%20BEGIN%3AVEVENT"), "\(head)")
    #expect(mails.allSatisfy { !$0.lowercased().contains("bcc=") })
    for path in ["actions/a/day-1.ics", "press/a/event.ics"] {
      let lines = try #require(site.output(path)).split(separator: "\r\n")
      #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1, "\(path)")
      #expect(!lines.contains { $0.hasPrefix("Bcc") }, "\(path)")
    }
    #expect(site.output("press/a/release.txt")?.contains("\nBcc") == false)
  }

  @Test(
    "Every way of writing a blank is one, on the page of every kind that has blanks; lines are numbered",
    arguments: [
      ("[YOUR NAME]", "your-name", "[YOUR NAME]"), ("[Your Name]", "your-name", "[Your Name]"),
      ("\\[your name\\]", "your-name", "[your name]"), ("____", "blank-1", "________"),
    ])
  func blanks(_ written: String, _ name: String, _ shown: String) async throws {
    let field = written.replacing("\\", with: "\\\\")
    let site = try TestSite(
      BadInput.withPrivacy.merging([
        "actions/call.md": TestSite.piece(
          "Call", "2026-10-01",
          "action: call\ntargets: {name: A, phone: 202-555-0114}\n"
            + "script: \"Hello, \(field).\"\nvoicemail: \"Hello, \(field).\"\n"),
        "actions/write.md": TestSite.piece(
          "Write", "2026-10-01",
          "action: email\ntargets: {name: A, email: a@example.org}\nmessage: \"Hello, \(field).\"\n"),
        "petitions/a.md": TestSite.piece(
          "Sign", "2026-10-01", "from: \"Hello, \(field).\"\nexcerpt: \"Hello, \(field).\"\n",
          body: "Hello, \(written)."),
        "letters/a.md": TestSite.piece(
          "Letter", "2026-10-01", "excerpt: \"Hello, \(field).\"\n", body: "Hello, \(written)."),
      ]) { $1 })
    #expect(try await site.build().isEmpty)
    for (path, count) in [("actions/call", 2), ("actions/write", 1), ("petitions/a", 3), ("letters/a", 2)] {
      let page = try #require(site.output(path + "/index.html"))
      let blanks = page.matches(of: /Hello, <span class="blank" data-blank="([^"]*)">([^<]*)<\/span>\./)
      let names = written == "____" ? (1...count).map { "blank-\($0)" } : [name]
      #expect(blanks.count == count && blanks.allSatisfy { $0.output.2 == shown }, "\(path)")
      #expect(Set(blanks.map { String($0.output.1) }) == Set(names), "\(path)")
    }
  }

  @Test("Several errors in several pieces are all reported in one run, and an existing site is left alone")
  func allAtOnce() async throws {
    try await BadInput(
      "everything",
      files: [
        "actions/a.md":
          "---\ntitle: A\ndate: 2026-10-01\naction: cal\ndeadline: 2026-09-01\nallies: [no-one]\n---\n",
        "actions/b.md": "---\ntitle: A\ndate: 2026-10-01\naction: call\n---\n",
        "petitions/a.md":
          "---\ntitle: A\ndate: 2026-10-01\nstatus: closed\ngoal: 0\nform: {provider: post, fields: [emial]}\n---\n",
        "letters/a.md":
          "---\ntitle: A\ndate: 2026-10-01\nsignatories: data/x.csv\ngroup_by: stat\nsign_on: {form: here}\n---\n",
        "press/a.md":
          "---\ntitle: A\ndate: 2026-10-01\ntype: advisory\nembargo: 2026-12-01\nletter: letters/x.md\nabout: [x]\n---\n",
      ],
      findings: [
        .error(.fieldValue, "actions/a.md:4:9"), .error(.deadlineEarly, "actions/a.md:5:11"),
        .error(.memberUnknown, "actions/a.md:6:10"), .error(.fieldMissing, "actions/b.md:4:1"),
        .error(.signatoryInvalid, "letters/a.md:4:14"), .error(.fieldValue, "letters/a.md:5:11"),
        .error(.fieldAddress, "letters/a.md:6:17"), .error(.fieldValue, "petitions/a.md:5:7"),
        .error(.petitionStatus, "petitions/a.md:6:1"),
        .error(.formInvalid, "petitions/a.md:6:1", "notice"),
        .error(.formInvalid, "petitions/a.md:6:1", "privacy"),
        .error(.formInvalid, "petitions/a.md:6:7", "url"), .error(.formInvalid, "petitions/a.md:6:33"),
        .error(.fieldMissing, "press/a.md:4:1"),
        .error(.embargoUnclear, "press/a.md:5:10"), .error(.letterUnknown, "press/a.md:6:9"),
        .error(.memberUnknown, "press/a.md:7:9"),
      ]
    ).run()
  }

  @Test("What a translation takes from its original is reported once, at the original")
  func translations() async throws {
    let settings = TestSite.settings + "languages: {en: English, es: Español}\nprivacy: privacy\n"
    let site = try TestSite(
      [
        "privacy.md": TestSite.page("Privacy"),
        "actions/a.md": TestSite.piece(
          "A", "2026-10-01", "action: call\ntargets: {name: A, phone: 1, checked: soon}\nallies: [no-one]\n"),
        "actions/a.es.md": "---\ntitle: A\n---\nTexto.\n",
        "petitions/a.md": TestSite.piece(
          "A", "2026-10-01", "notice: Kept.\ngoal: 0\nform: {provider: post, fields: [emial]}\n"),
        "petitions/a.es.md": "---\ntitle: A\nnotice: Se guarda.\n---\nTexto.\n",
      ], settings: settings)
    site.expect(
      try await site.build(),
      toBe: [
        .error(.fieldValue, "actions/a.md:5:27"), .error(.fieldDate, "actions/a.md:5:39"),
        .error(.memberUnknown, "actions/a.md:6:10"), .error(.fieldValue, "petitions/a.md:5:7"),
        .error(.formInvalid, "petitions/a.md:6:7"), .error(.formInvalid, "petitions/a.md:6:33"),
      ])
  }
}
