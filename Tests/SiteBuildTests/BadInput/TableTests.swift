import Testing

private func members(_ name: String, _ table: BadInput.Content, _ findings: BadInput.Finding...) -> BadInput {
  BadInput(name, files: ["data/members.csv": table], findings: findings)
}

private func agreements(_ name: String, _ table: BadInput.Content, _ findings: BadInput.Finding...)
  -> BadInput
{
  BadInput(name, files: ["data/agreements/2026-05-18.csv": table], findings: findings)
}

private let file = "data/members.csv"
private let snapshot = "data/agreements/2026-05-18.csv"
private let header = "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED\n"

let badTables: [BadInput] = [
  members(
    "unclosed quotation mark", "id,name\na,\"A\nb,B\nc,C\n",
    .error(.tableQuote, "\(file), row 2, column B", "never closed")),
  members(
    "quotation marks not doubled", "id,name\na,\"The \"A\" Team\"\n",
    .error(.tableQuote, "\(file), row 2, column B", "twice")),
  members(
    "row too short", "id,name,city\na,A\nb,B,C\n",
    .error(.tableRowLength, "\(file), row 2, column C", "2 cells", "the header has 3")),
  members(
    "row too long", "id,name\na,A, Inc.\nb,B\n",
    .error(.tableRowLength, "\(file), row 2, column C", "3 cells", "the header has 2", "quotation marks")),
  members(
    "column missing", "id,city\na,B\n",
    .error(.tableColumnMissing, "\(file), row 1, column A", "“name”", "Add a column")),
  members(
    "column misspelled", "id,nmae\na,A\n",
    .error(.tableColumnMissing, "\(file), row 1, column B", "“name”", "Rename the column “nmae”")),
  members(
    "column unknown", "id,name,telephone\nnative,A,1\n",
    .warning(.tableColumnUnknown, "\(file), row 1, column C", "“telephone”", "leaves it out")),
  members(
    "column without a header", "id,name,\nnative,A,x\n",
    .warning(.tableColumnUnnamed, "\(file), row 2, column C", "header")),
  members(
    "column twice", "id,name,Name\na,A,B\n",
    .error(.tableColumnTwice, "\(file), row 1, column C", "“name”", "twice", "Delete one")),
  members("empty", "", .error(.tableEmpty, file, "empty", "first row")),
  members("only blank rows", ",,\n\n,,\n", .error(.tableEmpty, file, "empty")),
  members(
    "header a second time as a row", "id,name\na,A\nid,name\nb,B\n",
    .error(.memberInvalid, "\(file), row 3, column A", "header", "Delete the row")),
  members(
    "code page 1252", .windows1252("id,name\nnative,Café\nb,Ñandú\n"),
    .warning(.tableEncoding, "\(file), row 2, column B", "Windows-1252", "“Café”", "CSV UTF-8")),
  members(
    "two encodings", .bytes(Array("id,name\na,Café\nb,Ñandú\nc,Caf".utf8) + [0xE9, 0x0A]),
    .error(.tableEncoding, "\(file), row 4, column B", "“Café”", "UTF-8")),
  members(
    "NUL", "id,name\na,A\u{0}\n", .error(.controlCharacter, "\(file), row 2, column B", "U+0000")),
  members(
    "id twice", "id,name\na,A\nb,B\na,C\n",
    .error(.memberTwice, "\(file), row 4, column A", "“a”", "Two members", "first one is here")),
  members(
    "id that is no address", "id,name\nNative Voices,A\n../b,B\n",
    .error(.memberInvalid, "\(file), row 2, column A", "“Native Voices”", "“native-voices”"),
    .error(.memberInvalid, "\(file), row 3, column A", "../b")),
  members(
    "id and name missing", "id,name\n,A\nb,\n", .error(.memberInvalid, "\(file), row 2, column A", "no id"),
    .error(.memberInvalid, "\(file), row 3, column B", "no name")),
  members(
    "cells of the wrong kind",
    .text(
      "id,name,url,scope,state,joined,press_email,logo\n"
        + "a,A,example.org,world,Carolina,last May,a at b,media/no.png\n"),
    .error(.fieldAddress, "\(file), row 2, column C", "example.org", "https://"),
    .error(.fieldValue, "\(file), row 2, column D", "world", "national"),
    .error(.stateUnknown, "\(file), row 2, column E", "Carolina"),
    .error(.fieldDate, "\(file), row 2, column F", "last May", "2026-11-21"),
    .error(.fieldValue, "\(file), row 2, column G", "email"),
    .error(.imageMissing, "\(file), row 2, column H", "media/no.png")),
  members(
    "a million quotation marks", .repeated("\"", 1_000_000, before: "id,name\na,"),
    .error(.tableTooLarge, "\(file), row 2, column B", "100000 characters")),
  members(
    "5,000 columns", .repeated("x,", 5_000, after: "\n"),
    .error(.tableTooLarge, "\(file), row 1, column ALM", "5000 columns")),
  members(
    "22 MB", .repeated("x,y\n", 5_500_000, before: "id,name\n"), .error(.fileTooLarge, file, "21 MB", "20 MB")
  ),
  members(
    "an Excel workbook that was renamed", .bytes([0x50, 0x4B, 3, 4, 0, 0]), .error(.fileNotText, file, "CSV")),

  agreements(
    "agreements without a required column", "STATE,SUPPORT TYPE\nTEXAS,Jail\n",
    .error(.tableColumnMissing, "\(snapshot), row 1, column A", "LAW ENFORCEMENT AGENCY")),
  agreements(
    "agreements in no state, of nobody, on no day",
    "\(header)Texs,A,Jail,1/1/2026\n,B,Jail,\nTEXAS,,,\nTEXAS,C,Jail,13/13/2026\n",
    .error(.stateUnknown, "\(snapshot), row 2, column A", "Did you mean “Texas”?"),
    .error(.agreementsInvalid, "\(snapshot), row 3, column A", "STATE"),
    .error(.agreementsInvalid, "\(snapshot), row 4, column B", "LAW ENFORCEMENT AGENCY"),
    .error(.agreementsInvalid, "\(snapshot), row 4, column C", "SUPPORT TYPE"),
    .error(.fieldDate, "\(snapshot), row 5, column D", "13/13/2026", "5/18/2026")),
  agreements("empty agreements", "", .error(.tableEmpty, snapshot, "empty")),
  BadInput(
    "agreements of no day", ["data/agreements/may.csv": "\(header)"],
    .error(.agreementsInvalid, "data/agreements/may.csv", "2026-05-18.csv")),
  BadInput(
    "agreements of a day to come", ["data/agreements/2027-05-18.csv": "\(header)"],
    .warning(.agreementsInvalid, "data/agreements/2027-05-18.csv", "is in the future")),
  BadInput(
    "unknown field in agreements.yaml", ["data/agreements.yaml": "sorce: {name: X}\n"],
    .error(.fieldUnknown, "data/agreements.yaml:1:1", "Did you mean “source”?")),
]

