import Diagnostics
import Fields
import Foundation
import Tables
import Testing

@testable import Content

/// Makes tables of agreements for tests.
enum TestSheets {
  static let allColumns = Set(AgreementField.allCases)

  /// A row: state, agency, county, model, day signed, and what is rarer.
  static func agreement(
    _ state: String = "TX", _ agency: String, _ county: String? = nil, _ model: String = "Task Force Model",
    _ signed: String? = "2025-03-01", type: String? = nil, document: String? = nil, addendum: String? = nil
  ) throws -> Agreement {
    Agreement(
      state: try #require(USState.named(state)), agency: agency, agencyType: type, county: county,
      model: model,
      signed: signed.flatMap { Day(iso: $0) }, document: document.flatMap { WebAddress($0) },
      addendum: addendum.flatMap { WebAddress($0) })
  }

  /// The table of a day; its rows are numbered from 2.
  static func sheet(
    _ day: String, _ agreements: [Agreement], columns: Set<AgreementField> = allColumns
  ) throws -> AgreementSheet {
    let file = "content/data/agreements/\(day).csv"
    return AgreementSheet(
      day: try #require(Day(iso: day)), place: Place(file), columns: columns,
      listings: agreements.enumerated().map {
        AgreementListing($0.element, at: Place(file, .cell(row: $0.offset + 2, column: 1)))
      })
  }

  /// The history of two tables of 2025-06-01 and 2025-12-01.
  static func history(_ before: [Agreement], _ after: [Agreement]) throws -> AgreementHistory {
    AgreementHistory([try sheet("2025-06-01", before), try sheet("2025-12-01", after)])
  }

  /// What a table in the layout of U.S. Immigration and Customs Enforcement lists, and what was cleaned in
  /// it.
  static func published(
    _ bytes: [UInt8], file: String, day: Day
  ) -> (sheet: AgreementSheet, cleaning: AgreementCleaning, counties: CountyCheck) {
    let table = Table.reading(csv: bytes, file: file).value
    var cleaning = AgreementCleaning(day: day)
    var counties = CountyCheck()
    let columns = Columns(table)
    let listings = table.rows.compactMap { row -> AgreementListing? in
      let place = row.place
      let state = cleaning.state(columns.text("STATE", row), at: place)
      let agency = cleaning.text(columns.text("LAW ENFORCEMENT AGENCY", row), column: .agency, at: place)
      let model = cleaning.text(columns.text("SUPPORT TYPE", row), column: .model, at: place)
      let county = cleaning.text(columns.text("COUNTY", row), column: .county, at: place)
      guard let state, let agency, let model else { return nil }
      if let county { counties.check(county, in: state, agency: agency, at: place) }
      return AgreementListing(
        Agreement(
          state: state, agency: agency,
          agencyType: cleaning.text(columns.text("TYPE", row), column: .agencyType, at: place),
          county: county,
          model: model, signed: cleaning.day(columns.text("SIGNED", row), at: place),
          document: cleaning.address(
            columns.text("MOA", row), hyperlink: columns.text("MOA URL", row), column: .document, at: place),
          addendum: cleaning.address(
            columns.text("ADDENDUM", row), hyperlink: columns.text("ADDENDUM URL", row), column: .addendum,
            at: place)),
        at: place)
    }
    let sheet = AgreementSheet(day: day, place: Place(file), columns: columns.fields, listings: listings)
    return (sheet, cleaning, counties)
  }

  private struct Columns {
    private let positions: [String: Int]

    init(_ table: Table) {
      var positions: [String: Int] = [:]
      for (index, cell) in table.header.enumerated() where !cell.isBlank { positions[cell.trimmed] = index }
      self.positions = positions
    }

    func text(_ name: String, _ row: TableRow) -> String { positions[name].map { row[$0].text } ?? "" }

    var fields: Set<AgreementField> {
      let names: [AgreementField: String] = [
        .state: "STATE", .agency: "LAW ENFORCEMENT AGENCY", .agencyType: "TYPE", .county: "COUNTY",
        .model: "SUPPORT TYPE", .signed: "SIGNED", .document: "MOA", .addendum: "ADDENDUM",
      ]
      return Set(AgreementField.allCases.filter { names[$0].map { positions[$0] != nil } ?? false })
    }
  }
}

/// The public data that tests may read and that is not part of the repository.
enum SharedAgreements {
  /// The folder `data/` in the one that HANDBILL_SHARED names, or in the nearest `shared` next to a folder
  /// that contains this file.
  static let folder: URL? = {
    var candidates: [URL] = []
    if let named = ProcessInfo.processInfo.environment["HANDBILL_SHARED"] {
      candidates.append(URL(filePath: named).appending(path: "data"))
    }
    var here = URL(filePath: #filePath).deletingLastPathComponent()
    while here.path.count > 1 {
      candidates.append(here.appending(path: "shared/data"))
      here.deleteLastPathComponent()
    }
    return candidates.first { FileManager.default.fileExists(atPath: $0.appending(path: "agreements").path) }
  }()

  /// The bytes of a file in the folder.
  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: try #require(folder).appending(path: path)))
  }

  /// The table of a day with the hyperlinks of its cells.
  static func sheet(_ day: String) throws -> (
    sheet: AgreementSheet, cleaning: AgreementCleaning, counties: CountyCheck
  ) {
    let path = "agreements/\(day).with-links.csv"
    return TestSheets.published(try bytes(path), file: path, day: try #require(Day(iso: day)))
  }
}

extension AgreementChange {
  /// The kind, the agencies and the fields in one line: `renamed near-name Boca PD > Boca Police [agency]`.
  var brief: String {
    let names = [before, after].compactMap { $0?.agreement.agency }
    let shown = Set(names).count == 1 ? names[0] : names.joined(separator: " > ")
    return "\(kind.rawValue)\(reason.map { " " + $0.rawValue } ?? "") \(shown)"
      + (fields.isEmpty ? "" : " [\(fields.map(\.rawValue).joined(separator: " "))]")
  }
}

extension AgreementHistory {
  /// The changes of all comparisons in brief.
  var brief: [String] { comparisons.flatMap { $0.changes.map(\.brief) } }
}

/// A small generator with a seed (xorshift), so that a failure can be repeated.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

extension AgreementSheet {
  /// The same rows in another order.
  func shuffled(using generator: inout some RandomNumberGenerator) -> AgreementSheet {
    AgreementSheet(day: day, place: place, columns: columns, listings: listings.shuffled(using: &generator))
  }
}

extension Agency {
  /// Everything but the rows' places, in one line.
  var told: String {
    "\(name) \(address) \(aliases.map(\.description)) \(formerNames) \(agreements.map(\.key.description))"
  }
}
