import Testing

@Suite("Names of headings")
struct HeadingIDTests {
  @Test(
    "They are GitHub's",
    arguments: [
      ("What's 287(g)?", "whats-287g"), ("A  b", "a--b"), ("snake_case - x", "snake_case---x"),
      ("¿Qué ES?", "qué-es"), ("ما هو", "ما-هو"), ("Ünï STRASSE", "ünï-strasse"), ("日本 語", "日本-語"),
      ("!?", "section"),
      ("हिन्दी", "हिन्दी"),
    ])
  func names(text: String, id: String) throws {
    #expect(try rendered("## " + text).headings.map(\.id) == [id])
  }

  @Test("The same name twice is numbered, and never collides with a written number")
  func twice() throws {
    #expect(
      try rendered("## A\n## A\n## A-1\n## A\n##\n##").headings.map(\.id) == [
        "a", "a-1", "a-1-1", "a-2", "section", "section-1",
      ])
  }

  @Test("They do not collide with footnotes")
  func footnotes() throws {
    #expect(try rendered("## Fn 1\n\na[^1]\n\n[^1]: b").headings.map(\.id) == ["section-fn-1"])
    #expect(try rendered("## Fn 1").headings.map(\.id) == ["fn-1"])
  }

  @Test("Ten thousand equal headings are quick")
  func many() throws {
    let ids = try rendered(String(repeating: "## A\n", count: 10_000)).headings.map(\.id)
    #expect(Set(ids).count == 10_000)
  }
}
