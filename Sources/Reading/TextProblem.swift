import Diagnostics
import Foundation

/// Finds the first thing in a file's bytes that is not text.
public enum TextProblem {
  /// An error for bytes that are not UTF-8 or contain an invisible control character, at the first such byte;
  /// nil where all of them are text.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes without byte order mark, or some of its lines.
  ///   - file: the file's path as the author knows it.
  ///   - firstLine: the number of the first of these lines.
  public static func first(in bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1) -> Diagnostic? {
    if let problem = wide(bytes, file: file) { return problem }
    let control = bytes.firstIndex { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }
    guard String(validating: bytes, as: UTF8.self) == nil else {
      return control.map { controlCharacter(bytes[$0], at: place(of: $0, in: bytes, file, firstLine)) }
    }
    let stray = firstStray(in: bytes)
    if let control, control < stray {
      return controlCharacter(bytes[control], at: place(of: control, in: bytes, file, firstLine))
    }
    return foreign(bytes[stray], at: place(of: stray, in: bytes, file, firstLine))
  }

  /// An error for a file that begins with a byte order mark of UTF-16.
  public static func wide(_ bytes: ArraySlice<UInt8>, file: String) -> Diagnostic? {
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    return .error(
      .fileNotText, "This file is UTF-16, not UTF-8.", at: Place(file),
      fix: "Save it in your editor as UTF-8.")
  }

  /// An error for the first byte order mark inside a text, which nobody sees.
  public static func mark(in bytes: ArraySlice<UInt8>, file: String) -> Diagnostic? {
    var index = bytes.startIndex
    while index + 2 < bytes.endIndex {
      if bytes[index] == 0xEF, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF {
        return .error(
          .controlCharacter, "There is an invisible byte order mark (U+FEFF) here.",
          at: place(of: index, in: bytes, file, 1),
          fix: "Delete it: put the cursor after it and press the backspace key, or type the line again.")
      }
      index += 1
    }
    return nil
  }

  private static func controlCharacter(_ byte: UInt8, at place: Place) -> Diagnostic {
    let digits = String(byte, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: 4 - digits.count) + digits
    return .error(
      .controlCharacter, "There is an invisible control character (U+\(code)) here.", at: place,
      fix: "Delete it: put the cursor after it and press the backspace key, or type the line again.")
  }

  private static func foreign(_ byte: UInt8, at place: Place) -> Diagnostic {
    let code = "0x" + String(byte, radix: 16, uppercase: true)
    guard let letter = String(bytes: [byte], encoding: .windowsCP1252),
      letter.unicodeScalars.allSatisfy({ $0.value > 0x9F })
    else {
      return .error(
        .fileNotText, "This is not UTF-8 text: the byte \(code) is not allowed here.", at: place,
        fix: "Save the file in your editor as UTF-8.")
    }
    return .error(
      .fileNotText, "This is not UTF-8 text: the byte \(code) is “\(letter)” in the Windows code page 1252.",
      at: place,
      fix:
        "Open the file with the encoding “Windows-1252” and save it as UTF-8; in Windows Notepad choose “Save as” and "
        + "the encoding “UTF-8”.")
  }

  /// The index of the first byte that is not part of UTF-8.
  private static func firstStray(in bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var index = bytes.startIndex
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): index += UTF8.width(scalar)
      case .emptyInput, .error: return min(index, bytes.endIndex - 1)
      }
    }
  }

  /// Lines may end in LF, CRLF or CR; columns count letters.
  private static func place(of index: Int, in bytes: ArraySlice<UInt8>, _ file: String, _ firstLine: Int)
    -> Place
  {
    var line = firstLine
    var start = bytes.startIndex
    var position = start
    while position < index {
      if bytes[position] == 0x0A || bytes[position] == 0x0D {
        let isPair = bytes[position] == 0x0D && position + 1 < index && bytes[position + 1] == 0x0A
        if isPair { position += 1 }
        line += 1
        start = position + 1
      }
      position += 1
    }
    return Place(file, line: line, column: String(decoding: bytes[start..<index], as: UTF8.self).count + 1)
  }
}
