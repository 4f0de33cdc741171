import Diagnostics
import Fields
import Testing

@testable import Content

/// One rule of the history: rows of 2025-06-01, rows of 2025-12-01, and what the history reports.
struct HistoryCase: Sendable, CustomTestStringConvertible {
  /// A row: state, agency, county, model, day signed, type, document.
  typealias Row = (String, String, String?, String, String?, String?, String?)
  let testDescription: String
  let before: [Row]
  let after: [Row]
  let told: [String]

  init(_ description: String, _ before: [Row], _ after: [Row], _ told: [String]) {
    testDescription = description
    self.before = before
    self.after = after
    self.told = told
  }

  func agreements(_ rows: [Row]) throws -> [Agreement] {
    try rows.map { try TestSheets.agreement($0.0, $0.1, $0.2, $0.3, $0.4, type: $0.5, document: $0.6) }
  }

  private static let sheriff = "Pike County Sheriff’s Office"
  private static let task = "Task Force Model"
  private static let jail = "Jail Enforcement Model"

  private static func row(
    _ agency: String = sheriff, _ county: String? = "Pike County", model: String = task,
    signed: String? = "2025-03-01",
    state: String = "AL", type: String? = nil, document: String? = nil
  ) -> Row { (state, agency, county, model, signed, type, document) }

  static let plain = [
    HistoryCase("the same", [row()], [row()], []),
    HistoryCase(
      "an abbreviation written out", [row()], [row("PIKE CO. SHERIFFS OFFICE", "PIKE COUNTY")],
      ["changed \(sheriff) > PIKE CO. SHERIFFS OFFICE [agency]"]),
    HistoryCase("other letter case only", [row()], [row("PIKE COUNTY SHERIFFS OFFICE", "PIKE COUNTY")], []),
    HistoryCase("added", [], [row(signed: "2025-10-01")], ["added \(sheriff)"]),
    HistoryCase("added without a day", [], [row(signed: nil)], ["added \(sheriff)"]),
    HistoryCase("published a little late", [], [row(signed: "2025-05-10")], ["added \(sheriff)"]),
    HistoryCase("published much too late", [], [row()], ["unexplained signed-earlier \(sheriff)"]),
    HistoryCase("ended", [row()], [], ["ended \(sheriff)"]),
    HistoryCase(
      "another model of the same agency", [row()], [row(), row(model: jail, signed: "2025-10-01")],
      ["added \(sheriff)"]),
    HistoryCase("signed again", [row()], [row(signed: "2025-10-01")], ["signed-again \(sheriff) [signed]"]),
    HistoryCase(
      "signed again while the old one is still listed", [row()], [row(), row(signed: "2025-10-01")],
      ["added \(sheriff)"]),
    HistoryCase("day corrected", [row()], [row(signed: "2025-03-03")], ["changed \(sheriff) [signed]"]),
    HistoryCase(
      "day corrected to one long before", [row()], [row(signed: "2024-03-01")],
      ["changed \(sheriff) [signed]"]),
    HistoryCase(
      "day filled in", [row(signed: nil), row(model: jail)], [row(), row(model: jail)],
      ["changed \(sheriff) [signed]"]),
    HistoryCase("a day where the other table has none at all", [row(signed: nil)], [row()], []),
    HistoryCase(
      "a document where the other table has none at all", [row()],
      [row(document: "https://www.ice.gov/a%20b.pdf")], []),
    HistoryCase(
      "county and type changed", [row(type: "State")], [row(sheriff, "Bibb County", type: "County")],
      ["changed \(sheriff) [agency_type county]"]),
  ]

  static let otherNames = [
    HistoryCase(
      "a slip", [row("Mantiowoc Police", nil)], [row("Manitowoc Police", nil)],
      ["renamed near-name Mantiowoc Police > Manitowoc Police [agency]"]),
    HistoryCase(
      "City of", [row("City of Troy Police Department", nil)], [row("Troy Police Services Department", nil)],
      ["renamed near-name City of Troy Police Department > Troy Police Services Department [agency]"]),
    HistoryCase(
      "the state's name in front", [row("Department of Corrections", nil)],
      [row("Alabama Department of Corrections", nil)],
      ["renamed near-name Department of Corrections > Alabama Department of Corrections [agency]"]),
    HistoryCase(
      "Office and Department", [row()], [row("Pike County Sheriff’s Department")],
      ["renamed near-name \(sheriff) > Pike County Sheriff’s Department [agency]"]),
    HistoryCase(
      "another agency of the county goes on with it", [row()], [row("Pike County Jail")],
      ["renamed same-county \(sheriff) > Pike County Jail [agency]"]),
    HistoryCase(
      "a slip, and signed again", [row("Mantiowoc Police")], [row("Manitowoc Police", signed: "2025-10-01")],
      ["renamed near-name Mantiowoc Police > Manitowoc Police [agency signed]"]),
    HistoryCase(
      "two may be the one", [row()], [row("Pike County Jail"), row("Troy Police Department")],
      [
        "unexplained several-possible Pike County Jail", "unexplained several-possible \(sheriff)",
        "unexplained several-possible Troy Police Department",
      ]),
    HistoryCase(
      "north is not south", [row("North Troy Police", nil)], [row("South Troy Police", nil)],
      ["ended North Troy Police", "unexplained signed-earlier South Troy Police"]),
    HistoryCase(
      "a borough is not a township", [row("Robinson Borough Police", nil)],
      [row("Robinson Township Police", nil)],
      ["ended Robinson Borough Police", "unexplained signed-earlier Robinson Township Police"]),
    HistoryCase(
      "a sheriff is not the police", [row(sheriff, nil)], [row("Pike Police Department", nil)],
      ["ended \(sheriff)", "unexplained signed-earlier Pike Police Department"]),
    HistoryCase(
      "another model on the same day", [row()], [row(model: jail)],
      ["changed other-model \(sheriff) [model]"]),
    HistoryCase(
      "listed in the wrong state", [row(state: "MA")], [row(signed: "2025-03-02")],
      ["changed other-state \(sheriff) [state signed]"]),
    HistoryCase(
      "one name in two counties", [row(), row(sheriff, "Bibb County")], [row(sheriff, "Bibb County")],
      ["ended \(sheriff)"]),
  ]
}

