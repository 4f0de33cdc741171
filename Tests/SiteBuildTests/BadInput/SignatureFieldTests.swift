import Testing

/// How many have signed.
let badSignatures: [BadInput] = [
  .petition(
    "sign a text", "signatures: 1200\n",
    .error(.fieldKind, "petitions/a.md:4:13", "“1200”", "“signatures: {count: 1200, as_of: 2026-11-21}”")),
  .petition(
    "sign a list", "signatures: [1200]\n",
    .error(.fieldKind, "petitions/a.md:4:13", "“signatures”", "“signatures: {count: …, file: …, as_of: …}”")),
  .petition(
    "sign empty a group", "signatures: {}\n",
    .error(.fieldMissing, "petitions/a.md:4:13", "say how many signed", "“{count: 1200, as_of: 2026-11-21}”")),
  .petition(
    "sign no asof", "signatures: {count: 1200}\n",
    .error(.fieldMissing, "petitions/a.md:4:13", "signatures has no day", "“as_of: 2026-11-21”")),
  .petition(
    "sign only asof", "signatures: {as_of: 2026-10-01}\n",
    .error(.fieldMissing, "petitions/a.md:4:13", "say how many signed", "“{count: 1200, as_of: 2026-11-21}”")),
  .petition(
    "sign bad count", "signatures: {count: about 1200, as_of: 2026-10-01}\n",
    .error(.fieldValue, "petitions/a.md:4:21", "“about 1200”", "Write digits only, like")),
  .petition(
    "sign bad asof", "signatures: {count: 1200, as_of: last week}\n",
    .error(.fieldDate, "petitions/a.md:4:34", "“last week”", "Write a day as")),
  .petition(
    "sign asof future", "signatures: {count: 1200, as_of: 2027-10-01}\n",
    .error(.fieldDate, "petitions/a.md:4:34", "“as_of”", "Write the day on")),
  .petition(
    "sign both", "signatures: {count: 1200, file: data/signatories/a.csv, as_of: 2026-10-01}\n",
    .error(.fieldValue, "petitions/a.md:4:33", "“count”", "“count: 1200”"),
    .error(.signatureCount, "petitions/a.md:4:33", "“data/signatories/a.csv”", "Put the table there")),
  .petition(
    "sign unknown", "signatures: {cuont: 1200, as_of: 2026-10-01}\n",
    .error(.fieldMissing, "petitions/a.md:4:13", "say how many signed", "“{count: 1200, as_of: 2026-11-21}”"),
    .error(.fieldUnknown, "petitions/a.md:4:14", "“cuont”", "“count”")),
  .petition(
    "sign file missing", "signatures: {file: data/signatories/b.csv}\n",
    .error(.signatureCount, "petitions/a.md:4:20", "“data/signatories/b.csv”", "Put the table there")),
  .petition(
    "sign file outside", "signatures: {file: ../../etc/passwd}\n",
    .error(.signatureCount, "petitions/a.md:4:20", "“../../etc/passwd”", "Put the file into")),
  .petition(
    "sign file abs", "signatures: {file: /etc/passwd}\n",
    .error(.signatureCount, "petitions/a.md:4:20", "“/etc/passwd”", "Put the file into")),
  .petition(
    "sign file not data", "signatures: {file: media/a.csv}\n",
    .error(.signatureCount, "petitions/a.md:4:20", "“media/a.csv”", "Put the file into")),
  .petition(
    "sign file not csv", "signatures: {file: data/signatories/a.xlsx}\n",
    .error(
      .signatureCount, "petitions/a.md:4:20", "“data/signatories/a.xlsx”", "“CSV UTF-8 (Comma delimited)”")),
  .petition(
    "sign file a list", "signatures: {file: [data/signatories/a.csv]}\n",
    .error(.fieldKind, "petitions/a.md:4:20", "“file”", "a list")),
  .petition(
    "sign path", "signatures: data/signatories/a.csv\n",
    .error(.fieldKind, "petitions/a.md:4:13", "“file”", "“signatures: {file: data/signatories/a.csv}”")),
  .petition(
    "count big", "signatures: {count: 99999999999999999999, as_of: 2026-10-01}\n",
    .error(
      .fieldValue, "petitions/a.md:4:21", "“99999999999999999999”",
      "Check its digits; the largest number is 2,000,000,000")),
  .petition(
    "asof empty", "signatures: {count: 5, as_of: }\n",
    .error(.fieldMissing, "petitions/a.md:4:13", "signatures has no day", "“as_of: 2026-11-21”")),
]

/// How many have signed a letter, and who.
let badLetterSignatures: [BadInput] = [
  .letter(
    "signatories a list", "signatories: [data/signatories/a.csv]\n",
    .error(.fieldKind, "letters/a.md:4:14", "“signatories”", "a list")),
  .letter(
    "signatories missing", "signatories: data/signatories/b.csv\n",
    .error(.signatoryInvalid, "letters/a.md:4:14", "“data/signatories/b.csv”", "Put the table there")),
  .letter(
    "signatories outside", "signatories: ../../etc/passwd\n",
    .error(.signatoryInvalid, "letters/a.md:4:14", "“../../etc/passwd”", "Put the file into")),
  .letter(
    "signatories not data", "signatories: letters/a.csv\n",
    .error(.signatoryInvalid, "letters/a.md:4:14", "“letters/a.csv”", "Put the file into")),
  .letter(
    "signatories not csv", "signatories: data/signatories/a.xlsx\n",
    .error(
      .signatoryInvalid, "letters/a.md:4:14", "“data/signatories/a.xlsx”", "“CSV UTF-8 (Comma delimited)”")),
  .letter(
    "signatures below", "signatories: data/signatories/a.csv\nsignatures: {count: 1, as_of: 2026-10-20}\n",
    .error(.signatureCount, "letters/a.md:4:14", "its table lists 3", "“signatures”")),
  .letter(
    "signatures file", "signatures: {file: data/signatories/a.csv}\n",
    .error(
      .fieldValue, "letters/a.md:4:20", "signatories in another field",
      "“signatories: data/signatories/a.csv”")),
  .letter(
    "signatures a text", "signatures: 60\n",
    .error(.fieldKind, "letters/a.md:4:13", "“60”", "“signatures: {count: 1200, as_of: 2026-11-21}”")),
  .letter(
    "signatures no asof", "signatures: {count: 60}\n",
    .error(.fieldMissing, "letters/a.md:4:13", "signatures has no day", "“as_of: 2026-11-21”")),
  .letter(
    "signatures asof future", "signatures: {count: 60, as_of: 2027-01-01}\n",
    .error(.fieldDate, "letters/a.md:4:32", "“as_of”", "Write the day on")),
]

@Suite("Bad input: signatures")
struct SignatureFieldTests {
  @Test("A petition's count that cannot be right is reported at its place", arguments: badSignatures)
  func signatures(input: BadInput) async throws { try await input.run() }

  @Test("A letter's count that cannot be right is reported at its place", arguments: badLetterSignatures)
  func letterSignatures(input: BadInput) async throws { try await input.run() }
}
