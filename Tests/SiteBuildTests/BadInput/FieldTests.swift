import Testing

/// What single fields of a post or a press release say.
let badFields: [BadInput] = [
  BadInput(
    "title missing", fields: "date: 2026-01-01\n",
    .error(.fieldMissing, "posts/a.md:2:1", "“title”", "title: …")),
  BadInput(
    "title empty", fields: "title:\ndate: 2026-01-01\n", .error(.fieldMissing, "posts/a.md:2:7", "empty")),
  BadInput(
    "title null", fields: "title: ~\ndate: 2026-01-01\n", .error(.fieldMissing, "posts/a.md:2:8", "empty")),
  BadInput(
    "title in empty quotes", fields: "title: \"\"\ndate: 2026-01-01\n",
    .error(.fieldMissing, "posts/a.md:2:8")),
  BadInput(
    "title of blanks", fields: "title: \"  \"\ndate: 2026-01-01\n",
    .error(.fieldMissing, "posts/a.md:2:8", "empty")),
  BadInput(
    "title of unseen spaces", fields: "title: \"\\u00A0\\t\\u200B\"\ndate: 2026-01-01\n",
    .error(.fieldMissing, "posts/a.md:2:8", "empty")),
  BadInput(
    "title of 3,000 letters", fields: "title: \(String(repeating: "x", count: 3000))\ndate: 2026-01-01\n",
    .error(.fieldValue, "posts/a.md:2:8", "3000", "2000")),
  BadInput(
    "title a list", fields: "title: [A]\ndate: 2026-01-01\n", .error(.fieldKind, "posts/a.md:2:8", "a list")),
  BadInput(
    "title a group", fields: "title: {en: A}\ndate: 2026-01-01\n",
    .error(.fieldKind, "posts/a.md:2:8", "a group of fields")),
  BadInput(
    "date missing", fields: "title: A\n", .error(.fieldMissing, "posts/a.md:2:1", "“date”", "a post")),
  BadInput(
    "date in words", fields: "title: A\ndate: December 13, 2012\n",
    .error(.fieldDate, "posts/a.md:3:7", "December 13, 2012", "2026-11-21")),
  BadInput(
    "date the American way", fields: "title: A\ndate: 12/13/2012\n",
    .error(.fieldDate, "posts/a.md:3:7", "Write the year first", "2012-12-13")),
  BadInput(
    "date that no calendar has", fields: "title: A\ndate: 2026-02-30\n", .error(.fieldDate, "posts/a.md:3:7")),
  BadInput(
    "hour that no clock has", fields: "title: A\ndate: 2026-01-01 25:00\n",
    .error(.fieldDate, "posts/a.md:3:7")),
  BadInput("date a list", fields: "title: A\ndate: [2026-01-01]\n", .error(.fieldKind, "posts/a.md:3:7")),
  BadInput("year 0", fields: "title: A\ndate: 0000-01-01\n", .error(.fieldDate, "posts/a.md:3:7")),
  BadInput("year 10000", fields: "title: A\ndate: 10000-01-01\n", .error(.fieldDate, "posts/a.md:3:7")),
  BadInput(
    "year 9999", fields: "title: A\ndate: 9999-12-31\n",
    .warning(.dateFarAhead, "posts/a.md:3:7", "9999-12-31", "Check the year")),
  BadInput(
    "publish that is no date", fields: "title: A\ndate: 2026-01-01\npublish: soon\n",
    .error(.fieldDate, "posts/a.md:4:10", "soon", "“publish”")),
  BadInput(
    "draft that is neither true nor false", fields: "title: A\ndate: 2026-01-01\ndraft: maybe\n",
    .error(.fieldValue, "posts/a.md:4:8", "maybe", "draft: true")),
  BadInput(
    "draft a list", fields: "title: A\ndate: 2026-01-01\ndraft: [true]\n",
    .error(.fieldKind, "posts/a.md:4:8", "true")),
  BadInput(
    "tags a group", fields: "title: A\ndate: 2026-01-01\ntags: {a: b}\n",
    .error(.fieldKind, "posts/a.md:4:7", "a list of texts", "[first, second]")),
  BadInput(
    "40,000 tags",
    [
      "posts/a.md": .repeated(
        "x, ", 40_000, before: "---\ntitle: A\ndate: 2026-01-01\ntags: [", after: "x]\n---\n")
    ],
    .error(.fieldValue, "posts/a.md:4:7", "40001", "500")),
  BadInput(
    "tag without a letter", fields: "title: A\ndate: 2026-01-01\ntags: [good, \"!!!\"]\n",
    .error(.fieldValue, "posts/a.md:4:14", "!!!", "letter")),
  BadInput(
    "authors in lists", fields: "title: A\ndate: 2026-01-01\nauthors: [[A], B]\n",
    .error(.fieldKind, "posts/a.md:4:11", "“authors”", "only texts")),
  BadInput(
    "summary a list", fields: "title: A\ndate: 2026-01-01\nsummary: [a]\n",
    .error(.fieldKind, "posts/a.md:4:10", "“summary”")),
  BadInput(
    "image a text", fields: "title: A\ndate: 2026-01-01\nimage: photo.jpg\n",
    .error(.fieldKind, "posts/a.md:4:8", "a group of fields", "src", "alt")),
  BadInput(
    "image without its parts", fields: "title: A\ndate: 2026-01-01\nimage: {caption: x}\n",
    .error(.fieldMissing, "posts/a.md:4:8", "“src”"), .error(.fieldMissing, "posts/a.md:4:8", "“alt”"),
    .error(.fieldUnknown, "posts/a.md:4:9", "“caption”")),
  BadInput(
    "related a text", fields: "title: A\ndate: 2026-01-01\nrelated: good.md\n",
    .error(.fieldKind, "posts/a.md:4:10", "title", "url")),
  BadInput(
    "share a text", fields: "title: A\ndate: 2026-01-01\nshare: Read\n",
    .error(.fieldKind, "posts/a.md:4:8", "text")),
  BadInput(
    "canonical without https", fields: "title: A\ndate: 2026-01-01\ncanonical: example.org/x\n",
    .error(.fieldAddress, "posts/a.md:4:12", "https://")),
  BadInput(
    "slug with ..", fields: "title: A\ndate: 2026-01-01\nslug: ../../etc\n",
    .error(.slugInvalid, "posts/a.md:4:7", "../../etc", "“etc”")),
  BadInput(
    "slug with a slash", fields: "title: A\ndate: 2026-01-01\nslug: a/b\n",
    .error(.slugInvalid, "posts/a.md:4:7", "“a/b”", "“a-b”")),
  BadInput(
    "slug of dots", fields: "title: A\ndate: 2026-01-01\nslug: ..\n",
    .error(.slugInvalid, "posts/a.md:4:7", "hyphens")),
  BadInput(
    "slug with capitals and blanks", fields: "title: A\ndate: 2026-01-01\nslug: Call The House\n",
    .error(.slugInvalid, "posts/a.md:4:7", "call-the-house")),
  BadInput(
    "slug of 300 letters",
    fields: "title: A\ndate: 2026-01-01\nslug: \(String(repeating: "x", count: 300))\n",
    .error(.slugInvalid, "posts/a.md:4:7", "80")),
  BadInput(
    "slug a list", fields: "title: A\ndate: 2026-01-01\nslug: [a]\n",
    .error(.fieldKind, "posts/a.md:4:7", "“slug”")),
  BadInput(
    "press release with everything wrong",
    [
      "press/a.md": """
      ---
      title: A
      date: 2026-01-01
      type: relase
      subhead: [x]
      dateline: {state: NC}
      contacts:
        - {name: Ann, phone: call me, email: ann}
        - {email: bob@example.org}
        - Carl
      about: [nativ, "Native"]
      ---
      Text.

      """
    ],
    .error(.fieldValue, "press/a.md:4:7", "“relase”", "Did you mean “release”?"),
    .error(.fieldKind, "press/a.md:5:10", "“subhead”"),
    .error(.fieldMissing, "press/a.md:6:11", "“city”", "a dateline"),
    .error(.fieldValue, "press/a.md:8:24", "telephone", "202-555-0114"),
    .error(.fieldValue, "press/a.md:8:40", "email"),
    .error(.fieldMissing, "press/a.md:9:5", "“name”", "a press contact"),
    .error(.fieldKind, "press/a.md:10:5", "“contacts”"),
    .error(.memberUnknown, "press/a.md:11:9", "nativ", "Did you mean “native”?"),
    .error(.memberUnknown, "press/a.md:11:16", "Write its id, “native”")),
]

@Suite("Bad input: fields")
struct FieldTests {
  @Test("What is wrong is reported at its place, and nothing is written", arguments: badFields)
  func bad(input: BadInput) async throws { try await input.run() }

  @Test(
    "A title that only looks like something else is a title",
    arguments: ["No", "2012", "1.10", "\"null\"", "~5"])
  func titles(_ title: String) async throws {
    let site = try TestSite(["about.md": "---\ntitle: \(title)\n---\nText.\n"])
    #expect(try await site.build().isEmpty)
    #expect(site.output("about/index.html")?.contains("<h1>\(title.replacing("\"", with: ""))</h1>") == true)
  }
}
