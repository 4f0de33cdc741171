import Testing

/// What a call to action says in words.
let badActions: [BadInput] = [
  .action(
    "action missing", "ask: Call\n",
    .error(.fieldMissing, "actions/a.md:2:1", "“action”", "“action: …”")),
  .action(
    "action empty", "action:\n",
    .error(.fieldMissing, "actions/a.md:4:8", "“action”", "Write a value after")),
  .action(
    "action misspelled", "action: cal\n",
    .error(.fieldValue, "actions/a.md:4:9", "“cal”", "“call”")),
  .action(
    "action that is none", "action: march\n",
    .error(.fieldValue, "actions/a.md:4:9", "“march”", "Write one of: call")),
  .action(
    "action a list", "action: [call, email]\n",
    .error(.fieldKind, "actions/a.md:4:9", "“action”", "a list")),
  .action(
    "action a group", "action: {call: yes}\n",
    .error(.fieldKind, "actions/a.md:4:9", "“action”", "a group of fields")),
  .email(
    "ask a list", "ask: [Call]\n",
    .error(.fieldKind, "actions/a.md:6:6", "“ask”", "a list")),
  .email(
    "ask a group", "ask: {en: Call}\n",
    .error(.fieldKind, "actions/a.md:6:6", "“ask”", "a group of fields")),
  .email(
    "ask far too long", "ask: " + String(repeating: "x", count: 3000) + "\n",
    .error(.fieldValue, "actions/a.md:6:6", "“ask”", "Shorten it")),
  .email(
    "ask with a control character", "ask: \"a\\x07b\"\n",
    .error(.controlCharacter, "actions/a.md:6:6", "invisible")),
  .email(
    "subject a list", "subject: [a]\n",
    .error(.fieldKind, "actions/a.md:6:10", "“subject”", "a list")),
  .email(
    "subject with a control character", "subject: \"a\\x00b\"\n",
    .error(.controlCharacter, "actions/a.md:6:10", "invisible")),
  .email(
    "subject a group", "subject: {en: Hi}\n",
    .error(.fieldKind, "actions/a.md:6:10", "“subject”", "a group of fields")),
  .email(
    "message a list", "message: [a]\n",
    .error(.fieldKind, "actions/a.md:6:10", "“message”", "a list")),
  .email(
    "message a group", "message: {en: Hi}\n",
    .error(.fieldKind, "actions/a.md:6:10", "“message”", "a group of fields")),
  .email(
    "message far too long", "message: " + String(repeating: "x", count: 300000) + "\n",
    .error(.fieldValue, "actions/a.md:6:10", "“message”", "“---”")),
  .email(
    "message with a control character", "message: \"a\\x1bb\"\n",
    .error(.controlCharacter, "actions/a.md:6:10", "invisible")),
  .email(
    "script far too long", "script: " + String(repeating: "x", count: 300000) + "\n",
    .error(.fieldValue, "actions/a.md:6:9", "“script”", "“---”")),
  .email(
    "script a list", "script: [a]\n",
    .error(.fieldKind, "actions/a.md:6:9", "“script”", "a list")),
  .email(
    "script a group", "script: {en: a}\n",
    .error(.fieldKind, "actions/a.md:6:9", "“script”", "a group of fields")),
  .email(
    "script with a control character", "script: \"a\\x01b\"\n",
    .error(.controlCharacter, "actions/a.md:6:9", "invisible")),
  .email(
    "voicemail a list", "voicemail: [a]\n",
    .error(.fieldKind, "actions/a.md:6:12", "“voicemail”", "a list")),
  .email(
    "after a group", "after: {en: a}\n",
    .error(.fieldKind, "actions/a.md:6:8", "“after”", "a group of fields")),
  .email(
    "voicemail a group", "voicemail: {en: a}\n",
    .error(.fieldKind, "actions/a.md:6:12", "“voicemail”", "a group of fields")),
  .email(
    "after a list", "after: [a]\n",
    .error(.fieldKind, "actions/a.md:6:8", "“after”", "a list")),
  .email(
    "allies a group", "allies: {a: b}\n",
    .error(.fieldKind, "actions/a.md:6:9", "“allies”", "“allies: [first, second]”")),
  .email(
    "allies in lists", "allies: [[a]]\n",
    .error(.fieldKind, "actions/a.md:6:10", "“allies”", "“allies: [first, second]”")),
  .email(
    "allies 600", "allies: [" + String(repeating: "x, ", count: 599) + "x]\n",
    .error(.fieldValue, "actions/a.md:6:9", "“allies”", "Remove the ones that")),
  .email(
    "allies near id", "allies: [natve]\n",
    .warning(.signatoryNearMember, "actions/a.md:6:10", "“natve”", "“native”")),
  .email(
    "allies near name", "allies: [Nativ]\n",
    .warning(.signatoryNearMember, "actions/a.md:6:10", "“Nativ”", "“native”")),
  .email(
    "allies idlike", "allies: [unknown-member]\n",
    .error(.memberUnknown, "actions/a.md:6:10", "“unknown-member”", "Add a row for")),
  .email(
    "unknown field", "scrpt: Hello\n",
    .error(.fieldUnknown, "actions/a.md:6:1", "“scrpt”", "“script”")),
  .email(
    "unknown field once more", "goal: 5000\n",
    .error(.fieldUnknown, "actions/a.md:6:1", "“goal”", "Remove the line, or")),
  .email(
    "field written twice", "ask: One\nask: Two\n",
    .error(.fieldTwice, "actions/a.md:7:1", "“ask”", "Remove one of the")),
]

