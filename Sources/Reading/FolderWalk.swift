import Diagnostics

/// Lists the files of one layer, on disk or in memory, and says what in it is not a plain file inside it.
struct FolderWalk {
  let layer: SourceLayer
  private(set) var files: [SourceFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether there is such a folder at all.
  private(set) var isThere = true

  /// Folders inside folders beyond this are refused; no author would nest folders so deep by hand.
  private static let deepest = 20

  private init(layer: SourceLayer) {
    self.layer = layer
  }

  /// Lists the files of `layer`.
  static func walk(_ layer: SourceLayer) -> FolderWalk {
    var walk = FolderWalk(layer: layer)
    if let files = layer.files {
      walk.list(MemoryFolder(files: files, shownIn: layer.folder))
    } else if let folder = DiskFolder(layer.folder) {
      walk.list(folder)
    } else {
      walk.isThere = false
      walk.diagnostics.append(
        .error(
          .folderExpected, "There is no folder “\(layer.folder)”.", at: Place(layer.folder),
          fix: "Run the command in the folder that contains it, or name another with --content or --themes."))
    }
    return walk
  }

  private mutating func list(_ folder: some ListedFolder, path: String = "", depth: Int = 0) {
    for entry in folder.entries(of: path).collect(into: &diagnostics) where !Self.isLeftover(entry.name) {
      let inner = path.isEmpty ? entry.name : path + "/" + entry.name
      if let finding = finding(for: entry, at: inner, depth: depth) {
        diagnostics.append(finding)
      } else if case .file(let file) = entry.kind {
        files.append(file)
      } else {
        list(folder, path: inner, depth: depth + 1)
      }
    }
  }

  /// What is wrong with an entry; nil if it is a file or a folder as they should be.
  private func finding(for entry: FolderEntry, at path: String, depth: Int) -> Diagnostic? {
    if case .file = entry.kind, !entry.name.hasPrefix(".") { return nil }
    let place = Place(layer.folder + "/" + path)
    if case .link(let problem) = entry.kind {
      return .error(.fileLink, problem, at: place, fix: "Put a copy of what it points to in its place.")
    }
    if entry.name.hasPrefix(".") {
      return .warning(
        .fileNotExpected, "The name “\(entry.name)” begins with a dot, so Handbill does not publish it.",
        at: place,
        fix: "Remove the file, or rename it without the dot.")
    }
    switch entry.kind {
    case .folder:
      if let ending = Self.fileEnding(of: entry.name) {
        return .error(
          .fileNotExpected, "“\(entry.name)” is a folder, but has the name of a file.", at: place,
          fix: "Rename the folder without “.\(ending)”; if there should be a file here, move the folder away."
        )
      }
      guard depth >= Self.deepest else { return nil }
      return .error(
        .fileNotExpected, "Folders are nested more than \(Self.deepest) deep here.", at: place,
        fix: "Move the folder up.")
    case .file, .link: return nil
    case .other:
      return .error(
        .fileNotExpected, "“\(entry.name)” is neither a file nor a folder.", at: place, fix: "Remove it.")
    }
  }

  /// The ending that makes a name that of a file which Handbill reads: a folder with that name would look
  /// like one.
  private static func fileEnding(of name: String) -> String? {
    ["md", "csv", "yaml", "mustache"].first { name.lowercased().hasSuffix("." + $0) }
  }

  /// Leftovers of systems and editors, which nobody wants to publish; they are skipped silently.
  private static func isLeftover(_ name: String) -> Bool {
    let known: Set<String> = [
      ".DS_Store", ".git", ".gitignore", ".gitkeep", ".gitattributes", ".localized", ".directory",
      "Thumbs.db", "desktop.ini",
    ]
    return known.contains(name) || name.hasPrefix("._") || name.hasPrefix(".#") || name.hasSuffix("~")
      || name.hasSuffix(".swp")
  }
}
