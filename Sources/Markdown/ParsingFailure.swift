import CMarkShim
import Diagnostics

/// Why a Markdown text cannot be rendered, as a message for its author.
struct ParsingFailure {
  private let document: markdown_document
  private let bytes: UnsafeBufferPointer<UInt8>
  private let place: Place

  init(_ document: markdown_document, _ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) {
    self.document = document
    self.bytes = bytes
    place = Place(file, line: Int(document.line) + firstLine - 1, column: Int(document.column))
  }

  var diagnostic: Diagnostic {
    switch document.status {
    case MARKDOWN_TOO_LARGE: tooLarge
    case MARKDOWN_NOT_UTF8: notText
    case MARKDOWN_CONTROL_CHARACTER: controlCharacter
    case MARKDOWN_TOO_MANY_PIPES:
      .error(
        .markdownTableTooLarge, "This line has more than \(document.detail) vertical bars.", at: place,
        fix: "Put a table this wide into media/ as a CSV file, and link to it.")
    case MARKDOWN_TOO_MANY_CELLS:
      .error(
        .markdownTableTooLarge, "The tables of this text could have more than \(document.detail) cells.",
        at: place,
        fix: "Put a table this large into media/ as a CSV file, and link to it.")
    case MARKDOWN_TOO_DEEP:
      .error(
        .markdownTooDeep, "Quotations, lists or emphasis are nested more than \(document.detail) times here.",
        at: place, fix: "Remove some of the characters that open them, such as “>”, “-” or “*”.")
    case MARKDOWN_TOO_COSTLY:
      .error(
        .markdownTooCostly, "This text would take too much time or memory to render.", at: place,
        fix: "Split it into several files, and divide long paragraphs and tables with blank lines.")
    case MARKDOWN_NO_MEMORY:
      .error(
        .markdownFailed, "There was not enough memory to render this text.", at: place,
        fix: "Close other programs and build again.")
    default: Self.notPrepared(place.file)
    }
  }

  static func notPrepared(_ file: String) -> Diagnostic {
    .error(
      .markdownFailed, "Handbill cannot use the Markdown library of this computer.", at: Place(file),
      fix: "Install cmark-gfm 0.29.0.gfm.6 or newer with its extensions.")
  }

  private var tooLarge: Diagnostic {
    .error(
      .fileTooLarge, "This text is larger than \(document.detail >> 20) MB.", at: Place(place.file),
      fix: "Split it into several files, or remove what does not belong in it.")
  }

  private var controlCharacter: Diagnostic {
    let code = String(document.detail, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
    return .error(
      .controlCharacter, "There is an invisible control character (U+\(padded)) here.", at: place,
      fix: "Delete it: put the cursor after it and press the backspace key, or type the line again.")
  }

  private var notText: Diagnostic {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .error(
        .fileNotText, "This file is UTF-16, not UTF-8.", at: place, fix: "Save it in your editor as UTF-8.")
    }
    let byte = UInt8(truncatingIfNeeded: document.detail)
    let code = "0x" + String(byte, radix: 16, uppercase: true)
    guard let character = Self.windowsCharacter(byte) else {
      return .error(
        .fileNotText, "This is not UTF-8 text: the byte \(code) is not allowed here.", at: place,
        fix: "Save the file in your editor as UTF-8.")
    }
    return .error(
      .fileNotText,
      "This is not UTF-8 text: the byte \(code) is “\(character)” in the Windows code page 1252.", at: place,
      fix: "Open the file with the encoding “Windows-1252” and save it as UTF-8; in Windows Notepad choose "
        + "“Save as” and the encoding “UTF-8”.")
  }

  /// The character that a byte is in code page 1252, if it is one.
  private static func windowsCharacter(_ byte: UInt8) -> Character? {
    if byte >= 0xA0 { return Character(Unicode.Scalar(byte)) }
    guard byte >= 0x80 else { return nil }
    let characters = Array("€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ")
    let character = characters[Int(byte) - 0x80]
    return character == "�" ? nil : character
  }
}
