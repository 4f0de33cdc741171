import Diagnostics
import SiteBuild
import Testing

@Suite("Blocks of data in a text")
struct BlockTests {
  private static let settings = TestSite.settings + "languages: {en: English, es: Español}\n"

  private static let files = [
    "data/members.csv": """
    id,name,kind,scope,state,city,joined,left
    zeta,Zeta Union,labor,local,NC,Durham,2024-01-01,
    eta,Éta House,faith,state,NC,,2025-01-01,
    gone,Gone Group,faith,state,NC,,2020-01-01,2026-10-31
    nation,The Nation,faith,national,,,2021-01-01,

    """,
    "data/signatories/dam.csv": "name,signer,state\nZeta Union,Xavier,\nBoat Club,,TX\n,Ana Diaz,NC\n",
    "letters/dam.md": TestSite.piece(
      "Open the dam", "2026-10-01",
      "signatories: data/signatories/dam.csv\nsignatures: {count: 1200, as_of: 2026-10-01}\n"),
    "data/totals.csv": "date,active,pending,source\n2012-12-13,57,11,The call\n2020-01-01,1204,,\n",
    "data/agreements/2026-05-18.csv": """
    STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA
    TX,One,County,Wise County,Jail,2026-01-02,https://example.org/one.pdf
    NC,Two [Board],County,Ashe County,Task Force Model,2026-03-04,
    NC,<b>Three</b>,City,,Jail,,

    """,
    "data/agreements.yaml":
      "source: {name: The list, publisher: The office, url: \"https://example.org/list\"}\nnote: Only a part.\nexcerpt: true\n",
  ]

  /// A post in English and in Spanish with one block, and what else the site needs.
  private func site(_ word: String, _ options: String = "", body: String? = nil) throws -> TestSite {
    var files = Self.files
    let text = body ?? "Before.\n\n```\(word)\n\(options)```\n\nAfter."
    files["posts/a.md"] = TestSite.piece("A", "2026-01-01", body: text)
    files["posts/a.es.md"] = "---\ntitle: A\n---\n\(text)\n"
    return try TestSite(files, settings: Self.settings)
  }

  /// What a page says between “Before.” and “After.”, each element's text apart.
  private func shown(_ site: TestSite, _ path: String = "posts/a/index.html") throws -> [String] {
    let page = try #require(site.output(path))
    let start = try #require(page.range(of: "Before.</p>")).upperBound
    let end = try #require(page.range(of: "<p>After.")).lowerBound
    return page[start..<end].split(separator: "<").compactMap { part in
      let text = part.drop { $0 != ">" }.dropFirst().split(whereSeparator: \.isWhitespace)
      return text.isEmpty ? nil : text.joined(separator: " ")
    }
  }

  private let source = [
    "Only a part.", "Source:", "The list", "· The office · Retrieved", "May 18, 2026",
  ]

  @Test("Agreements stand in a table with a caption, a heading for each column and row, and their source")
  func agreements() async throws {
    let site = try site("agreements")
    #expect(try await site.build().map(\.summary) == [])
    #expect(
      try shown(site) == [
        "Agreements", "State", "Agency", "Kind of agreement", "Signed",
        "North Carolina", "&lt;b&gt;Three&lt;/b&gt;", "Jail", "Not stated",
        "North Carolina", "Two &#91;Board]", "Task Force Model", "March 4, 2026",
        "Texas", "One", "Jail", "January 2, 2026", "Shown: 3 of 3",
      ] + source)
    let page = try #require(site.output("posts/a/index.html"))
    for part in [
      "<caption>Agreements</caption>", "<th scope=\"col\">Agency</th>", "<th scope=\"row\">One</th>",
      "role=\"region\" aria-label=\"Agreements\" tabindex=\"0\"",
      "<time datetime=\"2026-03-04\">March 4, 2026</time>",
      "<a href=\"https://example.org/list\">The list</a>",
      "<a href=\"../../agreements/texas/\">Texas</a>", "<time datetime=\"2026-05-18\">",
    ] { #expect(page.contains(part), "\(part)") }
    #expect(site.brokenLinks() == [])
  }

