import Diagnostics
import Foundation
import SiteBuild
import Testing

@Suite("The record of agreements")
struct RecordTests {
  private static let header = "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA\n"
  private static let tables = [
    "data/agreements/2025-09-17.csv": header + """
      TEXAS,Lee County Sheriff's Office,County,Lee County,Task Force Model,3/1/2025,link pending
      TEXAS,Nixon Police Services,Municipality,Gonzales County,Task Force Model,3/2/2025,
      TEXAS,Gone Police Department,Municipality,Lee County,Task Force Model,3/3/2025,https://a.example.gov/2.pdf
      """ + filler,
    "data/agreements/2026-05-18.csv": header + """
      TEXAS,Lee County Sheriff’s Office ,County,Lee County,Task Force Model,3/1/2025,https://a.example.gov/1.pdf
      TEXAS,Lee County Sheriff's Office,County,Lee County,Jail Enforcement Model,4/1/2026,
      Texas,Nixon Police Department,Municipality,Gonzales County,Task Force Model,3/2/2025,
      """ + filler,
    "data/agreements.yaml": "source: {name: The list, publisher: The agency, license: Public domain}\n",
  ]
  /// So many more that one that ends is not an alarm.
  private static let filler =
    "\n"
    + (1...10).map { "OHIO,Ohio \($0) Police Department,Municipality,,Task Force Model,1/1/2025,\n" }.joined()

  @Test("An agency's page shows its agreements, its documents and its history")
  func agency() async throws {
    let site = try TestSite(Self.tables)
    #expect(try await site.build().isEmpty)
    let page = try #require(site.output("agreements/texas/lee-county-sheriffs-office/index.html"))
    for word in [
      "<h1>Lee County Sheriff’s Office</h1>", "Task Force Model", "Jail Enforcement Model", "2 agreements",
      "March 1, 2025", "April 1, 2026", "https://a.example.gov/1.pdf", "Added", "Corrected or completed",
      "The agency", "May 18, 2026",
    ] { #expect(page.contains(word), "\(word)") }
    #expect(page.ranges(of: "Added").count == 1)
  }

  @Test("An agency that is listed by another name keeps its page, and the old address leads there")
  func renamed() async throws {
    let site = try TestSite(Self.tables)
    try await site.build()
    let old = try #require(site.output("agreements/texas/nixon-police-services/index.html"))
    #expect(old.contains("nixon-police-department/"))
    let redirects = try #require(site.output("_redirects"))
    #expect(
      redirects.contains(
        "/agreements/texas/nixon-police-services/ /agreements/texas/nixon-police-department/ 301"))
    let page = try #require(site.output("agreements/texas/nixon-police-department/index.html"))
    #expect(page.contains("Nixon Police Services"))
  }

