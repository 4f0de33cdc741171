import Foundation

/// A page of the documentation, as a reader of the repository sees it.
struct Document {
  /// The path inside the repository.
  let path: String
  let text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Reads a page by its path inside the repository.
  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOf: Repository.folder.appending(path: path), encoding: .utf8)
  }

  /// All pages that describe the program.
  static var all: [Document] {
    get throws {
      let references = try Repository.files(under: ".github").filter { $0.hasSuffix(".md") }
      return try (["README.md", "Tests/Benchmarks/README.md"] + references).map { try Document($0) }
    }
  }

  /// The rows of the first table below each marker `<!-- KIND: SUBJECT -->`, with the subject; a row is its cells.
  func tables(_ kind: String) -> [(subject: String, rows: [[String]])] {
    markers(kind).map { marker, subject in
      let table = lines[(marker + 1)...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
      let rows = table.dropFirst(2).map { row in
        row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
      return (subject, rows)
    }
  }

  /// The fenced block below each marker `<!-- KIND: SUBJECT -->`, with the subject.
  func blocks(_ kind: String) -> [(subject: String, info: String, text: String)] {
    markers(kind).compactMap { marker, subject in
      let rest = lines[(marker + 1)...].drop(while: \.isEmpty)
      guard let fence = rest.first, fence.hasPrefix("```") else { return nil }
      let signs = fence.prefix { $0 == "`" }
      let block = rest.dropFirst().prefix { $0 != signs }
      return (subject, String(fence.dropFirst(signs.count)), block.map { $0 + "\n" }.joined())
    }
  }

  /// The number of each line `<!-- KIND: SUBJECT -->`, with the subject.
  private func markers(_ kind: String) -> [(line: Int, subject: String)] {
    let lines = lines
    let opening = "<!-- \(kind): "
    return lines.indices.filter { lines[$0].hasPrefix(opening) && lines[$0].hasSuffix(" -->") }.map { line in
      (line, String(lines[line].dropFirst(opening.count).dropLast(" -->".count)))
    }
  }

  /// The words between backticks in a text.
  static func quoted(_ text: some StringProtocol) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

/// Where this repository is on the machine that runs the tests.
enum Repository {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The paths of all files under a folder of the repository, in order.
  static func files(under folder: String) throws -> [String] {
    let root = Self.folder.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted().map { "\(folder)/\($0)" }
  }

  /// The text of every Swift file of the program.
  static var sources: [String] {
    get throws {
      try files(under: "Sources").filter { $0.hasSuffix(".swift") }.map { path in
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      }
    }
  }
}
