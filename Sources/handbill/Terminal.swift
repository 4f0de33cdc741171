import Diagnostics
import Foundation
import Synchronization

/// Writes results to standard output, and findings to standard error.
enum Terminal {
  /// Writes to standard output.
  static func print(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Writes to standard error.
  static func report(_ text: String) {
    write(text, to: STDERR_FILENO)
  }

  /// Prints diagnostics for a person.
  static func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let lines = FileLines()
    let printer = DiagnosticPrinter(usesColor: usesColor) { file, number in lines.line(number, of: file) }
    var text = ""
    for diagnostic in diagnostics.prefix(mostShown) { text += printer.text(diagnostic) + "\n" }
    if diagnostics.count > mostShown {
      text += "… and \(diagnostics.count - mostShown) more. Fix these first, and run the command again.\n\n"
    }
    report(text)
  }

  /// `2 errors, 1 warning`.
  static func summary(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.filter { $0.severity == .error }.count
    let warnings = diagnostics.count - errors
    func counted(_ number: Int, _ word: String) -> String? {
      number == 0 ? nil : "\(number) \(word)\(number == 1 ? "" : "s")"
    }
    return [counted(errors, "error"), counted(warnings, "warning")].compactMap { $0 }.joined(separator: ", ")
  }

  /// Beyond this, a screen only scrolls.
  private static let mostShown = 200

  /// Colors if a person is watching, unless they turned them off (no-color.org).
  private static var usesColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["NO_COLOR"].map(\.isEmpty) ?? true && environment["TERM"] != "dumb"
      && isatty(STDERR_FILENO) == 1
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while let start = UnsafeBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
        let count = Foundation.write(descriptor, start, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }
}

/// Reads lines of files for excerpts, each file once. A class because a lock cannot be copied.
private final class FileLines: Sendable {
  private let files = Mutex<[String: [Substring]]>([:])
  /// A file larger than this is shown without an excerpt, in bytes.
  private static let limit = 5_000_000

  func line(_ number: Int, of path: String) -> String? {
    files.withLock { files in
      let lines = files[path] ?? Self.lines(of: path)
      files[path] = lines
      return lines.indices.contains(number - 1) ? String(lines[number - 1]) : nil
    }
  }

  private static func lines(of path: String) -> [Substring] {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let size = attributes[.size] as? Int, size <= limit,
      let bytes = FileManager.default.contents(atPath: path)
    else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}
