import Diagnostics
import SiteBuild
import Testing

@Suite("Figures and claims")
struct FigureTests {
  private static let files = [
    "data/members.csv":
      "id,name,scope,kind,joined,left\na,A,national,faith,2020-01-01,\nb,B,state,faith,2024-01-01,\nc,C,local,,,2023-01-01\n",
    "data/totals.csv": "date,active,pending\n2012-12-13,57,11\n2020-01-01,1204,\n",
    "data/signatories/dam.csv": "name,state,date\nA,NC,2026-01-01\nX,NC,2026-02-01\nY,TX,2026-03-01\n",
    "data/agreements.yaml": "excerpt: true\n",
    "data/agreements/2026-05-18.csv":
      "STATE,LAW ENFORCEMENT AGENCY,COUNTY,SUPPORT TYPE\nNC,One,Lee County,Jail\nNC,Two,Lee County,Task Force\nTX,One,Lee County,Jail\n",
    "letters/dam.md": TestSite.piece("Dam", "2026-01-01", "signatories: data/signatories/dam.csv\n"),
  ]

  private func site(_ figures: String, _ piece: String, settings: String = TestSite.settings) throws
    -> TestSite
  {
    var files = Self.files
    files["data/figures.yaml"] = figures
    files["posts/a.md"] = piece
    return try TestSite(files, settings: settings)
  }

  @Test(
    "A figure counts what it says, and a text shows it",
    arguments: [
      ("{count: members}", "2"), ("{count: members, as_of: 2022-01-01}", "2"),
      ("{count: members, where: {kind: Faith, scope: state}}", "1"), ("{count: agreements}", "3"),
      ("{count: agreements, where: {state: North Carolina}}", "2"),
      ("{count: agreements, where: {model: [jail, task force], state: [NC, TX]}}", "3"),
      ("{distinct: county}", "2"), ("{distinct: agency, where: {state: NC}}", "2"),
      ("{distinct: model, as_of: 2026-05-18}", "2"), ("{count: signatories of letters/dam.md}", "3"),
      ("{count: signatories of letters/dam.md, where: {state: NC}}", "2"),
      ("{count: signatories of letters/dam.md, as_of: 2026-02-01}", "2"),
      ("{total: active}", "1,204"), ("{total: active, as_of: 2019-12-31}", "57"), ("{total: pending}", "11"),
    ])
  func counted(_ figure: String, _ shown: String) async throws {
    let site = try site("it: \(figure)\n", TestSite.piece("A", "2026-01-01", body: "There are =**{{it}}**=."))
    #expect(try await site.build().map(\.summary) == [])
    #expect(site.output("posts/a/index.html")?.contains("=<strong>\(shown)</strong>=") == true)
  }

