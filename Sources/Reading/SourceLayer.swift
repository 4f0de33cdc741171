/// One folder of sources in the stack that makes a site: the theme below, the content above it, and above both
/// whatever a partner keeps of their own. A file of a higher layer replaces the file of the same path below.
///
/// Its files are on disk or in memory; nothing after `SourceTree` can tell which.
public struct SourceLayer: Sendable {
  /// The tree that a layer adds to.
  public enum Root: Sendable, Hashable {
    /// Pages, data, media and settings.
    case content
    /// Templates, strings and assets.
    case theme
  }

  /// The tree it adds to.
  public let root: Root
  /// The folder, absolute or relative to the working directory, as the person typed it: places are shown with it.
  public let folder: String
  /// The bytes of each file by its path inside the folder; nil for a folder on disk.
  let files: [String: [UInt8]]?

  /// A layer of `root` kept in `folder` on disk.
  public init(_ root: Root, folder: String) {
    self.init(root, folder, nil)
  }

  /// A layer of `root` that exists only in memory.
  ///
  /// - Parameters:
  ///   - files: the bytes of each file by its path, such as `posts/appeal.md`.
  ///   - folder: the folder that messages name, as if the files were kept there.
  public init(_ root: Root, files: [String: [UInt8]], shownIn folder: String) {
    self.init(root, folder, files)
  }

  /// Whether its files are on disk.
  public var isOnDisk: Bool { files == nil }

  private init(_ root: Root, _ folder: String, _ files: [String: [UInt8]]?) {
    self.root = root
    self.files = files
    var folder = folder[...]
    while folder.count > 1, folder.last == "/" { folder.removeLast() }
    if folder.hasPrefix("./"), folder.count > 2 { folder.removeFirst(2) }
    self.folder = String(folder)
  }
}
