import Diagnostics
import Foundation

/// Why the site could not be written: nothing that the author could fix in `content/`.
///
/// Whenever it is thrown the output folder is as it was before, unless a note of the diagnostic says otherwise.
public struct OutputError: Error, Sendable, Hashable {
  /// What is wrong, where, and what to do.
  public let diagnostic: Diagnostic

  /// An error that says `diagnostic`.
  public init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}

extension OutputError: CustomStringConvertible {
  /// The summary and the fix in one line.
  public var description: String {
    [diagnostic.summary, diagnostic.fix].compactMap { $0 }.joined(separator: " ")
  }
}

extension OutputError {
  /// The error for the system's error number `code`, met while writing `path`, a path as the author knows it.
  static func system(_ code: CInt, writing path: String) -> OutputError {
    let place = Place(path)
    let finding: Diagnostic
    switch code {
    case ENOSPC, EDQUOT:
      finding = .error(
        .outputDiskFull, "The disk is full: Handbill could not write “\(path)”.", at: place,
        fix: "Free some space on the disk of the output folder, then build again.")
    case EROFS:
      finding = .error(
        .outputDenied, "The disk with “\(path)” is read-only.", at: place,
        fix: "Choose a folder on another disk with “--output”.")
    case EACCES, EPERM:
      finding = .error(
        .outputDenied, "You do not have permission to write “\(path)”.", at: place,
        fix: "Give yourself permission to write there, or choose another folder with “--output”.")
    case ENAMETOOLONG:
      finding = .error(
        .outputFailed, "The name “\(shortened(path))” is too long for this disk.", at: Place(shortened(path)),
        fix: "Give a shorter name to the page or the file that it comes from.")
    case EMFILE, ENFILE:
      finding = .error(
        .outputFailed, "Handbill could not write “\(path)”, because too many files are open.", at: place,
        fix: "Close some programs, then build again.")
    default:
      finding = .error(
        .outputFailed, "Handbill could not write “\(path)”: \(reason(code)).", at: place,
        fix: "Check the disk of the output folder, then build again.")
    }
    return OutputError(finding)
  }

  /// The error for the system's error number `code`, met while reading the source file `path`.
  static func system(_ code: CInt, reading path: String) -> OutputError {
    OutputError(
      .error(
        .fileUnreadable, "Handbill could not read “\(path)”: \(reason(code)).", at: Place(path),
        fix: "Check that the file is there and that you may open it, then build again."))
  }

  /// The same error with a further note.
  func noting(_ text: String) -> OutputError {
    OutputError(
      Diagnostic(
        diagnostic.severity, diagnostic.id, diagnostic.summary, at: diagnostic.place, fix: diagnostic.fix,
        notes: diagnostic.notes + [Diagnostic.Note(text)]))
  }

  /// One error about many paths: the first ten as notes, then how many more there are.
  static func listing(
    _ id: DiagnosticID, _ summary: String, fix: String, notes: [Diagnostic.Note]
  ) -> OutputError {
    var shown = Array(notes.prefix(10))
    if notes.count > shown.count {
      shown.append(Diagnostic.Note("There are \(notes.count - shown.count) more."))
    }
    return OutputError(.error(id, summary, at: notes.first?.place, fix: fix, notes: shown))
  }

  private static func reason(_ code: CInt) -> String {
    String(cString: strerror(code)).lowercased()
  }

  /// A name that is too long for a disk is too long for a message as well.
  private static func shortened(_ path: String) -> String {
    path.count > 120 ? "\(path.prefix(60))…\(path.suffix(40))" : path
  }
}
