import Testing

extension BadInput {
  private static let data = [
    "data/agreements/2026-05-18.csv":
      "STATE,LAW ENFORCEMENT AGENCY,COUNTY,SUPPORT TYPE\nNC,One,Wake County,Task Force Model\nTX,Two,Wise County,Jail\n",
    "data/agreements.yaml": "excerpt: true\n",
    "data/totals.csv": "date,active,pending\n2012-12-13,57,11\n",
    "data/signatories/good.csv": "name,state\nOne,NC\n",
    "letters/good.md": TestSite.piece("Letter", "2026-02-01", "signatories: data/signatories/good.csv\n"),
    "letters/bare.md": TestSite.piece("Letter"),
    "letters/draft.md": TestSite.piece("Letter", "2026-02-01", "draft: true\n"),
    "letters/later.md": TestSite.piece("Letter", "2026-12-01"),
  ]

  /// A post with a text that has blocks, `posts/a.md`, next to data of every kind: the text's first line is line 5.
  fileprivate static func blocks(_ name: String, _ text: Content, _ findings: [Finding]) -> BadInput {
    var files = data.mapValues(Content.text)
    files["posts/a.md"] = text
    return BadInput(name, files: files, findings: findings)
  }

  /// One block with these options, which begin on line 6.
  fileprivate static func block(
    _ word: String, _ name: String, _ options: String, _ findings: Finding...
  ) -> BadInput {
    blocks("\(word): \(name)", "\(top)```\(word)\n\(options)```\n", findings)
  }

  /// One block on a site that has no data but a member.
  fileprivate static func alone(
    _ word: String, with others: [String: Content] = [:], _ findings: Finding...
  ) -> BadInput {
    let files: [String: Content] = ["posts/a.md": "\(top)```\(word)\n```\n"]
    return BadInput("\(word) alone", files: files.merging(others) { $1 }, findings: findings)
  }
}

/// What any block may have, tested with one of them.
let badBlockOptions: [BadInput] = [
  .block(
    "agreements", "unknown option", "colums: [state]\n",
    .error(.fieldUnknown, "posts/a.md:6:1", "an agreements block", "Did you mean “columns”?")),
  .block(
    "agreements", "option twice", "limit: 1\nlimit: 2\n",
    .error(.fieldTwice, "posts/a.md:7:1", "“limit”")),
  .block("agreements", "a list", "- state\n", .error(.yamlSyntax, "posts/a.md:6:1", "a list", "caption: …")),
  .block("agreements", "words", "Florida\n", .error(.yamlSyntax, "posts/a.md:6:1", "a text")),
  .block(
    "agreements", "bracket", "limit: 5\ncolumns: [state\n",
    .error(.yamlSyntax, "posts/a.md:7:10", "never closed")),
  .block("agreements", "tab", "where:\n\tstate: NC\n", .error(.yamlTab, "posts/a.md:7:1", "tab")),
  .block("agreements", "unknown alias", "limit: *all\n", .error(.yamlSyntax, "posts/a.md:6:8", "quotes")),
  .block(
    "agreements", "caption a list", "caption: [a]\n",
    .error(.fieldKind, "posts/a.md:6:10", "“caption”", "a list")),
  .block(
    "agreements", "limit 0", "limit: 0\n", .error(.fieldValue, "posts/a.md:6:8", "0 rows", "from 1 to 500")),
  .block("agreements", "limit 501", "limit: 501\n", .error(.fieldValue, "posts/a.md:6:8", "from 1 to 500")),
  .block("agreements", "limit in words", "limit: ten\n", .error(.fieldValue, "posts/a.md:6:8", "“ten”")),
  .block("agreements", "limit a list", "limit: [5]\n", .error(.fieldKind, "posts/a.md:6:8", "a list")),
  .block(
    "agreements", "where words", "where: Florida\n",
    .error(.fieldKind, "posts/a.md:6:8", "“where”", "{state: …, agency: …, model: …}")),
  .block(
    "agreements", "where unknown", "where: {stat: NC}\n",
    .error(.fieldUnknown, "posts/a.md:6:9", "Did you mean “state”?")),
  .block(
    "agreements", "state unknown", "where:\n  state: [NC, Alabamma]\n",
    .error(.stateUnknown, "posts/a.md:7:15", "“Alabamma”", "“Alabama”")),
  .block(
    "agreements", "state a group", "where: {state: {a: b}}\n",
    .error(.fieldKind, "posts/a.md:6:16", "a group of fields")),
  .blocks(
    "words behind the word", "\(BadInput.top)```agreements limit=5\n```\n",
    [.error(.blockInvalid, "posts/a.md:5:4", "after “agreements”", "on its own line")]),
  .blocks(
    "in a list", "\(BadInput.top)- a\n\n  ```agreements\n  sort: up\n  ```\n",
    [.error(.fieldValue, "posts/a.md:8:9", "“up”", "newest")]),
  .blocks(
    "in a quotation", "\(BadInput.top)> ```members\n> sort: up\n>limit: 0\n> ```\n",
    [
      .error(.fieldValue, "posts/a.md:6:9", "“up”"),
      .error(.fieldValue, "posts/a.md:7:9", "0 rows"),
    ]),
  .blocks(
    "indented, with lines from Windows",
    "\(BadInput.top)  ```members\r\n  limit: 5\r\n  sort: up\r\n  ```\r\n",
    [.error(.fieldValue, "posts/a.md:7:9", "“up”")]),
  .blocks(
    "in singular",
    "\(BadInput.top)```agreement\n```\n\n```Members\n```\n\n```signatory\n```\n\n```swift\n```\n",
    [
      .warning(.blockUnknown, "posts/a.md:5:4", "“agreement”", "“agreements”"),
      .warning(.blockUnknown, "posts/a.md:8:4", "“Members”", "“members”"),
      .warning(.blockUnknown, "posts/a.md:11:4", "“signatory”", "“signatories”"),
    ]),
]

