import Testing

@Suite("Quotations with a speaker")
struct QuotationTests {
  @Test("A last line that begins with a dash is the speaker", arguments: ["—", "–", "--", "---", "―"])
  func dashes(dash: String) throws {
    let expected =
      "<figure class=\"quotation\">\n<blockquote>\n<p>We <em>won</em>.</p>\n</blockquote>\n"
      + "<figcaption>Jane <strong>Doe</strong>, director</figcaption>\n</figure>\n"
    #expect(try html("> We *won*.\n> \(dash) Jane **Doe**, director") == expected)
    #expect(try html("> We *won*.\n>\n> \(dash) Jane **Doe**, director") == expected)
    #expect(try html("> We *won*.  \n> \(dash)Jane **Doe**, director") == expected)
  }

  @Test("The speaker may be a link, and its place is kept")
  func link() throws {
    let marked = MarkedText("> A [b](1️⃣c)\n> — [D](2️⃣e)\n\nf [g](3️⃣h)")
    let document = try rendered(marked.text)
    #expect(document.links.map(\.destination) == ["c", "e", "h"])
    for (link, mark) in zip(document.links, "1️⃣2️⃣3️⃣") { expect(link.place, at: mark, of: marked) }
    #expect(try html(marked.text).contains("<figcaption><a href=\"e\">D</a></figcaption>"))
  }

  @Test("A quote that is only a speaker, or has none, stays a quote")
  func plain() throws {
    #expect(try html("> — Jane") == "<blockquote>\n<p>— Jane</p>\n</blockquote>\n")
    #expect(try html("> a\n> b") == "<blockquote>\n<p>a\nb</p>\n</blockquote>\n")
    #expect(try !html("> a\n> —").contains("figure"))
    #expect(try !html("> a\n> - b").contains("figure"))
  }

  @Test("A quotation inside a quotation has its own speaker")
  func nested() throws {
    let html = try html("> > a\n> > — B\n>\n> c\n> — D\n\ne")
    #expect(html.components(separatedBy: "<figure").count == 3)
    #expect(html.hasSuffix("<figcaption>D</figcaption>\n</figure>\n<p>e</p>\n"))
  }

  @Test("Several paragraphs and a dash inside them stay the quotation's")
  func severalParagraphs() throws {
    let html = try html("> a — b\n>\n> — c\n>\n> — D")
    #expect(html.contains("<p>— c</p>\n</blockquote>\n<figcaption>D</figcaption>"))
  }
}
