import Diagnostics
import Fields
import Foundation
import Tables
import Testing

@testable import Content

// What Python 3.11 counted in the two tables with links, by other means than those of this program
// (dictionaries by state, agency and model; no rule for near names):
//
//     import csv, re, urllib.parse as u
//     def link(t):
//         t = t.strip(); q = u.urlsplit(t)
//         if 'safelinks' in q.netloc: t = u.parse_qs(q.query)['url'][0]
//         return re.sub(r'^.*https:/+', '', u.unquote(t))
//     def rows(day):
//         with open(day + '.with-links.csv', encoding='utf-8', newline='') as f: table = list(csv.reader(f))
//         for r in table[1:]:
//             s = [re.sub(r'[^a-z0-9/#]+', ' ', c.lower().replace("'", '').replace('’', '')).strip() for c in r[:6]]
//             county = '' if s[3] in ('#n/a', '#na', 'n/a') else s[3]
//             yield (s[0], s[1], s[4]), (s[5], s[2], county, link(r[13]), link(r[14]))
//     a, b = dict(rows('2025-09-17')), dict(rows('2026-05-18'))
//     ended, added, both = a.keys() - b.keys(), b.keys() - a.keys(), a.keys() & b.keys()
//     twins = [(k, n) for k in ended for n in added
//              if (k[0], k[2], a[k][0], a[k][2]) == (n[0], n[2], b[n][0], b[n][2])]
//     late = [n for n in added if b[n][0] < '2025 08 18' and n not in [t[1] for t in twins]]
//     print(len(a), len(b), len(ended), len(added), len(both), len(twins), len(late))
//     print([sum(a[k][i] != b[k][i] for k in both) for i in range(5)], sum(a[k] == b[k] for k in both))
//     print(len({k[:2] for k in a}), len({k[:2] for k in b}))
//
// It prints `1000 1843 49 892 951 2 3`, `[2, 1, 2, 104, 1] 844` (signed, type, county, document, addendum;
// the rows that are the same) and `831 1551`. So two of the 49 and the 892 are one agreement under two names,
// which leaves 47 ended; three of the 890 others were signed more than 30 days before 17 September 2025,
// which leaves 887 added; and of the two signing days one is a day off and the other half a year later.
@Suite(
  "Real tables of agreements",
  .enabled(
    if: SharedAgreements.folder != nil,
    "The shared data is not here; set HANDBILL_SHARED to the folder that holds data/."))
struct AgreementRealSheetsTests {
  @Test("The changes between two real tables are those that another program counts")
  func comparison() throws {
    let history = AgreementHistory([
      try SharedAgreements.sheet("2026-05-18").sheet, try SharedAgreements.sheet("2025-09-17").sheet,
    ])
    let comparison = try #require(history.comparisons.first)
    #expect(history.comparisons.count == 1)
    #expect(comparison.countBefore == 1000)
    #expect(comparison.countAfter == 1843)
    #expect(comparison.unchanged == 844)
    let counts = AgreementChange.Kind.allCases.map { comparison.count($0) }
    #expect(counts == [887, 47, 1, 2, 106, 3])
    let pairs = comparison.changes.filter { $0.before != nil && $0.after != nil && $0.kind != .renamed }
    let fields = [AgreementField.signed, .agencyType, .county, .document, .addendum].map { field in
      pairs.count { $0.fields.contains(field) }
    }
    #expect(fields == [2, 1, 2, 104, 1])
    #expect(comparison.diagnostics.isEmpty)
    #expect(history.duplicates.isEmpty)
  }

