import Diagnostics
import Foundation

/// A folder on disk.
struct DiskFolder: ListedFolder {
  private let folder: String

  /// The folder at a path; nil where there is none.
  init?(_ folder: String) {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    self.folder = folder
  }

  func entries(of path: String) -> Diagnosed<[FolderEntry]> {
    let shown = path.isEmpty ? folder : folder + "/" + path
    guard let stream = opendir(shown) else {
      return Diagnosed(
        [],
        [
          .error(
            .fileUnreadable, "This folder cannot be read: \(String(cString: strerror(errno))).",
            at: Place(shown), fix: "Check that you may open it.")
        ])
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    var diagnostics: [Diagnostic] = []
    while let entry = readdir(stream) {
      guard let name = Self.name(of: entry) else {
        diagnostics.append(
          .error(
            .fileNotExpected, "A file in this folder has a name that is not UTF-8.", at: Place(shown),
            fix: "Rename the file with plain letters."))
        continue
      }
      guard name != ".", name != "..", let kind = kind(of: path.isEmpty ? name : path + "/" + name) else {
        continue
      }
      entries.append(FolderEntry(name: name, kind: kind))
    }
    return Diagnosed(entries, diagnostics)
  }

  /// What is at a path; nil where something was and is gone.
  private func kind(of path: String) -> FolderEntry.Kind? {
    let shown = folder + "/" + path
    var status = stat()
    guard lstat(shown, &status) == 0 else { return nil }
    if status.st_mode & S_IFMT == S_IFLNK, let problem = linkProblem(shown, &status) {
      return .link(problem: problem)
    }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file(SourceFile(path: path, folder: folder, size: Int(status.st_size)))
    default: .other
    }
  }

  /// Follows a symbolic link to a file inside the folder; anything else would publish what is not in it.
  private func linkProblem(_ shown: String, _ status: inout stat) -> String? {
    if stat(shown, &status) != 0 { return "This is a link to a file that does not exist." }
    if status.st_mode & S_IFMT == S_IFDIR {
      return "This is a link to a folder; Handbill does not follow those."
    }
    return isInside(shown) ? nil : "This is a link to a file outside “\(folder)”."
  }

  private func isInside(_ path: String) -> Bool {
    guard let target = Self.canonicalPath(path), let root = Self.canonicalPath(folder) else { return false }
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
}
