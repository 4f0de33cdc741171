import Diagnostics
import Markdown
import Testing

@Suite("Places in the source")
struct PlaceTests {
  static let markedLinks: [String] = [
    "a [b](1️⃣c) [d](2️⃣c)",
    "a [b\nc](1️⃣d) [e](2️⃣f)",
    "> a [b](1️⃣c)\nlazy [d](2️⃣e)",
    "- a\n\n  - b [c](1️⃣d)\n    e [f](2️⃣g)",
    "| a [b](1️⃣c) | `d` |\n|-|-|\n| [e](2️⃣f) | [g](3️⃣h) |",
    "é😀 [b](1️⃣c) [d](2️⃣é)",
    "see 1️⃣https://a.example and 2️⃣www.b.example and 3️⃣c@d.example",
    "<1️⃣https://a.example> <2️⃣b@c.example>",
    "a 1️⃣[b][r] and 2️⃣[r]\n\n[r]: s",
    "[b](<1️⃣c d>) [e](2️⃣f \"g\")",
    "`a\nb` [c](1️⃣d)",
    "1. a\n2. [b](1️⃣c)\n\n   [d](2️⃣c)",
    "a[^1]\n\n[^1]: b [c](1️⃣d)",
    "# a [b](1️⃣c)\n\nd [e](2️⃣c)",
    "c c c [c](1️⃣c) c",
    "**a [b](1️⃣c)** *d [e](2️⃣f) g*",
    "a 1️⃣[b](java&#10;script:x) [d](2️⃣e)",
  ]

  @Test("A link's place is its destination", arguments: markedLinks)
  func link(marked: String) throws {
    let marked = MarkedText(marked)
    let document = try rendered(marked.text)
    try #require(document.links.count == marked.places.count)
    for (link, mark) in zip(document.links, "1️⃣2️⃣3️⃣") { expect(link.place, at: mark, of: marked) }
  }

  @Test("Lines count from the first line that is given, and lengths are characters")
  func firstLine() throws {
    let result = MarkdownDocument.parse("a\n\n[b](cdé)", file: "x.md", firstLine: 10)
    let link = try #require(result.value?.links.first)
    #expect(link.place == Place("x.md", line: 12, column: 5, length: 3))
  }

  @Test("Headings, images, raw HTML and fences know their places")
  func others() throws {
    let marked = MarkedText(
      "## 1️⃣Head *a* ##\n\nb ![c](2️⃣d.png) 3️⃣<i>e\n\n> 4️⃣<div>f</div>\n\n5️⃣Setext\n---\n\n- ```6️⃣g h\n  i\n  ```\n")
    let document = try rendered(marked.text)
    expect(document.headings.first?.place, at: "1️⃣", of: marked)
    expect(document.images.first?.place, at: "2️⃣", of: marked)
    expect(document.rawHTML.first?.place, at: "3️⃣", of: marked)
    expect(document.rawHTML.last?.place, at: "4️⃣", of: marked)
    expect(document.headings.last?.place, at: "5️⃣", of: marked)
    expect(document.codeBlocks.first?.place, at: "6️⃣", of: marked)
    #expect(document.headings.first?.place == Place("a.md", line: 1, column: 4, length: 8))
  }

  @Test("An image inside a link comes first in the source")
  func linkedImage() throws {
    let marked = MarkedText("[![a](1️⃣b)](2️⃣c) [![d](3️⃣b)](4️⃣c)")
    let document = try rendered(marked.text)
    for (image, mark) in zip(document.images, "1️⃣3️⃣") { expect(image.place, at: mark, of: marked) }
    for (link, mark) in zip(document.links, "2️⃣4️⃣") { expect(link.place, at: mark, of: marked) }
  }

  @Test("Many links on one long line keep their places")
  func longLine() throws {
    let document = try rendered(String(repeating: "ab [c](d) ", count: 20_000))
    let columns = document.links.map { if case .text(_, let column, _) = $0.place.spot { column } else { 0 } }
    #expect(columns == (0..<20_000).map { $0 * 10 + 8 })
  }

  @Test("A footnote that nothing refers to is reported at its place")
  func unusedFootnote() throws {
    let marked = MarkedText("a[^x]\n\n[^x]: b\n\n1️⃣[^y]: c\n\n```\n[^z]: code\n```\n")
    let result = MarkdownDocument.parse(marked.text, file: "a.md")
    #expect(result.diagnostics.map(\.id) == [.markdownFootnote])
    expect(result.diagnostics.first?.place, at: "1️⃣", of: marked)
    let alone = MarkdownDocument.parse("a\n\n[^y]: c\n\nd", file: "a.md")
    #expect(alone.diagnostics.map(\.id) == [.markdownFootnote])
    #expect(alone.value?.html(links: [], images: [], footnoteBack: "") == "<p>a</p>\n<p>d</p>\n")
  }
}
