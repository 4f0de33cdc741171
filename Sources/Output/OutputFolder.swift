import Diagnostics
import Foundation

/// The open output folder. Every path is taken from its descriptor, so that moving or renaming the folder, or
/// changing the working directory, during a build cannot lead a write astray.
struct OutputFolder: Sendable {
  /// What is at a path; a link is never followed.
  enum Entry: Sendable, Equatable {
    case file(size: Int)
    case folder
    case link
    case other
  }

  let descriptor: CInt
  /// The folder's path as the author knows it, for messages.
  let name: String

  /// How the author knows `path`.
  func shown(_ path: String) -> String {
    path.isEmpty ? name : "\(name)/\(path)"
  }

  /// What is at `path`, or nil.
  func entry(at path: String) throws -> Entry? {
    var status = stat()
    let code = posix { fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) }
    if code == ENOENT || code == ENOTDIR { return nil }
    if code != 0 { throw OutputError.system(code, writing: shown(path)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Makes the folder `path`; the folder above it exists.
  func makeFolder(_ path: String) throws {
    try check(posix { mkdirat(descriptor, path, 0o777) }, path)
  }

  /// Makes the file `path`, which must not exist, and opens it for writing.
  func create(_ path: String) throws -> CInt {
    try opened(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC)
  }

  /// Opens the file `path` for reading.
  func open(_ path: String) throws -> CInt {
    // Without O_NONBLOCK a pipe that took the file's place would keep the build waiting for ever.
    try opened(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
  }

  /// Gives the file `path` a new name, replacing what has that name.
  func rename(_ path: String, to other: String) throws {
    try check(renamed(path, to: other), path)
  }

  /// As `rename`, but returns the system's error number; 0 if all went well.
  func renamed(_ path: String, to other: String) -> CInt {
    posix { renameat(descriptor, path, descriptor, other) }
  }

  /// Gives the file `path` a second name; returns the system's error number.
  func linked(_ path: String, to other: String) -> CInt {
    posix { linkat(descriptor, path, descriptor, other, 0) }
  }

  /// Deletes a file; returns whether it is gone.
  @discardableResult
  func remove(_ path: String) -> Bool {
    let code = posix { unlinkat(descriptor, path, 0) }
    return code == 0 || code == ENOENT || code == ENOTDIR
  }

  /// Deletes a folder if it is empty.
  func removeFolder(_ path: String) {
    _ = posix { unlinkat(descriptor, path, AT_REMOVEDIR) }
  }

  /// Writes one of the writer's own files, replacing what a build before left there.
  func writeOwn(_ path: String, _ bytes: [UInt8]) throws {
    remove(path)
    let file = try create(path)
    do {
      try bytes.withUnsafeBytes { try write($0, to: file, path) }
    } catch {
      close(file)
      throw error
    }
    try finish(file, path)
  }

  /// Writes all of `bytes`.
  func write(_ bytes: UnsafeRawBufferPointer, to file: CInt, _ path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Foundation.write(file, piece.baseAddress, piece.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw OutputError.system(errno, writing: shown(path))
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Closes a file that was written; some disks say only now that they are full.
  func finish(_ file: CInt, _ path: String) throws {
    let code = close(file) == 0 ? 0 : errno
    if code != 0, code != EINTR { throw OutputError.system(code, writing: shown(path)) }
  }

  private func opened(_ path: String, _ flags: CInt) throws -> CInt {
    while true {
      let file = openat(descriptor, path, flags, 0o666)
      if file >= 0 { return file }
      if errno != EINTR { throw OutputError.system(errno, writing: shown(path)) }
    }
  }

  private func check(_ code: CInt, _ path: String) throws {
    if code != 0 { throw OutputError.system(code, writing: shown(path)) }
  }
}

/// Calls the system until it is not interrupted; 0 or the error number.
func posix(_ call: () -> CInt) -> CInt {
  while call() != 0 {
    if errno != EINTR { return errno }
  }
  return 0
}
