import Testing

private let post = "templates/post.mustache"

/// A template in which `\u{25B8}` is where the address begins that has to be found.
private struct Hostile: CustomTestStringConvertible, Sendable {
  let path: String
  let marked: String

  init(_ marked: String, in path: String = post) {
    self.marked = marked
    self.path = path
  }

  var testDescription: String { marked }
}

private let hostile: [Hostile] = [
  Hostile("<h1 style=\"background:url(▸https://x/a.png)\">{{title}}</h1>"),
  Hostile("<style>a { b: url(▸https://x/a.png) }</style>"),
  Hostile("<img srcset=\"a.png 1x, ▸https://x/z.png 2x\">"),
  Hostile("<link rel=\"stylesheet\" href=\"▸&#104;ttps://x/a.css\">"),
  Hostile("<meta http-equiv=\"refresh\" content=\"0;url=▸https://x/\">"),
  Hostile("<script>fetch(\"▸https://x/\")</script>"),
  Hostile("<link rel=\"alternate stylesheet\" href=\"▸https://x/a.css\">"),
  Hostile("{{title}}\n<img\n  src =\n  ▸//x/a.png>"),
  Hostile("<img src=\"▸https://{{title}}/x\">"),
  Hostile("<img src=\"{{#title}}▸https://x/{{/title}}y\">"),
  Hostile("<img src=\"{{title}}▸://x/y\">"),
  Hostile("<img src=\"{{#title}}▸//{{/title}}x/y\">"),
  Hostile("<img {{#title}}src=\"{{/title}}{{^title}}alt=\"{{/title}}▸https://x/y\">"),
  Hostile("<{{#title}}img{{/title}} src=\"▸https://x/y\">"),
  Hostile("{{#title}}<textarea>{{/title}}<img src=\"▸https://x/y\">{{#title}}</textarea>{{/title}}"),
  Hostile("<p {{#title}}title=\"{{/title}}><img src=▸https://x/y>{{#title}}\">{{/title}}"),
  Hostile("<img{{#title}} src=▸https://x/y{{/title}}>"),
  Hostile("<tr><td background=\"▸https://x/y\"></td></tr>"),
  Hostile("<select><option><img src=▸//x/y></option></select>"),
  Hostile("<noscript><img src=▸//x/y></noscript>"),
  Hostile("<base href=\"▸https://x/\">"),
  Hostile("<a href=\"▸javascript:a()\">{{title}}</a>"),
  Hostile("<iframe title=\"x\" srcdoc=\"<img src='▸https://x/'>\"></iframe>"),
  Hostile("<object data=\"▸data:text/html,a\"></object>"),
  Hostile("<button onclick=\"location = '▸https://x/'\">{{title}}</button>"),
  Hostile("@\\69mport \"▸//x/a.css\";", in: "assets/site.css"),
  Hostile("a { b: image-set('▸https://x/a' 1x) }", in: "assets/site.css"),
  Hostile("a { b: u\\72l(▸\\68ttps://x/a) }", in: "assets/site.css"),
  Hostile("navigator.sendBeacon('▸\\x68ttps:\\u002f/x/')", in: "assets/site.js"),
  Hostile("import a from \"▸https://x/a.js\"", in: "assets/other.js"),
  Hostile("<svg><image href=\"▸https://x/a\"/></svg>", in: "assets/a.svg"),
]

/// Templates that are right; each replaces the template of a post.
private let harmless = [
  "<a href=\"https://x/\">{{title}}</a><a href=mailto:a@b.c>b</a><a href=tel:+1>c</a><a href=#a>d</a>",
  "<img src=\"data:image/png;base64,AAAA\" alt=\"\"><img src=\"{{#image}}{{address}}{{/image}}\" alt=\"https://x/\">",
  "<link rel=canonical href=\"{{canonical}}\"><link rel=me href=https://x/><link rel=icon href=data:,>",
  "<img src=https://example.org/a.png alt=own><base href=\"{{site.home}}\"><form action=\"{{site.home}}\"></form>",
  "<div class=\"a{{#title}} b{{/title}}\"{{#title}} id=X{{/title}}><input{{#title}} checked{{/title}}></div>",
  "<p {{#title}}class=\"a{{/title}}{{^title}}class=\"b{{/title}}\">a</p>",
  "{{#title}}<a href=\"https://x/\">{{/title}}{{title}}{{#title}}</a>{{/title}}",
  "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>{{title}}</title><use href=\"#a\"/></svg>",
  "{{! t.none and site.none are no names in a comment }}<script type=\"application/ld+json\">{\"a\": \"https://x/\"}</script>",
  "\r\n  {{#title}}\r\n  {{title}}\r\n  {{/title}}\r\n", "{{title\n}} {{#\n title \n}}a{{/title}}",
]

