import Foundation

/// What a build is about to do, written down first, so that it can be undone: by the build itself if
/// something fails, or by the next build if the computer was switched off in the meantime.
///
/// New files are written at once; they are in no manifest, so deleting them undoes it. A changed file is
/// written next to the old one under a temporary name. When all are there, each old file gets a second name
/// and the new one takes its place, what is stale gets another name, and the new manifest replaces the old.
/// That last step is the commit: before it, everything can be restored; after it, only leftovers need to be
/// deleted. The journal exists from before the first step until after the last, the next manifest until the
/// commit.
struct Journal: Sendable, Equatable {
  /// A file and the number that its temporary names bear.
  struct Numbered: Sendable, Equatable {
    var number: Int
    var path: String

    /// The new bytes, until they take the file's place.
    var new: String { name("new") }
    /// The old bytes, until the commit.
    var old: String { name("old") }

    private func name(_ kind: String) -> String {
      OutputPath.sibling(of: path, named: "\(OutputPath.reserved)\(kind)-\(number)")
    }
  }

  static let path = "\(OutputPath.reserved)unfinished"

  /// The folders to be made, each after the one above it.
  var madeFolders: [String] = []
  /// The files to be made.
  var created: [String] = []
  /// The files of ours that may get other bytes.
  var replaced: [Numbered] = []
  /// The files of ours to be deleted. Their numbers are not used in `replaced`.
  var removed: [Numbered] = []
  /// The folders of ours that may become empty, each before the one above it.
  var emptied: [String] = []

  /// Puts everything back as it was before the build; returns the paths where this failed.
  func undo(in folder: OutputFolder) -> [String] {
    var tree = FolderTree(folder)
    var failed: [String] = []
    for path in created where tree.holds(path) && !folder.remove(path) {
      failed.append(path)
    }
    for file in replaced where tree.holds(file.path) && !putBack(file, in: folder) {
      failed.append(file.path)
    }
    for path in madeFolders.reversed() where tree.holds(path) {
      folder.removeFolder(path)
    }
    for file in removed where tree.holds(file.path) && !putBack(file, in: folder) {
      failed.append(file.path)
    }
    if failed.isEmpty {
      folder.remove(Self.path)
      folder.remove(Manifest.nextPath)
    }
    return failed
  }

  private func putBack(_ file: Numbered, in folder: OutputFolder) -> Bool {
    let code = folder.renamed(file.old, to: file.path)
    // Two names of the same bytes: renaming one to the other does nothing, by POSIX, so the name stays.
    return folder.remove(file.new) && (code == ENOENT || code == 0 && folder.remove(file.old))
  }

  /// Deletes what is left over after the commit.
  func finish(in folder: OutputFolder) {
    var tree = FolderTree(folder)
    var clean = true
    for file in replaced + removed where tree.holds(file.path) {
      clean = folder.remove(file.old) && clean
    }
    for path in emptied where tree.holds(path) {
      folder.removeFolder(path)
    }
    if clean { folder.remove(Self.path) }
  }

  /// Undoes or finishes what a build that was interrupted left in `folder`.
  static func recover(in folder: OutputFolder) throws {
    guard case .file = try folder.entry(at: path) else {
      folder.remove(Manifest.nextPath)
      return
    }
    // A journal without its last line was being written when the build died: nothing else had happened yet.
    let journal = Journal(try folder.read(path)) ?? Journal()
    if try folder.entry(at: Manifest.nextPath) == nil {
      journal.finish(in: folder)
    } else if let path = journal.undo(in: folder).first {
      throw OutputError.system(EIO, writing: folder.shown(path))
    }
  }
}

extension Journal {
  private static let header = "handbill-unfinished 1"
  private static let end = "end"

  /// The journal's text: a mark, a number where one is needed, and a path on each line.
  var bytes: [UInt8] {
    var text = Self.header + "\n"
    for path in madeFolders { text += "/ 0 \(path)\n" }
    for path in created { text += "+ 0 \(path)\n" }
    for file in replaced { text += "~ \(file.number) \(file.path)\n" }
    for file in removed { text += "- \(file.number) \(file.path)\n" }
    for path in emptied { text += "\\ 0 \(path)\n" }
    return Array((text + Self.end + "\n").utf8)
  }

  /// The journal in `bytes`, or nil if they are not a whole one.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.popLast() == "", lines.popLast().map(String.init) == Self.end,
      lines.first.map(String.init) == Self.header
    else { return nil }
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let number = Int(parts[1]) else { return nil }
      let path = String(parts[2])
      guard OutputPath.problem(with: path) == nil else { return nil }
      switch parts[0] {
      case "/": madeFolders.append(path)
      case "+": created.append(path)
      case "~": replaced.append(Numbered(number: number, path: path))
      case "-": removed.append(Numbered(number: number, path: path))
      case "\\": emptied.append(path)
      default: return nil
      }
    }
  }
}
