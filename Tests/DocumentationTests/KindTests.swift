import Content
import Diagnostics
import Foundation
import Planning
import Testing
import Theming

/// A kind of piece, from the folders that the program knows: a new one is here automatically.
private struct KindFacts: Sendable, CustomTestStringConvertible {
  /// The folder of its files; empty for pages.
  let folder: String
  /// What decides among the kinds of one kind, such as `action: call`; nil for a kind that has no sorts.
  let sort: (field: String, value: String)?

  var testDescription: String { sort.map { "\(folder) \($0.value)" } ?? (folder.isEmpty ? "pages" : folder) }

  static let all: [KindFacts] =
    [KindFacts(folder: "", sort: nil)]
    + Section.ofPieces.flatMap { section -> [KindFacts] in
      let sorts =
        switch section {
        case .actions: Action.Kind.allCases.map { ("action", $0.rawValue) }
        case .press: Release.Kind.allCases.map { ("type", $0.rawValue) }
        default: [(String, String)]()
        }
      return sorts.isEmpty
        ? [KindFacts(folder: section.rawValue, sort: nil)]
        : sorts.map { KindFacts(folder: section.rawValue, sort: $0) }
    }
}

@Suite("Kinds of pieces are whole")
struct KindTests {
  private static let strings: [String: String] = {
    let folder = "themes/handbill/strings"
    let files = (try? Repository.files(under: folder)) ?? []
    return Dictionary(
      files.map {
        ($0, (try? String(contentsOf: Repository.folder.appending(path: $0), encoding: .utf8)) ?? "")
      }
    ) { first, _ in first }
  }()

  /// What the program calls a file of the folder in messages, from its message about an unknown field.
  private func subject(of folder: String) async throws -> String {
    let path = (folder.isEmpty ? "" : folder + "/") + "about.md"
    let site = ExampleSite(files: [
      "site.yaml": "title: Test\nurl: https://example.org/\n",
      path: "---\ntitle: Test\ndate: 2026-01-01\nzzz: 1\n---\nText.\n",
    ])
    let unknown = try #require(try await site.diagnostics().first { $0.id == .fieldUnknown })
    let match = try #require(unknown.summary.firstMatch(of: /is not a field of (.+)\./))
    return String(match.1)
  }

  /// Its short name, as templates have it: `a press release` → `release`.
  private func name(_ subject: String) throws -> String {
    String(try #require(subject.split(separator: " ").last))
  }

  @Test("Each has a template whose names are in the reference", arguments: KindFacts.all)
  private func template(_ kind: KindFacts) async throws {
    let name = try name(await subject(of: kind.folder))
    #expect(ThemeReference.templates.contains { $0.template == name })
    let file = Repository.folder.appending(path: "themes/handbill/templates/\(name).mustache")
    #expect(FileManager.default.fileExists(atPath: file.path))
  }

  @Test("Each has its words in every language of the theme", arguments: KindFacts.all)
  private func words(_ kind: KindFacts) async throws {
    let name = try name(await subject(of: kind.folder))
    let label = kind.sort.map { "\($0.field)_\($0.value)" } ?? "kind_\(name)"
    let keys = kind.folder.isEmpty ? [label] : [label, kind.folder]
    #expect(Self.strings.count > 1)
    for (file, text) in Self.strings {
      for key in keys { #expect(("\n" + text).contains("\n\(key): "), "\(file): \(key)") }
    }
    for key in keys { #expect(ThemeReference.requiredStrings.contains(key), "\(key)") }
  }

  @Test("Each has its fields and its folder in the reference", arguments: KindFacts.all)
  private func fields(_ kind: KindFacts) async throws {
    let subject = try await subject(of: kind.folder)
    let pages = try Document(".github/reference/pages.md")
    let documented = pages.tables("fields").flatMap { $0.subject.components(separatedBy: ", ") }
    #expect(documented.contains(subject))
    if !kind.folder.isEmpty { #expect(pages.text.contains("`\(kind.folder)/")) }
    if let sort = kind.sort {
      let rows = pages.tables("fields").filter { $0.subject == subject }.flatMap(\.rows)
      let row = try #require(rows.first { Document.quoted($0[0]).first == sort.field })
      #expect(Document.quoted(row[1]).contains(sort.value))
    }
  }

  @Test("Each has an example in the reference or in the example site", arguments: KindFacts.all)
  private func example(_ kind: KindFacts) throws {
    let blocks = try Document.all.flatMap { $0.blocks("example").map { (path: $0.subject, text: $0.text) } }
    let example = "Tests/Example/content"
    let files = try Repository.files(under: example).filter { $0.hasSuffix(".md") }.map { path in
      (
        path: String(path.dropFirst(example.count + 1)),
        text: try String(contentsOf: Repository.folder.appending(path: path), encoding: .utf8)
      )
    }
    let own = (blocks + files).filter { path, _ in
      kind.folder.isEmpty ? path.hasSuffix(".md") && !path.contains("/") : path.hasPrefix(kind.folder + "/")
    }
    #expect(
      own.contains { _, text in
        guard let sort = kind.sort else { return true }
        return text.contains("\n\(sort.field): \(sort.value)\n")
      })
  }

  @Test("Each further text of a piece is a documented field", arguments: PieceText.allCases)
  func texts(_ text: PieceText) throws {
    let rows = try Document(".github/reference/pages.md").tables("fields").flatMap(\.rows)
    #expect(rows.contains { Document.quoted($0[0]).first == text.rawValue })
  }
}
