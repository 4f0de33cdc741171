import Diagnostics
import Foundation
import Output
import Testing

/// One thing that an author, a spreadsheet or a disk can get wrong, and what has to be said about it.
struct BadInput: Sendable, CustomTestStringConvertible {
  /// A finding as it has to be, with words that its author cannot do without.
  struct Finding: Sendable {
    let brief: String
    let words: [String]

    static func error(_ id: DiagnosticID, _ place: String, _ words: String...) -> Finding {
      Finding(brief: "error \(id.rawValue) \(place)", words: words)
    }

    static func warning(_ id: DiagnosticID, _ place: String, _ words: String...) -> Finding {
      Finding(brief: "warning \(id.rawValue) \(place)", words: words)
    }
  }

  /// What a file contains. Large files are made only when their test runs.
  enum Content: Sendable, ExpressibleByStringInterpolation {
    case text(String)
    case bytes([UInt8])
    case repeated(String, Int, before: String = "", after: String = "")

    init(stringLiteral text: String) { self = .text(text) }

    var bytes: [UInt8] {
      switch self {
      case .text(let text): Array(text.utf8)
      case .bytes(let bytes): bytes
      case .repeated(let text, let count, let before, let after):
        Array((before + String(repeating: text, count: count) + after).utf8)
      }
    }

    /// The text as older Windows programs save it; it may contain only letters of ISO 8859-1.
    static func windows1252(_ text: String) -> Content {
      .bytes(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    }
  }

  let name: String
  let files: [String: Content]
  /// Files of the theme that are put there; nil takes the default theme's file away.
  let theme: [String: Content?]
  let findings: [Finding]

  var testDescription: String { name }

  /// Files of the content and of the theme that are added to a good site, or replace its own.
  init(_ name: String, files: [String: Content] = [:], theme: [String: Content?] = [:], findings: [Finding]) {
    self.name = name
    self.files = files
    self.theme = theme
    self.findings = findings
  }

  /// Files of the content.
  init(_ name: String, _ files: [String: Content], _ findings: Finding...) {
    self.init(name, files: files, findings: findings)
  }

  /// A post, `posts/a.md`, with these lines between its `---` lines: the first is line 2.
  init(_ name: String, fields: String, _ findings: Finding...) {
    self.init(name, files: ["posts/a.md": "---\n\(fields)---\nText.\n"], findings: findings)
  }

  /// A post, `posts/a.md`, with good fields and this text: its first line is line 5.
  init(_ name: String, text: String, _ findings: Finding...) {
    self.init(name, files: ["posts/a.md": "\(Self.top)\(text)"], findings: findings)
  }

  /// Good fields of a post, four lines.
  static let top = "---\ntitle: A\ndate: 2026-01-01\n---\n"

  /// The site before it is spoilt.
  static let good = [
    "posts/good.md": "---\ntitle: Good\ndate: 2026-02-01\n---\n## A part\n\nGood text.\n",
    "posts/draft.md": "---\ntitle: Draft\ndate: 2026-02-01\ndraft: true\n---\nNot done.\n",
    "about.md": "---\ntitle: About\n---\nAbout us.\n",
    "data/members.csv": "id,name\nnative,Native\n",
  ]

  /// The good site with what a build made of it: built once, and copied for each test.
  static func builtSite() async throws -> (site: TestSite, output: [String: Data]) {
    let output = try await goodOutput.value
    let site = try TestSite(good)
    try site.restore(output)
    return (site, output)
  }

  private static let goodOutput = Task {
    let site = try TestSite(good)
    try #require(await site.build().isEmpty)
    return try site.snapshot()
  }

  /// Builds the good site, spoils it, builds again, and compares all that is said with what has to be said.
  func run(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let (site, before) = try await Self.builtSite()
    for (path, content) in files { try site.write(path, content.bytes) }
    for (path, content) in theme { try site.writeTheme(path, content?.bytes) }
    let found = try await site.build()
    site.expect(found, toBe: findings, sourceLocation: sourceLocation)
    if found.hasErrors {
      #expect(try site.snapshot() == before, "site/ changed", sourceLocation: sourceLocation)
    }
  }
}

extension TestSite {
  /// Compares severities, rules and places of all findings, and looks for a fix and the words in each.
  func expect(
    _ found: [Diagnostic], toBe expected: [BadInput.Finding],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let briefs = found.map { "\($0.severity.rawValue) \($0.id.rawValue) \(place($0) ?? "nowhere")" }
    #expect(
      briefs == expected.map(\.brief), "\(found.map(said).joined(separator: "\n"))",
      sourceLocation: sourceLocation)
    for finding in found {
      #expect(finding.fix?.isEmpty == false, "No fix: \(finding.summary)", sourceLocation: sourceLocation)
      #expect(finding.summary.count < 300, "Too long: \(finding.summary)", sourceLocation: sourceLocation)
    }
    for (finding, expected) in zip(found, expected) {
      for word in expected.words {
        #expect(said(finding).contains(word), "\(said(finding))", sourceLocation: sourceLocation)
      }
    }
  }

  private func said(_ finding: Diagnostic) -> String {
    ([finding.summary, finding.fix ?? ""] + finding.notes.map(\.text)).joined(separator: " ")
  }
}
