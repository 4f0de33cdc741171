import Foundation
import Testing

extension TestSite {
  /// Removes a file or folder of the content.
  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: "content").appending(path: path))
  }

  /// Makes a folder in the content.
  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: "content").appending(path: path), withIntermediateDirectories: true)
  }

  /// Makes a link in the content.
  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/content/" + path, withDestinationPath: target)
  }

  /// Sets what its owner and others may do with a file or folder of the content.
  func allow(_ permissions: Int, _ path: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: folder.path + "/content/" + path)
  }
}

/// A disk of some kilobytes in memory, which only an administrator can mount.
final class SmallDisk: Sendable {
  static let reason: Comment = "A disk in memory can be mounted only by root on Linux."
  static let isPossible = (try? SmallDisk(kilobytes: 64)) != nil

  let path: String

  init(kilobytes: Int) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "handbill-disk-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    _ = try Command.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path)
  }

  deinit {
    _ = try? Command.run("umount", path)
    rmdir(path)
  }

  func makeReadOnly() throws {
    _ = try Command.run("mount", "-o", "remount,ro", path)
  }
}

/// Somebody who has fewer rights than an administrator who runs the tests.
enum OtherUser {
  static let reason: Comment = "Without setpriv, an administrator cannot act as somebody else."
  static let isPossible = geteuid() != 0 || (try? Command.run("setpriv", "--reuid=65534", "true")) != nil

  /// What `handbill check` says to them, as JSON.
  static func check(_ site: TestSite) throws -> String {
    try Command.run(
      "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", program, "check", "--format", "json",
      "--content",
      site.folder.path + "/content", "--themes", Repository.folder.appending(path: "themes").path, status: 1)
  }

  /// The program is next to the tests that were built with it.
  private static var program: String {
    URL(filePath: CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0])
      .deletingLastPathComponent().appending(path: "handbill").path
  }
}

/// Runs a program of the system.
enum Command {
  /// What it prints; a status other than `status` is an error.
  static func run(_ arguments: String..., status: Int32 = 0) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == status)
    return String(decoding: data, as: UTF8.self)
  }
}
