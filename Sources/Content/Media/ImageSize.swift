/// An image's width and height in pixels, read from the first bytes of its file.
///
/// Only headers are read, never pixels: PNG (ISO/IEC 15948, IHDR), GIF89a, JPEG (ITU-T T.81, SOFn), WebP (VP8, VP8L,
/// VP8X) and the `width`, `height` and `viewBox` of an SVG.
public struct ImageSize: Sendable, Hashable {
  /// Pixels from side to side.
  public let width: Int
  /// Pixels from top to bottom.
  public let height: Int

  /// A size, unless a side is not positive or absurdly long.
  init?(width: Int, height: Int) {
    guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
    self.width = width
    self.height = height
  }

  /// The size from the file's bytes; nil if they are not an image of the type of its ending.
  init?(_ bytes: [UInt8], ending: String) {
    let found: ImageSize? =
      switch ending {
      case "png": Self.png(bytes)
      case "gif": Self.gif(bytes)
      case "jpg", "jpeg": Self.jpeg(bytes)
      case "webp": Self.webP(bytes)
      case "svg": Self.svg(bytes)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  private static func png(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
      return nil
    }
    return ImageSize(width: big(bytes, 16, 4), height: big(bytes, 20, 4))
  }

  private static func gif(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 10, bytes.starts(with: Array("GIF8".utf8)) else { return nil }
    return ImageSize(width: little(bytes, 6, 2), height: little(bytes, 8, 2))
  }

  private static func jpeg(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var position = 2
    while position + 9 < bytes.count {
      guard bytes[position] == 0xFF else { return nil }
      let marker = bytes[position + 1]
      if marker == 0xFF {
        position += 1
        continue
      }
      // Start-of-frame markers are C0 to CF without the tables C4, C8 and CC among them.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return ImageSize(width: big(bytes, position + 7, 2), height: big(bytes, position + 5, 2))
      }
      position += 2 + max(2, big(bytes, position + 2, 2))
    }
    return nil
  }

  private static func webP(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 30, bytes.starts(with: Array("RIFF".utf8)),
      Array(bytes[8..<12]) == Array("WEBP".utf8)
    else {
      return nil
    }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8 ":
      return ImageSize(width: little(bytes, 26, 2) & 0x3FFF, height: little(bytes, 28, 2) & 0x3FFF)
    case "VP8L":
      let bits = little(bytes, 21, 4)
      return ImageSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    case "VP8X":
      return ImageSize(width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1)
    default: return nil
    }
  }

  private static func svg(_ bytes: [UInt8]) -> ImageSize? {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = text.range(of: "<svg") else { return nil }
    let tag = text[start.upperBound...].prefix { $0 != ">" }
    if let width = number(attribute("width", in: tag)), let height = number(attribute("height", in: tag)) {
      return ImageSize(width: width, height: height)
    }
    let box = attribute("viewBox", in: tag)?.split { $0 == " " || $0 == "," } ?? []
    guard box.count == 4, let width = number(box[2]), let height = number(box[3]) else { return nil }
    return ImageSize(width: width, height: height)
  }

  private static func attribute(_ name: String, in tag: Substring) -> Substring? {
    guard let start = tag.range(of: " \(name)=") ?? tag.range(of: "\n\(name)=") else { return nil }
    let rest = tag[start.upperBound...]
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return rest.dropFirst().prefix { $0 != quote }
  }

  private static func number(_ text: Substring?) -> Int? {
    guard let text else { return nil }
    let digits = text.hasSuffix("px") ? text.dropLast(2) : text
    return Double(digits).flatMap { $0.isFinite && $0 < 1e6 ? Int($0.rounded()) : nil }
  }

  private static func big(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    guard start + count <= bytes.count else { return 0 }
    return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    guard start + count <= bytes.count else { return 0 }
    return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
