import Diagnostics

/// What is in the output folder where the site's files are wanted.
struct Survey {
  /// What is where one file is wanted.
  enum Standing: Sendable, Equatable {
    case missing
    /// A file of the last build.
    case ours(size: Int)
    /// A file that no build wrote.
    case foreign(size: Int)
  }

  /// One for each file, in their order.
  private(set) var standings: [Standing] = []
  /// The folders to be made, each after the one above it.
  private(set) var missingFolders: [String] = []
  /// The paths of the last build that are not wanted now.
  private(set) var gone: [String] = []
  /// Those among them that are still there and can be deleted.
  private(set) var stale: [String] = []
  /// Those among the stale that are where a folder is wanted.
  private(set) var inTheWay: Set<String> = []
  /// What is in the way and is not ours to replace.
  private(set) var obstacles: [Diagnostic.Note] = []

  /// Looks at `folder` for `files`, in byte order, after a build that wrote `manifest`.
  init(_ files: [OutputFile], _ manifest: Manifest, in folder: OutputFolder) throws {
    let isOurs = compare(files, with: manifest)
    try findStale(in: folder)
    var tree = FolderTree(folder, movable: Set(stale))
    standings.reserveCapacity(files.count)
    for (file, isOurs) in zip(files, isOurs) {
      standings.append(try standing(of: file.path, isOurs, in: folder, &tree))
    }
    missingFolders = tree.missing
    inTheWay = tree.inTheWay
  }

  /// Walks both sorted lists once.
  private mutating func compare(_ files: [OutputFile], with manifest: Manifest) -> [Bool] {
    var isOurs = [Bool](repeating: false, count: files.count)
    var next = 0
    for path in manifest.files {
      while next < files.count, OutputPath.precedes(files[next].path, path) { next += 1 }
      if next < files.count, files[next].path.utf8.elementsEqual(path.utf8) {
        isOurs[next] = true
      } else {
        gone.append(path)
      }
    }
    return isOurs
  }

  private mutating func findStale(in folder: OutputFolder) throws {
    var tree = FolderTree(folder)
    for path in gone where try tree.state(of: OutputPath.folder(of: path)) == .folder {
      // A link or a folder in its place is somebody else's.
      if case .file = try folder.entry(at: path) { stale.append(path) }
    }
  }

  private mutating func standing(
    of path: String, _ isOurs: Bool, in folder: OutputFolder, _ tree: inout FolderTree
  ) throws -> Standing {
    switch try tree.state(of: OutputPath.folder(of: path)) {
    case .missing: return .missing
    case .link(let link): add(.link, folder.shown(link))
    case .file(let file): add(.file(size: 0), folder.shown(file))
    case .folder:
      switch try folder.entry(at: path) {
      case nil: return .missing
      case .file(let size): return isOurs ? .ours(size: size) : .foreign(size: size)
      case let entry?: add(entry, folder.shown(path))
      }
    }
    return .missing
  }

  private mutating func add(_ entry: OutputFolder.Entry, _ path: String) {
    let place = Place(path)
    // A hundred pages below one link are one problem; neighbors come one after the other.
    if obstacles.last?.place == place { return }
    let text =
      switch entry {
      case .file: "“\(path)” is a file, but Handbill needs a folder there."
      case .folder: "“\(path)” is a folder, but the site has a file with that name."
      case .link: "“\(path)” is a link; Handbill does not write through links."
      case .other: "“\(path)” is not a file that Handbill can replace."
      }
    obstacles.append(Diagnostic.Note(text, at: place))
  }
}
