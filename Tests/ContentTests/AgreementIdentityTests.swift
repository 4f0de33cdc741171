import Testing

@testable import Content

@Suite("Identity of agreements")
struct AgreementIdentityTests {
  @Test(
    "Spellings of one agency are one name",
    arguments: [
      ("Franklin County Sheriff's Office", "FRANKLIN COUNTY SHERIFF’S OFFICE"),
      ("Franklin County Sheriff's Office", "Franklin Co. Sheriffs Office"),
      ("Franklin County Sheriff's Office", "Franklin County Sheriff Office"),
      ("Saint Francois County Sheriff's Dept.", "St. Francois County Sheriff’s Department"),
      ("Mahoning TWP Police Department", "Mahoning Township PD"),
      ("The Doña Ana County Jail & Prison", "Dona Ana County Jail and Prison"),
      (#"Cut "N" Shoot Police Department"#, "Cut N Shoot Police Department"),
    ])
  func same(_ one: String, _ other: String) {
    #expect(AgencyName(one) == AgencyName(other))
  }

  @Test(
    "What may be another agency stays another name",
    arguments: [
      ("Franklin County Sheriff's Office", "Franklin County Sheriff's Department"),
      ("Franklin County Sheriff's Office", "Franklin Sheriff's Office"),
      ("North Bend Police Department", "South Bend Police Department"),
      ("Robinson Township Police Department", "Robinson Borough Police Department"),
      ("Constable Precinct 1", "Constable Precinct 2"),
      ("Co. of Franklin Jail", "County of Franklin Jail"),
    ])
  func other(_ one: String, _ other: String) {
    #expect(AgencyName(one) != AgencyName(other))
  }

  @Test("A key is written in words, with the number of the signing from the second on")
  func key() throws {
    let history = try TestSheets.history(
      [try TestSheets.agreement("FL", "Alachua Co. Sheriff's Office")],
      [
        try TestSheets.agreement(
          "FL", "Alachua County Sheriff's Office", nil, "TASK FORCE MODEL", "2025-11-01")
      ])
    #expect(
      history.records.map(\.key.description) == [
        "florida/alachua-county-sheriffs-office/task-force-model",
        "florida/alachua-county-sheriffs-office/task-force-model/2",
      ])
  }

  @Test("An address depends on the folded name alone; two agencies that would share one get numbers")
  func addresses() throws {
    let long =
      "Board of Supervisors of the Community College and University and Seminary and Academy System of the"
    let names = [
      "\(long) North", "\(long) South", "Franklin County Sheriff’s Office", "Franklin Co Sheriffs Office",
    ]
    let agreements = try names.map { try TestSheets.agreement("LA", $0) }
    let one = AgreementHistory([try TestSheets.sheet("2025-06-01", agreements)])
    let other = AgreementHistory([try TestSheets.sheet("2025-06-01", agreements.reversed())])
    #expect(one.agencies.map(\.told) == other.agencies.map(\.told))
    let addresses = one.agencies.map(\.address.agency)
    #expect(addresses.count == 3)
    #expect(addresses[1] == addresses[0] + "-2")
    #expect(addresses[2] == "franklin-county-sheriffs-office")
  }

  @Test("An agency that comes later never takes the address of one that was there before")
  func seniority() throws {
    let long =
      "Board of Supervisors of the Community College and University and Seminary and Academy System of the"
    let north = try TestSheets.agreement("LA", "\(long) North")
    let south = try TestSheets.agreement("LA", "\(long) South")
    let before = AgreementHistory([try TestSheets.sheet("2025-06-01", [south])])
    let after = try TestSheets.history([south], [north, south])
    let address = try #require(before.agencies.first?.address)
    #expect(after.agencies.first { $0.name.hasSuffix("South") }?.address == address)
    #expect(after.agencies.first { $0.name.hasSuffix("North") }?.address.agency == address.agency + "-2")
  }

  @Test("An agreement that is in a table twice counts once, and the row that says more is kept")
  func duplicates() throws {
    let history = AgreementHistory([
      try TestSheets.sheet(
        "2025-06-01",
        [
          try TestSheets.agreement("TX", "Pike County Sheriff’s Office"),
          try TestSheets.agreement(
            "TX", "Pike County Sheriff's Office", "Pike County", document: "https://ice.gov/a"),
          try TestSheets.agreement(
            "TX", "Pike County Sheriff's Office", "Pike County", "Task Force Model", "2025-04-01"),
          try TestSheets.agreement(
            "TX", "Pike County Sheriff's Office", "Polk County", document: "https://ice.gov/b"),
        ])
    ])
    #expect(history.records.count == 3)
    let duplicate = try #require(history.duplicates.first)
    #expect(history.duplicates.count == 1)
    #expect(duplicate.kept.agreement.document?.text == "https://ice.gov/a")
    #expect(
      duplicate.dropped.map(\.place.description) == [
        "content/data/agreements/2025-06-01.csv, row 2, column A"
      ])
  }
}
