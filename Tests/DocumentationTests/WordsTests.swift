import Foundation
import Testing

@Suite("The words of the house")
struct WordsTests {
  private static let page = ".github/reference/words.md"

  @Test("No text, comment or name has a form to avoid")
  func forms() throws {
    let rules = try WordRules(Document(Self.page))
    #expect(rules.forms.count > 100)
    for path in try Self.paths {
      let text = try String(contentsOf: Repository.folder.appending(path: path), encoding: .utf8)
      for hit in rules.hits(in: Self.searched(text, of: path)) {
        Issue.record("\(path):\(hit.line): write “\(hit.write)”, not “\(hit.form)”")
      }
    }
  }

  @Test("Forms are found in names, across lines and in capitals, but not inside longer words")
  func search() throws {
    let rules = try WordRules(Document(Self.page))
    let found = { (text: String) in rules.hits(in: text).map { "\($0.line) \($0.form)" } }
    #expect(found("let fileColours = 1 // It is put\n  // right here.") == ["1 colours", "1 put right"])
    #expect(found("MISSPELT_DAY, an E-mail; <p>slip</p>") == ["1 misspelt", "1 e-mail", "1 slip"])
    #expect(found("Mendoza’s license is put, right? slippery amendments") == [])
  }

  @Test("Each form to keep is still needed")
  func kept() throws {
    let document = try Document(Self.page)
    let strict = try WordRules(document, keeps: false)
    let texts = try Self.paths.map { path in
      try String(contentsOf: Repository.folder.appending(path: path), encoding: .utf8)
    }
    for kept in try WordRules(document).kept {
      #expect(!strict.hits(in: kept).isEmpty, "“\(kept)” has no form to avoid")
      #expect(texts.contains { $0.contains(kept) }, "“\(kept)” is nowhere")
    }
  }

  /// The files that people write: the program, its tests, the theme in English, the documentation and the checks.
  private static var paths: [String] {
    get throws {
      let endings = ["swift", "c", "h", "md", "yml", "yaml", "mustache", "css", "js", "py", "sh"]
      let folders = try ["Sources", "Tests", "themes/handbill", ".github", ".ci"].flatMap(
        Repository.files(under:))
      return (["README.md", "Package.swift", ".ci/run"] + folders).filter { path in
        let isOfAnotherLanguage = path.contains("/strings/") && !path.hasSuffix("/en.yaml")
        return !isOfAnotherLanguage && !path.contains("/Golden/") && !path.contains("/Example/")
          && path != page
          && (path == ".ci/run" || endings.contains { path.hasSuffix(".\($0)") })
      }
    }
  }

  /// What of a file is searched: of a test everything but the texts that it works on.
  private static func searched(_ text: String, of path: String) -> String {
    guard path.hasPrefix("Tests/"), path.hasSuffix(".swift") else { return text }
    var isInText = false
    var isName = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      let wasInText = isInText
      if line.matches(of: /"""/).count == 1 { isInText.toggle() }
      if wasInText { return "" }
      let follows = isName
      isName = line.contains(/@(Test|Suite)\($/)
      if follows || line.contains(/@(Test|Suite)\(/) || line.contains(/^ *\/\//) { return line }
      return Substring(line.replacing(/"(\\.|[^"\\])*"/, with: "\"\""))
    }.joined(separator: "\n")
  }
}
