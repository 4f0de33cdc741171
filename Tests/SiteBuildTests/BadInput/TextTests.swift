import Testing

/// What is below the fields.
let badTexts: [BadInput] = [
  BadInput(
    "bytes that are no UTF-8",
    ["posts/a.md": .bytes(Array(BadInput.top.utf8) + Array("good\nbad ".utf8) + [0x81, 0x0A])],
    .error(.fileNotText, "posts/a.md:6:5", "0x81", "UTF-8")),
  BadInput(
    "code page 1252", ["posts/a.md": .windows1252(BadInput.top + "first\nCafé is open.\n")],
    .error(.fileNotText, "posts/a.md:6:4", "“é”", "1252", "UTF-8")),
  BadInput("NUL", text: "one\ntwo\u{0}\n", .error(.controlCharacter, "posts/a.md:6:4", "U+0000")),
  BadInput(
    "the character that marks addresses", text: "\u{1}posts/\n",
    .error(.controlCharacter, "posts/a.md:5:1", "U+0001")),
  BadInput(
    "50 MB", ["posts/a.md": .repeated("0123456789abcde\n", 50 * 65_536, before: BadInput.top)],
    .error(.fileTooLarge, "posts/a.md", "50 MB", "2 MB", "Split it")),
  BadInput(
    "100,000 nested quotations", ["posts/a.md": .repeated(">", 100_000, before: BadInput.top)],
    .error(.markdownTooDeep, "posts/a.md:5:1", "nested", "100")),
  BadInput(
    "raw HTML", text: "Text\n\n<div class=\"x\">bold</div>\n\nand <b>so</b>.\n",
    .warning(.rawHTML, "posts/a.md:7:1", "<div class", "raw_html: true"),
    .warning(.rawHTML, "posts/a.md:9:5", "<b>"), .warning(.rawHTML, "posts/a.md:9:10", "</b>")),
  BadInput(
    "javascript: link", text: "A [trap](javascript:alert(1)).\n",
    .error(.linkScheme, "posts/a.md:5:10", "javascript:", "https:")),
  BadInput(
    "javascript: link in disguise",
    text: "A [trap](JaVaScRiPt&colon;alert(1)) and [one](<java\tscript:x>).\n",
    .error(.linkScheme, "posts/a.md:5:3", "javascript:"), .error(.linkScheme, "posts/a.md:5:48")),
  BadInput("data: link", text: "[x](data:text/html,hi)\n", .error(.linkScheme, "posts/a.md:5:5", "data:")),
  BadInput(
    "link without a scheme", text: "[x](//example.org/)\n",
    .error(.linkScheme, "posts/a.md:5:5", "https://example.org/")),
  BadInput("empty link", text: "[x]()\n", .error(.linkMissing, "posts/a.md:5:5", "no address")),
  BadInput(
    "link to a missing file", text: "[x](goood.md)\n",
    .error(.linkMissing, "posts/a.md:5:5", "goood.md", "Did you mean “/posts/good.md”?")),
  BadInput(
    "link to a file in another folder", text: "[x](about.md)\n",
    .error(.linkMissing, "posts/a.md:5:5", "Did you mean “/about.md”?")),
  BadInput(
    "link to a site without https", text: "[x](www.example.org/page)\n",
    .error(.linkMissing, "posts/a.md:5:5", "https://www.example.org/page")),
  BadInput(
    "link to a missing page", text: "[x](/nowhere/at/all/)\n",
    .error(.linkMissing, "posts/a.md:5:5", "/nowhere/at/all/")),
  BadInput(
    "link to a missing part", text: "[x](good.md#apart)\n\n[y](#b)\n",
    .error(.linkPart, "posts/a.md:5:5", "posts/good.md", "#apart", "Did you mean “#a-part”?"),
    .error(.linkPart, "posts/a.md:7:5", "#b", "no headings")),
  BadInput(
    "link to a draft", text: "[x](draft.md)\n",
    .error(.linkUnpublished, "posts/a.md:5:5", "posts/draft.md", "not public")),
  BadInput(
    "link to what is scheduled",
    [
      "posts/a.md": "\(BadInput.top)[x](later.md)\n",
      "posts/later.md": "---\ntitle: L\ndate: 2026-12-01\n---\n",
    ], .error(.linkUnpublished, "posts/a.md:5:5", "posts/later.md")),
  BadInput(
    "link out of the content", text: "[x](../../secret.md) [y](../%2e%2e/secret.md)\n",
    .error(.linkMissing, "posts/a.md:5:5", "out of the content"),
    .error(.linkMissing, "posts/a.md:5:26", "out of the content")),
  BadInput(
    "image missing", text: "![A map](../media/map.png)\n",
    .error(.imageMissing, "posts/a.md:5:10", "../media/map.png", "media/")),
  BadInput(
    "image without alternative text",
    ["posts/a.md": "\(BadInput.top)Look: ![](../media/map.svg)\n", "media/map.svg": svg],
    .error(.imageText, "posts/a.md:5:11", "cannot see it", "square brackets")),
  BadInput(
    "image from elsewhere", text: "![A map](https://cdn.example.com/map.png)\n",
    .error(.originForeign, "posts/a.md:5:10", "cdn.example.com", "media/", "allow_origins")),
  BadInput(
    "image that is a script", text: "![A map](javascript:alert(1))\n",
    .error(.linkScheme, "posts/a.md:5:10", "javascript:")),
  BadInput(
    "image in the fields missing, with blank text",
    ["posts/a.md": "---\ntitle: A\ndate: 2026-01-01\nimage: {src: ../media/no.png, alt: \" \"}\n---\n"],
    .error(.fieldMissing, "posts/a.md:4:36", "“alt”")),
  BadInput(
    "image in the fields missing",
    ["posts/a.md": "---\ntitle: A\ndate: 2026-01-01\nimage: {src: ../media/no.png, alt: Us}\n---\n"],
    .error(.imageMissing, "posts/a.md:4:14", "../media/no.png")),
  BadInput(
    "related page missing",
    ["posts/a.md": "---\ntitle: A\ndate: 2026-01-01\nrelated: [{title: X, url: god.md}]\n---\n"],
    .error(.linkMissing, "posts/a.md:4:27", "Did you mean “/posts/good.md”?")),
]