  @Test("Figures are filled in in titles, summaries, feeds and plain texts, but not in code")
  func everywhere() async throws {
    let site = try site(
      "n: {total: active}\n",
      TestSite.piece(
        "All \"{{n}}\"", "2026-01-01", "summary: Sum {{ n }}\n", body: "# H {{n}}\n\nBody {{n}} `{{n}}`"))
    try site.write("press/r.md", TestSite.piece("R", "2026-01-01", body: "Press {{n}}."))
    #expect(try await site.build().map(\.summary) == [])
    let page = try #require(site.output("posts/a/index.html"))
    for words in ["Sum 1,204", "H 1,204", "Body 1,204 <code>{{n}}</code>"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(site.output("feed.xml")?.contains("Sum 1,204") == true)
    #expect(site.output("posts/index.html")?.contains("1,204") == true)
    #expect(site.output("press/r/release.txt")?.contains("Press 1,204.") == true)
  }

  @Test("Each language writes the number its own way")
  func languages() async throws {
    let site = try site(
      "n: {total: active}\n", TestSite.piece("A", "2026-01-01"),
      settings: TestSite.settings + "languages: {en: English, es: Español}\n")
    try site.write("posts/a.es.md", "---\ntitle: B\n---\nSon {{n}}.\n")
    #expect(try await site.build().map(\.summary) == [])
    #expect(site.output("es/posts/a/index.html")?.contains("Son 1,204.") == true)
  }

  @Test(
    "A claim that is wrong, or whose words are not there, stops the build and says both",
    arguments: [
      ("{\"Three agreements\": {figure: n, is: 3}}", nil),
      ("{\"three  agreements\": {figure: n, over: 2}}", nil),
      ("{\"Three agreements\": {figure: n, at_least: 3}}", nil),
      ("{\"Three agreements\": {figure: n, at_most: 3}}", nil),
      ("{\"Three agreements\": {figure: n, is: 4}}", "is 3"),
      ("{\"Three agreements\": {figure: n, under: 3}}", "is 3"),
      ("{\"Three agreements\": {figure: n, over: 3}}", "is 3"),
      ("{\"Four agreements\": {figure: n, is: 3}}", "does not say"),
      ("{\"Three agreements\": {figure: n}}", "one number"),
      ("{\"Three agreements\": {figure: n, is: 3, over: 2}}", "one number"),
      ("{\"Three agreements\": {figure: m, is: 3}}", "no figure “m”"),
    ] as [(String, String?)])
  func claims(_ claims: String, _ problem: String?) async throws {
    let piece = TestSite.piece("A", "2026-01-01", "claims: \(claims)\n", body: "We count *three* agreements.")
    let site = try site("n: {count: agreements}\n", piece)
    let found = try await site.build()
    #expect(found.count == (problem == nil ? 0 : 1))
    if let problem {
      #expect(found.first?.summary.contains(problem) == true && found.first?.severity == .error)
      #expect(site.place(try #require(found.first))?.hasPrefix("posts/a.md:4:") == true)
      #expect(site.outputPaths().isEmpty)
    }
  }

  @Test("A figure that nobody described is an error where it is named, with the nearest one")
  func unknown() async throws {
    let site = try site(
      "signers: {count: members}\n", TestSite.piece("A", "2026-01-01", body: "One.\n\nWe are {{singers}}."))
    let found = try #require(try await site.build().first)
    #expect(found.id == .figureUnknown && found.fix == "Did you mean “signers”?")
    #expect(site.place(found) == "posts/a.md:7:8")
  }

  @Test(
    "A figure that cannot be counted is an error in its place",
    arguments: [
      "it: 5", "it: {}", "it: {count: agreement}", "it: {count: members, total: active}",
      "it: {distinct: kind}",
      "it: {count: agreements, where: {scope: local}}", "it: {count: members, where: {model: x}}",
      "it: {count: agreements, as_of: 2020-01-01}", "it: {count: signatories of letters/damm.md}",
      "it: {total: active, as_of: 2001-01-01}", "\"it is\": {count: members}",
    ])
  func invalid(_ figure: String) async throws {
    let site = try site(figure + "\n", TestSite.piece("A", "2026-01-01"))
    let found = try await site.build()
    #expect(found.map(\.id) == [.figureInvalid])
    #expect(found.allSatisfy { site.place($0)?.hasPrefix("data/figures.yaml:1:") == true && $0.fix != nil })
  }

  @Test(
    "A filter that names no state or scope there is says so, with the nearest one",
    arguments: [
      ("it: {count: agreements, where: {state: [NC, Texass]}}", DiagnosticID.stateUnknown, 45, "Texas"),
      ("it: {count: members, where: {scope: locl}}", .fieldValue, 37, "local"),
    ])
  func filter(_ figure: String, _ id: DiagnosticID, _ column: Int, _ nearest: String) async throws {
    let site = try site(figure + "\n", TestSite.piece("A", "2026-01-01"))
    let found = try await site.build()
    #expect(found.map(\.id) == [id] && found[0].fix == "Did you mean “\(nearest)”?")
    #expect(site.place(found[0]) == "data/figures.yaml:1:\(column)")
  }

  @Test(
    "A row of totals.csv that cannot be right is an error in its cell",
    arguments: [
      ("2012-13-01,5,", "A"), ("2999-01-01,5,", "A"), ("2012-01-01,,", "A"), ("2012-01-01,many,", "B"),
      ("2012-12-13,5,", "A"), ("2012-01-01,-5,", "B"),
    ])
  func totals(_ row: String, _ column: String) async throws {
    var files = Self.files
    files["data/totals.csv"] = "date,active,pending\n2012-12-13,57,11\n\(row)\n"
    let site = try TestSite(files)
    let found = try #require(try await site.build().first)
    #expect(found.id == .totalsInvalid)
    #expect(site.place(found) == "data/totals.csv, row 3, column \(column)")
  }
}
