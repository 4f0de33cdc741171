import Diagnostics
import Foundation
import Testing

@Suite("The examples and links of the documentation")
struct ExampleTests {
  private static let documents =
    ["README.md"] + ["settings", "pages", "data"].map { ".github/reference/\($0).md" }

  /// What the examples of a page may refer to besides each other.
  private static let surroundings = [
    "site.yaml": """
    title: Test
    url: https://example.org/
    languages: {en: English, es: Español}
    privacy: about
    """,
    "about.md": "---\ntitle: About\n---\n## What 287(g) is\n\nA program.\n",
    "data/members.csv": "id,name\naai,Arab American Institute\n",
    "data/agreements/2026-05-18.csv":
      "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE\nVIRGINIA,Sheriff,Task Force Model\n",
    "media/march.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"></svg>\n",
  ]

  @Test("A site made of a page's examples has nothing wrong", arguments: documents)
  func examples(_ path: String) async throws {
    let examples = try Document(path).blocks("example").map { ($0.subject, $0.text) }
    #expect(!examples.isEmpty)
    let site = ExampleSite(files: Self.surroundings.merging(examples) { $1 })
    let found = try await site.diagnostics()
    #expect(found.isEmpty, "\(found.map { "\($0.place?.description ?? ""): \($0.summary)" })")
  }

  @Test("Every link inside the repository leads somewhere")
  func links() throws {
    for document in try Document.all {
      for link in Self.links(in: document) where !link.contains(":") {
        let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let folder = Repository.folder.appending(path: document.path).deletingLastPathComponent()
        let target = folder.appending(
          path: parts[0].isEmpty ? String(document.path.split(separator: "/").last ?? "") : parts[0])
        #expect(FileManager.default.fileExists(atPath: target.path), "\(document.path): \(link)")
        if parts.count > 1, target.pathExtension == "md" {
          let text = try String(contentsOf: target, encoding: .utf8)
          #expect(Self.anchors(of: text).contains(parts[1]), "\(document.path): \(link)")
        }
      }
    }
  }

  /// The links of a page; one in a fenced block or between backticks is only an example of how to write one.
  private static func links(in document: Document) -> [String] {
    var isFenced = false
    return document.lines.flatMap { line -> [String] in
      if line.hasPrefix("```") { isFenced.toggle() }
      let prose = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .map { $0.offset % 2 == 0 ? String($0.element) : "code" }.joined()
      return isFenced ? [] : prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
    }
  }

  /// The ids that GitHub gives the headings.
  private static func anchors(of text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { heading in
        String(
          heading.drop { $0 == "#" || $0 == " " }.lowercased()
            .filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }.replacing(" ", with: "-"))
      })
  }
}
