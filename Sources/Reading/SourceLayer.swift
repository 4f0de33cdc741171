/// One folder of sources in the stack that makes a site: the theme below, the content above it, and above both
/// whatever a partner keeps of their own. A file of a higher layer replaces the file of the same path below.
public struct SourceLayer: Sendable, Hashable {
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

  /// A layer of `root` kept in `folder`.
  public init(_ root: Root, folder: String) {
    self.root = root
    var folder = folder[...]
    while folder.count > 1, folder.last == "/" { folder.removeLast() }
    if folder.hasPrefix("./"), folder.count > 2 { folder.removeFirst(2) }
    self.folder = String(folder)
  }
}
