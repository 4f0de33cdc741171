import Diagnostics
import Reading

extension SourceFile {
  /// Reads the file as UTF-8 text without a byte order mark; nil with an error if it is not text.
  func readText(limit: Int) -> Diagnosed<String?> {
    var diagnostics: [Diagnostic] = []
    guard let bytes = read(limit: limit).collect(into: &diagnostics) else {
      return Diagnosed(nil, diagnostics)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    if let problem = TextProblem.first(in: content, file: shownPath) {
      return Diagnosed(nil, diagnostics + [problem])
    }
    return Diagnosed(String(decoding: content, as: UTF8.self), diagnostics)
  }
}
