import Diagnostics
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  @Test(
    "A typing mistake finds the right name",
    arguments: [
      ("titel", "title"), ("tilte", "title"), ("Title", "title"), ("summry", "summary"), ("date ", "date"),
    ])
  func near(_ typed: String, _ meant: String) {
    #expect(Suggestion.nearest(to: typed, among: ["date", "summary", "tags", "title"]) == meant)
  }

  @Test("A name that is nothing like the others suggests nothing", arguments: ["x", "background", "ti", ""])
  func far(_ typed: String) {
    #expect(Suggestion.nearest(to: typed, among: ["summary", "title", "canonical"]) == nil)
  }

  @Test("Of two names equally near, the first by the alphabet is suggested, whatever their order")
  func ties() {
    #expect(Suggestion.nearest(to: "cat", among: ["hat", "bat"]) == "bat")
    #expect(Suggestion.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
  }
}
