import Testing

/// What a press release says beyond other pieces.
let badReleases: [BadInput] = [
  .press(
    "embargo no zone", "embargo: 2026-12-01 10:00\n",
    .error(.embargoUnclear, "press/a.md:4:10", "has no time zone", "“embargo: 2026-12-01T10:00:00Z”")),
  .press(
    "embargo day", "embargo: 2026-12-01\n",
    .error(.embargoUnclear, "press/a.md:4:10", "has no time of day", "“embargo: 2026-12-01T00:00:00Z”")),
  .press(
    "embargo words", "embargo: noon\n",
    .error(.fieldDate, "press/a.md:4:10", "“noon”", "Write a day as")),
  .press(
    "embargo a list", "embargo: [2026-12-01]\n",
    .error(.fieldKind, "press/a.md:4:10", "“embargo”", "a list")),
  .press(
    "embargo EST", "embargo: 2026-12-01 10:00 EST\n",
    .error(
      .embargoUnclear, "press/a.md:4:10", "can mean different zones",
      "“embargo: 2026-12-01T10:00:00-05:00”")),
  .press(
    "embargo far", "embargo: 2036-12-01T10:00:00-05:00\n",
    .warning(.dateFarAhead, "press/a.md:4:10", "two years from now", "Check the year")),
  .press(
    "letter missing", "letter: letters/goood.md\n",
    .error(.letterUnknown, "press/a.md:4:9", "“letters/goood.md”", "“letters/good.md”")),
  .press(
    "letter that is a post", "letter: posts/good.md\n",
    .error(.letterUnknown, "press/a.md:4:9", "“posts/good.md”", "Write the path of")),
  .press(
    "letter that is a draft", "letter: letters/draft.md\n",
    .error(.linkUnpublished, "press/a.md:4:9", "“letters/draft.md”", "Publish that page no")),
  .press(
    "letter that is scheduled later", "letter: letters/later.md\n",
    .error(.linkUnpublished, "press/a.md:4:9", "“letters/later.md”", "Publish that page no")),
  .press(
    "letter a list", "letter: [letters/good.md]\n",
    .error(.fieldKind, "press/a.md:4:9", "“letter”", "a list")),
  .press(
    "letter outside the content", "letter: ../../etc/passwd\n",
    .error(.letterUnknown, "press/a.md:4:9", "“../../etc/passwd”", "Write the path of")),
  .press(
    "letter elsewhere", "letter: https://example.org/letter\n",
    .error(.letterUnknown, "press/a.md:4:9", "“https://example.org/letter”", "Write the path of")),
  .press(
    "correction a text", "corrections: We were wrong\n",
    .error(.fieldKind, "press/a.md:4:14", "“corrections”", "“corrections: [{date: …, text: …}]”")),
  .press(
    "correction texts", "corrections: [We were wrong]\n",
    .error(.fieldKind, "press/a.md:4:15", "“corrections”", "“- {date: …, text: …}”")),
  .press(
    "correction no date", "corrections: [{text: x}]\n",
    .error(.fieldMissing, "press/a.md:4:15", "“date”", "“date: …”")),
  .press(
    "correction no text", "corrections: [{date: 2026-10-20}]\n",
    .error(.fieldMissing, "press/a.md:4:15", "“text”", "“text: …”")),
  .press(
    "correction older than its release", "corrections: [{date: 2026-09-20, text: x}]\n",
    .error(.fieldDate, "press/a.md:4:22", "than the piece that it corrects", "Check the date: the")),
  .press(
    "correction of tomorrow", "corrections: [{date: 2026-11-02, text: x}]\n",
    .error(.fieldDate, "press/a.md:4:22", "“date”", "Write the day on")),
  .press(
    "correction bad date", "corrections: [{date: Oct 20, text: x}]\n",
    .error(.fieldDate, "press/a.md:4:22", "“Oct 20”", "Write a day as")),
  .press(
    "correction kinds", "corrections: [{date: [x], text: [y], by: z}]\n",
    .error(.fieldKind, "press/a.md:4:22", "“date”", "a list"),
    .error(.fieldKind, "press/a.md:4:33", "“text”", "a list"),
    .error(.fieldUnknown, "press/a.md:4:38", "“by”", "Remove the line, or")),
  .press(
    "correction 1000",
    "corrections: [" + String(repeating: "{date: 2026-10-20, text: x}, ", count: 999)
      + "{date: 2026-10-20, text: x}]\n",
    .error(.fieldValue, "press/a.md:4:14", "“corrections”", "Remove the ones that")),
  .press(
    "about near", "about: [natve]\n",
    .error(.memberUnknown, "press/a.md:4:9", "“natve”", "“native”")),
  .press(
    "about unknown", "about: [zzzz]\n",
    .error(.memberUnknown, "press/a.md:4:9", "“zzzz”", "Add a row for")),
  .press(
    "unknown field", "correction: [x]\n",
    .error(.fieldUnknown, "press/a.md:4:1", "“correction”", "“corrections”")),
  .press(
    "field written twice", "letter: letters/good.md\nletter: letters/good.md\n",
    .error(.fieldTwice, "press/a.md:5:1", "“letter”", "Remove one of the")),
  .press(
    "embargo am", "embargo: 2026-12-01 10:00 a.m. ET\n",
    .error(
      .embargoUnclear, "press/a.md:4:10", "can mean different zones",
      "“embargo: 2026-12-01T10:00:00-05:00”")),
  .press(
    "embargo pm odd", "embargo: 2026-12-01 10:00 pm Ruritania time\n",
    .error(
      .embargoUnclear, "press/a.md:4:10", "can mean different zones", "“embargo: 2026-12-01T22:00:00Z”")),
  .press(
    "embargo 10am", "embargo: 2026-12-01 10am\n",
    .error(.embargoUnclear, "press/a.md:4:10", "has no time zone", "“embargo: 2026-12-01T10:00:00Z”")),
]