/// What each kind of block takes.
let badBlockKinds: [BadInput] = [
  .block(
    "agreements", "columns", "columns: [state, agenci]\n",
    .error(.fieldValue, "posts/a.md:6:18", "“agenci”", "“agency”")),
  .block(
    "agreements", "column twice", "columns: [state, agency, state]\n",
    .error(.fieldValue, "posts/a.md:6:26", "” twice")),
  .block(
    "agreements", "columns a group", "columns: {a: b}\n",
    .error(.fieldKind, "posts/a.md:6:10", "a list of texts")),
  .block(
    "agreements", "a list of lists", "columns: [[state]]\n",
    .error(.fieldKind, "posts/a.md:6:11", "only texts")),
  .block(
    "agreements", "sort", "sort: signed\n",
    .error(.fieldValue, "posts/a.md:6:7", "“signed”", "state, agency, county, model, newest, oldest")),
  .block("agreements", "sort a list", "sort: [state]\n", .error(.fieldKind, "posts/a.md:6:7", "a list")),
  .block(
    "agreements", "filter of members", "where: {kind: faith}\n",
    .error(.blockInvalid, "posts/a.md:6:8", "“kind”", "state, agency, agency_type, county, model")),
  .block(
    "members", "filter of agreements", "where: {model: Jail}\n",
    .error(.blockInvalid, "posts/a.md:6:8", "“model”", "state, kind, scope")),
  .block(
    "members", "scope", "where: {scope: locl}\n",
    .error(.fieldValue, "posts/a.md:6:16", "“locl”", "“local”")),
  .block("members", "sort", "sort: kin\n", .error(.fieldValue, "posts/a.md:6:7", "name, state, newest")),
  .block(
    "members", "columns", "columns: [name]\n", .error(.fieldUnknown, "posts/a.md:6:1", "a members block")),
  .block(
    "signatories", "no letter", "",
    .error(.fieldMissing, "posts/a.md:5:4", "“letter”", "a signatories block")),
  .block(
    "signatories", "unknown letter", "letter: letters/goud.md\n",
    .error(.letterUnknown, "posts/a.md:6:9", "“letters/goud.md”", "“letters/good.md”")),
  .block(
    "signatories", "no letter there", "letter: posts/good.md\n",
    .error(.letterUnknown, "posts/a.md:6:9", "“posts/good.md”")),
  .block(
    "signatories", "letter a list", "letter: [letters/good.md]\n",
    .error(.fieldKind, "posts/a.md:6:9", "a list")),
  .block(
    "signatories", "draft", "letter: letters/draft.md\n",
    .error(.linkUnpublished, "posts/a.md:6:9", "not public", "Publish that page")),
  .block(
    "signatories", "later", "letter: letters/later.md\n",
    .error(.linkUnpublished, "posts/a.md:6:9", "“letters/later.md”")),
  .block(
    "signatories", "letter without a table", "letter: letters/bare.md\n",
    .error(.blockWithoutData, "posts/a.md:6:9", "“letters/bare.md”", "signatories: data/")),
  .block(
    "signatories", "filter", "letter: letters/good.md\nwhere: {kind: faith}\n",
    .error(.blockInvalid, "posts/a.md:7:8", "“kind”", "state.")),
  .block("totals", "day", "from: May 2012\n", .error(.fieldDate, "posts/a.md:6:7", "“May 2012”")),
  .block("totals", "day a list", "until: [2012-01-01]\n", .error(.fieldKind, "posts/a.md:6:8", "a list")),
  .block(
    "totals", "days exchanged", "from: 2020-01-01\nuntil: 2012-01-01\n",
    .error(.blockInvalid, "posts/a.md:7:8", "2020-01-01", "swap")),
  .block("totals", "show", "show: pie\n", .error(.fieldValue, "posts/a.md:6:7", "chart, table")),
  .block(
    "totals", "where", "where: {state: NC}\n", .error(.fieldUnknown, "posts/a.md:6:1", "a totals block")),
  .block(
    "map", "filter of members", "where: {scope: local}\n", .error(.blockInvalid, "posts/a.md:6:8", "“scope”")),
  .block("map", "limit", "limit: 5\n", .error(.fieldUnknown, "posts/a.md:6:1", "a map block")),
]