  @Test("An agency whose agreements ended keeps its page, and its state leads there")
  func ended() async throws {
    let site = try TestSite(Self.tables)
    try await site.build()
    let page = try #require(site.output("agreements/texas/gone-police-department/index.html"))
    #expect(page.contains("No agreement in force") && page.contains("Ended"))
    #expect(
      site.targets(of: "agreements/texas/index.html").contains(
        "agreements/texas/gone-police-department/index.html"))
    #expect(site.output("agreements/all/index.html")?.contains("Gone Police") == false)
  }

  @Test("What changed between two tables has a page, an entry in the feed and rows in the download")
  func changes() async throws {
    let site = try TestSite(Self.tables)
    try await site.build()
    let page = try #require(site.output("agreements/changes/2026-05-18/index.html"))
    for kind in ["Added", "Ended", "Renamed", "Changed"] {
      #expect(page.contains("id=\"\(kind)\""), "\(kind)")
    }
    let csv = try #require(site.output("agreements/changes.csv"))
    let kinds = csv.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",")[2] }
    #expect(kinds == ["ended", "added", "changed", "renamed"])
    let feed = try #require(site.output("agreements/changes/feed.xml"))
    #expect(feed.ranges(of: "<entry>").count == 1)
    #expect(feed.contains("<id>https://example.org/agreements/changes/2026-05-18/</id>"))
    #expect(feed.contains("https://example.org/agreements/texas/gone-police-department/"))
    #expect(!feed.contains("href=&quot;../"))
  }

  @Test("A first table has no changes, so no page and no feed of them")
  func first() async throws {
    let newest = "data/agreements/2026-05-18.csv"
    let site = try TestSite([newest: try #require(Self.tables[newest])])
    #expect(try await site.build().isEmpty)
    #expect(!site.outputPaths().contains { $0.hasPrefix("agreements/changes/") })
    #expect(site.output("agreements/index.html")?.contains("changes/\"") == false)
  }

  @Test("The order of the rows and columns, and other apostrophes, change no address and no number")
  func order() async throws {
    let site = try TestSite(Self.tables)
    try await site.build()
    let shuffled = try TestSite(
      Self.tables.mapValues { text in
        guard text.hasPrefix("STATE") else { return text }
        let lines = text.split(separator: "\n")
        let turned = [lines[0]] + lines.dropFirst().reversed()
        return turned.map {
          $0.split(separator: ",", omittingEmptySubsequences: false).reversed().joined(separator: ",")
        }
        .joined(separator: "\n").replacing("Sheriff's", with: "Sheriff’s")
      })
    #expect(try await shuffled.build().isEmpty)
    #expect(shuffled.outputPaths() == site.outputPaths())
    for path in ["agreements/changes.csv", "agreements/agreements.csv", "agreements/index.html"] {
      #expect(shuffled.output(path) == site.output(path), "\(path)")
    }
  }

  @Test("A correction replaces the published cell, and the download says why")
  func correction() async throws {
    var files = Self.tables
    files["data/agreements.yaml"] = """
      corrections:
        texas/lee-county-sheriffs-office/jail-enforcement-model: {signed: 2026-04-02, because: the document says so}
        texas/nixon-police-department: {agency_type: City}

      """
    let site = try TestSite(files)
    #expect(try await site.build().map(\.summary) == [])
    let csv = try #require(site.output("agreements/agreements.csv"))
    #expect(csv.contains("Lee County Sheriff’s Office,County,Lee County,Jail Enforcement Model,2026-04-02"))
    #expect(csv.contains("Lee County Sheriff’s Office,County,Lee County,Task Force Model,2025-03-01"))
    #expect(csv.contains("Nixon Police Department,City,Gonzales County"))
    let json = try #require(site.output("agreements/agreements.json"))
    #expect(
      json.contains(
        #"{"row":3,"column":"F","field":"signed","published":"4/1/2026","used":"2026-04-02","rules":["correction"],"because":"the document says so"}"#
      ))
  }

  @Test("Figures count the table of the day that they name")
  func figures() async throws {
    var files = Self.tables
    files["data/figures.yaml"] = """
      before: {count: agreements, as_of: 2025-09-17, where: {state: TX}}
      now: {count: agreements, where: {state: TX}}
      size: {total: active, as_of: 2026-01-01}
      waiting: {total: pending}

      """
    files["data/agreements/pending-2026-05-01.csv"] =
      Self.header + "TEXAS,New PD,Municipality,,Task Force Model,,\n"
    files["posts/a.md"] = TestSite.piece(
      "A", "2026-06-01", body: "From {{before}} to {{now}}; {{size}} in all; {{waiting}} waits.")
    let site = try TestSite(files)
    #expect(try await site.build().isEmpty)
    #expect(site.output("posts/a/index.html")?.contains("From 3 to 3; 13 in all; 1 waits.") == true)
  }

  @Test("Tables that are an excerpt say nothing of the program's size, and each count says so")
  func excerpt() async throws {
    var files = Self.tables
    files["data/totals.csv"] = "date,active,source\n2026-05-18,1843,The list\n"
    files["data/agreements.yaml"] = "excerpt: true\n"
    let site = try TestSite(files)
    #expect(try await site.build().isEmpty)
    #expect(
      site.output("agreements/size.csv")
        == "\u{FEFF}date,active,pending,source\r\n2026-05-18,1843,,The list\r\n")
    for path in [
      "index.html", "agreements/index.html", "agreements/all/index.html", "agreements/texas/index.html",
    ] {
      let page = try #require(site.output(path))
      #expect(page.contains("agreements in this excerpt") && !page.contains("active agreements"), "\(path)")
    }
  }

  @Test("Applications have a page of their own and are not among the agreements in force")
  func pending() async throws {
    var files = Self.tables
    files["data/agreements/pending-2026-05-01.csv"] =
      Self.header + "TEXAS,New PD,Municipality,,Task Force Model,,\n"
    files["data/agreements/pending-2026-04-01.csv"] =
      Self.header + "TEXAS,Old PD,Municipality,,Task Force Model,,\n"
    let site = try TestSite(files)
    #expect(try await site.build().isEmpty)
    let page = try #require(site.output("agreements/pending/index.html"))
    #expect(page.contains("New PD") && !page.contains("Old PD") && page.contains("May 1, 2026"))
    #expect(site.output("agreements/all/index.html")?.contains("New PD") == false)
    #expect(site.targets(of: "agreements/index.html").contains("agreements/pending/index.html"))
    let status = try await site.site().status().value
    #expect(
      status.files.contains { $0.path.hasSuffix("pending-2026-04-01.csv") && $0.reason.contains("newer") })
  }

  @Test("The status of the data lists each cleaned cell and each change that is more than a row")
  func report() async throws {
    let site = try TestSite(Self.tables)
    let report = try await site.site().status().value.data
    let newest = try #require(report.tables.last)
    #expect(newest.rows == 13 && newest.unchanged == 10)
    #expect(newest.kinds.map(\.count) == [1, 1, 0, 1, 1, 0])
    #expect(newest.cells.contains { $0.row == 2 && $0.column == "B" && $0.rules == ["blanks"] })
    #expect(newest.changes.map(\.kind) == ["changed", "renamed"])
    #expect(newest.changes[0].places == ["2025-09-17.csv, row 2", "2026-05-18.csv, row 2"])
  }
}
