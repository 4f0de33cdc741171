import Diagnostics
import Fields
import Reading

/// A path to a table in `data/` as front matter has it.
struct DataPath {
  private static let folder = "data/"

  /// The file that a path names, or an error of the rule `id` at the path.
  ///
  /// The path begins at `content/`. A leading `/`, `../` as from the folder of the letters, and the folder of
  /// the content itself are accepted too. It must be a `.csv` file in `data/` or a folder below.
  static func file(
    at path: Located<String>, sources: SourceTree, _ id: DiagnosticID
  ) -> Diagnosed<SourceFile?> {
    let normal = normal(path.value)
    func refusal(_ summary: String, _ fix: String) -> Diagnosed<SourceFile?> {
      Diagnosed(nil, [.error(id, summary, at: path.place, fix: fix)])
    }
    let shown = path.value.quotedShortly
    guard normal.hasPrefix(folder) else {
      return refusal(
        "\(shown) is not in the folder data.",
        "Put the file into content/data/signatories/ and write data/signatories/\(name(of: normal)).")
    }
    guard normal.lowercased().hasSuffix(".csv") else {
      return refusal(
        "\(shown) is not a CSV file.",
        "Save the table as “CSV UTF-8 (Comma delimited)” and write the path of that file, which ends in .csv."
      )
    }
    if let file = sources.file(normal, in: .content) { return Diagnosed(file) }
    let known = sources.files(in: .content).map(\.path).filter {
      $0.hasPrefix(folder) && $0.lowercased().hasSuffix(".csv")
    }
    return refusal(
      "There is no file \(shown) in the content.",
      nearest(to: normal, among: known).map { "Did you mean “\($0)”?" }
        ?? "Put the table there, or write the path of a table in the content, like data/signatories/NAME.csv."
    )
  }

  /// A path from `content/`, however it was written.
  static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        _ = parts.popLast()
      } else {
        parts.append(part)
      }
    }
    if parts.first == "content" { parts.removeFirst() }
    return parts.joined(separator: "/")
  }

  /// A file of the same name in another folder, or else one whose path is a typing mistake away.
  private static func nearest(to path: String, among known: [String]) -> String? {
    let name = name(of: path).lowercased()
    return known.first { Self.name(of: $0).lowercased() == name }
      ?? Suggestion.nearest(to: path, among: known)
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? "NAME.csv"
  }
}
