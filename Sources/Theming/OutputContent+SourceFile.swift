import Output
import Reading

extension OutputFile.Content {
  /// The bytes of a source file, on disk or in memory.
  static func copy(of file: SourceFile) -> Self {
    file.bytesInMemory.map(Self.bytes) ?? .copy(of: file.shownPath)
  }
}
