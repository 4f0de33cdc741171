import Diagnostics
import Foundation
import Testing

@Suite("Members and agreements")
struct DataTests {
  private static let members = """
    id,name,other_names,url,kind,scope,state,city,logo,joined,left,about,press_email
    river,River Alliance,RA|Alliance,https://river.example.org/,coalition,national,,,,2020-01-15,,"On ""both"" banks.",secret@river.example.org
    hill,Hill Neighbors,,,faith group,local,OH,Dayton,,,,,hidden@hill.example.org
    past,Past Group,,,,state,NC,,,2019-01-01,2025-01-01,,

    """

  @Test("Nowhere on the site is a member's address for the press desk")
  func privateColumns() async throws {
    let site = try TestSite(["data/members.csv": Self.members])
    #expect(try await site.build().isEmpty)
    for path in site.outputPaths() {
      let text = try #require(site.output(path))
      #expect(
        !text.contains("secret@") && !text.contains("hidden@") && !text.contains("press_email"), "\(path)")
    }
  }

  @Test("The registry's downloads contain every member and all other columns")
  func downloads() async throws {
    let site = try TestSite(["data/members.csv": Self.members])
    #expect(try await site.build().isEmpty)
    let csv = try #require(site.output("coalition/members.csv"))
    #expect(
      csv == """
        \u{FEFF}id,name,other_names,url,kind,scope,state,city,joined,left,about\r
        river,River Alliance,RA|Alliance,https://river.example.org/,coalition,national,,,2020-01-15,,"On ""both"" banks."\r
        hill,Hill Neighbors,,,faith group,local,OH,Dayton,,,\r
        past,Past Group,,,,state,NC,,2019-01-01,2025-01-01,\r

        """)
    let json = try #require(site.output("coalition/members.json"))
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [[String: Any]]])
    let members = try #require(read["members"])
    #expect(members.compactMap { $0["id"] as? String } == ["river", "hill", "past"])
    #expect(members.first?["other_names"] as? [String] == ["RA", "Alliance"])
    #expect(members[1]["url"] == nil)
  }

  @Test("A member who left is in the record but not among those who are counted")
  func left() async throws {
    let site = try TestSite(["data/members.csv": Self.members])
    #expect(try await site.build().isEmpty)
    let listed = site.targets(of: "coalition/index.html").filter {
      $0.hasPrefix("coalition/") && $0.hasSuffix(".html")
    }
    #expect(
      Set(listed) == ["coalition/index.html", "coalition/river/index.html", "coalition/hill/index.html"])
    #expect(site.output("coalition/index.html")?.contains(">2<") == true)
    #expect(site.output("coalition/past/index.html")?.contains("2025") == true)
  }

  @Test("A member's page lists the public pieces that it wrote or that are about it, in the page's language")
  func appearances() async throws {
    let site = try TestSite([
      "data/members.csv": Self.members,
      "posts/by.md": TestSite.piece("By them", "2026-01-01", "authors: [river]\n"),
      "press/about.md": TestSite.piece("About them", "2026-02-01", "about: [river]\n"),
      "press/later.md": TestSite.piece("Later", "2026-12-24", "about: [river]\n"),
    ])
    #expect(try await site.build().isEmpty)
    let targets = site.targets(of: "coalition/river/index.html").filter {
      $0.hasPrefix("p") && $0.split(separator: "/").count > 2
    }
    #expect(targets == ["press/about/index.html", "posts/by/index.html"])
    #expect(site.output("posts/by/index.html")?.contains("River Alliance") == true)
  }

  /// A table of agreements in the layout in which they are published, with the typing mistakes that are found there.
  private static let agreements: String = {
    let states = [
      "FLORIDA", "Texas", "NORTH CAROLINA", "Florida ", "texas", "PUERTO RICO", "District of Columbia",
    ]
    let models = [
      "Task Force Model", "Jail Enforcement Model", "Warrant Service Officer", "Task  Force Model ",
    ]
    let rows = (0..<137).map { row in
      let agency = "\"Agency \(row), the \"\"\(row % 3)\"\"\""
      let signed = ["2/26/2025", "2025-03-01", "#N/A", "", "12/5/25"][row % 5]
      let document = row % 4 == 0 ? "https://agency.example.gov/\(row).pdf" : ""
      return "\(states[row % 7]),\(agency),County,County \(row % 9),\(models[row % 4]),\(signed),\(document)"
    }
    let header = "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA"
    return ([header] + rows).joined(separator: "\r\n") + "\r\n"
  }()

  /// State and kind of each row, found with another code than the program's: the last comma of a quoted cell is
  /// passed over, then the cells are counted.
  private static func rows(of csv: String) -> [(state: String, model: String)] {
    csv.replacing("\r\n", with: "\n").split(separator: "\n").dropFirst().compactMap { line in
      guard let quoted = line.firstMatch(of: /^([^,]*),"(?:[^"]|"")*",([^,]*),([^,]*),([^,]*),/) else {
        return nil
      }
      let model = quoted.output.4.split(separator: " ").joined(separator: " ")
      return (quoted.output.1.trimmingCharacters(in: .whitespaces).lowercased(), model)
    }
  }

  @Test("The numbers of agreements are those that another count of the same table gives")
  func counts() async throws {
    let site = try TestSite(["data/agreements/2026-05-18.csv": Self.agreements])
    #expect(try await site.build().map(\.id).allSatisfy { $0 == .countyUnknown })
    let rows = Self.rows(of: Self.agreements)
    #expect(rows.count == 137)
    let byState = Dictionary(grouping: rows, by: \.state).mapValues(\.count)
    let byModel = Dictionary(grouping: rows, by: \.model).mapValues(\.count)
    let overview = try #require(site.output("agreements/index.html"))
    #expect(overview.contains(">137<"))
    for (model, count) in byModel {
      let behind = overview[try #require(overview.firstRange(of: model)).upperBound...]
      #expect(behind.firstMatch(of: />([0-9,]+)</)?.output.1 == Substring(String(count)), "\(model)")
    }
    // The map above the table has the same links.
    let table = overview[try #require(overview.firstRange(of: "id=\"States\"")).upperBound...]
    for (state, count) in byState {
      let path = "agreements/\(state.replacing(" ", with: "-"))/index.html"
      let page = try #require(site.output(path), "\(path)")
      #expect(page.contains(">\(count)<"), "\(state)")
      #expect(page.ranges(of: "<th scope=\"row\">").count == count, "\(state)")
      let link = try #require(table.firstRange(of: "href=\"../\(path.dropLast("index.html".count))\""))
      let number = table[link.upperBound...].firstMatch(of: /<td[^>]*>([0-9]+)</)?.output.1
      #expect(number == Substring(String(count)), "\(state)")
    }
    #expect(byState.count == 5)
  }

  @Test("The agreements' downloads contain every row, and say where they come from")
  func agreementDownloads() async throws {
    let site = try TestSite([
      "data/agreements/2026-05-18.csv": Self.agreements,
      "data/agreements.yaml":
        "source: {name: List, publisher: Agency, license: Public domain, url: \"https://a.example/\"}\n",
    ])
    #expect(!(try await site.build().hasErrors))
    let csv = try #require(site.output("agreements/agreements.csv"))
    #expect(csv.ranges(of: "\r\n").count == 138)
    #expect(
      csv.contains(
        "\r\nFlorida,\"Agency 0, the \"\"0\"\"\",County,County 0,Task Force Model,2025-02-26,https://agency.example.gov/0.pdf,,2026-05-18,"
      ))
    let json = try #require(site.output("agreements/agreements.json"))
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((read["agreements"] as? [[String: Any]])?.count == 137)
    #expect(read["license"] as? String == "Public domain")
    #expect(read["retrieved"] as? String == "2026-05-18")
    for path in ["agreements/index.html", "agreements/texas/index.html"] {
      let page = try #require(site.output(path))
      #expect(page.contains("Public domain") && page.contains("May 18, 2026"), "\(path)")
      #expect(site.targets(of: path).contains("agreements/agreements.csv"), "\(path)")
    }
  }

  @Test("The newest table that is not ahead of its time is shown")
  func newest() async throws {
    func table(_ agency: String) -> String {
      "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE\nTexas,\(agency),Model\n"
    }
    let site = try TestSite([
      "data/agreements/2025-09-17.csv": table("Old"),
      "data/agreements/2026-05-18.csv": table("Old") + "Texas,New,Model\n",
      "data/agreements/2026-12-01.csv": table("Ahead"),
    ])
    let found = try await site.build()
    #expect(found.map { site.place($0) } == ["data/agreements/2026-12-01.csv"])
    #expect(found.map(\.severity) == [.warning])
    let page = try #require(site.output("agreements/texas/index.html"))
    #expect(page.contains("New") && page.contains("Old") && !page.contains("Ahead"))
  }
}
