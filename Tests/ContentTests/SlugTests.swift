import Content
import Testing

@Suite("Addresses made from names")
struct SlugTests {
  @Test(
    "A name becomes small letters, digits and hyphens",
    arguments: [
      ("Call the White House!", "call-the-white-house"), ("  287(g) — now  ", "287-g-now"),
      ("It’s time", "its-time"),
      ("Sheriff's office", "sheriffs-office"), ("Día de acción", "día-de-acción"), ("يوم العمل", "يوم-العمل"),
      ("A--B__C", "a-b-c"), ("ÑANDÚ", "ñandú"), ("a.b.c", "a-b-c"), ("1,843", "1-843"),
    ])
  func make(_ name: String, _ slug: String) {
    #expect(Slug.make(name) == slug)
    #expect(Slug.isValid(slug))
  }

  @Test("A name without letters and digits becomes nothing", arguments: ["", " ", "!?", "—", "..", "🕊"])
  func nothing(_ name: String) {
    #expect(Slug.make(name) == nil)
  }

  @Test(
    "What could lead elsewhere, or reads otherwise on another host, is not part of an address",
    arguments: [
      "..", ".", "a/b", "../a", "A", "a b", "-a", "a-", "a--b", "a\\b", "a%2Fb", "a?b", "a#b", "", "a\u{0}b",
    ])
  func invalid(_ text: String) {
    #expect(!Slug.isValid(text))
  }

  @Test("A long name is cut so that a file system takes it, even percent-encoded")
  func long() throws {
    for letter in ["a", "é", "ع", "漢"] {
      let slug = try #require(Slug.make(String(repeating: letter, count: 500)))
      #expect((60...80).contains(slug.utf8.count))
      #expect(Slug.isValid(slug))
    }
  }

  @Test("The same letters in either of Unicode's forms become the same address")
  func normalized() {
    #expect(Slug.make("Acci\u{F3}n") == Slug.make("Accio\u{301}n"))
    #expect(
      Slug.make("Acci\u{F3}n").map { Array($0.utf8) } == Slug.make("Accio\u{301}n").map { Array($0.utf8) })
  }
}
