/// Finds the places in a text where figures are: `{{name}}`.
public enum FigureMentions {
  /// Whether a text has two braces in a row, without which it names no figure.
  static func mayHold(_ bytes: some Sequence<UInt8>) -> Bool {
    var wasBrace = false
    let found = bytes.withContiguousStorageIfAvailable { bytes in
      for byte in bytes {
        let isBrace = byte == UInt8(ascii: "{")
        if isBrace, wasBrace { return true }
        wasBrace = isBrace
      }
      return false
    }
    return found ?? true
  }

  /// The name between `{{` and `}}` that begins at `position`, and where the text continues.
  static func mention(in bytes: [UInt8], at position: Int) -> (name: String, end: Int)? {
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    guard position + 4 < bytes.count, bytes[position] == open, bytes[position + 1] == open else { return nil }
    var end = position + 2
    while end < bytes.count, end - position < 80, isName(bytes[end]) || bytes[end] == UInt8(ascii: " ") {
      end += 1
    }
    guard end + 1 < bytes.count, bytes[end] == close, bytes[end + 1] == close else { return nil }
    let name = String(decoding: bytes[position + 2..<end], as: UTF8.self).split(separator: " ")
    return name.count == 1 ? (String(name[0]), end + 2) : nil
  }

  /// A text of one line with its figures filled in.
  public static func filled(_ text: String, _ value: (String) -> String?) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    let bytes = Array(text.utf8)
    var filled: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if let mention = mention(in: bytes, at: position), let value = value(mention.name) {
        filled += value.utf8
        position = mention.end
      } else {
        filled.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: filled, as: UTF8.self)
  }

  /// The names of all figures in a text, each with the line that it is in, counted from 0, and its column, from 1.
  public static func mentions(in text: ArraySlice<UInt8>) -> [(name: String, line: Int, column: Int)] {
    guard mayHold(text) else { return [] }
    let bytes = Array(text)
    var mentions: [(name: String, line: Int, column: Int)] = []
    var line = 0
    var lineStart = 0
    for position in bytes.indices {
      if bytes[position] == UInt8(ascii: "\n") {
        line += 1
        lineStart = position + 1
      } else if let mention = mention(in: bytes, at: position) {
        let column = String(decoding: bytes[lineStart..<position], as: UTF8.self).count + 1
        mentions.append((mention.name, line, column))
      }
    }
    return mentions
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