/// The event of an advisory.
let badEvents: [BadInput] = [
  .press(
    "advisory without", "type: advisory\n",
    .error(.fieldMissing, "press/a.md:4:1", "“event”", "“event: {starts: 2026-11-21 11:00, place: …}”")),
  .press(
    "advisory empty", "type: advisory\nevent:\n",
    .error(.fieldMissing, "press/a.md:4:1", "“event”", "“event: {starts: 2026-11-21 11:00, place: …}”")),
  .press(
    "event a text", "type: advisory\nevent: Tomorrow\n",
    .error(.fieldKind, "press/a.md:5:8", "“event”", "“event: {starts: …, ends: …, place: …}”")),
  .press(
    "event a list", "type: advisory\nevent: [Tomorrow]\n",
    .error(.fieldKind, "press/a.md:5:8", "“event”", "“event: {starts: …, ends: …, place: …}”")),
  .press(
    "event no starts", "type: advisory\nevent: {place: Here}\n",
    .error(.fieldMissing, "press/a.md:5:8", "“starts”", "“starts: …”")),
  .press(
    "event no place", "type: advisory\nevent: {starts: 2026-12-01 11:00}\n",
    .error(.fieldMissing, "press/a.md:5:8", "“place”", "“place: …”")),
  .press(
    "event ends before",
    "type: advisory\nevent: {starts: 2026-12-01 11:00, ends: 2026-12-01 10:00, place: Here}\n",
    .error(.fieldDate, "press/a.md:5:41", "ends before it begins", "“starts”")),
  .press(
    "event ends mixed", "type: advisory\nevent: {starts: 2026-12-01, ends: 2026-12-01 10:00, place: Here}\n",
    .error(.fieldDate, "press/a.md:5:35", "“starts”", "Write both with a")),
  .press(
    "event ends clock", "type: advisory\nevent: {starts: 2026-12-01 10:00, ends: \"11:00\", place: Here}\n",
    .error(.fieldDate, "press/a.md:5:41", "“11:00”", "“ends: 2026-12-01 11:00”")),
  .press(
    "event american", "type: advisory\nevent: {starts: 12/1/2026 11:00, place: Here}\n",
    .error(.fieldDate, "press/a.md:5:17", "“12/1/2026 11:00”", "Write the year first")),
  .press(
    "event kinds",
    "type: advisory\nevent: {starts: [x], ends: [y], place: [z], who: [a], what: {b: c}, revision: [d]}\n",
    .error(.fieldKind, "press/a.md:5:17", "“starts”", "a list"),
    .error(.fieldKind, "press/a.md:5:28", "“ends”", "a list"),
    .error(.fieldKind, "press/a.md:5:40", "“place”", "a list"),
    .error(.fieldKind, "press/a.md:5:50", "“who”", "a list"),
    .error(.fieldKind, "press/a.md:5:61", "“what”", "a group of fields"),
    .error(.fieldKind, "press/a.md:5:79", "“revision”", "“revision: 5000”")),
  .press(
    "event unknown", "type: advisory\nevent: {starts: 2026-12-01 11:00, place: Here, were: There}\n",
    .error(.fieldUnknown, "press/a.md:5:48", "“were”", "Remove the line, or")),
  .press(
    "event revision", "type: advisory\nevent: {starts: 2026-12-01 11:00, place: Here, revision: two}\n",
    .error(.fieldValue, "press/a.md:5:58", "“two”", "Write digits only, like")),
  .press(
    "event long who",
    "type: advisory\nevent: {starts: 2026-12-01 11:00, place: Here, who: "
      + String(repeating: "x", count: 3000) + "}\n",
    .error(.fieldValue, "press/a.md:5:53", "“who”", "Shorten it")),
]

@Suite("Bad input: press releases")
struct PressFieldTests {
  @Test("What is wrong with a press release is reported at its place", arguments: badReleases)
  func press(input: BadInput) async throws { try await input.run() }

  @Test("An event that cannot be is reported at its place", arguments: badEvents)
  func event(input: BadInput) async throws { try await input.run() }

  @Test("An embargo overrides an earlier “publish”, and its letter may come out with it")
  func embargo() async throws {
    let fields = "embargo: 2026-12-01T10:00:00-05:00\npublish: 2026-10-20\nletter: letters/a.md\n"
    let site = try TestSite([
      "press/a.md": TestSite.piece("Secret", "2026-10-01", fields),
      "letters/a.md": TestSite.piece("A letter", "2026-10-01", "publish: 2026-12-01T10:00:00-05:00\n"),
    ])
    #expect(try await site.build(now: "2026-12-01T14:59:59Z").isEmpty)
    #expect(!site.outputPaths().contains { $0.contains("press/a") || $0.contains("letters/a") })
    #expect(try await site.build(now: "2026-12-01T15:00:00Z").isEmpty)
    #expect(site.output("press/a/index.html")?.contains("Secret") == true)
  }
}
