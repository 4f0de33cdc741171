import Testing

@Suite("Raw HTML")
struct RawHTMLTests {
  @Test("It is left out and noted; what it encloses stays")
  func leftOut() throws {
    let document = try rendered("a <b>c</b>\n\n<div onclick=\"d\">\ne\n</div>\n\nf")
    #expect(document.rawHTML.map(\.text) == ["<b>", "</b>", "<div onclick=\"d\">\ne\n</div>\n"])
    #expect(document.rawHTML.allSatisfy { !$0.isKept })
    #expect(document.html(links: [], images: [], footnoteBack: "") == "<p>a c</p>\n<p>f</p>\n")
  }

  @Test("Comments vanish silently, unless something follows them")
  func comments() throws {
    #expect(
      try html("a<!-- b -->\n\n<!-- c -->\n<!-- d\n\ne -->\n\n<!-- f --> <!-- g -->\n\n<!-- h -->")
        == "<p>a</p>\n")
    #expect(try rendered("<!-- a --> b").rawHTML.count == 1)
    #expect(try rendered("x <?php a ?> <!DOCTYPE b> <![CDATA[c]]>").rawHTML.count == 3)
  }

  @Test("Only the beginning of what is left out is kept, and no character is cut")
  func beginning() throws {
    let text = try rendered("<div>" + String(repeating: "é", count: 100)).rawHTML.map(\.text).first ?? ""
    #expect(text == "<div>" + String(repeating: "é", count: 37))
  }

  @Test("Where it is allowed it stays, dangerous elements as text")
  func allowed() throws {
    let document = try rendered("a <b>c</b> <script>d</script>\n\n<div>e</div>", allowsRawHTML: true)
    #expect(document.rawHTML.map(\.isKept) == [true, true, true, true, true])
    let html = document.html(links: [], images: [], footnoteBack: "")
    #expect(html.contains("<b>c</b>"))
    #expect(html.contains("<div>e</div>"))
    #expect(html.contains("&lt;script>"))
  }

  @Test("All of what is kept can be scanned")
  func whole() throws {
    let long = "<div>" + String(repeating: "x", count: 500) + "</div>\n"
    #expect(try rendered(long, allowsRawHTML: true).rawHTML.map(\.text) == [long])
  }

  @Test(
    "No entity can forge a slot or a root marker",
    arguments: ["&#1;", "&#2;", "&#x02;l0&#2;", "&#127;", "&#x85;"])
  func forged(entity: String) throws {
    let document = try rendered(
      """
      # a\(entity)b `c\(entity)`

      d\(entity) [\(entity)](\(entity) "\(entity)") ![\(entity)](x\(entity)y) `\(entity)`

      |\(entity)|
      |-|
      |\(entity)|

      > \(entity)
      > — \(entity)

      ```\(entity)
      \(entity)
      ```

      ~~~agreements \(entity)
      ~~~
      """, placedWords: ["agreements"])
    let html = document.html(links: [""], images: [("", "")], footnoteBack: "")
    let all =
      html + document.links.map { $0.destination + $0.text }.joined()
      + document.images.map { $0.destination + $0.alternativeText }.joined()
      + document.headings.map { $0.text + $0.id }.joined() + document.codeBlocks.map(\.info).joined()
      + document.firstParagraph
    #expect(!all.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || (0x7F...0x9F).contains($0.value) })
    #expect(html.contains("\u{FFFD}"))
  }
}
