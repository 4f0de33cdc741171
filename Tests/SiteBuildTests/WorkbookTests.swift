import Diagnostics
import Foundation
import SiteBuild
import Testing

@Suite("Agreements as they are published")
struct WorkbookTests {
  private static let folder = Repository.folder.deletingLastPathComponent().appending(
    path: "shared/data/agreements")
  private static let isThere = FileManager.default.fileExists(atPath: folder.path)

  private struct Download: Decodable {
    struct Entry: Decodable {
      let state: String
      let document: String?
    }

    let agreements: [Entry]
  }

  /// Rows and addresses as a few lines of Python count them in the same files with openpyxl.
  @Test(
    "A workbook is put into the folder unchanged, and every row and address of it is there",
    .enabled(if: WorkbookTests.isThere, "../shared is not there"),
    arguments: [
      ("2021-01-13", 150), ("2024-12-18", 135), ("2025-04-09", 444), ("2025-09-17", 1000),
      ("2026-05-18", 1843),
    ]
  )
  func published(_ day: String, _ rows: Int) async throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: "\(day).xlsx"))
    let site = try TestSite(data: ["data/agreements/\(day).xlsx": Array(bytes)])
    #expect(try await site.build().filter { $0.severity == .error }.isEmpty)
    let json = try #require(site.output("agreements/agreements.json"))
    let download = try JSONDecoder().decode(Download.self, from: Data(json.utf8))
    #expect(download.agreements.count == rows)
    #expect(download.agreements.count { $0.document != nil } > rows / 2)
    let wrapped = download.agreements.compactMap(\.document).filter {
      $0.contains("safelinks") || $0.contains("chrome-extension")
    }
    #expect(wrapped.isEmpty)
  }

  @Test("Two tables of one day are an error")
  func twice() async throws {
    let table = "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE\nTX,One,Jail\n"
    let site = try TestSite([
      "data/agreements/2026-05-18.csv": table, "data/agreements/2026-05-18.xlsx": "no workbook",
    ])
    let found = try await site.build()
    #expect(found.map(\.id) == [.agreementsInvalid])
    #expect(site.place(try #require(found.first)) == "data/agreements/2026-05-18.xlsx")
  }
}
