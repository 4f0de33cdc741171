/// What is known of the folders on the way to the site's files; each is looked at once.
struct FolderTree {
  /// What is where a folder is wanted.
  enum State: Equatable {
    case folder
    /// Nothing, or nothing but a file of ours that will make way.
    case missing
    /// Something else, at this path on the way.
    case link(String)
    case file(String)
  }

  private let root: OutputFolder
  private let movable: Set<String>
  private var states: [String: State] = ["": .folder]
  /// The missing folders that were asked for, each after the one above it.
  private(set) var missing: [String] = []
  /// The files among `movable` that are where a folder is wanted.
  private(set) var inTheWay: Set<String> = []

  /// The tree below `root`, where the files `movable` may be moved aside for a folder.
  init(_ root: OutputFolder, movable: Set<String> = []) {
    self.root = root
    self.movable = movable
  }

  /// What is at `folder`.
  mutating func state(of folder: String) throws -> State {
    if let known = states[folder] { return known }
    let state =
      switch try state(of: OutputPath.folder(of: folder)) {
      case .folder: try look(at: folder)
      case let above: above
      }
    if state == .missing { missing.append(folder) }
    states[folder] = state
    return state
  }

  /// Whether the file `path` is in real folders all the way, so that it can be moved or deleted without
  /// leaving the output folder.
  mutating func holds(_ path: String) -> Bool {
    (try? state(of: OutputPath.folder(of: path))) == .folder
  }

  private mutating func look(at folder: String) throws -> State {
    switch try root.entry(at: folder) {
    case nil: return .missing
    case .folder: return .folder
    case .link: return .link(folder)
    case .file where movable.contains(folder):
      inTheWay.insert(folder)
      return .missing
    case .file, .other: return .file(folder)
    }
  }
}