  @Test("Each language has its own words, days and links")
  func spanish() async throws {
    let site = try site(
      "agreements", "where: {state: [NC, TX]}\ncolumns: [agency, state, signed]\nlimit: 1\n")
    #expect(try await site.build().map(\.summary) == [])
    #expect(
      try shown(site, "es/posts/a/index.html").prefix(9) == [
        "Acuerdos en North Carolina y Texas", "Agencia", "Estado", "Firmado", "&lt;b&gt;Three&lt;/b&gt;",
        "North Carolina", "No se indica", "Aquí: 1 de 3", "Vea todo",
      ])
    #expect(site.targets(of: "es/posts/a/index.html").contains("es/agreements/north-carolina/index.html"))
    #expect(site.brokenLinks() == [])
  }

  @Test(
    "Agreements are filtered, ordered and cut as asked, and the caption says what they are narrowed to",
    arguments: [
      ("sort: newest\n", ["2026-03-04", "2026-01-02"]), ("sort: oldest\n", ["2026-01-02", "2026-03-04"]),
      ("sort: county\ncolumns: [county]\n", ["Ashe County", "Wise County", "Shown"]),
      ("sort: agency\ncolumns: [agency]\n", ["Three", "One", "Two"]),
      ("sort: model\ncolumns: [model, agency]\n", ["Jail", "Jail", "Task Force Model"]),
      ("where: {model: jail, state: texas}\n", ["Agreements in Texas (jail)", "One", "Shown: 1 of 1"]),
      (
        "where: {agency_type: City}\ncolumns: [agency_type]\n",
        ["Agreements (City)", "Type", "City"]
      ),
      ("columns: [document]\n", ["one.pdf\">Document<span class=\"visually-hidden\">: One</span></a>"]),
      (
        "limit: 2\nsort: newest\n",
        ["2026-03-04", "2026-01-02", "Shown: 2 of 3", "\"../../agreements/all/\">See all"]
      ),
      ("where: {state: NC}\nlimit: 1\n", ["Shown: 1 of 2", "\"../../agreements/north-carolina/\">See all"]),
      ("caption: \"Ours & <theirs>\"\n", ["<caption>Ours &amp; &lt;theirs&gt;</caption>"]),
    ])
  func options(_ options: String, _ order: [String]) async throws {
    let site = try site("agreements", options)
    #expect(try await site.build().map(\.summary) == [])
    let page = try #require(site.output("posts/a/index.html"))
    var rest = page[(try #require(page.range(of: "<caption>"))).lowerBound...]
    for part in order {
      let found = try #require(rest.range(of: part), "\(part) is not there, or not behind the others")
      rest = rest[found.upperBound...]
    }
  }

  @Test("A table of one state does not repeat the state in each row")
  func oneState() async throws {
    let site = try site("agreements", "where: {state: NC}\n")
    #expect(try await site.build().map(\.summary) == [])
    #expect(
      try shown(site).prefix(4) == ["Agreements in North Carolina", "Agency", "Kind of agreement", "Signed"])
  }

  @Test(
    "Members are listed with their pages, in the language's order, without those who have left",
    arguments: [
      ("", ["Éta House", "Nation", "Zeta Union", "Shown: 3 of 3"]),
      ("where: {kind: faith}\n", ["Coalition (faith)", "Éta House", "Nation", "Shown: 2 of 2"]),
      ("where: {state: NC, scope: local}\n", ["(North Carolina, Locally)", "Zeta Union", "Shown: 1 of 1"]),
      ("sort: state\n", ["Nation", "Éta House", "Zeta Union"]),
      ("sort: newest\nlimit: 2\n", ["Éta House", "Zeta Union", "Shown: 2 of 3", "See all"]),
    ])
  func members(_ options: String, _ order: [String]) async throws {
    let site = try site("members", options)
    #expect(try await site.build().map(\.summary) == [])
    let words = try shown(site).joined(separator: " ")
    #expect(!words.contains("Gone Group"))
    var rest = words[...]
    for part in order {
      let found = try #require(
        rest.range(of: part), "\(part) is not there, or not behind the others: \(words)")
      rest = rest[found.upperBound...]
    }
    #expect(site.targets(of: "posts/a/index.html").contains { $0.hasPrefix("coalition/") })
    #expect(site.brokenLinks() == [])
  }

  @Test(
    "Signatories are listed with how many signed in all, and nobody who signed for an organization is named")
  func signatories() async throws {
    let site = try site("signatories", "letter: letters/dam.md\nlimit: 2\n")
    #expect(try await site.build().map(\.summary) == [])
    #expect(
      try shown(site) == [
        "Signatories: Open the dam", "Ana Diaz", "North Carolina", "Boat Club", "Texas", "Shown: 2 of 1,200",
        "See all", ": Signatories: Open the dam",
      ])
    #expect(try shown(site, "es/posts/a/index.html").first == "Firmantes: Open the dam")
    try site.write(
      "posts/a.md",
      "---\ntitle: A\ndate: 2026-01-01\n---\nBefore.\n\n```signatories\n"
        + "letter: ../letters/dam.md\nwhere: {state: TX}\n```\n\nAfter.\n")
    #expect(try await site.build().map(\.summary) == [])
    #expect(
      try shown(site) == ["Signatories: Open the dam (Texas)", "Boat Club", "Texas", "Shown: 1 of 1"])
    #expect(site.outputPaths().allSatisfy { site.output($0)?.contains("Xavier") == false })
  }

  @Test("Totals are a table of days, without columns that are empty")
  func totals() async throws {
    let site = try site("totals", "show: table\n")
    #expect(try await site.build().map(\.summary) == [])
    #expect(
      try shown(site) == [
        "Agreements over time", "Day", "Active agreements", "Applications", "Source", "December 13, 2012",
        "57",
        "11", "The call", "January 1, 2020", "1,204", "Not stated",
      ])
    #expect(try shown(site, "es/posts/a/index.html").contains("13 de diciembre de 2012"))
    for (options, words) in [
      ("from: 2012-12-14\n", "January 1, 2020 1,204"), ("until: 2012-12-13\n", "57 11 The call"),
    ] {
      try site.write("posts/a.md", TestSite.piece("A", body: "Before.\n\n```totals\n\(options)```\n\nAfter."))
      #expect(try await site.build().map(\.summary) == [])
      #expect(try shown(site).joined(separator: " ").hasSuffix(words))
    }
  }

  @Test("A map shows how many agreements each state has, and their source")
  func map() async throws {
    let site = try site("map", "where: {model: Jail}\n")
    #expect(try await site.build().map(\.summary) == [])
    let table = ["Agreements by state (Jail)", "State", "Agreements", "North Carolina", "1", "Texas", "1"]
    let words = try shown(site)
    #expect(words.suffix(table.count + source.count) == (table + source)[...])
    #expect(words.contains("Texas (TX): 1 agreement") && words.contains("Ohio (OH): 0 agreements"))
    #expect(try shown(site, "es/posts/a/index.html").contains("Acuerdos por estado (Jail)"))
    #expect(try #require(site.output("feed.xml")).contains("tiles") == false)
  }

  @Test("A feed contains the same with addresses that work from anywhere")
  func feed() async throws {
    let site = try site("agreements", "limit: 1\n")
    #expect(try await site.build().map(\.summary) == [])
    for path in ["feed.xml", "posts/feed.xml"] {
      let feed = try #require(site.output(path))
      for part in [
        "&lt;caption&gt;Agreements&lt;/caption&gt;",
        "href=&quot;https://example.org/agreements/all/&quot;&gt;See all",
        "href=&quot;https://example.org/agreements/north-carolina/&quot;",
      ] { #expect(feed.contains(part), "\(part) in \(path)") }
      #expect(!feed.contains("\u{1}") && !feed.contains("href=&quot;.."))
    }
  }

  @Test("The plain text of a release has the rows, how many they are and the source")
  func plainText() async throws {
    let body =
      "Before.\n\n```agreements\nlimit: 2\nsort: newest\ncolumns: [agency, signed]\n```\n\n"
      + "- Item\n\n  ```members\n  limit: 1\n  ```\n\n```totals\n```\n"
    let site = try TestSite(
      Self.files.merging(["press/a.md": TestSite.piece("A", body: body)]) { $1 }, settings: Self.settings)
    #expect(try await site.build().map(\.summary) == [])
    let text = try #require(site.output("press/a/release.txt"))
    let expected = """
      Before.

      Agreements

      Agency       Signed
      -----------  ---------------
      Two [Board]  March 4, 2026
      One          January 2, 2026

      Shown: 2 of 3
      See all: https://example.org/agreements/all/

      Only a part.

      Source: The list, The office
      Retrieved: May 18, 2026
      https://example.org/list

      - Item

        Coalition

        - Éta House, faith, North Carolina

        Shown: 1 of 3
        See all: https://example.org/coalition/

      Agreements over time

      Day                Active agreements  Applications  Source
      -----------------  -----------------  ------------  --------
      December 13, 2012                 57            11  The call
      January 1, 2020                1,204    Not stated

      """
    #expect(text.contains(expected), "\(text)")
  }

  @Test("Descriptions for search engines and lists say nothing of a block")
  func description() async throws {
    let site = try site("agreements", body: "```agreements\n```\n\nFirst words.\n")
    #expect(try await site.build().map(\.summary) == [])
    let page = try #require(site.output("posts/a/index.html"))
    #expect(page.contains("<meta name=\"description\" property=\"og:description\" content=\"First words.\">"))
    #expect(site.output("posts/index.html")?.contains("caption") == false)
  }

  @Test(
    "A block works in every kind of page, in lists, quotations and footnotes",
    arguments: [
      ("about.md", "about"), ("index.md", ""), ("actions/x.md", "actions/x"), ("letters/x.md", "letters/x"),
      ("press/x.md", "press/x"), ("posts/x.md", "posts/x"),
    ])
  func everywhere(_ path: String, _ address: String) async throws {
    let body = """
      1. One

         ~~~members
         ~~~

      > Words
      >
      > ```agreements
      > ```

      Note[^1].

      [^1]: Foot

          ```map
          ```

      """
    let fields = path.hasPrefix("actions/") ? "action: call\ntargets: {name: X, phone: 202-555-0114}\n" : ""
    let site = try TestSite(
      Self.files.merging([path: TestSite.piece("X", "2026-10-01", fields, body: body)]) { $1 },
      settings: Self.settings)
    #expect(try await site.build().map(\.summary) == [])
    let page = try #require(site.output(address.isEmpty ? "index.html" : "\(address)/index.html"))
    for caption in ["<figcaption>Coalition<", "<caption>Agreements<", "<caption>Agreements by state<"] {
      #expect(page.contains(caption), "\(caption)")
    }
    #expect(!page.contains("data-blank") && !page.contains("```"))
  }

  @Test("A figure is filled in inside a caption, and an unknown one is an error")
  func figures() async throws {
    let site = try site("members", "caption: All {{n}} of us\n")
    try site.write("data/figures.yaml", "n: {count: members}\n")
    #expect(try await site.build().map(\.summary) == [])
    #expect(try shown(site).first == "All 3 of us")
    try site.write("data/figures.yaml", "m: {count: members}\n")
    let found = try await site.build()
    #expect(found.map(\.id) == [.figureUnknown, .figureUnknown])
    #expect(site.place(try #require(found.last)) == "posts/a.md:8:14")
  }

  @Test("A letter's signatories are on no other page before the letter is public")
  func unpublished() async throws {
    let later = Self.files.merging([
      "letters/dam.md": TestSite.piece(
        "Open the dam", "2026-10-01", "publish: 2026-12-01\nsignatories: data/signatories/dam.csv\n"),
      "posts/a.md": TestSite.piece(
        "A", "2026-10-01", "publish: 2026-12-02\n", body: "```signatories\nletter: letters/dam.md\n```"),
    ]) { $1 }
    let site = try TestSite(later)
    #expect(try await site.build().map(\.summary) == [])
    for path in site.outputPaths() { #expect(site.output(path)?.contains("Boat Club") == false, "\(path)") }
    #expect(try await site.build(now: "2026-12-03T00:00:00Z").map(\.summary) == [])
    #expect(site.output("posts/a/index.html")?.contains("Boat Club") == true)
    try site.write(
      "posts/a.md", TestSite.piece("A", "2026-10-01", body: "```signatories\nletter: letters/dam.md\n```"))
    let found = try await site.build()
    #expect(found.map(\.id) == [.linkUnpublished] && site.place(found[0]) == "posts/a.md:6:9")
  }
}
