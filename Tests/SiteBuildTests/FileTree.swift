import Foundation

/// The files of a folder by their paths inside it, without the records that the program keeps for itself.
struct FileTree {
  private let files: [String: Data]

  init(_ files: [String: Data]) {
    self.files = files
  }

  /// Reads a folder; one that does not exist has no files.
  init(of folder: URL) throws {
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      let file = folder.appending(path: path)
      guard !path.hasPrefix(".handbill"),
        try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
      else { continue }
      files[path] = try Data(contentsOf: file)
    }
    self.files = files
  }

  /// The paths, in order.
  var paths: [String] { files.keys.sorted() }

  /// A sentence for each path that is missing, left over or different, with the first line that differs.
  func differences(from expected: FileTree) -> [String] {
    Set(files.keys).union(expected.files.keys).sorted().compactMap { path in
      switch (files[path], expected.files[path]) {
      case (nil, _): "\(path) is missing."
      case (_, nil): "\(path) is left over: it was not expected."
      case (let built?, let recorded?): built == recorded ? nil : Self.difference(at: path, built, recorded)
      }
    }
  }

  /// Writes the files into a folder, which loses what it held.
  func write(to folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, bytes) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }

  private static func difference(at path: String, _ built: Data, _ expected: Data) -> String {
    let builtLines = lines(of: built)
    let expectedLines = lines(of: expected)
    let same = zip(builtLines, expectedLines).prefix { $0 == $1 }.count
    func line(_ lines: [String]) -> String { lines.indices.contains(same) ? lines[same] : "(the file ends)" }
    return """
      \(path) differs in line \(same + 1):
        expected: \(line(expectedLines))
        built:    \(line(builtLines))
      """
  }

  /// Lines with their ends made visible, cut by bytes: `Character` takes CR LF for one.
  private static func lines(of data: Data) -> [String] {
    data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line, as: UTF8.self).replacing("\r", with: "␍")
    }
  }
}
