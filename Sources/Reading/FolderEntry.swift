import Diagnostics

/// One entry of a folder, before anybody has judged whether it belongs there.
struct FolderEntry {
  /// What it is.
  enum Kind {
    /// A folder.
    case folder
    /// A file, or a link to a file inside the same layer.
    case file(SourceFile)
    /// A link that leads nowhere, out of the layer or to a folder; the sentence says which.
    case link(problem: String)
    /// A pipe, a socket or a device.
    case other
  }

  /// Its name, without its folder.
  let name: String
  /// What it is.
  let kind: Kind
}

/// A folder that can be listed, wherever its files are kept.
protocol ListedFolder {
  /// What is directly inside the folder at `path`, in any order; an empty path is the folder itself.
  func entries(of path: String) -> Diagnosed<[FolderEntry]>
}
