import Testing

/// What a letter says.
let badLetters: [BadInput] = [
  .letter(
    "to a list", "to: [[a]]\n",
    .error(.fieldKind, "letters/a.md:4:6", "“to”", "“- some words”")),
  .letter(
    "to a group", "to: {nam: a}\n",
    .error(.fieldMissing, "letters/a.md:4:5", "“name”", "“name: …”"),
    .error(.fieldUnknown, "letters/a.md:4:6", "“nam”", "“name”")),
  .letter(
    "group_by", "group_by: stat\n",
    .error(.fieldValue, "letters/a.md:4:11", "“stat”", "“state”")),
  .letter(
    "group_by a list", "group_by: [state]\n",
    .error(.fieldKind, "letters/a.md:4:11", "“group_by”", "a list")),
  .letter(
    "show", "show_signers: perhaps\n",
    .error(.fieldValue, "letters/a.md:4:15", "“show_signers”", "“show_signers: true”")),
  .letter(
    "sign_on a text", "sign_on: https://example.org/sign\n",
    .error(.fieldKind, "letters/a.md:4:10", "“sign_on”", "“sign_on: {until: …, form: …}”")),
  .letter(
    "sign_on empty", "sign_on: {}\n",
    .error(.fieldMissing, "letters/a.md:4:10", "“form”", "“form: …”")),
  .letter(
    "sign_on no form", "sign_on: {until: 2026-12-01}\n",
    .error(.fieldMissing, "letters/a.md:4:10", "“form”", "“form: …”")),
  .letter(
    "sign-on to a script", "sign_on: {form: \"javascript:alert(1)\"}\n",
    .error(.fieldAddress, "letters/a.md:4:17", "“javascript:alert(1)”", "Write an address like")),
  .letter(
    "sign-on by mail with a hidden copy", "sign_on: {form: \"mailto:a@example.org?bcc=b@example.org\"}\n",
    .error(
      .fieldAddress, "letters/a.md:4:17", "“mailto:a@example.org?bcc=b@example.org”", "Write an address like")
  ),
  .letter(
    "sign-on that ends before the letter's date", "sign_on: {until: 2026-09-01, form: a@example.org}\n",
    .error(.deadlineEarly, "letters/a.md:4:18", "its own date, 2026-10-01", "“until”")),
  .letter(
    "sign_on words", "sign_on: {until: soon, form: a@example.org}\n",
    .error(.fieldDate, "letters/a.md:4:18", "“soon”", "Write a day as")),
  .letter(
    "sign_on a list", "sign_on: {until: [x], form: [y], by: z}\n",
    .error(.fieldKind, "letters/a.md:4:18", "“until”", "a list"),
    .error(.fieldKind, "letters/a.md:4:29", "“form”", "a list"),
    .error(.fieldUnknown, "letters/a.md:4:34", "“by”", "Remove the line, or")),
  .letter(
    "excerpt a list", "excerpt: [a]\n",
    .error(.fieldKind, "letters/a.md:4:10", "“excerpt”", "a list")),
  .letter(
    "script in letter", "script: a\n",
    .error(.fieldUnknown, "letters/a.md:4:1", "“script”", "Remove the line, or")),
  .letter(
    "unknown field", "signatorys: x\n",
    .error(.fieldUnknown, "letters/a.md:4:1", "“signatorys”", "“signatories”")),
  .letter(
    "field written twice", "group_by: state\ngroup_by: kind\n",
    .error(.fieldTwice, "letters/a.md:5:1", "“group_by”", "Remove one of the")),
]

@Suite("Bad input: letters")
struct LetterFieldTests {
  @Test("What is wrong with a letter is reported at its place", arguments: badLetters)
  func letter(input: BadInput) async throws { try await input.run() }
}
