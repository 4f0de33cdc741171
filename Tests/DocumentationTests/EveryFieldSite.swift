import Diagnostics
import Fields
import Foundation
import SiteBuild
import Testing

/// The site in `Tests/Sites/every-field/`, in which every field of every kind is written.
struct EveryFieldSite {
  /// The moment for which it is written: nothing in it is then too old or too late.
  static let now = "2026-11-01T12:00:00Z"

  private static let folder = "Tests/Sites/every-field/content"

  /// The text of each of its files that has fields, by its path under `content/`.
  let files: [String: String]
  /// The fields of its files and of the blocks of data inside them.
  private let roots: [Root]

  private typealias Root = (path: String, block: String?, fields: FieldMap)

  /// The site in the repository, read once.
  static var whole: EveryFieldSite { get throws { try read.get() } }

  private static let read = Result {
    let paths = try Repository.files(under: folder).filter { path in
      ["md", "yaml", "csv"].contains { path.hasSuffix(".\($0)") }
    }
    let files = try paths.map { (String($0.dropFirst(folder.count + 1)), try Document($0).text) }
    return EveryFieldSite(
      files: Dictionary(uniqueKeysWithValues: files),
      roots: try files.flatMap { path, text in try roots(of: path, text) })
  }

  private static func roots(of path: String, _ text: String) throws -> [Root] {
    try Spot.fields(in: text, path: path).map { block, yaml in
      (path, block, try #require(FieldText.parse(yaml, file: path).value, "\(path): \(yaml)"))
    }
  }

  /// The same site without a line, such as that of one field.
  func without(_ line: String, in path: String) throws -> EveryFieldSite {
    let lines = try #require(files[path]).components(separatedBy: "\n")
    try #require(lines.contains(line))
    let text = lines.filter { $0 != line }.joined(separator: "\n")
    return EveryFieldSite(
      files: files.merging([path: text]) { $1 },
      roots: roots.filter { $0.path != path } + (try Self.roots(of: path, text)))
  }

  /// What a strict build of it says.
  func diagnostics() async throws -> [Diagnostic] {
    let folder = Repository.folder.appending(path: Self.folder).path
    let site = Site(
      content: folder, themes: Repository.folder.appending(path: "themes").path,
      output: FileManager.default.temporaryDirectory.appending(path: "handbill-\(UUID().uuidString)").path,
      now: try #require(Moment(Self.now, in: .gmt)), isStrict: true)
    return await site.render().diagnostics
  }

  /// The names of the fields that are written somewhere in what `subject` stands for, as the reference calls it.
  func fields(of subject: String) throws -> Set<String> {
    let spots = try #require(Self.spots[subject], "Say in EveryFieldSite.spots where \(subject) stands.")
    return Set(try spots.flatMap { try groups(at: $0) }.flatMap { $0.entries.map(\.key) })
  }

  /// The texts of a field, wherever it is written in what `subject` stands for.
  func values(of field: String, in subject: String) throws -> Set<String> {
    let spots = try #require(Self.spots[subject])
    let values = try spots.flatMap { try groups(at: $0) }.compactMap { $0[field]?.value }
    return Set(
      values.flatMap { value -> [FieldValue] in
        if case .list(let items, _) = value { items } else { [value] }
      }.compactMap { value in
        if case .text(let text, _) = value { text } else { nil }
      })
  }

  /// The headings of the tables whose path begins with `path`.
  func headings(of path: String) -> Set<String> {
    let tables = files.filter { $0.key.hasPrefix(path) && $0.key.hasSuffix(".csv") }.values
    return Set(tables.flatMap { $0.prefix { !$0.isNewline }.split(separator: ",").map(String.init) })
  }

  private func groups(at spot: Spot) throws -> [FieldMap] {
    roots.filter { $0.block == spot.block && spot.matches($0.path) }.flatMap { spot.groups(in: $0.fields) }
  }
}