@Suite("Bad input: tables")
struct TableTests {
  @Test("What is wrong is reported at its place, and nothing is written", arguments: badTables)
  func bad(input: BadInput) async throws { try await input.run() }

  @Test(
    "What spreadsheets write of one table gives one directory",
    arguments: [
      "id,name,city\na,Café,\"X, Y\"\nb,B,\n", "\u{FEFF}id,name,city\na,Café,\"X, Y\"\nb,B,\n",
      "id,name,city\r\na,Café,\"X, Y\"\r\nb,B,\r\n", "id,name,city\ra,Café,\"X, Y\"\rb,B,\r",
      "id;name;city\na;Café;X, Y\nb;B;\n", "id\tname\tcity\na\tCafé\tX, Y\nb\tB\t\n",
      "sep=;\r\nid;name;city\r\na;Café;X, Y\r\nb;B;\r\n",
      "\u{FEFF}\"id\",\"name\",\"city\"\r\n\"a\",\"Café\",\"X, Y\"\r\n,,\r\n\"b\",\"B\",\"\"",
    ])
  func dialects(_ table: String) async throws {
    let site = try TestSite(["data/members.csv": table])
    #expect(try await site.build().isEmpty)
    let page = try #require(site.output("coalition/a/index.html"))
    #expect(page.contains("Café") && page.contains("X, Y"))
    #expect(site.output("coalition/b/index.html") != nil)
  }

  @Test("The same mistake in 50,000 rows is reported 20 times and counted")
  func many() async throws {
    let site = try TestSite(["data/members.csv": "id,name\n" + String(repeating: "a,\n", count: 50_000)])
    let found = try await site.build()
    #expect(found.count == 20)
    #expect(found.last?.notes.contains { $0.text.contains("49980 more") } == true)
  }
}
