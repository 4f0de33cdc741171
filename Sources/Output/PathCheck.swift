import Diagnostics

/// Refuses a list of files that cannot all be in one folder, on any system.
///
/// The plan checks its addresses with better places; this is the writer's own last line.
enum PathCheck {
  /// The same files in byte order of their paths, if they can be written.
  static func sorted(_ files: [OutputFile], shownIn directory: String) throws -> [OutputFile] {
    let malformed = files.compactMap { file in
      OutputPath.problem(with: file.path).map {
        Diagnostic.Note("The path “\(file.path)” \($0).", at: Place("\(directory)/\(file.path)"))
      }
    }
    if !malformed.isEmpty {
      throw OutputError.listing(
        .outputPath, "Handbill cannot write the path of a file of the site.",
        fix: "Change the name of the page or file that it comes from.", notes: malformed)
    }
    let clashes = clashes(among: files, shownIn: directory)
    if !clashes.isEmpty {
      throw OutputError.listing(
        .outputClash, "Two files of the site have the same path.",
        fix: "Rename the page or file that one of them comes from.", notes: clashes)
    }
    let order = files.indices.sorted { OutputPath.precedes(files[$0].path, files[$1].path) }
    return order.map { files[$0] }
  }

  private static func clashes(among files: [OutputFile], shownIn directory: String) -> [Diagnostic.Note] {
    var notes: [Diagnostic.Note] = []
    var seen: [String: String] = [:]
    seen.reserveCapacity(files.count)
    for file in files {
      guard let first = seen.updateValue(file.path, forKey: file.path.lowercased()) else { continue }
      let place = Place("\(directory)/\(file.path)")
      if first.utf8.elementsEqual(file.path.utf8) {
        notes.append(Diagnostic.Note("“\(file.path)” is there twice.", at: place))
      } else {
        notes.append(
          Diagnostic.Note(
            "“\(first)” and “\(file.path)” differ only in capital letters or in how accents are stored; "
              + "macOS and Windows treat them as one file.", at: place))
      }
    }
    let both = OutputPath.folders(of: files.lazy.map(\.path)).compactMap { seen[$0.lowercased()] }
    for file in both.sorted(by: OutputPath.precedes) {
      notes.append(
        Diagnostic.Note(
          "“\(file)” would be both a file and a folder.", at: Place("\(directory)/\(file)")))
    }
    return notes
  }
}
