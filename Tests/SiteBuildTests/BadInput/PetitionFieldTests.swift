import Testing

/// What a petition says besides its signatures and its form.
let badPetitions: [BadInput] = [
  .petition(
    "to a list", "to: [[a]]\n",
    .error(.fieldKind, "petitions/a.md:4:6", "“to”", "“- some words”")),
  .petition(
    "to map in a list", "to: [{role: x}]\n",
    .error(.fieldMissing, "petitions/a.md:4:6", "“name”", "“name: …”")),
  .petition(
    "to name a list", "to: [{name: [x]}]\n",
    .error(.fieldKind, "petitions/a.md:4:13", "“name”", "“name: {en: Hello, es: Hola}”")),
  .petition(
    "to unknown", "to: [{name: A, email: a@example.org}]\n",
    .error(.fieldUnknown, "petitions/a.md:4:16", "“email”", "Remove the line, or")),
  .petition(
    "from a list", "from: [a]\n",
    .error(.fieldKind, "petitions/a.md:4:7", "“from”", "a list")),
  .petition(
    "from a group", "from: {en: a}\n",
    .error(.fieldKind, "petitions/a.md:4:7", "“from”", "a group of fields")),
  .petition(
    "sponsors a group", "sponsors: {a: b}\n",
    .error(.fieldKind, "petitions/a.md:4:11", "“sponsors”", "“sponsors: [first, second]”")),
  .petition(
    "sponsors near", "sponsors: [natve]\n",
    .warning(.signatoryNearMember, "petitions/a.md:4:12", "“natve”", "“native”")),
  .petition(
    "sponsors unknown", "sponsors: [unknown-member]\n",
    .error(.memberUnknown, "petitions/a.md:4:12", "“unknown-member”", "Add a row for")),
  .petition(
    "sponsors 600", "sponsors: [" + String(repeating: "x, ", count: 599) + "x]\n",
    .error(.fieldValue, "petitions/a.md:4:11", "“sponsors”", "Remove the ones that")),
  .petition(
    "excerpt a list", "excerpt: [a]\n",
    .error(.fieldKind, "petitions/a.md:4:10", "“excerpt”", "a list")),
  .petition(
    "excerpt a group", "excerpt: {en: a}\n",
    .error(.fieldKind, "petitions/a.md:4:10", "“excerpt”", "a group of fields")),
  .petition(
    "excerpt far too long", "excerpt: " + String(repeating: "x", count: 300000) + "\n",
    .error(.fieldValue, "petitions/a.md:4:10", "“excerpt”", "“---”")),
  .petition(
    "excerpt with a control character", "excerpt: \"a\\x01b\"\n",
    .error(.controlCharacter, "petitions/a.md:4:10", "invisible")),
  .petition(
    "goal zero", "goal: 0\n",
    .error(.fieldValue, "petitions/a.md:4:7", "cannot be 0 signatures", "“goal”")),
  .petition(
    "goal negative", "goal: -5\n",
    .error(.fieldValue, "petitions/a.md:4:7", "“-5”", "Write digits only, like")),
  .petition(
    "goal words", "goal: many\n",
    .error(.fieldValue, "petitions/a.md:4:7", "“many”", "Write digits only, like")),
  .petition(
    "goal a list", "goal: [5000]\n",
    .error(.fieldKind, "petitions/a.md:4:7", "“goal”", "“goal: 5000”")),
  .petition(
    "goal a group", "goal: {count: 5000}\n",
    .error(.fieldKind, "petitions/a.md:4:7", "“goal”", "“goal: 5000”")),
  .petition(
    "goal big", "goal: 99999999999999999999\n",
    .error(
      .fieldValue, "petitions/a.md:4:7", "“99999999999999999999”",
      "Check its digits; the largest number is 2,000,000,000")),
  .petition(
    "goal bigger", "goal: 9999999999999\n",
    .error(
      .fieldValue, "petitions/a.md:4:7", "“9999999999999”",
      "Check its digits; the largest number is 2,000,000,000")),
  .petition(
    "goal decimal", "goal: 5000.5\n",
    .error(.fieldValue, "petitions/a.md:4:7", "“5000.5”", "Write digits only, like")),
  .petition(
    "goal space", "goal: 5 000\n",
    .error(.fieldValue, "petitions/a.md:4:7", "“5 000”", "“5000”")),
  .petition(
    "goal dot", "goal: 5.000\n",
    .error(.fieldValue, "petitions/a.md:4:7", "“5.000”", "“5000”")),
  .petition(
    "goal k", "goal: 5k\n",
    .error(.fieldValue, "petitions/a.md:4:7", "“5k”", "“5000”")),
  .petition(
    "goal plus", "goal: 5000+\n",
    .error(.fieldValue, "petitions/a.md:4:7", "“5000+”", "“5000”")),
  .petition(
    "goal arabic", "goal: ٥٠٠٠\n",
    .error(.fieldValue, "petitions/a.md:4:7", "“٥٠٠٠”", "“5000”")),
  .petition(
    "status unknown", "status: delivred\n",
    .error(.fieldValue, "petitions/a.md:4:9", "“delivred”", "“delivered”")),
  .petition(
    "status a list", "status: [open]\n",
    .error(.fieldKind, "petitions/a.md:4:9", "“status”", "a list")),
  .petition(
    "status bad with delivered", "status: delivred\ndelivered: {date: 2026-10-20}\n",
    .error(.fieldValue, "petitions/a.md:4:9", "“delivred”", "“delivered”")),
  .petition(
    "delivered without its day", "status: delivered\n",
    .error(
      .petitionStatus, "petitions/a.md:4:9", "does not say when", "“delivered: {date: 2026-11-21, to: …}”")),
  .petition(
    "status delivered empty", "status: delivered\ndelivered:\n",
    .error(
      .petitionStatus, "petitions/a.md:4:9", "does not say when", "“delivered: {date: 2026-11-21, to: …}”")),
  .petition(
    "delivered without status", "delivered: {date: 2026-10-20, to: Ann}\n",
    .error(.petitionStatus, "petitions/a.md:4:1", "its status is open", "“status: delivered”")),
  .petition(
    "delivered open", "status: open\ndelivered: {date: 2026-10-20, to: Ann}\n",
    .error(.petitionStatus, "petitions/a.md:5:1", "its status is open", "“status: delivered”")),
  .petition(
    "delivered closed", "status: closed\ndelivered: {date: 2026-10-20, to: Ann}\n",
    .error(.petitionStatus, "petitions/a.md:5:1", "its status is closed", "“status: delivered”")),
  .petition(
    "delivered a text", "status: delivered\ndelivered: 2026-10-20\n",
    .error(.fieldKind, "petitions/a.md:5:12", "“delivered”", "“delivered: {date: …, to: …, note: …}”")),
  .petition(
    "delivered no date", "status: delivered\ndelivered: {to: Ann}\n",
    .error(.fieldMissing, "petitions/a.md:5:12", "“date”", "“date: …”")),
  .petition(
    "delivered bad date", "status: delivered\ndelivered: {date: Oct 20}\n",
    .error(.fieldDate, "petitions/a.md:5:19", "“Oct 20”", "Write a day as")),
  .petition(
    "delivered future", "status: delivered\ndelivered: {date: 2027-09-20}\n",
    .error(.fieldDate, "petitions/a.md:5:19", "“date”", "Write the day on")),
  .petition(
    "delivered kinds", "status: delivered\ndelivered: {date: [x], to: [y], note: [z], when: x}\n",
    .error(.fieldKind, "petitions/a.md:5:19", "“date”", "a list"),
    .error(.fieldKind, "petitions/a.md:5:28", "“to”", "“to: {en: Hello, es: Hola}”"),
    .error(.fieldKind, "petitions/a.md:5:39", "“note”", "“note: {en: Hello, es: Hola}”"),
    .error(.fieldUnknown, "petitions/a.md:5:44", "“when”", "Remove the line, or")),
  .petition(
    "notice a list", "notice: [a]\n",
    .error(.fieldKind, "petitions/a.md:4:9", "“notice”", "a list")),
  .petition(
    "notice a group", "notice: {en: a}\n",
    .error(.fieldKind, "petitions/a.md:4:9", "“notice”", "a group of fields")),
  .petition(
    "unknown field", "gaol: 500\n",
    .error(.fieldUnknown, "petitions/a.md:4:1", "“gaol”", "“goal”")),
  .petition(
    "field written twice", "goal: 500\ngoal: 600\n",
    .error(.fieldTwice, "petitions/a.md:5:1", "“goal”", "Remove one of the")),
]

@Suite("Bad input: petitions")
struct PetitionFieldTests {
  @Test("What is wrong with a petition is reported at its place", arguments: badPetitions)
  func petition(input: BadInput) async throws { try await input.run() }

  @Test(
    "What only looks wrong is fine",
    arguments: [
      "to: The President\n",
      "to: [The President, {name: The Secretary}]\n",
      "to:\ngoal:\nsignatures:\nform:\n",
      "goal: 5,000\n",
      "status: won\n",
      "status: won\ndelivered: {date: 2026-10-20}\n",
      "status: closed\nform:\n",
    ])
  func fine(fields: String) async throws {
    let site = try TestSite(
      BadInput.withPrivacy.merging(["petitions/a.md": TestSite.piece("A", "2026-10-01", fields)]) { $1 })
    #expect(try await site.build().isEmpty)
  }
}