/// Data that are not there, and filters that nothing fits.
let missingBlockData: [BadInput] = [
  .alone(
    "agreements", .error(.blockWithoutData, "posts/a.md:5:4", "no table of agreements", "data/agreements/")),
  .alone("map", .error(.blockWithoutData, "posts/a.md:5:4", "no table of agreements")),
  .alone("totals", .error(.blockWithoutData, "posts/a.md:5:4", "no numbers", "data/totals.csv")),
  .alone(
    "members", with: ["data/members.csv": "id,name\n"],
    .error(.blockWithoutData, "posts/a.md:5:4", "no members", "data/members.csv")),
  .block(
    "agreements", "nothing fits", "where: {model: Task Force}\n",
    .warning(.blockEmpty, "posts/a.md:6:8", "Nothing matches", "“Task Force Model”")),
  .block(
    "agreements", "a slip", "where: {county: Wakke County}\n",
    .warning(.blockEmpty, "posts/a.md:6:8", "“Wake County”")),
  .block(
    "map", "no such pair", "where: {state: TX, model: Task Force Model}\n",
    .warning(.blockEmpty, "posts/a.md:6:8", "Check the values")),
  .block("members", "no such member", "where: {state: TX}\n", .warning(.blockEmpty, "posts/a.md:6:8")),
  .block(
    "signatories", "no such signatory", "letter: letters/good.md\nwhere: {state: TX}\n",
    .warning(.blockEmpty, "posts/a.md:7:8")),
  .block("totals", "no such day", "from: 2025-01-01\n", .warning(.blockEmpty, "posts/a.md:6:7", "“from”")),
]

/// Where no block can be.
let misplacedBlocks: [BadInput] = [
  BadInput(
    "a block in a petition", ["petitions/a.md": "\(BadInput.top)A\n\n```members\n```\n"],
    .error(.blockInvalid, "petitions/a.md:7:4", "the letter that people sign", "Move the block")),
  .action(
    "block in a script",
    "action: call\ntargets: {name: X, phone: 202-555-0114}\nscript: |\n  Hi\n\n  ```members\n  ```\n",
    .error(.blockInvalid, "actions/a.md:9:4", "“script”", "Move the block")),
]

/// Blocks that try to cost more than they may.
let hostileBlocks: [BadInput] = [
  .block(
    "agreements", "huge", "caption: \(String(repeating: "a", count: 10_000))\n",
    .error(.blockInvalid, "posts/a.md:5:4", "10010 characters", "10000")),
  .blocks(
    "never closed", .repeated("Text.\n\n", 20_000, before: BadInput.top + "```members\n"),
    [.error(.blockInvalid, "posts/a.md:5:4", "140000 characters", "three backticks")]),
  .block(
    "agreements", "deep", "where: \(String(repeating: "[", count: 101))\n",
    .error(.yamlSyntax, "posts/a.md:6:1", "100 deep")),
  .block(
    "agreements", "aliases", bomb, .error(.fileTooLarge, "posts/a.md", "50000 values")),
  .block(
    "agreements", "shared value", "caption: &a X\nwhere: {agency: *a}\n",
    .warning(.blockEmpty, "posts/a.md:7:8")),
  .blocks(
    "51 blocks", .repeated("```map\n```\n\n", 51, before: BadInput.top),
    [.error(.blockInvalid, "posts/a.md:155:4", "51 blocks", "Split the page")]),
  .blocks(
    "2,000 blocks", .repeated("```agreements\nlimit: 500\nzzz: 1\n```\n\n", 2_000, before: BadInput.top),
    [.error(.blockInvalid, "posts/a.md:255:4", "2000 blocks")]),
  .blocks(
    "50 empty blocks", .repeated("```agreements\nwhere: {agency: Onne}\n```\n", 50, before: BadInput.top),
    (0..<20).map { .warning(.blockEmpty, "posts/a.md:\(6 + 3 * $0):8", $0 < 19 ? "“One”" : "30 more") }),
]

/// Ten values of ten values of ten values, and so on.
private let bomb: String =
  "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
  + (1...6).map { level in
    "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
  }.joined()

@Suite("Bad input: blocks of data")
struct BlockFieldTests {
  @Test("What is wrong with any block is reported at its place", arguments: badBlockOptions)
  func option(input: BadInput) async throws { try await input.run() }

  @Test("What is wrong with a block of one kind is reported at its place", arguments: badBlockKinds)
  func kind(input: BadInput) async throws { try await input.run() }

  @Test("Missing data, and filters that nothing matches, are reported", arguments: missingBlockData)
  func data(input: BadInput) async throws { try await input.run() }

  @Test("A block in a place that cannot have one is refused", arguments: misplacedBlocks)
  func place(input: BadInput) async throws { try await input.run() }

  @Test("A hostile block is refused, or costs no more than its size", arguments: hostileBlocks)
  func hostility(input: BadInput) async throws { try await input.run() }
}
