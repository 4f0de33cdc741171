import Diagnostics
import Fields
import Testing

@testable import Content

@Suite("Cleaning of agreements")
struct AgreementCleaningTests {
  private let place = Place("table.csv", .cell(row: 7, column: 3))
  private let day = Day(daysSince1970: 20_591)  // 2026-05-18

  @Test(
    "Blanks, line breaks, apostrophes and words for nothing are unified, and all else stays",
    arguments: [
      ("Pike County", "Pike County", []), (" Pike  County ", "Pike County", [.blanks]),
      ("\nPike County", "Pike County", [.blanks]), ("Pike\u{A0}County", "Pike County", [.blanks]),
      ("Pike \r\n County\t", "Pike County", [.blanks]), ("\u{FEFF}Pike County", "Pike County", [.blanks]),
      ("Sheriff's Office", "Sheriff’s Office", [.apostrophe]),
      ("Sheriff‘s Office", "Sheriff’s Office", [.apostrophe]),
      ("Sheriff`s Office", "Sheriff’s Office", [.apostrophe]), ("Sheriff’s Office", "Sheriff’s Office", []),
      ("Sheriff's  Office", "Sheriff’s Office", [.blanks, .apostrophe]),
      (#"Cut "N" Shoot, Police & Fire"#, #"Cut "N" Shoot, Police & Fire"#, []),
      ("Doña Ana County", "Doña Ana County", []),
      ("#N/A", nil, [.nothing]), ("#na", nil, [.nothing]), ("N/A ", nil, [.blanks, .nothing]),
      ("-", nil, [.nothing]),
      ("", nil, []), ("   ", nil, [.blanks]), ("A-1", "A-1", []),
    ] as [(String, String?, [CleaningRule])])
  func text(_ cell: String, _ expected: String?, _ rules: [CleaningRule]) {
    var cleaning = AgreementCleaning(day: day)
    let read = cleaning.text(cell, column: .county, at: place)
    #expect(read == expected)
    let change = CellChange(place: place, column: .county, before: cell, after: expected ?? "", rules: rules)
    #expect(cleaning.changes == (rules.isEmpty ? [] : [change]))
    #expect(cleaning.diagnostics.isEmpty)
  }

  @Test("A state in capitals gets its own spelling, and an unknown one a suggestion")
  func state() {
    var cleaning = AgreementCleaning(day: day)
    let read = ["GUAM", " NORTHERN MARIANA ISLANDS", "Texas", "PENNSLYVANIA"].map {
      cleaning.state($0, at: place)?.postal
    }
    #expect(read == ["GU", "MP", "TX", nil])
    #expect(cleaning.changes.map(\.after) == ["Guam", "Northern Mariana Islands"])
    #expect(cleaning.changes.map(\.rules) == [[.stateName], [.blanks, .stateName]])
    #expect(cleaning.diagnostics.map(\.id) == [.stateUnknown])
    #expect(cleaning.diagnostics.first?.fix == "Did you mean “Pennsylvania”?")
  }

  @Test(
    "An address is freed from its wrappers, repaired where the meaning is plain, and otherwise reported",
    arguments: [
      ("https://www.ice.gov/a%20b.pdf", "https://www.ice.gov/a%20b.pdf", [], false),
      (
        "https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fa.b.pdf&data=05%7C02",
        "https://www.ice.gov/a.b.pdf", [.safeLink], false
      ),
      (
        "chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/https:/www.ice.gov/a.pdf",
        "https://www.ice.gov/a.pdf",
        [.browserExtension, .scheme], false
      ),
      (
        "https://nam.safelinks.protection.outlook.com/?data=1&amp;url=https%3A%2F%2F"
          + "gcc02.safelinks.protection.outlook.com%2F%3Furl%3Dhttps%253A%252F%252Fice.gov%252Fa%2520b",
        "https://ice.gov/a%20b",
        [.safeLink, .encodedBlank], true
      ),
      ("https:/www.ice.gov/a.pdf", "https://www.ice.gov/a.pdf", [.scheme], true),
      ("www.ice.gov/a.pdf", "https://www.ice.gov/a.pdf", [.scheme], true),
      ("https://www.ice.gov/a b.pdf ", "https://www.ice.gov/a%20b.pdf", [.encodedBlank], true),
      ("link", nil, [], false), ("link pending ", nil, [], false), ("link | addendum", nil, [], false),
      ("#N/A", nil, [], false), ("", nil, [], false),
      ("https:", nil, [.brokenAddress], true), ("https://", nil, [.brokenAddress], true),
      ("see attachment", nil, [.brokenAddress], true),
      ("javascript:alert(1)", nil, [.brokenAddress], true),
    ] as [(String, String?, [CleaningRule], Bool)])
  func address(_ cell: String, _ expected: String?, _ rules: [CleaningRule], _ isReported: Bool) {
    var cleaning = AgreementCleaning(day: day)
    let read = cleaning.address(cell, column: .document, at: place)?.text
    #expect(read == expected)
    #expect(cleaning.changes.flatMap(\.rules) == rules)
    #expect(cleaning.diagnostics.map(\.place) == (isReported ? [place] : []))
    #expect(cleaning.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test("A hyperlink comes before the text of its cell")
  func hyperlink() {
    var cleaning = AgreementCleaning(day: day)
    let address = cleaning.address("link", hyperlink: " https://ice.gov/a ", column: .document, at: place)
    #expect(address?.text == "https://ice.gov/a")
    let read = cleaning.address("https://ice.gov/b", hyperlink: "", column: .document, at: place)?.host
    #expect(read == "ice.gov")
  }

  @Test(
    "A day is read as tables write it",
    arguments: [
      ("2026-05-18", "2026-05-18"), ("2025-02-03 00:00:00", "2025-02-03"),
      ("2025-02-03T00:00:00", "2025-02-03"),
      ("5/8/2025", "2025-05-08"), ("05/08/25", "2025-05-08"), (" 5/8/2025 ", "2025-05-08"), ("#N/A", nil),
      ("", nil),
    ] as [(String, String?)])
  func day(_ cell: String, _ expected: String?) {
    var cleaning = AgreementCleaning(day: day)
    let read = cleaning.day(cell, at: place)?.iso
    #expect(read == expected)
    #expect(cleaning.diagnostics.isEmpty)
  }

  @Test(
    "A mistyped day is an error with the right day, if only one is possible",
    arguments: [
      ("7/72025", "7/7/2025"), ("05/082025", "5/8/2025"), ("7//7/2025", "7/7/2025"), ("7.7.2025", "7/7/2025"),
      ("7-7-2025", "7/7/2025"), ("13/5/2025", "5/13/2025"), ("7/7/20255", "7/7/2025"), ("7/7/0225", nil),
      ("2/30/2025", nil), ("1112025", nil), ("soon", nil), ("9/99/9999", nil), ("2025-13-40", nil),
      ("7/7/225", nil), ("11112222333344445555", nil),
    ] as [(String, String?)])
  func misspelledDay(_ cell: String, _ meant: String?) {
    var cleaning = AgreementCleaning(day: day)
    let read = cleaning.day(cell, at: place)
    #expect(read == nil)
    #expect(cleaning.diagnostics.map(\.id) == [.fieldDate])
    #expect(cleaning.diagnostics.map(\.severity) == [.error])
    let fix = cleaning.diagnostics.first?.fix ?? ""
    if let meant {
      #expect(fix == "Write \(meant), if that is the right day.")
    } else {
      #expect(fix.contains("like 5/18/2026"))
    }
  }

  @Test("A day after the table's own is an error, and so is no suggestion")
  func future() {
    var cleaning = AgreementCleaning(day: day)
    let read = cleaning.day("5/19/2026", at: place)
    #expect(read == nil)
    #expect(
      cleaning.diagnostics.first?.summary == "“5/19/2026” is after 2026-05-18, the day of this table.")
    #expect(MisspelledDay("5/192026").reading(notAfter: day) == nil)
    #expect(MisspelledDay("5/182026").reading(notAfter: day) == day)
  }
}
