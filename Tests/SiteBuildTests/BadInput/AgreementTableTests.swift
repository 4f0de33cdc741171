import Testing

private let older = "data/agreements/2026-01-01.csv"
private let newer = "data/agreements/2026-05-18.csv"
private let yaml = "data/agreements.yaml"
private let header = "STATE,LAW ENFORCEMENT AGENCY,COUNTY,SUPPORT TYPE,SIGNED,MOA\n"
private let good = "TEXAS,Good PD,Lee County,Jail,1/2/2020,\n"

private func table(
  _ name: String, _ rows: String, _ findings: BadInput.Finding...
) -> BadInput {
  BadInput(name, files: [newer: .text(header + rows)], findings: findings)
}

private func settings(_ name: String, _ text: String, _ findings: BadInput.Finding...) -> BadInput {
  BadInput(name, files: [newer: .text(header + good), yaml: .text(text)], findings: findings)
}

let badRecords: [BadInput] = [
  table(
    "slips of the pen in days",
    "TEXAS,A,,Jail,7/72025,\nTEXAS,B,,Jail,05/082025,\nTEXAS,C,,Jail,2/30/2025,\nTEXAS,D,,Jail,soon,\n",
    .error(.fieldDate, "\(newer), row 2, column E", "“7/72025” is not a day", "7/7/2025"),
    .error(.fieldDate, "\(newer), row 3, column E", "“05/082025” is not a day", "5/8/2025"),
    .error(.fieldDate, "\(newer), row 4, column E", "“2/30/2025” is not a day", "month/day/year"),
    .error(.fieldDate, "\(newer), row 5, column E", "“soon”", "month/day/year")),
  table(
    "a day after the table's own", "TEXAS,A,,Jail,5/19/2026,\n",
    .error(.fieldDate, "\(newer), row 2, column E", "is after 2026-05-18", "5/18/2026")),
  table(
    "a state that is misspelled", "PENNSLYVANIA,A,,Jail,,\n",
    .error(.stateUnknown, "\(newer), row 2, column A", "PENNSLYVANIA", "Did you mean “Pennsylvania”?")),
  table(
    "a state that says that it is none", "#N/A,A,,Jail,,\n",
    .error(.agreementsInvalid, "\(newer), row 2, column A", "STATE", "delete the row")),
  table(
    "a county that is misspelled", "FLORIDA,Lake PD,Lake Conty,Jail,,\n",
    .warning(
      .countyUnknown, "\(newer), row 2, column C", "Lake Conty", "it should be “Lake County”",
      "florida/lake-police-department: {county: Lake County}")),
  table(
    "addresses that are none",
    "TEXAS,A,,Jail,,https:/www.ice.gov/a.pdf\nTEXAS,B,,Jail,,file://c/moa.pdf\nTEXAS,C,,Jail,,see Bob\n",
    .warning(.documentAddress, "\(newer), row 2, column F", "repaired", "https://www.ice.gov/a.pdf"),
    .warning(.documentAddress, "\(newer), row 3, column F", "file://c/moa.pdf", "https://"),
    .warning(.documentAddress, "\(newer), row 4, column F", "see Bob", "empty the cell")),
  table(
    "an agreement twice",
    "TEXAS,Lee County Sheriff's Office,,Jail,1/2/2020,\nTexas,Lee Co. Sheriff’s Office,,Jail,2020-01-02,\n",
    .warning(.agreementTwice, "\(newer), row 2, column A", "counts it once", "The other row is here")),
  BadInput(
    "two columns for one field",
    [newer: "STATE,State,LAW ENFORCEMENT AGENCY,SUPPORT TYPE\nTX,TX,A,Jail\n"],
    .error(.tableColumnTwice, "\(newer), row 1, column B", "State")),
  BadInput(
    "no header", [newer: "TEXAS,A,Jail\nTEXAS,B,Jail\n"],
    .error(.tableColumnMissing, "\(newer), row 1, column A", "STATE"),
    .error(.tableColumnMissing, "\(newer), row 1, column A", "LAW ENFORCEMENT AGENCY"),
    .error(.tableColumnMissing, "\(newer), row 1, column A", "SUPPORT TYPE")),
  BadInput(
    "a workbook of an old Excel", [newer.replacing("csv", with: "xlsx"): .bytes([0xD0, 0xCF, 0x11, 0xE0])],
    .error(.tableWorkbook, newer.replacing("csv", with: "xlsx"))),
  BadInput(
    "applications of no day",
    [newer: .text(header + good), "data/agreements/pending-may.csv": .text(header)],
    .error(.agreementsInvalid, "data/agreements/pending-may.csv", "pending-2026-05-18.csv")),
  BadInput(
    "applications alone", ["data/agreements/pending-2026-05-18.csv": .text(header + good)],
    .warning(.agreementsInvalid, "data/agreements/pending-2026-05-18.csv", "no table of agreements")),
  BadInput(
    "a table that lost a tenth of its rows",
    [
      older: .text(header + (0..<10).map { "TEXAS,Agency \($0),,Jail,1/2/2020,\n" }.joined()),
      newer: .text(header + (0..<8).map { "TEXAS,Agency \($0),,Jail,1/2/2020,\n" }.joined()),
    ],
    .warning(.agreementsFewer, newer, "2 of the 10 agreements", "complete")),
  BadInput(
    "slips in an older table that cannot be passed over",
    [older: .text(header + "TEXS,A,,Jail,1/2/2020,\n"), newer: .text(header + good)],
    .error(.stateUnknown, "\(older), row 2, column A", "Texas")),
  settings(
    "a model that is not explained", "models: {Jial: x, Task Force Model: y}\n",
    .warning(.modelUnknown, "\(newer), row 2, column D", "“Jail”", "Jial")),
  settings(
    "corrections of nothing",
    "corrections:\n  texas/good-polic-department: {county: Lee County}\n  nowhere: {agency: A}\n",
    .warning(.correctionUnused, "\(yaml):2:3", "texas/good-police-department"),
    .warning(.correctionUnused, "\(yaml):3:3", "state/agency")),
  settings(
    "corrections that are wrong themselves",
    "corrections:\n  texas/good-police-department: {state: Texs, signed: 7/72025, dokument: x}\n",
    .error(.stateUnknown, "\(yaml):2:41", "Texas"),
    .error(.fieldDate, "\(yaml):2:55", "7/7/2025"),
    .error(.fieldUnknown, "\(yaml):2:64", "Did you mean “document”?")),
  settings(
    "corrections that are no group", "corrections: [a]\n",
    .error(.fieldKind, "\(yaml):1:14", "a group of fields")),
  BadInput(
    "a total that the table contradicts",
    [newer: .text(header + good), "data/totals.csv": "date,active\n2026-05-18,2\n"],
    .error(.totalsInvalid, "data/totals.csv, row 2, column A", "says that 2", "lists 1", "uses the table")),
  BadInput(
    "a figure of a day without a table",
    [newer: .text(header + good), "data/figures.yaml": "a: {count: agreements, as_of: 2026-05-17}\n"],
    .error(.figureInvalid, "data/figures.yaml:1:31", "2026-05-17", "2026-05-18")),
  BadInput(
    "everything at once",
    [
      newer: .text(header + "TEXS,A,,Jail,1/1/2020,\nTEXAS,B,,Jail,7/72025,\nTEXAS,C,Lee Conty,Jail,,\n"),
      "data/agreements/may.csv": .text(header), "data/figures.yaml": "a: {distinct: kounty}\n",
      yaml: "modells: {}\n",
    ],
    .error(.fieldUnknown, "\(yaml):1:1", "Did you mean “models”?"),
    .error(.stateUnknown, "\(newer), row 2, column A", "Texas"),
    .error(.fieldDate, "\(newer), row 3, column E", "7/7/2025"),
    .warning(.countyUnknown, "\(newer), row 4, column C", "Lee County"),
    .error(.agreementsInvalid, "data/agreements/may.csv", "day"),
    .error(.fieldValue, "data/figures.yaml:1:15", "kounty", "county")),
]

@Suite("Bad input: the record of agreements")
struct AgreementTableTests {
  @Test("What is wrong is reported at its place, and nothing is written", arguments: badRecords)
  func bad(input: BadInput) async throws { try await input.run() }
}
