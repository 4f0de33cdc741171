import Markdown
import Testing

@Suite("Escaping")
struct HTMLTextTests {
  @Test("Text and quoted attributes are safe")
  func escaping() {
    #expect(
      HTMLText.escaped("<a b=\"c\" d='e'>&amp;é") == "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;é")
    #expect(HTMLText.escaped("nothing") == "nothing")
    #expect(HTMLText.escaped("") == "")
  }

  @Test("Root markers stay, or become the way to the root")
  func root() {
    #expect(HTMLText.escaped("\u{1}a&") == "\u{1}a&amp;")
    var bytes = Array("x".utf8)
    HTMLText.append("\u{1}posts/?a&b", to: &bytes, root: Array("../".utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == "x../posts/?a&amp;b")
  }
}