@Suite("Bad input: themes that load from elsewhere")
struct HostileThemeTests {
  @Test("What would load from elsewhere is reported where its address begins", arguments: hostile)
  private func loads(theme: Hostile) async throws {
    let parts = theme.marked.split(separator: "▸", omittingEmptySubsequences: false)
    let before = try #require(parts.first)
    let line = before.count { $0 == "\n" } + 1
    let column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0) + 1
    let site = try TestSite(BadInput.good)
    try site.writeTheme(theme.path, Array(parts.joined().utf8))
    site.expect(
      try await site.build(),
      toBe: [.error(.themeOrigin, "themes/handbill/\(theme.path):\(line):\(column)", "site")])
    #expect(site.outputPaths().isEmpty)
  }

  @Test("What readers follow, and what is the site's own, is free", arguments: harmless)
  func free(text: String) async throws {
    let site = try TestSite(BadInput.good)
    try site.writeTheme(post, Array(text.utf8))
    #expect(try await site.build() == [])
  }

  @Test("An origin that the site allows may be loaded from, and no other")
  func allowed() async throws {
    let site = try TestSite(
      BadInput.good, settings: TestSite.settings + "allow_origins: [\"https://x.example\"]\n")
    let links = [
      "https://x.example/a", "//X.example/b", "https://x.example@y.example/c", "http://x.example/d",
    ]
    try site.writeTheme(post, Array(links.map { "<img alt='' src='\($0)'>\n" }.joined().utf8))
    site.expect(
      try await site.build(),
      toBe: [
        .error(.themeOrigin, "themes/handbill/\(post):3:18", "https://y.example"),
        .error(.themeOrigin, "themes/handbill/\(post):4:18", "http://x.example"),
      ])
  }

  @Test("An address in the theme's words and one in a template that is included are found")
  func elsewhere() async throws {
    let site = try TestSite(BadInput.good)
    let path = Repository.folder.appending(path: "themes/handbill/strings/en.yaml")
    let words = try String(contentsOf: path, encoding: .utf8) + "far: https://x/a.png\n"
    try site.writeTheme("strings/en.yaml", Array(words.utf8))
    try site.writeTheme(post, Array("<img src=\"{{t.far}}\"><img src=\"{{> host}}\">{{> end}}".utf8))
    try site.writeTheme("templates/host.mustache", Array("https://x/".utf8))
    try site.writeTheme("templates/end.mustache", Array("<img src='//x/".utf8))
    site.expect(
      try await site.build(),
      toBe: [
        .error(.themeSyntax, "themes/handbill/templates/end.mustache:1:1", "not closed"),
        .error(.themeOrigin, "themes/handbill/templates/host.mustache:1:1"),
        .error(.themeOrigin, "themes/handbill/\(post):1:11"),
      ])
  }

  @Test(
    "Authors' HTML may load from elsewhere no more than a theme",
    arguments: [
      "<p style=\"background: url(https://x/a)\">a</p>", "<img alt=\"\" srcset=\"a 1x, //x/b 2x\">",
      "<img src=\"&#104;ttps://x/\" alt=\"\">",
      "<meta http-equiv=\"refresh\" content=\"0;url=//x/\">", "<a href=\"javascript:a()\">a</a>",
      "<img src='/\\x/a' alt=''>",
    ])
  func authors(html: String) async throws {
    let site = try TestSite(
      ["posts/a.md": BadInput.top + html + "\n"], settings: TestSite.settings + "markdown: {raw_html: true}\n"
    )
    site.expect(try await site.build(), toBe: [.error(.originForeign, "posts/a.md:5:1", "HTML")])
  }

  @Test("Authors' HTML may name other sites in links, texts and their own files")
  func authorsFree() async throws {
    let html = "<p><a class=\"a\" href=\"https://x/\">a</a> <q cite=\"https://x/\">b</q> (https://x/)</p>\n"
    let site = try TestSite(
      ["posts/a.md": BadInput.top + html], settings: TestSite.settings + "markdown: {raw_html: true}\n")
    #expect(try await site.build() == [])
  }
}
