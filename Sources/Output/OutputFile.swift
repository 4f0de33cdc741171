/// One file of the site that is about to be written.
public struct OutputFile: Sendable {
  /// What a file consists of.
  public enum Content: Sendable {
    /// These bytes.
    case bytes([UInt8])
    /// This text, in UTF-8.
    case text(String)
    /// The bytes of the file at this absolute path; it is read piece by piece, whatever its size.
    case copy(of: String)
    /// What the closure makes. It runs once, on any thread, when the file's turn comes, and the result is
    /// forgotten right after, so that the pages of a large site are never all in memory.
    case made(@Sendable () throws -> Content)
  }

  /// Where it is inside the output folder: `posts/appeal/index.html`, with `/` on every system.
  public let path: String
  /// What it consists of.
  public let content: Content

  /// A file at `path` that consists of `content`.
  public init(_ path: String, _ content: Content) {
    self.path = path
    self.content = content
  }
}
