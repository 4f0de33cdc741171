import Foundation
import Testing
import Theming

@Suite("The reference for themes")
struct ThemeReferenceTests {
  private static let path = ".github/reference/theme.md"
  private static let begin = "<!-- names: made by Tests/DocumentationTests with HANDBILL_RECORD=1 -->\n"
  private static let end = "<!-- end of names -->\n"

  @Test("Every name that a template may use is there with its meaning; HANDBILL_RECORD=1 writes them again")
  func names() throws {
    let text = try Document(Self.path).text
    let begin = try #require(text.firstRange(of: Self.begin))
    let end = try #require(text.firstRange(of: Self.end))
    let made = Self.templates + Self.site + Self.strings
    if text[begin.upperBound..<end.lowerBound] == made { return }
    guard ProcessInfo.processInfo.environment["HANDBILL_RECORD"] == "1" else {
      Issue.record("The names in \(Self.path) are out of date: run the tests with HANDBILL_RECORD=1.")
      return
    }
    let file = Repository.folder.appending(path: Self.path)
    try Data((text[..<begin.upperBound] + made + text[end.lowerBound...]).utf8).write(to: file)
    Issue.record("The names in \(Self.path) were recorded. Run the tests again.")
  }

  /// A table for each set of names; templates that know the same names share one.
  private static var templates: String {
    var groups: [(templates: [String], names: [ThemeReference.Name])] = []
    for (template, names) in ThemeReference.templates {
      if let index = groups.firstIndex(where: { $0.names == names }) {
        groups[index].templates.append(template)
      } else {
        groups.append(([template], names))
      }
    }
    return groups.map { templates, names in
      let heading = "### " + templates.map { "`\($0)`" }.joined(separator: ", ") + "\n\n"
      if names.isEmpty { return heading + "No names of its own.\n\n" }
      let rows = names.map { name in
        let path = name.path.map { "`\($0)`" }.joined(separator: " › ")
        return "| \(path) | \(name.kind.rawValue) | \(name.meaning) |\n"
      }
      return heading + "| name | contains | meaning |\n|---|---|---|\n" + rows.joined() + "\n"
    }.joined()
  }

  private static var site: String {
    let rows = ThemeReference.site.map { "| `\($0.name)` | \($0.meaning) |\n" }
    return "### `site.`\n\n| name | meaning |\n|---|---|\n" + rows.joined() + "\n"
  }

  private static var strings: String {
    "### `t.`\n\nThe program itself uses these keys, so the strings of every language must have them:\n\n"
      + ThemeReference.requiredStrings.map { "- `\($0)`\n" }.joined() + "\n"
  }
}
