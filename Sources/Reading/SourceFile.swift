import Diagnostics
import Foundation

/// One file of the sources: known by its path, read when it is needed.
public struct SourceFile: Sendable, Hashable {
  /// The path inside its tree, such as `posts/appeal.md`.
  public let path: String
  /// The path as the author knows it, such as `content/posts/appeal.md`.
  public let shownPath: String
  /// The lower-case ending after the last dot of the name, or an empty text.
  public let ending: String
  /// Its size in bytes when the tree was read.
  public let size: Int
  /// Its bytes if it exists only in memory; nil for a file on disk.
  public let bytesInMemory: [UInt8]?

  /// A file on disk at `path` inside the layer kept in `folder`.
  public init(path: String, folder: String, size: Int) {
    self.init(path: path, folder: folder, size: size, bytesInMemory: nil)
  }

  /// A file that exists only in memory, at `path` inside the layer that messages call `folder`.
  public init(path: String, folder: String, bytes: [UInt8]) {
    self.init(path: path, folder: folder, size: bytes.count, bytesInMemory: bytes)
  }

  private init(path: String, folder: String, size: Int, bytesInMemory: [UInt8]?) {
    self.init(
      path: path, shownPath: folder + "/" + path, ending: Self.ending(of: path), size: size,
      bytesInMemory: bytesInMemory)
  }

  private init(path: String, shownPath: String, ending: String, size: Int, bytesInMemory: [UInt8]?) {
    self.path = path
    self.shownPath = shownPath
    self.ending = ending
    self.size = size
    self.bytesInMemory = bytesInMemory
  }

  /// The same file with its bytes in memory.
  func holding(_ bytes: [UInt8]) -> SourceFile {
    SourceFile(
      path: path, shownPath: shownPath, ending: ending, size: bytes.count, bytesInMemory: bytes)
  }

  /// The file's name without its folders.
  public var name: Substring { path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...] }

  private static func ending(of path: String) -> String {
    let name = path.utf8[
      (path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex)...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
    return path[path.utf8.index(after: dot)...].lowercased()
  }

  /// The file as a place for a message.
  public var place: Place { Place(shownPath) }

  /// Reads the whole file.
  ///
  /// A file over `limit` bytes or one that cannot be read yields nil and an error.
  public func read(limit: Int) -> Diagnosed<[UInt8]?> {
    guard size <= limit else { return Diagnosed(nil, [tooLarge(limit: limit)]) }
    if let bytesInMemory { return Diagnosed(bytesInMemory) }
    let descriptor = open(shownPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return Diagnosed(nil, [unreadable(errno)]) }
    defer { close(descriptor) }
    var failure: Int32 = 0
    // One byte more than was seen when the tree was listed, so that a file that has grown is noticed.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        guard let start = buffer.baseAddress else { break }
        let got = Foundation.read(descriptor, start + count, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if failure != 0 { return Diagnosed(nil, [unreadable(failure)]) }
    if bytes.count > size { return Diagnosed(nil, [changedWhileReading]) }
    return Diagnosed(bytes)
  }

  /// Returns the bytes in pieces, so that a file of any size needs no more memory than one piece.
  ///
  /// - Parameter body: takes the next bytes, and answers whether it wants more.
  /// - Returns: the system's code of what failed; nil if nothing did.
  public func forEachPiece(_ body: (ArraySlice<UInt8>) -> Bool) -> Int32? {
    if let bytesInMemory {
      _ = body(bytesInMemory[...])
      return nil
    }
    let descriptor = open(shownPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: Self.pieceSize)
    while true {
      let got = buffer.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      if got < 0 { return errno }
      if got == 0 || !body(buffer[..<got]) { return nil }
    }
  }

  private static let pieceSize = 256 << 10

  private func tooLarge(limit: Int) -> Diagnostic {
    .error(
      .fileTooLarge,
      "This file has \(megabytes(size)) MB; for this kind of file, the limit is \(megabytes(limit)) MB.",
      at: place, fix: "Split it into several files, or remove what does not belong in it.")
  }

  private func unreadable(_ code: Int32) -> Diagnostic {
    .error(
      .fileUnreadable, "Handbill cannot read this file: \(String(cString: strerror(code))).", at: place,
      fix: "Check that the file exists and that you may read it.")
  }

  private var changedWhileReading: Diagnostic {
    .error(
      .fileUnreadable, "This file grew while Handbill was reading it.", at: place,
      fix: "Save it in your editor and run the command again.")
  }

  private func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes * 10 + 524_288) / 1_048_576
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
