import Diagnostics
import OrderedCollections

/// All files that a site is made from: the stack of layers, seen as one tree for the content and one for the theme.
///
/// Files are in the order of their paths' bytes, whatever order the file system lists them in.
public struct SourceTree: Sendable {
  /// The lowest folder of each tree that is there.
  private let folders: [SourceLayer.Root: String]
  private var files: [SourceLayer.Root: OrderedDictionary<String, SourceFile>]

  /// Lists the files of `layers`, lowest layer first; a later layer's file replaces an earlier one of its path.
  public static func reading(_ layers: [SourceLayer]) -> Diagnosed<SourceTree> {
    var diagnostics: [Diagnostic] = []
    var trees: [SourceLayer.Root: [String: SourceFile]] = [:]
    var folders: [SourceLayer.Root: String] = [:]
    for layer in layers {
      let walk = FolderWalk.walk(layer)
      diagnostics += walk.diagnostics
      if walk.isThere, folders[layer.root] == nil { folders[layer.root] = layer.folder }
      for file in walk.files { trees[layer.root, default: [:]][file.path] = file }
    }
    let ordered = trees.mapValues { tree in
      let paths = tree.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return OrderedDictionary(
        uniqueKeysWithValues: paths.compactMap { path in tree[path].map { (path, $0) } })
    }
    return Diagnosed(SourceTree(folders: folders, files: ordered), diagnostics)
  }

  /// The same tree with every file of `root` read into memory; nil if one cannot be read.
  public func inMemory(_ root: SourceLayer.Root) -> SourceTree? {
    var copy = self
    for (path, file) in files[root] ?? [:] where file.bytesInMemory == nil {
      guard let bytes = file.read(limit: file.size).value else { return nil }
      copy.files[root]?[path] = file.holding(bytes)
    }
    return copy
  }

  /// The folder in which the lowest layer of a tree is kept; nil if there is none.
  public func folder(of root: SourceLayer.Root) -> String? { folders[root] }

  /// The files of one tree, ordered by path.
  public func files(in root: SourceLayer.Root) -> [SourceFile] {
    files[root].map { Array($0.values) } ?? []
  }

  /// The file at `path` of one tree.
  public func file(_ path: String, in root: SourceLayer.Root) -> SourceFile? {
    files[root]?[path]
  }
}