/// Whom to reach, and how.
let badTargets: [BadInput] = [
  .action(
    "targets a text", "action: call\ntargets: Ann\n",
    .error(.fieldKind, "actions/a.md:5:10", "“targets”", "“targets: [{name: …, role: …, phone: …}]”")),
  .action(
    "targets a list of texts", "action: call\ntargets: [Ann, Bob]\n",
    .error(.fieldKind, "actions/a.md:5:11", "“targets”", "“- {name: …, role: …, phone: …}”"),
    .error(.fieldKind, "actions/a.md:5:16", "“targets”", "“- {name: …, role: …, phone: …}”")),
  .action(
    "targets in lists", "action: call\ntargets: [[Ann]]\n",
    .error(.fieldKind, "actions/a.md:5:11", "“targets”", "“- {name: …, role: …, phone: …}”")),
  .action(
    "targets empty", "action: call\ntargets:\n",
    .error(.fieldMissing, "actions/a.md:5:1", "“phone”", "“targets: [{name: …, phone: 202-555-0114}]”")),
  .action(
    "target without name", "action: call\ntargets: {phone: 202-555-0114}\n",
    .error(.fieldMissing, "actions/a.md:5:10", "“name”", "“name: …”")),
  .action(
    "target empty name", "action: call\ntargets: {name: , phone: 202-555-0114}\n",
    .error(.fieldMissing, "actions/a.md:5:17", "“name”", "Write a value after")),
  .action(
    "target name a list", "action: call\ntargets: {name: [Ann], phone: 202-555-0114}\n",
    .error(.fieldKind, "actions/a.md:5:17", "“name”", "“name: {en: Hello, es: Hola}”")),
  .action(
    "target role a list", "action: call\ntargets: {name: Ann, role: [x], phone: 202-555-0114}\n",
    .error(.fieldKind, "actions/a.md:5:28", "“role”", "“role: {en: Hello, es: Hola}”")),
  .action(
    "target address a list", "action: call\ntargets: {name: Ann, address: [x], phone: 202-555-0114}\n",
    .error(.fieldKind, "actions/a.md:5:31", "“address”", "“address: {en: Hello, es: Hola}”")),
  .action(
    "target unknown key", "action: call\ntargets: {name: Ann, phon: 202-555-0114}\n",
    .error(.fieldUnknown, "actions/a.md:5:22", "“phon”", "“phone”")),
  .action(
    "target unknown key once more",
    "action: call\ntargets: {name: Ann, phone: 202-555-0114, fax: 202-555-0115}\n",
    .error(.fieldUnknown, "actions/a.md:5:43", "“fax”", "Remove the line, or")),
  .action(
    "target twice", "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    name: Bob\n",
    .error(.fieldTwice, "actions/a.md:8:5", "“name”", "Remove one of the")),
  .action(
    "phone none", "action: call\ntargets: {name: Ann, phone: call me}\n",
    .error(.fieldValue, "actions/a.md:5:29", "“call me”", "Write its digits, like")),
  .action(
    "phone short", "action: call\ntargets: {name: Ann, phone: 555-0114}\n",
    .error(.fieldValue, "actions/a.md:5:29", "“555-0114”", "Write the area code")),
  .action(
    "phone a list", "action: call\ntargets: {name: Ann, phone: [202-555-0114]}\n",
    .error(.fieldKind, "actions/a.md:5:29", "“phone”", "a list")),
  .action(
    "call without phone", "action: call\ntargets: {name: Ann, email: ann@example.org}\n",
    .error(.fieldMissing, "actions/a.md:5:1", "“phone”", "“targets: [{name: …, phone: 202-555-0114}]”")),
  .action(
    "call without targets", "action: call\n",
    .error(.fieldMissing, "actions/a.md:4:1", "“phone”", "“targets: [{name: …, phone: 202-555-0114}]”")),
  .action(
    "email address without an @", "action: email\ntargets: {name: Ann, email: ann}\n",
    .error(.fieldValue, "actions/a.md:5:29", "“ann”", "Write a name, an")),
  .action(
    "mailto address with a hidden copy",
    "action: email\ntargets: {name: Ann, email: \"mailto:ann@example.org?bcc=x@example.org\"}\n",
    .error(
      .fieldValue, "actions/a.md:5:29", "“mailto:ann@example.org?bcc=x@example.org”", "“ann@example.org”")),
  .action(
    "email address with a name in front",
    "action: email\ntargets: {name: Ann, email: \"Ann <ann@example.org>\"}\n",
    .error(.fieldValue, "actions/a.md:5:29", "“Ann <ann@example.org>”", "“ann@example.org”")),
  .action(
    "email a list", "action: email\ntargets: {name: Ann, email: [ann@example.org, b@example.org]}\n",
    .error(.fieldKind, "actions/a.md:5:29", "“email”", "a list")),
  .action(
    "two email addresses in one text",
    "action: email\ntargets: {name: Ann, email: \"ann@example.org, b@example.org\"}\n",
    .error(.fieldValue, "actions/a.md:5:29", "“ann@example.org, b@example.org”", "Write one of them")),
  .action(
    "line break and a header behind an email address",
    "action: email\ntargets: {name: Ann, email: \"ann@example.org\\nBcc: b@example.org\"}\n",
    .error(.fieldValue, "actions/a.md:5:29", "“ann@example.org Bcc: b@example.org”", "Write one of them")),
  .action(
    "email action without any email address", "action: email\ntargets: {name: Ann, phone: 202-555-0114}\n",
    .error(.fieldMissing, "actions/a.md:5:1", "“email”", "“targets: [{name: …, email: office@example.org}]”")),
  .action(
    "visit without an address", "action: visit\ntargets: {name: Ann}\n",
    .error(.fieldMissing, "actions/a.md:5:1", "“address”", "“targets: [{name: …, address: …}]”")),
  .action(
    "visit empty address", "action: visit\ntargets: {name: Ann, address: }\n",
    .error(.fieldMissing, "actions/a.md:5:1", "“address”", "“targets: [{name: …, address: …}]”")),
  .action(
    "10000 targets",
    "action: call\ntargets: [" + String(repeating: "{name: A, phone: 1}, ", count: 9999)
      + "{name: A, phone: 1}]\n",
    .error(.fieldValue, "actions/a.md:5:10", "“targets”", "Remove the ones that")),
]

@Suite("Bad input: actions")
struct ActionFieldTests {
  @Test("What is wrong with a call to action is reported at its place", arguments: badActions)
  func action(input: BadInput) async throws { try await input.run() }

  @Test("A target that nobody can reach is reported at its place", arguments: badTargets)
  func targets(input: BadInput) async throws { try await input.run() }

  @Test(
    "What only looks wrong is fine",
    arguments: [
      "action: email\ntargets: {name: Ann, email: ann@example.org}\nask: \"  \"\n",
      "action: email\ntargets: {name: Ann, email: ann@example.org}\nallies: [Somebody Else, native]\n",
      "action: email\ntargets: {name: Ann, email: ann@example.org}\nscript:\nvoicemail: ~\nallies:\ndates: []\n",
    ])
  func fine(fields: String) async throws {
    let site = try TestSite(
      BadInput.withPrivacy.merging([
        "actions/a.md": TestSite.piece("A", "2026-10-01", fields),
        "data/members.csv": "id,name\nnative,Native\n",
      ]) { $1 })
    #expect(try await site.build().isEmpty)
  }
}
