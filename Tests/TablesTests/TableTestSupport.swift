import Diagnostics
import Foundation

@testable import Tables

/// Reads a CSV file that contains `text` in UTF-8.
func read(_ text: String, limits: TableLimits = .standard) -> Diagnosed<Table> {
  Table.reading(csv: Array(text.utf8), file: "data.csv", limits: limits)
}

/// The texts of every row.
func texts(_ table: Table) -> [[String]] {
  table.rows.map { $0.cells.map(\.text) }
}

extension Diagnostic {
  /// The severity, the rule and the cell in one line: `error table-quote 2:B`.
  var brief: String {
    let spot =
      switch place?.spot {
      case .cell(let row, let column): "\(row):\(Place.letters(ofColumn: column))"
      case .file: "file"
      default: "elsewhere"
      }
    return "\(severity.rawValue) \(id.rawValue) \(spot)"
  }
}

/// The public data that tests may read and that is not part of the repository.
enum SharedData {
  /// The folder that HANDBILL_SHARED names, or the nearest `shared` next to a folder that contains this file.
  static let folder: URL? = {
    let files = FileManager.default
    if let path = ProcessInfo.processInfo.environment["HANDBILL_SHARED"] {
      return files.fileExists(atPath: path) ? URL(filePath: path) : nil
    }
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    while folder.path.count > 1 {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "shared")
      if files.fileExists(atPath: candidate.appending(path: "data").path) { return candidate }
    }
    return nil
  }()

  /// Reads one of its tables.
  static func table(_ path: String) throws -> Diagnosed<Table> {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    let bytes = try Data(contentsOf: folder.appending(path: "data/\(path)"))
    return Table.reading(csv: Array(bytes), file: path)
  }
}
