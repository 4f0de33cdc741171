import Foundation

/// The bytes of a file that is about to be compared or written.
enum Payload {
  case bytes([UInt8])
  case text(String)
  case source(SourceFile)

  /// How much is read at a time.
  static let pieceSize = 1 << 16

  /// Makes what is to be made, and opens what is to be copied.
  init(_ content: OutputFile.Content) throws {
    var content = content
    while case .made(let make) = content { content = try make() }
    switch content {
    case .bytes(let bytes): self = .bytes(bytes)
    case .text(let text): self = .text(text)
    case .copy(let path): self = .source(try SourceFile(path))
    case .made: self = .bytes([])
    }
  }

  /// The number of bytes.
  var size: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .text(let text): text.utf8.count
    case .source(let source): source.size
    }
  }

  /// Hands the bytes to `body`, one piece after the other, until it answers false.
  func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Bool) throws {
    switch self {
    case .bytes(let bytes):
      _ = try bytes.withUnsafeBytes(body)
    case .text(var text):
      _ = try text.withUTF8 { try body(UnsafeRawBufferPointer($0)) }
    case .source(let source):
      try source.forEachPiece(body)
    }
  }

  /// Whether the file `path` in `folder` contains these bytes; it is known to be of `size`.
  func equals(_ path: String, ofSize size: Int, in folder: OutputFolder) throws -> Bool {
    guard size == self.size else { return false }
    let file = try folder.open(path)
    defer { close(file) }
    var isEqual = true
    try withUnsafeTemporaryAllocation(byteCount: Self.pieceSize, alignment: 16) { buffer in
      try forEachPiece { piece in
        isEqual = try Self.matches(piece, file, folder.shown(path), buffer)
        return isEqual
      }
    }
    return isEqual
  }

  /// Writes the bytes into `file`, which is open.
  func write(to file: CInt, _ path: String, in folder: OutputFolder) throws {
    try forEachPiece { piece in
      try folder.write(piece, to: file, path)
      return true
    }
  }

  /// Whether the next bytes of `file` are those of `piece`.
  private static func matches(
    _ piece: UnsafeRawBufferPointer, _ file: CInt, _ path: String, _ buffer: UnsafeMutableRawBufferPointer
  ) throws -> Bool {
    var rest = piece[...]
    while !rest.isEmpty {
      let wanted = UnsafeRawBufferPointer(rebasing: rest.prefix(buffer.count))
      let count = read(file, buffer.baseAddress, wanted.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw OutputError.system(errno, reading: path)
      }
      guard count > 0, let left = buffer.baseAddress, let right = wanted.baseAddress,
        memcmp(left, right, count) == 0
      else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// A file that is copied into the site, open until nobody needs it.
final class SourceFile {
  let size: Int
  private let path: String
  private let descriptor: CInt

  init(_ path: String) throws {
    let file = Foundation.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if file < 0 { throw OutputError.system(errno, reading: path) }
    var status = stat()
    let code = posix { fstat(file, &status) }
    guard code == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw OutputError.system(code == 0 ? EISDIR : code, reading: path)
    }
    self.path = path
    descriptor = file
    size = Int(status.st_size)
  }

  deinit {
    close(descriptor)
  }

  /// Hands the bytes to `body`, one piece after the other, until it answers false.
  func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Bool) throws {
    try withUnsafeTemporaryAllocation(byteCount: Payload.pieceSize, alignment: 16) { buffer in
      var offset = 0
      while true {
        let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
        if count == 0 { return }
        if count < 0 {
          if errno == EINTR { continue }
          throw OutputError.system(errno, reading: path)
        }
        offset += count
        guard try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
      }
    }
  }
}
