import Markdown
import Testing

@Suite("Markdown as HTML")
struct RenderingTests {
  @Test("Paragraphs, emphasis, code and breaks are CommonMark")
  func commonMark() throws {
    #expect(
      try html("One *two* **three** `four<` \\* five  \nsix\nseven\n\n---\n")
        == "<p>One <em>two</em> <strong>three</strong> <code>four&lt;</code> * five<br />\nsix\nseven</p>\n<hr />\n"
    )
  }

  @Test("Quotes, dashes and ellipses become typographic")
  func typography() throws {
    #expect(try html("\"It's\" -- a --- b...") == "<p>“It’s” – a — b…</p>\n")
  }

  @Test("Links of every kind have the address that the caller gives")
  func links() throws {
    let document = try rendered(
      "[a](one.md \"T & \\\"t\\\"\") <https://two.example> www.three.example me@four.example [b][r]\n\n[r]: five.md"
    )
    #expect(
      document.links.map(\.destination) == [
        "one.md", "https://two.example", "http://www.three.example", "mailto:me@four.example", "five.md",
      ])
    #expect(
      document.links.map(\.text) == ["a", "https://two.example", "www.three.example", "me@four.example", "b"])
    let html = document.html(links: ["1&\"", "2", "3", "4", "\u{1}posts/"], images: [], footnoteBack: "")
    #expect(
      html
        == "<p><a href=\"1&amp;&quot;\" title=\"T &amp; &quot;t&quot;\">a</a> <a href=\"2\">https://two.example</a> "
        + "<a href=\"3\">www.three.example</a> <a href=\"4\">me@four.example</a> <a href=\"\u{1}posts/\">b</a></p>\n"
    )
  }

  @Test("A destination is unescaped, and a script cannot hide behind line breaks and tabs")
  func destination() throws {
    let document = try rendered("[a](b\\)c&amp;d) [e](java&#10;scri&Tab;pt:f) [g](<h i>)")
    #expect(document.links.map(\.destination) == ["b)c&d", "javascript:f", "h i"])
  }

  @Test("An image has its text, and slots for address and attributes")
  func images() throws {
    let document = try rendered("![A *b* \"c\"](d.png \"T\") ![](e.png) [![f](g.png)](h)")
    #expect(document.images.map(\.alternativeText) == ["A b “c”", "", "f"])
    #expect(document.links.map(\.text) == ["f"])
    let html = document.html(
      links: ["l"], images: [("1", " width=\"2\""), ("3", ""), ("4", "")], footnoteBack: "")
    #expect(
      html == "<p><img src=\"1\" alt=\"A b “c”\" title=\"T\" width=\"2\" /> <img src=\"3\" alt=\"\" /> "
        + "<a href=\"l\"><img src=\"4\" alt=\"f\" /></a></p>\n")
  }

  @Test("All headings move down one level if one is of the first")
  func headingLevels() throws {
    let shifted = try rendered("# A *b*\n\n## C\n\n###### D")
    #expect(shifted.headings.map(\.level) == [2, 3, 6])
    #expect(
      try html("# A *b*\n\n## C")
        == "<h2 id=\"a-b\">A <em>b</em></h2>\n<h3 id=\"c\">C</h3>\n")
    #expect(try rendered("## A\n\n### B").headings.map(\.level) == [2, 3])
    #expect(try html("A\nb\n===") == "<h2 id=\"a-b\">A\nb</h2>\n")
  }

  @Test("The lead is inside a paragraph that opens the text, and nowhere else")
  func lead() throws {
    #expect(try html("Text", lead: "<b>CITY</b> ") == "<p><b>CITY</b> Text</p>\n")
    #expect(try html("<!-- note -->\n\nText", lead: "X") == "<p>XText</p>\n")
    #expect(try html("# Head\n\nText", lead: "X") == "<h2 id=\"head\">Head</h2>\n<p>Text</p>\n")
  }

  @Test("Two tildes strike out; one or three do not")
  func strikethrough() throws {
    #expect(
      try html("~~a *b ~~c~~*~~ ~d~ ~~~e~~~ ~~f *g~~*")
        == "<p><del>a <em>b <del>c</del></em></del> ~d~ ~~~e~~~ ~~f <em>g~~</em></p>\n")
    #expect(try html("|a|\n|-|\n|~~b~~ c~~|").contains("<td><del>b</del> c~~</td>"))
    #expect(try rendered("# ~~a~~ b~~").headings.map(\.text) == ["a b~~"])
  }

  @Test("A table is scrollable, has scopes, and aligns by class")
  func tables() throws {
    #expect(
      try html("|a|b|c|d|\n|-|:-|:-:|-:|\n|1|*2*|3 \\| 4|\n")
        == "<div class=\"table-scroll\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">a</th>"
        + "<th scope=\"col\">b</th><th scope=\"col\" class=\"align-center\">c</th>"
        + "<th scope=\"col\" class=\"align-end\">d</th></tr></thead>\n<tbody>\n<tr><td>1</td><td><em>2</em></td>"
        + "<td class=\"align-center\">3 | 4</td><td class=\"align-end\"></td></tr>\n</tbody>\n</table></div>\n"
    )
    #expect(try !html("|a|\n|-|").contains("tbody"))
  }

  @Test("Tasks are characters, not form fields")
  func tasks() throws {
    #expect(
      try html("- [x] a *b*\n- [ ] c\n  - d\n- e")
        == "<ul class=\"task-list\">\n<li><span class=\"task-box\">☑</span> a <em>b</em></li>\n"
        + "<li><span class=\"task-box\">☐</span> c<ul>\n<li>d</li>\n</ul></li>\n<li>e</li>\n</ul>\n")
    #expect(
      try html("3. [ ] a\n\n4. [x] b")
        == "<ol class=\"task-list\" start=\"3\">\n<li><p><span class=\"task-box\">☐</span> a</p></li>\n"
        + "<li><p><span class=\"task-box\">☑</span> b</p></li>\n</ol>\n")
  }

  @Test("Footnotes link there and back in the page's language")
  func footnotes() throws {
    let html = try html("A[^n] b[^n].\n\n[^n]: Note *c*.")
    #expect(html.contains("<sup class=\"footnote-ref\"><a href=\"#fn-n\" id=\"fnref-n\""))
    #expect(html.contains("<li id=\"fn-n\">\n<p>Note <em>c</em>. <a href=\"#fnref-n\""))
    #expect(html.components(separatedBy: "aria-label=\"Back\"").count == 3)
    #expect(!html.contains("Back to content"))
  }

  @Test("Fenced code keeps its language")
  func code() throws {
    let document = try rendered("```swift x\nlet a = \"<\"\n```\n\n    plain\n")
    #expect(document.codeBlocks.map(\.info) == ["swift x"])
    #expect(
      document.html(links: [], images: [], footnoteBack: "")
        == "<pre><code class=\"language-swift\">let a = &quot;&lt;&quot;\n</code></pre>\n<pre><code>plain\n</code></pre>\n"
    )
  }

  @Test("A placed word gives its block to the caller")
  func placed() throws {
    let document = try rendered(
      "a\n\n```agreements sort\nstate: FL\n```\n\n```agreement\n```", placedWords: ["members", "agreements"])
    #expect(document.codeBlocks.map(\.isPlaced) == [true, false])
    #expect(document.codeBlocks.map(\.code) == ["state: FL\n", ""])
    #expect(document.codeBlocks.first?.word == "agreements")
    #expect(
      document.html(links: [], images: [], codeBlocks: ["<table>", "?"], footnoteBack: "")
        == "<p>a</p>\n<table>\n<pre><code class=\"language-agreement\"></code></pre>\n")
  }

  @Test("The first paragraph is what a summary can be made of")
  func firstParagraph() throws {
    #expect(
      try rendered("# H\n\n![x](y)\n\nA **b** [c](d)\n`e`[^1]\n\nF\n\n[^1]: g").firstParagraph == "A b c e")
    #expect(try rendered("> quote\n\n- list").firstParagraph == "")
  }

  @Test("An empty text is an empty page")
  func empty() throws {
    #expect(try html("") == "")
    #expect(try html("\n \n") == "")
  }

  @Test("Windows and old Mac line ends are line ends", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let document = try rendered("# A\(end)\(end)b [c](d)\(end)")
    #expect(document.headings.map(\.text) == ["A"])
    #expect(document.links.map(\.place.line) == [3])
  }
}
