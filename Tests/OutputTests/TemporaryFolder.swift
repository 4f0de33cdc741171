import Diagnostics
import Foundation
import Output
import Testing

/// A folder of a test's own, deleted when the test is done.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let name = "handbill-output-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The output folder of most tests.
  var site: String { "\(path)/site" }

  var writer: SiteWriter { SiteWriter(directory: site) }

  /// Puts a file there as its user would; folders are made.
  func put(_ text: String, at name: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(name)", withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: "\(path)/\(target)")
  }

  func delete(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// Everything below `name`: a file with its bytes, a folder as `/`, a link as `-> target`.
  func tree(_ name: String = "") throws -> [String: String] {
    let files = FileManager.default
    let root = name.isEmpty ? path : "\(path)/\(name)"
    var tree: [String: String] = [:]
    for entry in try files.subpathsOfDirectory(atPath: root) {
      let attributes = try files.attributesOfItem(atPath: "\(root)/\(entry)")
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory?: tree[entry] = "/"
      case .typeSymbolicLink?:
        tree[entry] = "-> \(try files.destinationOfSymbolicLink(atPath: "\(root)/\(entry)"))"
      default:
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(entry)"))
        tree[entry] = String(decoding: data, as: UTF8.self)
      }
    }
    return tree
  }

  /// The names below the output folder, without the manifest.
  func names() throws -> [String] {
    try tree("site").keys.filter { $0 != ".handbill-manifest" }.sorted()
  }
}

/// A site of texts.
func pages(_ texts: KeyValuePairs<String, String>) -> [OutputFile] {
  texts.map { OutputFile($0.key, .text($0.value)) }
}

/// What `write` refuses to do.
func refusal(
  _ writer: SiteWriter, _ files: [OutputFile], sourceLocation: SourceLocation = #_sourceLocation
) async throws -> Diagnostic {
  let error = try #require(
    await #expect(throws: OutputError.self, sourceLocation: sourceLocation) { try await writer.write(files) },
    sourceLocation: sourceLocation)
  let finding = error.diagnostic
  #expect(finding.severity == .error, sourceLocation: sourceLocation)
  #expect(finding.fix != nil, sourceLocation: sourceLocation)
  return finding
}

/// What a page's maker throws in tests.
struct Mishap: Error, Equatable {
  var number = 0
}
