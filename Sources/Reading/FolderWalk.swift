import Diagnostics
import Foundation

/// Lists the files of one layer, and says what in it is no plain file inside it.
struct FolderWalk {
  let layer: SourceLayer
  private(set) var files: [SourceFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether there is such a folder at all.
  private(set) var isThere = true

  /// Folders inside folders beyond this are refused; nothing an author arranges by hand comes near it.
  private static let deepest = 20

  init(layer: SourceLayer) {
    self.layer = layer
  }

  mutating func run() {
    var status = stat()
    guard stat(layer.folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      isThere = false
      diagnostics.append(
        .error(
          .folderExpected, "There is no folder “\(layer.folder)”.", at: Place(layer.folder),
          fix: "Run the command in the folder that holds it, or name another with --content or --themes."))
      return
    }
    walk("", depth: 0)
  }

  private mutating func walk(_ relative: String, depth: Int) {
    let folder = relative.isEmpty ? layer.folder : layer.folder + "/" + relative
    guard let stream = opendir(folder) else {
      diagnostics.append(
        .error(
          .fileUnreadable, "This folder cannot be read: \(String(cString: strerror(errno))).",
          at: Place(folder),
          fix: "Check that you may open it."))
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      guard let name = Self.name(of: entry) else {
        diagnostics.append(
          .error(
            .fileNotExpected, "A file in this folder has a name that is not UTF-8.", at: Place(folder),
            fix: "Rename the file with plain letters."))
        continue
      }
      if name == "." || name == ".." || Self.isLeftover(name) { continue }
      visit(relative.isEmpty ? name : relative + "/" + name, named: name, depth: depth)
    }
  }

  private mutating func visit(_ path: String, named name: String, depth: Int) {
    let shown = layer.folder + "/" + path
    var status = stat()
    guard lstat(shown, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard resolveLink(shown, into: &status) else { return }
    }
    if name.hasPrefix(".") {
      diagnostics.append(
        .warning(
          .fileNotExpected, "The name “\(name)” begins with a dot, so it is not published.", at: Place(shown),
          fix: "Remove the file, or rename it without the dot."))
    } else if status.st_mode & S_IFMT == S_IFDIR, let ending = Self.fileEnding(of: name) {
      diagnostics.append(
        .error(
          .fileNotExpected, "“\(name)” is a folder, but has the name of a file.", at: Place(shown),
          fix: "Rename the folder without “.\(ending)”; if a file should be here, move the folder away."))
    } else if status.st_mode & S_IFMT == S_IFDIR {
      if depth < Self.deepest { return walk(path, depth: depth + 1) }
      diagnostics.append(
        .error(
          .fileNotExpected, "Folders are nested more than \(Self.deepest) deep here.", at: Place(shown),
          fix: "Move the folder further up."))
    } else if status.st_mode & S_IFMT == S_IFREG {
      files.append(SourceFile(path: path, folder: layer.folder, size: Int(status.st_size)))
    } else {
      diagnostics.append(
        .error(
          .fileNotExpected, "“\(name)” is neither a file nor a folder.", at: Place(shown), fix: "Remove it."))
    }
  }

  /// Follows a symbolic link to a file inside the layer; anything else would publish what is not in the folder.
  private mutating func resolveLink(_ shown: String, into status: inout stat) -> Bool {
    let summary: String
    if stat(shown, &status) != 0 {
      summary = "This is a link to a file that does not exist."
    } else if status.st_mode & S_IFMT == S_IFDIR {
      summary = "This is a link to a folder; Handbill does not follow those."
    } else if !Self.isInside(shown, folder: layer.folder) {
      summary = "This is a link to a file outside “\(layer.folder)”."
    } else {
      return true
    }
    diagnostics.append(
      .error(.fileLink, summary, at: Place(shown), fix: "Put a copy of what it points to in its place."))
    return false
  }

  private static func isInside(_ path: String, folder: String) -> Bool {
    guard let target = canonicalPath(path), let root = canonicalPath(folder) else { return false }
    return target.hasPrefix(root + "/")
  }

  private static func canonicalPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
        String(validatingCString: $0)
      }
    }
  }

  /// The ending that makes a name that of a file which Handbill reads: a folder of that name would pass for one.
  private static func fileEnding(of name: String) -> String? {
    ["md", "csv", "yaml", "mustache"].first { name.lowercased().hasSuffix("." + $0) }
  }

  /// What systems and editors leave in folders unasked; nobody means to publish it, so nobody is told.
  private static func isLeftover(_ name: String) -> Bool {
    let known: Set<String> = [
      ".DS_Store", ".git", ".gitignore", ".gitkeep", ".gitattributes", ".localized", ".directory",
      "Thumbs.db", "desktop.ini",
    ]
    return known.contains(name) || name.hasPrefix("._") || name.hasPrefix(".#") || name.hasSuffix("~")
      || name.hasSuffix(".swp")
  }
}
