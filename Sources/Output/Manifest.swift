import Diagnostics
import Foundation

/// The list of what the last build wrote, kept in the output folder so that the next one may change and delete
/// these files and no others.
///
///     handbill-manifest 1 3
///     index.html
///     posts/
///     posts/index.html
///
/// The first line contains the version and the number of lines that follow; a name with a slash at its end is a
/// folder that a build made.
struct Manifest: Sendable, Equatable {
  static let path = "\(OutputPath.reserved)manifest"
  /// The next manifest, while a build is at work.
  static let nextPath = "\(OutputPath.reserved)manifest-next"

  /// The files, in byte order.
  var files: [String] = []
  /// The folders that a build made and not somebody else, in byte order, without the slash.
  var folders: [String] = []

  /// A hundred thousand pages take about six megabytes.
  private static let largest = 256 << 20
  private static let title = "handbill-manifest"
  private static let version = "1"

  /// The manifest's bytes.
  var bytes: [UInt8] {
    let lines = (files + folders.map { "\($0)/" }).sorted(by: OutputPath.precedes)
    var bytes = Array("\(Self.title) \(Self.version) \(lines.count)\n".utf8)
    for line in lines {
      bytes += line.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The manifest of the last build into `folder`, or nil if there is none.
  static func read(in folder: OutputFolder) throws -> Manifest? {
    switch try folder.entry(at: path) {
    case nil: return nil
    case .file(let size) where size <= largest: return try parse(folder.read(path), folder)
    case _: throw damaged(folder)
    }
  }

  private static func parse(_ bytes: [UInt8], _ folder: OutputFolder) throws -> Manifest {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let last = lines.popLast(), last.isEmpty, !lines.isEmpty else { throw damaged(folder) }
    let header = String(decoding: lines.removeFirst(), as: UTF8.self).split(separator: " ")
    guard header.count == 3, header[0] == title, Int(header[2]) == lines.count else { throw damaged(folder) }
    guard header[1] == version else { throw newer(folder) }
    var manifest = Manifest()
    var previous = ""
    for bytes in lines {
      guard let line = String(validating: bytes, as: UTF8.self), OutputPath.precedes(previous, line) else {
        throw damaged(folder)
      }
      previous = line
      let isFolder = line.utf8.last == UInt8(ascii: "/")
      let path = isFolder ? String(line.dropLast()) : line
      guard OutputPath.problem(with: path) == nil else { throw damaged(folder) }
      if isFolder { manifest.folders.append(path) } else { manifest.files.append(path) }
    }
    // With their slashes `a-b/` precedes `a/`; without them it is the other way round.
    manifest.folders.sort(by: OutputPath.precedes)
    return manifest
  }

  private static func damaged(_ folder: OutputFolder) -> OutputError {
    let path = folder.shown(path)
    return OutputError(
      .error(
        .outputManifest,
        "“\(path)”, the list of the files that Handbill wrote, is damaged, so Handbill wrote and deleted nothing.",
        at: Place(path),
        fix:
          "Delete everything in “\(folder.name)” except the files that you put there yourself, then build again."
      ))
  }

  private static func newer(_ folder: OutputFolder) -> OutputError {
    let path = folder.shown(path)
    return OutputError(
      .error(
        .outputManifest, "Another version of Handbill wrote “\(path)”.", at: Place(path),
        fix: "Update Handbill, or delete everything in “\(folder.name)” except the files that you put there "
          + "yourself, then build again."))
  }
}

extension OutputFolder {
  /// All bytes of one of the writer's own files.
  func read(_ path: String) throws -> [UInt8] {
    let file = try open(path)
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(file, &piece, piece.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += piece[..<count]
      } else if errno != EINTR {
        throw OutputError.system(errno, reading: shown(path))
      }
    }
  }
}
