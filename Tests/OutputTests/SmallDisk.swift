import Foundation
import Testing

/// A disk of a few kilobytes in memory, which only an administrator can mount.
final class SmallDisk: Sendable {
  static let reason: Comment = "A disk in memory can be mounted only by root on Linux."
  static let isPossible = (try? SmallDisk(kilobytes: 64)) != nil

  let folder: TemporaryFolder
  var path: String { folder.path }

  init(kilobytes: Int, options: String = "") throws {
    folder = try TemporaryFolder()
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k\(options)", "tmpfs", folder.path)
  }

  deinit {
    try? Self.run("umount", path)
  }

  func makeReadOnly() throws {
    try Self.run("mount", "-o", "remount,ro", path)
  }

  private static func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
