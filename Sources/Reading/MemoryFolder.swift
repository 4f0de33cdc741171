import Diagnostics

/// A folder that exists only in memory, listed like one on disk.
struct MemoryFolder: ListedFolder {
  private let entries: [String: [FolderEntry]]

  /// The files by their paths inside the folder, which messages call `folder`. No file's path may be another's folder.
  init(files: [String: [UInt8]], shownIn folder: String) {
    var entries: [String: [FolderEntry]] = [:]
    var known: Set<String> = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      var kind = FolderEntry.Kind.file(SourceFile(path: path, folder: folder, bytes: bytes))
      var path = path[...]
      while !path.isEmpty, known.insert(String(path)).inserted {
        let slash = path.lastIndex(of: "/")
        let name = slash.map { path[path.index(after: $0)...] } ?? path
        path = slash.map { path[..<$0] } ?? ""
        entries[String(path), default: []].append(FolderEntry(name: String(name), kind: kind))
        kind = .folder
      }
    }
    self.entries = entries
  }

  func entries(of path: String) -> Diagnosed<[FolderEntry]> {
    Diagnosed(entries[path] ?? [])
  }
}
