import Diagnostics
import Testing

@testable import Content

@Suite("Counties")
struct AgreementCountyTests {
  @Test(
    "A county is known by its full name, whatever its letter case, blanks and accents",
    arguments: [
      ("TX", "Bowie County", true), ("TX", "DEWITT COUNTY", true), ("TX", "De Witt County", true),
      ("NM", "Dona Ana County", true), ("MD", "St. Mary’s County", true), ("MD", "Baltimore city", true),
      ("LA", "LaSalle Parish", true), ("AK", "Juneau City and Borough", true),
      ("GU", "Kattan District", true),
      ("AR", "Bowie County", false), ("KS", "Montgomery", false), ("LA", "Acadia County", false),
      ("NV", "Carson City", true), ("DC", "District of Columbia", true),
    ])
  func known(_ postal: String, _ county: String, _ isKnown: Bool) throws {
    var check = CountyCheck()
    let answer = check.isKnown(county, in: try #require(USState.named(postal)))
    #expect(answer == isKnown)
  }

  @Test(
    "A misspelled county suggests the right one",
    arguments: [
      ("FL", "Lake Conty", "", "Lake County"), ("KS", "Montgomery", "", "Montgomery County"),
      ("LA", "Saint Landry County", "", "St. Landry Parish"),
      ("MO", "Saint Louis City", "", "St. Louis city"),
      ("MO", "Saint Louis", "", "St. Louis County"), ("MS", "Pearl County", "", "Pearl River County"),
      ("TN", "Sparta-White County", "", "White County"), ("TX", "Fall County", "", "Falls County"),
      ("TX", "Hll County", "Hill County Sheriff’s Office", "Hill County"),
      ("VA", "Hopewell County", "", "Hopewell city"),
      ("LA", "Chalmette Parish", "St. Bernard Parish Sheriff’s Office", "St. Bernard Parish"),
      ("MO", "North County", "", "St. Louis County"), ("FL", "Dade County", "", "Miami-Dade County"),
      ("AR", "Bowie County", "Texarkana Police Department", nil), ("TX", "Q", "", nil), ("TX", "?", "", nil),
    ] as [(String, String, String, String?)])
  func meant(_ postal: String, _ county: String, _ agency: String, _ expected: String?) throws {
    let state = try #require(USState.named(postal))
    #expect(CountyCheck().suggestion(for: county, in: state, agency: agency) == expected)
  }

  @Test("One warning covers every row with the same wrong county, and says where there is such a county")
  func finding() throws {
    var check = CountyCheck()
    let state = try #require(USState.named("AR"))
    for row in 2...4 {
      check.check(
        "Bowie County", in: state, agency: "Texarkana Police Department",
        at: Place("a.csv", .cell(row: row, column: 4)))
    }
    check.check("Miller County", in: state, agency: "", at: Place("a.csv"))
    let finding = try #require(check.diagnostics.first)
    #expect(check.diagnostics.count == 1)
    #expect(finding.severity == .warning)
    #expect(finding.summary == "“Bowie County” is not the name of a county in Arkansas.")
    #expect(finding.place == Place("a.csv", .cell(row: 2, column: 4)))
    #expect(finding.notes.map(\.text) == ["There is one in Texas.", "It is in 2 more rows."])
  }

  @Test("There are 3,143 counties and equivalents, each once in its state")
  func count() {
    let names = USState.all.compactMap { USCounties.names(in: $0) }
    #expect(names.count == 51)
    #expect(names.reduce(0) { $0 + $1.count } == 3_143)
    #expect(names.allSatisfy { Set($0).count == $0.count })
  }
}
