import Foundation

/// The rules for a path inside the output folder.
enum OutputPath {
  /// What names of the writer's own files begin with, in every folder.
  static let reserved = ".handbill-"

  /// Why `path` cannot be used, as the end of a sentence, or nil. What passes stays inside the folder and fits
  /// on a line of the manifest.
  static func problem(with path: String) -> String? {
    if path.isEmpty { return "is empty" }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "contains a control character" }
    for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.isEmpty { return "contains an empty name" }
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
        return "contains “.” or “..” as a name"
      }
      if part.starts(with: reserved.utf8) { return "uses a name that Handbill keeps for itself" }
    }
    return nil
  }

  /// The folder that contains `path`, empty for the output folder itself.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  /// A folder's path as messages show it.
  static func withoutLastSlashes(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty ? "." : path
  }

  /// A file named `name` in the folder that contains `path`.
  static func sibling(of path: String, named name: String) -> String {
    let folder = folder(of: path)
    return folder.isEmpty ? name : "\(folder)/\(name)"
  }

  /// Byte order, in which a folder is before everything in it. Strings themselves count two ways to write
  /// an accented letter as equal; on most disks they are two files.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let fast: Bool?? = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in
        guard let first = left.baseAddress, let second = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(first, second, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
      }
    }
    return (fast ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Every folder that contains one of the `paths`, directly or not; fast when neighbors share a folder.
  static func folders(of paths: some Sequence<String>) -> Set<String> {
    var folders: Set<String> = []
    var last = ""
    for path in paths {
      var folder = folder(of: path)
      if folder.utf8.elementsEqual(last.utf8) { continue }
      last = folder
      while !folder.isEmpty, folders.insert(folder).inserted {
        folder = Self.folder(of: folder)
      }
    }
    return folders
  }
}