  @Test("Signed again, renamed and unexplained agreements of real tables are reported one by one")
  func particulars() throws {
    let history = AgreementHistory([
      try SharedAgreements.sheet("2025-09-17").sheet, try SharedAgreements.sheet("2026-05-18").sheet,
    ])
    let few = history.comparisons[0].changes.filter { ![.added, .ended, .changed].contains($0.kind) }
    #expect(
      few.map(\.brief) == [
        "unexplained signed-earlier Mohawk Village Police Department",
        "unexplained signed-earlier Ottawa County Sheriff’s Office",
        "renamed same-county Cambria County Sheriff’s Office > Cambria County Prison [agency document]",
        "renamed near-name Southampton Twp. Cumberland City, Constables Office"
          + " > Southhampton Twp. Cumberland City, Constables Office [agency document]",
        "signed-again Bradley County Sheriff’s Office [signed document]",
        "unexplained signed-earlier Southside Place Police Department",
      ])
  }

  @Test("Six Texas agencies with two apostrophes are one each, and every agency has an address of its own")
  func agencies() throws {
    let history = AgreementHistory([try SharedAgreements.sheet("2026-05-18").sheet])
    #expect(history.agencies.count == 1551)
    #expect(history.records.count == 1843)
    #expect(Set(history.agencies.map(\.address)).count == 1551)
    #expect(Set(history.records.map(\.key.description)).count == 1843)
    #expect(history.agencies.flatMap(\.aliases).isEmpty)
    #expect(history.agencies.filter { $0.name == "Franklin County Sheriff’s Office" }.count > 1)
  }

  @Test("A renamed agency keeps its old address as an alias")
  func aliases() throws {
    let history = AgreementHistory([
      try SharedAgreements.sheet("2025-09-17").sheet, try SharedAgreements.sheet("2026-05-18").sheet,
    ])
    let renamed = history.agencies.filter { !$0.aliases.isEmpty }
    #expect(
      renamed.map(\.address.agency) == [
        "cambria-county-prison", "southhampton-township-cumberland-city-constables-office",
      ])
    #expect(
      renamed.flatMap(\.aliases).map(\.description) == [
        "pennsylvania/cambria-county-sheriffs-office",
        "pennsylvania/southampton-township-cumberland-city-constables-office",
      ])
  }

  @Test("Sorting the rows of real tables differently changes nothing")
  func order() throws {
    let sheets = [
      try SharedAgreements.sheet("2025-09-17").sheet, try SharedAgreements.sheet("2026-05-18").sheet,
    ]
    let history = AgreementHistory(sheets)
    for seed in UInt64(1)...3 {
      var generator = Seeded(state: seed)
      let other = AgreementHistory(sheets.map { $0.shuffled(using: &generator) })
      #expect(other.brief == history.brief)
      #expect(other.agencies.map(\.told) == history.agencies.map(\.told))
    }
  }

  @Test("What was cleaned in a real table is known cell by cell")
  func cleaning() throws {
    let published = try SharedAgreements.sheet("2026-05-18")
    func count(_ column: AgreementField, _ rule: CleaningRule) -> Int {
      published.cleaning.changes.count { $0.column == column && $0.rules.contains(rule) }
    }
    #expect(count(.agency, .blanks) == 327)
    #expect(count(.county, .blanks) == 435)
    #expect(count(.agencyType, .blanks) == 291)
    #expect(count(.model, .blanks) == 25)
    #expect(count(.state, .blanks) == 6)
    #expect(count(.county, .nothing) == 235)
    #expect(count(.document, .safeLink) == 204)
    #expect(count(.document, .browserExtension) == 1)
    #expect(published.sheet.listings.count { $0.agreement.document != nil } == 1680)
    #expect(published.sheet.listings.allSatisfy { $0.agreement.signed != nil })
    #expect(published.cleaning.diagnostics.count == 1)
  }

  @Test("Every misspelled county of the answer key is found, and the right one named for at least 30 of 32")
  func countyKey() throws {
    let bytes = try SharedAgreements.bytes("agreements/county-name-fixes.csv")
    let key = Table.reading(csv: bytes, file: "county-name-fixes.csv").value
    let sheets = [
      try SharedAgreements.sheet("2025-09-17").sheet, try SharedAgreements.sheet("2026-05-18").sheet,
    ]
    let listings = sheets.flatMap(\.listings)
    var check = CountyCheck()
    var wrong: [String] = []
    for row in key.rows {
      let state = try #require(USState.named(row[0].trimmed))
      let county = row[1].trimmed
      let agency = listings.first { $0.agreement.state == state && $0.agreement.county == county }?.agreement
        .agency
      let isKnown = check.isKnown(county, in: state)
      #expect(!isKnown, "\(county)")
      let meant = check.suggestion(for: county, in: state, agency: agency ?? "")
      if meant != row[2].trimmed { wrong.append("\(county): \(meant ?? "none")") }
    }
    #expect(key.rows.count == 32)
    // Texarkana and Overton are on the borders of counties; nothing in the table says which ones are meant.
    #expect(wrong == ["Bowie County: none", "Overton County: none"])
  }

  @Test("The counties are those of the Census Bureau, but for those renamed or divided since its list")
  func countyNames() throws {
    var census: [String: Set<String>] = [:]
    let text = String(decoding: try SharedAgreements.bytes("geo/counties.txt"), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ",").map(String.init)
      census[parts[0], default: []].insert(OrganizationName.words(of: parts[3]).joined())
    }
    var differences: Set<String> = []
    for state in USState.all {
      guard let names = USCounties.names(in: state) else { continue }
      let known = Set(names.map { OrganizationName.words(of: $0).joined() })
      for name in known.symmetricDifference(census[state.postal, default: []]) {
        differences.insert("\(state.postal) \(name)")
      }
    }
    #expect(
      differences == [
        "AK chugachcensusarea", "AK copperrivercensusarea", "AK kusilvakcensusarea", "AK petersburgborough",
        "AK petersburgcensusarea", "AK valdezcordovacensusarea", "AK wadehamptoncensusarea",
        "SD oglalalakotacounty", "SD shannoncounty", "VA bedfordcity",
      ])
  }
}
