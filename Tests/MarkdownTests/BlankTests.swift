import Markdown
import Testing

@Suite("Blanks to fill in")
struct BlankTests {
  private func ids(_ text: String) -> [String] { BlankedText(plain: text).blanks.map(\.id) }

  /// A script as an action's page shows it.
  private func script(_ markdown: String) throws -> BlankedText {
    let document = try rendered(markdown)
    let links = document.links.map { _ in "#" }
    return BlankedText(html: document.html(links: links, images: [], footnoteBack: ""))
  }

  @Test("A blank in HTML is marked, and the rest stays as it is")
  func html() {
    let text = BlankedText(html: "<p>I am <em>[Your name]</em> &amp; from [City].</p>\n<p>[your name]</p>")
    #expect(
      text.html == """
        <p>I am <em><span class="blank" data-blank="your-name">[Your name]</span></em> &amp; from \
        <span class="blank" data-blank="city">[City]</span>.</p>
        <p><span class="blank" data-blank="your-name">[your name]</span></p>
        """)
    #expect(text.blanks == [Blank(id: "your-name", label: "Your name"), Blank(id: "city", label: "City")])
  }

  @Test("Plain text is escaped, and its line breaks stay")
  func plain() {
    let text = BlankedText(plain: "Dear <b>\n\nI am [Child's name]\r\n& you <[Name]>")
    #expect(
      text.html == """
        Dear &lt;b&gt;

        I am <span class="blank" data-blank="child-s-name">[Child&#39;s name]</span>\r
        &amp; you &lt;<span class="blank" data-blank="name">[Name]</span>&gt;
        """)
    #expect(text.blanks.map(\.label) == ["Child's name", "Name"])
    #expect(
      BlankedText(plain: "&amp; <[a&lt;b]").html
        == "&amp;amp; &lt;<span class=\"blank\" data-blank=\"a-lt-b\">"
        + "[a&amp;lt;b]</span>")
  }

  @Test(
    "A text without blanks stays unchanged",
    arguments: ["", "<p>Nothing</p>", "a ___ b", "[", "]", "[[]]", "é["])
  func none(_ html: String) {
    let text = BlankedText(html: html)
    #expect(text.html == html)
    #expect(text.blanks.isEmpty)
  }

  @Test("Letter case, further blanks and a line to write on make no other blank")
  func folding() {
    let text = BlankedText(
      plain:
        "[YOUR NAME] [Your Name] [your name] [ Your  name ] [Your-name] [Your name: ____] [your\u{A0}name]")
    #expect(text.blanks == [Blank(id: "your-name", label: "Your name")])
    #expect(text.html.contains(">[YOUR NAME]</span>"))
    #expect(text.html.contains(">[ Your  name ]</span>"))
    #expect(ids("[Accio\u{301}n] [ACCI\u{D3}N]").count == 1)
    #expect(
      ids("[Your name] [Your names] [Name] [Child’s name] [Child's name]")
        == ["your-name", "your-names", "name", "child-s-name"])
  }

  @Test(
    "A label in capitals is shown in sentence case, and others as first written",
    arguments: [
      ("[YOUR NAME]", "Your name"), ("[Your Name]", "Your Name"), ("[ZIP]", "ZIP"),
      ("[YOUR ZIP CODE]", "Your ZIP code"),
      ("[“TOWN” OR CITY]", "“Town” or city"), ("[2 WORDS]", "2 Words"), ("[ÁREA]", "Área"),
      ("[您的姓名]", "您的姓名"),
      ("[الاسم الكامل]", "الاسم الكامل"), ("[  Name : ]", "Name"),
    ])
  func label(_ written: String, _ label: String) {
    #expect(BlankedText(plain: written).blanks.map(\.label) == [label])
  }

  @Test(
    "Letters and digits of any script make the id",
    arguments: [
      ("[Tu nombre, señora]", "tu-nombre-señora"), ("[您的姓名]", "您的姓名"), ("[आपका नाम]", "आपका-नाम"),
      ("[Line 2 — (optional)]", "line-2-optional"), ("[ΌΝΟΜΑ]", "όνομα"), ("[\"><script>]", ""),
      ("[\">x script]", "x-script"),
    ])
  func id(_ written: String, _ id: String) {
    #expect(ids(written) == (id.isEmpty ? [] : [id]))
  }

  @Test("A run of four or more underscores is a separate blank")
  func underscores() {
    let text = BlankedText(html: "<p>I am ____ from ________________, ___ no. [______]</p>")
    #expect(
      text.html == """
        <p>I am <span class="blank" data-blank="blank-1">________</span> from \
        <span class="blank" data-blank="blank-2">________</span>, ___ no. \
        [<span class="blank" data-blank="blank-3">________</span>]</p>
        """)
    #expect(text.blanks == (1...3).map { Blank(id: "blank-\($0)", label: nil) })
  }

  @Test("A label that reads like the id of a blank without words keeps apart from it, and from others")
  func reserved() {
    #expect(
      ids("____ [Blank 1] [blank-1] [Label blank 1] [Blank space] [Blank 1a] ____") == [
        "blank-1", "label-blank-1", "label-label-blank-1", "blank-space", "label-blank-1a", "blank-2",
      ])
  }

  @Test(
    "What is not a blank is left alone",
    arguments: [
      "[sic]", "[Sic]", "[…]", "[...]", "[emphasis added]", "[Emphasis Added]", "[énfasis añadido]", "[T]he",
      "[The]y",
      "array[index]", "un[der]", "año[nombre]", "[x]", "[ ]", "[12]", "[287(g)]", "[a]", "[1a]", "[a\nb]",
      "[ab\r\nc]",
      "[[ab", "[ab", "ab]", "[see https://example.org/a]", "[www.example.org]", "[me@example.org]", "[^note]",
      "[!NOTE]",
      "[text](https://example.org)", "https://example.org/a____b", "[ab\u{1}]", "[ab\u{2028}c]", "___",
      "[" + String(repeating: "a", count: 61) + "]",
    ])
  func left(_ text: String) {
    #expect(BlankedText(plain: text).blanks.isEmpty)
    #expect(BlankedText(plain: text).html == HTMLText.escaped(text))
  }

  @Test(
    "What looks like one of those and is a blank is found",
    arguments: [
      "[Sick child]", "([Name])", "“[Name]”", "[Name]’s", "[Name], [Name].", "x [ab] x", "我是[您的姓名]，",
      "저는 [성함]입니다",
      "[Twitter @ handle]", "[[ab]]", "[ab] [cd", "https://example.org/ [ab]", "[city/state]", "[a: b]",
      "[" + String(repeating: "é", count: 60) + "]", "[" + String(repeating: "e\u{301}", count: 60) + "]",
    ])
  func found(_ text: String) {
    #expect(BlankedText(plain: text).blanks.count == 1)
  }

  @Test(
    "Tags, comments, links and code are left alone",
    arguments: [
      "<p title=\"[Your name]\">x</p>", "<p title='a > [Your name]'>x</p>",
      "<!-- [Your name] > [City] ____ -->",
      "<a href=\"____\">[Your name] ____</a>", "<A HREF=x>[Your name]</A>", "<code>[Your name]</code>",
      "<pre><code class=\"x\">[Your name]</code>\n____</pre>", "<a><code>x</code>[Your name]</a>",
      "<p>[Your <em>name</em>]</p>", "[Your<br />name]", "<p title=\"[Your name]", "<!-- [Your name]",
      "</p [Your name]",
      "<?x [Your name]?>", "<style>[Your name]</style>", "[a &lt;b&gt; c]", "[ab &#91; c]", "[ab&#10;cd]",
    ])
  func untouched(_ html: String) {
    let text = BlankedText(html: html)
    #expect(text.blanks.isEmpty)
    #expect(text.html == html)
  }

  @Test(
    "What follows a link or code is read again",
    arguments: [
      "<a>x</a> [Your name]", "<pre><code>x</code></pre>[Your name]", "</a></code>[Your name]",
      "<!---->[Your name]",
      "<a name=\"x\"/>[Your name]", "<abbr>[Your name]</abbr>", "1 < 2 [Your name]", "<!-- x --->[Your name]",
      "<CODE>x</CODE>[Your name]", "<p title='a > b'>[Your name]</p>", "wor<b>[Your name]</b>d",
    ])
  func readAgain(_ html: String) {
    #expect(BlankedText(html: html).blanks.map(\.id) == ["your-name"])
  }

  @Test("Entities are read for the label and kept in the HTML")
  func entities() {
    let text = BlankedText(html: "[Child&#39;s name] [Q&amp;A &quot;x&quot;] [A&#x2019;s &bogus; &#xD800; &]")
    #expect(text.blanks.map(\.label) == ["Child's name", "Q&A \"x\"", "A’s &bogus; &#xD800; &"])
    #expect(text.blanks.map(\.id) == ["child-s-name", "q-a-x", "a-s-bogus-xd800"])
    #expect(text.html.contains(">[Child&#39;s name]</span>"))
    #expect(text.html.contains(">[Q&amp;A &quot;x&quot;]</span>"))
    #expect(BlankedText(plain: "[A &amp; B]").blanks.map(\.label) == ["A &amp; B"])
  }

  @Test("Markdown brings its blanks here, escaped or not, and a link is none")
  func markdown() throws {
    let text = try script(
      """
      Hello, I'm \\[your name\\], [Child's name]'s parent, from ________ ([not this](https://example.org)).

      ____

      - `[code]` and **[City]**
      """)
    #expect(text.blanks.map(\.id) == ["your-name", "child-s-name", "blank-1", "city"])
    #expect(text.blanks.map(\.label) == ["your name", "Child’s name", nil, "City"])
    #expect(text.html.contains("<hr />"))
    #expect(text.html.contains("<code>[code]</code>"))
  }

  @Test(
    "A hostile text costs no more than its length",
    arguments: [
      "[", "]", "[ab", "[a]", "<", "<a", "<!--", "_", "____", ":", "a://", "&", "[&", "[a&#", "[ab\u{301}",
      "<a>[", "[[ab]]",
      "<p x=\"", "é[", "[é",
    ])
  func hostile(_ piece: String) {
    let text = String(repeating: piece, count: 50_000)
    _ = BlankedText(html: text)
    #expect(BlankedText(plain: text).blanks.count <= 50_000)
  }
}
