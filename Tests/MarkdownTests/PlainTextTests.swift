import Markdown
import Testing

@Suite("Plain text for email")
struct PlainTextTests {
  private func plain(_ text: String, lead: String = "", width: Int = 72) throws -> String {
    let document = try rendered(text)
    return document.plainText(lead: lead, links: document.links.map(\.destination), width: width)
  }

  @Test("Lines are wrapped at 72 columns, and the dateline is run in")
  func wrapping() throws {
    let text = try plain(String(repeating: "word ", count: 40), lead: "WASHINGTON — ")
    #expect(text.hasPrefix("WASHINGTON — word word"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 })
    #expect(text.split(separator: "\n").count == 3)
  }

  @Test("Links are numbered; an address that is shown needs no number; the same address has one number")
  func links() throws {
    #expect(
      try plain(
        "A [b](https://c.example), [d](https://c.example), <https://e.example>, f@g.example, [h](https://i.example)"
      )
        == """
        A b [1], d [1], https://e.example, f@g.example, h [2]

        [1] https://c.example
        [2] https://i.example
        """)
  }

  @Test("Headings, lists, rules and code keep their shape")
  func blocks() throws {
    #expect(
      try plain(
        "## Big *head*\n\n### Small\n\n- a\n- b\n  1. c\n  2. d\n\nnext  \nline\n\n9. x\n\n   y\n\n10. z\n\n---\n\n```\nlet  a\n\nb\n```\n\n- [x] done\n- [ ] todo"
      ) == """
        BIG HEAD

        Small

        - a
        - b
          1. c
          2. d

        next
        line

        9. x

           y

        10. z

        * * *

            let  a

            b

        - [x] done
        - [ ] todo
        """)
  }

  @Test("Quotations are indented and name their speaker")
  func quotations() throws {
    #expect(
      try plain(
        "a\n\n> We won & \"they\" lost.\n> -- Jane [Doe](https://d.example)\n\nb\n\n> plain\n>\n> two")
          == """
          a

              We won & “they” lost.

              — Jane Doe [1]

          b

              plain

              two

          [1] https://d.example
          """)
  }

  @Test("A narrow table has columns, a wide one is written row by row")
  func tables() throws {
    let table = "| State | Agencies |\n|---|--:|\n| Florida | 12 |\n| District of Columbia | 3 |"
    #expect(
      try plain(table) == """
        State                 Agencies
        --------------------  --------
        Florida                     12
        District of Columbia         3
        """)
    #expect(
      try plain(table, width: 24) == """
        State: Florida
        Agencies: 12

        State: District of
          Columbia
        Agencies: 3
        """)
  }

  @Test("Footnotes have letters")
  func footnotes() throws {
    #expect(
      try plain("A[^x] b[^y].\n\n[^x]: One [l](https://l.example).\n[^y]: Two.")
        == """
        A[a] b[b].

        [a] One l [1].

        [b] Two.

        [1] https://l.example
        """)
  }

  @Test("Images are their text; struck text stays marked; a long address is not broken")
  func inlines() throws {
    let address = "https://a.example/" + String(repeating: "x", count: 100)
    #expect(try plain("![Crowd](a.png) ![](b.png) ~~old~~ `new`") == "[Crowd] ~~old~~ new")
    #expect(try plain("a \(address) b") == "a\n\(address)\nb")
  }

  @Test("Wide characters take two columns, marks none")
  func widths() {
    #expect(PlainText.wrapped("日本 日本 日本", width: 9) == "日本 日本\n日本")
    #expect(
      PlainText.wrapped("e\u{301}e\u{301} e\u{301}e\u{301}", width: 5) == "e\u{301}e\u{301} e\u{301}e\u{301}")
  }

  @Test("Raw HTML that is kept does no harm")
  func rawHTML() throws {
    let document = try rendered(
      "a <b title=\"x>y\">c</b><!-- d > e --> </li></ul></td><td>f", allowsRawHTML: true)
    #expect(document.plainText(links: []).contains("a c"))
  }
}
