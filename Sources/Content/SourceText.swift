import Diagnostics
import Reading

extension SourceFile {
  /// Reads the file as UTF-8 text without a byte order mark; nil with an error where it is none.
  func readText(limit: Int) -> Diagnosed<String?> {
    var diagnostics: [Diagnostic] = []
    guard let bytes = read(limit: limit).collect(into: &diagnostics) else { return Diagnosed(nil, diagnostics) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    if let text = String(validating: content, as: UTF8.self), !content.contains(0) { return Diagnosed(text, diagnostics) }
    return Diagnosed(
      nil,
      diagnostics + [
        .error(
          .fileNotText, "This file is not text in UTF-8.", at: place,
          fix: "Save it in your editor with the encoding UTF-8.")
      ])
  }
}
