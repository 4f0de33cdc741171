import Reading

/// A file under `content/media/` that is published unchanged.
public struct MediaFile: Sendable {
  /// Where it is.
  public let file: SourceFile
  /// Its width and height in pixels, if it is an image that has them.
  public let size: ImageSize?

  /// The path inside the content, and on the site: `media/map.png`.
  public var path: String { file.path }
}