@Suite("History of agreements")
struct AgreementHistoryTests {
  @Test("Every rule reports what it should", arguments: HistoryCase.plain + HistoryCase.otherNames)
  func rules(_ example: HistoryCase) throws {
    let history = try TestSheets.history(
      try example.agreements(example.before), try example.agreements(example.after))
    #expect(history.brief.sorted() == example.told.sorted())
  }

  @Test("A document is compared without scheme, archive and encoded blanks, if both tables have documents")
  func documents() throws {
    func sheet(_ day: String, _ first: String?, _ second: String?) throws -> AgreementSheet {
      try TestSheets.sheet(
        day,
        [
          try TestSheets.agreement("TX", "A Police", document: first),
          try TestSheets.agreement("TX", "B Police", document: second),
        ])
    }
    let history = AgreementHistory([
      try sheet(
        "2025-01-01", "https://web.archive.org/web/2021/https://www.ice.gov/a%20b.pdf", "http://ice.gov/c"),
      try sheet("2025-02-01", "https://www.ice.gov/a%20b.pdf", "https://www.ice.gov/d"),
      try sheet("2025-03-01", nil, nil),
      try sheet("2025-04-01", "https://ice.gov/x", nil),
      try sheet("2025-05-01", "https://ice.gov/x", "https://ice.gov/y"),
    ])
    #expect(
      history.comparisons.map { $0.changes.map(\.brief) } == [
        ["changed B Police [document]"], [], [], ["changed B Police [document]"],
      ])
  }

  @Test("A column that one table lacks is not a change")
  func columns() throws {
    let few: Set<AgreementField> = [.state, .agency, .model, .signed, .document]
    let before = try TestSheets.sheet(
      "2021-01-01", [try TestSheets.agreement("TX", "A Police")], columns: few)
    let after = try TestSheets.sheet(
      "2025-01-01", [try TestSheets.agreement("TX", "A Police", "Pike County", type: "County")])
    #expect(AgreementHistory([before, after]).comparisons.map(\.unchanged) == [1])
  }

  @Test("An agreement that was in an older table, was missing and is back is not explained")
  func listedAgain() throws {
    let one = try TestSheets.agreement("TX", "A Police")
    let history = AgreementHistory([
      try TestSheets.sheet("2025-04-01", [one]), try TestSheets.sheet("2025-05-01", []),
      try TestSheets.sheet("2025-06-01", [one]),
    ])
    #expect(history.brief == ["ended A Police", "unexplained listed-again A Police"])
    #expect(history.agencies.map(\.agreements.count) == [2])
  }

  @Test("A renamed agency is one agency with its old name; one that is still listed is not taken over")
  func merging() throws {
    let kept = try TestSheets.agreement(
      "TX", "Pike County Sheriff’s Office", "Pike County", "Jail Enforcement Model")
    let before = try TestSheets.agreement("TX", "Pike County Sheriff’s Office", "Pike County")
    let after = try TestSheets.agreement("TX", "Pike County Jail", "Pike County")
    let renamed = try TestSheets.history([before], [after])
    #expect(
      renamed.agencies.map(\.told) == [
        "Pike County Jail texas/pike-county-jail [\"texas/pike-county-sheriffs-office\"]"
          + " [\"Pike County Sheriff’s Office\"] [\"texas/pike-county-sheriffs-office/task-force-model\"]"
      ])
    #expect(renamed.records.map(\.listings.count) == [2])
    let both = try TestSheets.history([before, kept], [after, kept])
    #expect(both.agencies.map(\.address.agency) == ["pike-county-jail", "pike-county-sheriffs-office"])
    #expect(both.agencies.flatMap(\.aliases).isEmpty)
  }

  @Test("A table that lacks more than a tenth of the one before is reported")
  func shrinking() throws {
    let agreements = try (0..<20).map { try TestSheets.agreement("TX", "Constable Precinct \($0)") }
    let fewer = try TestSheets.history(agreements, Array(agreements.dropLast(3)))
    #expect(
      fewer.diagnostics.map(\.summary) == ["3 of the 20 agreements of 2025-06-01 are missing on 2025-12-01."])
    #expect(fewer.diagnostics.map(\.severity) == [.warning])
    #expect(fewer.diagnostics.map(\.place?.file) == ["content/data/agreements/2025-12-01.csv"])
    #expect(try TestSheets.history(agreements, Array(agreements.dropLast(2))).diagnostics.isEmpty)
  }

  @Test("A history of nothing or of one table has no changes")
  func few() throws {
    #expect(AgreementHistory([]).comparisons.isEmpty)
    let one = AgreementHistory([
      try TestSheets.sheet("2025-06-01", [try TestSheets.agreement("TX", "A Police")])
    ])
    #expect(one.comparisons.isEmpty)
    #expect(one.agencies.map(\.isListed) == [true])
    #expect(one.records.map(\.firstListed.iso) == ["2025-06-01"])
  }
}
