import Fields
import Testing

@testable import Content

@Suite("Random histories of agreements")
struct AgreementHistoryRandomTests {
  @Test("Every row of every table is reported exactly once, whatever its order", arguments: UInt64(1)...60)
  func accounting(seed: UInt64) throws {
    var generator = Seeded(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let sheets = try Self.sheets(using: &generator)
    let history = AgreementHistory(sheets)
    for (index, comparison) in history.comparisons.enumerated() {
      let before = comparison.changes.compactMap(\.before)
      let after = comparison.changes.compactMap(\.after)
      #expect(before.count + comparison.unchanged == comparison.countBefore)
      #expect(after.count + comparison.unchanged == comparison.countAfter)
      #expect(Set(before.map(\.place)).count == before.count)
      #expect(Set(after.map(\.place)).count == after.count)
      for (sheet, count) in [(index, comparison.countBefore), (index + 1, comparison.countAfter)] {
        let dropped = history.duplicates.filter { $0.day == sheets[sheet].day }.flatMap(\.dropped)
        #expect(count + dropped.count == sheets[sheet].listings.count)
      }
      let unexplained: [AgreementChange.Reason?] = [.signedEarlier, .listedAgain, .severalPossible]
      #expect(comparison.changes.allSatisfy { ($0.kind == .unexplained) == unexplained.contains($0.reason) })
    }
    let listed = history.records.flatMap { record in record.listings.map(\.listing.place) }
    let dropped = history.duplicates.flatMap(\.dropped).map(\.place)
    #expect(Set(listed + dropped).count == sheets.reduce(0) { $0 + $1.listings.count })
    #expect(listed.count + dropped.count == sheets.reduce(0) { $0 + $1.listings.count })
    #expect(Set(history.records.map(\.key)).count == history.records.count)
    #expect(
      Set(history.agencies.flatMap { [$0.address] + $0.aliases }).count
        == history.agencies.reduce(0) { $0 + 1 + $1.aliases.count })
    #expect(history.agencies.reduce(0) { $0 + $1.agreements.count } == history.records.count)

    let other = AgreementHistory(sheets.reversed().map { $0.shuffled(using: &generator) })
    #expect(other.brief == history.brief)
    #expect(other.agencies.map(\.told) == history.agencies.map(\.told))
  }

  /// Four tables, each made of the one before by leaving out, adding, renaming, repeating and signing again.
  private static func sheets(using generator: inout Seeded) throws -> [AgreementSheet] {
    var rows: [Agreement] = []
    for _ in 0..<Int.random(in: 0...40, using: &generator) { rows.append(try row(using: &generator)) }
    return try ["2025-03-01", "2025-06-01", "2025-09-01", "2025-12-01"].map { day in
      var next: [Agreement] = []
      for row in rows {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: break
        case 1: next += [row, row]
        case 2: next += [row, try Self.row(using: &generator)]
        case 3:
          next.append(
            try TestSheets.agreement(
              row.state.name, row.agency + " Services", row.county, row.model, row.signed?.iso,
              type: row.agencyType))
        case 4:
          let month = Int.random(in: 1...9, using: &generator)
          next.append(
            try TestSheets.agreement(row.state.name, row.agency, row.county, row.model, "2025-0\(month)-15"))
        default: next.append(row)
        }
      }
      rows = next
      return try TestSheets.sheet(day, rows)
    }
  }

  /// A row of so few names and days that many are the same.
  private static func row(using generator: inout Seeded) throws -> Agreement {
    func one<T>(_ values: [T]) throws -> T { try #require(values.randomElement(using: &generator)) }
    let place = try one(["Pike", "Polk", "Pope", "Troy", "North Troy"])
    let sort = try one([
      "County Sheriff’s Office", "Police Department", "County Jail", "Co. Sheriffs Office", "Township Police",
    ])
    return try TestSheets.agreement(
      try one(["AL", "TX"]), "\(place) \(sort)", try one([nil, "\(place) County", "Bibb County"]),
      try one(["Task Force Model", "Jail Enforcement Model"]),
      try one([nil, "2025-01-15", "2025-01-16", "2025-02-20"]),
      type: try one([nil, "County"]))
  }
}
