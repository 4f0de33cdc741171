import Content
import Testing

@Suite("States")
struct USStateTests {
  @Test("There are fifty states, the capital's district and five territories, each with letters of its own")
  func all() {
    #expect(USState.all.count == 56)
    #expect(Set(USState.all.map(\.postal)).count == 56)
    #expect(USState.all.allSatisfy { $0.postal.count == 2 && $0.postal == $0.postal.uppercased() })
    #expect(USState.all.map(\.name) == USState.all.map(\.name).sorted())
  }

  @Test(
    "A state is known by its name and its abbreviations, in any letter case",
    arguments: [
      ("North Carolina", "NC"), ("NORTH CAROLINA", "NC"), ("nc", "NC"), ("N.C.", "NC"), ("Fla.", "FL"),
      ("D.C.", "DC"),
      ("washington", "WA"), ("Virgin Islands", nil), ("U.S. Virgin Islands", "VI"), ("Ontario", nil),
      ("", nil),
    ] as [(String, String?)])
  func named(_ text: String, _ postal: String?) {
    #expect(USState.named(text)?.postal == postal)
  }

  @Test("Eight states are never abbreviated by the press")
  func press() {
    let states = ["AK", "HI", "ID", "IA", "ME", "OH", "TX", "UT"]
    let territories = ["AS", "GU", "MP", "PR", "VI"]
    #expect(
      USState.all.filter { $0.press == $0.name }.map(\.postal).sorted() == (states + territories).sorted())
  }

  @Test("A typing mistake finds the right state")
  func suggestion() {
    #expect(USState.suggestion(for: "Nort Carolina") == "Did you mean “North Carolina”?")
    #expect(USState.suggestion(for: "Ontario") == nil)
  }
}
