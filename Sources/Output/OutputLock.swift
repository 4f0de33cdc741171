import Diagnostics
import Foundation

/// The output folder, opened for one build alone.
struct OutputLock {
  /// The folder.
  let folder: OutputFolder
  /// The folders that had to be made to open it, outermost first.
  private let made: [String]

  /// Opens the folder at `directory`, making it and those above it if need be, and keeps other builds out.
  init(_ directory: String) throws {
    let path = OutputPath.withoutLastSlashes(directory)
    var made: [String] = []
    do {
      let descriptor = try Self.open(path, &made)
      folder = OutputFolder(descriptor: descriptor, name: path)
    } catch {
      Self.remove(made)
      throw error
    }
    self.made = made
    // The lock is on the folder itself: nothing is left after, and the system lifts it when the build dies.
    // Where folders cannot be locked (some network disks) a build continues without.
    if posix({ flock(folder.descriptor, LOCK_EX | LOCK_NB) }) == EWOULDBLOCK {
      close(folder.descriptor)
      throw OutputError(
        .error(
          .outputBusy, "Another build is writing to “\(path)”.", at: Place(path),
          fix: "Wait until it is done, then build again."))
    }
  }

  /// Lets other builds in again.
  func release() {
    // A process that was forked in this moment has the descriptor too until it runs its program, and closing one
    // of the two would not lift the lock.
    flock(folder.descriptor, LOCK_UN)
    close(folder.descriptor)
  }

  /// Deletes the folders that were made to open it, after a build that failed.
  func removeMadeFolders() {
    Self.remove(made)
  }

  private static func remove(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }

  private static func open(_ path: String, _ made: inout [String]) throws -> CInt {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    var descriptor = Foundation.open(path, flags)
    if descriptor < 0, errno == ENOENT {
      try make(path, &made)
      descriptor = Foundation.open(path, flags)
    }
    if descriptor >= 0 { return descriptor }
    throw errno == ENOTDIR ? notFolder(path) : OutputError.system(errno, writing: path)
  }

  private static func make(_ path: String, _ made: inout [String]) throws {
    var code = posix { mkdir(path, 0o777) }
    let above = OutputPath.withoutLastSlashes(OutputPath.folder(of: path))
    if code == ENOENT, above != path, !OutputPath.folder(of: path).isEmpty {
      try make(above, &made)
      code = posix { mkdir(path, 0o777) }
    }
    if code == 0 {
      made.append(path)
    } else if code == ENOTDIR {
      throw notFolder(path)
    } else if code != EEXIST {
      throw OutputError.system(code, writing: path)
    }
  }

  private static func notFolder(_ path: String) -> OutputError {
    OutputError(
      .error(
        .outputFailed,
        "“\(path)” cannot be the output folder, because there is a file in its place or above it.",
        at: Place(path), fix: "Move that file away, or choose another folder with “--output”."))
  }
}
