/// The stable name of a rule. Names never change once published; each is explained in
/// `.github/reference/messages.md`, which a test compares with this list.
public enum DiagnosticID: String, Sendable, Hashable, CaseIterable {
  // Files
  case fileUnreadable = "file-unreadable"
  case fileTooLarge = "file-too-large"
  case fileNotText = "file-not-text"
  case fileNotExpected = "file-not-expected"
  case fileLink = "file-link"
  case folderExpected = "folder-expected"
  case controlCharacter = "control-character"
  case outputInsideContent = "output-inside-content"

  // Tables
  case tableEmpty = "table-empty"
  case tableQuote = "table-quote"
  case tableRowLength = "table-row-length"
  case tableColumnMissing = "table-column-missing"
  case tableColumnTwice = "table-column-twice"
  case tableColumnUnknown = "table-column-unknown"
  case tableTooLarge = "table-too-large"
}