private let svg: BadInput.Content =
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>"

/// Texts that cost some programs minutes. They may be refused or not, but must be done with at once.
let hostileTexts: [BadInput] = [
  "[", "![", "*", "_", "**a ", "`", "``a", "<", "<a ", "<!--", "> ", "- ", "1. ", "[a](", "[a](<", "[a](b \"",
  "| a ", "|-|\n", "&", "&#", "~~a ", "[^a]", "[^a]: ", "a\n===\n", "# ", "\\", "https://a.",
  "a@b.c ", "\t",
  "<?", "<![CDATA[", "x\u{301}", "\u{202E}", "](", "*a_ ", "[a]: b\n",
].map { BadInput("100,000 × \($0)", ["posts/a.md": .repeated($0, 100_000, before: BadInput.top)]) }

@Suite("Bad input: texts")
struct TextTests {
  @Test("What is wrong is reported at its place, and nothing is written", arguments: badTexts)
  func bad(input: BadInput) async throws { try await input.run() }

  @Test("Of thousands of links to nothing, the first are reported and the rest counted")
  func many() async throws {
    let text = String(repeating: "[x](nothing-of-the-kind.md)\n\n", count: 60_000)
    let site = try TestSite(["posts/a.md": BadInput.top + text])
    let found = try await site.build()
    #expect(found.count == 20)
    #expect(found.allSatisfy { $0.id == .linkMissing && $0.fix != nil })
    #expect(found.last?.notes.contains { $0.text.contains("59980 more") } == true)
  }

  @Test("As many links to parts as a text can hold are looked up among as many headings at once")
  func parts() async throws {
    let text = String(repeating: "# a\n\n", count: 20_000) + String(repeating: "[x](#zz)\n\n", count: 100_000)
    let found = try await TestSite(["posts/a.md": BadInput.top + text]).build()
    #expect(found.count == 20)
    #expect(found.allSatisfy { $0.id == .linkPart && $0.fix != nil })
  }

  @Test("Links in opened images, repeated 100,000 times, are refused")
  func imagesAroundLinks() async throws {
    let text = String(repeating: "![[]()", count: 100_000)
    let found = try await TestSite(["posts/a.md": BadInput.top + text]).build()
    #expect(found.map(\.id) == [.markdownTooCostly])
  }

  @Test("A sign repeated 100,000 times is refused or shown", arguments: hostileTexts)
  func hostile(input: BadInput) async throws {
    let (site, before) = try await BadInput.builtSite()
    for (path, content) in input.files { try site.write(path, content.bytes) }
    let found = try await site.build()
    #expect(found.allSatisfy { $0.place?.file.hasSuffix("/posts/a.md") == true && $0.fix != nil })
    #expect(found.count < 200)
    if found.hasErrors {
      #expect(try site.snapshot() == before)
    } else {
      #expect(site.output("posts/a/index.html") != nil)
    }
  }
}
