/// The lines of a calendar file: ended by CR LF, and folded so that none is longer than 75 octets.
///
/// RFC 5545, section 3.1: a long line continues in the next one, after a space that does not belong to it.
struct ContentLines {
  private static let longest = 75
  private var bytes: [UInt8] = []

  /// The lines so far, as one text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds `name:value`, where the value is not text but a date, a number, an address or a word of the format.
  mutating func add(_ name: String, _ value: String) {
    var line = Array("\(name):".utf8)
    for scalar in value.unicodeScalars where !scalar.isControl { line.append(contentsOf: scalar.utf8) }
    fold(line)
  }

  /// Adds `name:text` with the text escaped as RFC 5545, section 3.3.11, says.
  ///
  /// Line breaks of any kind become `\n`; control characters that the format forbids are left out.
  mutating func add(_ name: String, text: String) {
    var line = Array("\(name):".utf8)
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where isAfterReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": line.append(contentsOf: #"\n"#.utf8)
      case "\\", ",", ";":
        line.append(UInt8(ascii: "\\"))
        line.append(contentsOf: scalar.utf8)
      case _ where scalar.isControl: break
      default: line.append(contentsOf: scalar.utf8)
      }
      isAfterReturn = scalar == "\r"
    }
    fold(line)
  }

  private mutating func fold(_ line: [UInt8]) {
    var start = 0
    var room = Self.longest
    while line.count - start > room {
      var end = start + room
      // A byte 10xxxxxx continues a character, so the line may not be cut before it.
      while line[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
      bytes.append(contentsOf: line[start..<end])
      bytes.append(contentsOf: "\r\n ".utf8)
      start = end
      room = Self.longest - 1
    }
    bytes.append(contentsOf: line[start...])
    bytes.append(contentsOf: "\r\n".utf8)
  }
}

extension Unicode.Scalar {
  /// Whether a content line may not contain it: a control character other than a tab.
  fileprivate var isControl: Bool { properties.generalCategory == .control && self != "\t" }
}
