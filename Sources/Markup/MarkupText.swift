/// Bytes of markup, each with the position that it has in its source: a value keeps the place of each of its letters
/// when entities are decoded and templates are put together.
public struct MarkupText: Sendable {
  /// The text in UTF-8, with the bytes of `Mark` between its letters.
  public private(set) var bytes: [UInt8] = []
  /// For each byte its position. For the beginning and the end of an option: the option's number.
  public private(set) var positions: [Int] = []

  /// What a template leaves open; no text may contain these control characters.
  public enum Mark {
    /// A text that is filled in later, and may be empty.
    public static let gap: UInt8 = 1
    /// The beginning of a stretch that may be absent.
    public static let optionBegins: UInt8 = 2
    /// Its end.
    public static let optionEnds: UInt8 = 3
  }

  /// An empty text.
  public init() {}

  /// A text whose letters are counted from `start`.
  public init(_ text: some Sequence<UInt8>, from start: Int = 0) {
    bytes = Array(text)
    positions = Array(start..<start + bytes.count)
  }

  var count: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty }

  /// Adds a byte or a mark.
  public mutating func append(_ byte: UInt8, at position: Int) {
    bytes.append(byte)
    positions.append(position)
  }

  /// Adds a stretch of a source that begins at `position`.
  public mutating func append(_ stretch: some Collection<UInt8>, at position: Int) {
    bytes.append(contentsOf: stretch)
    positions.append(contentsOf: position..<position + stretch.count)
  }

  func slice(_ range: Range<Int>) -> MarkupText {
    var part = MarkupText()
    part.bytes = Array(bytes[range])
    part.positions = Array(positions[range])
    return part
  }

  /// The same text with the letters at `indices` alone.
  func filtered(_ isKept: (UInt8) -> Bool) -> MarkupText {
    var part = MarkupText()
    for index in bytes.indices where isKept(bytes[index]) { part.append(bytes[index], at: positions[index]) }
    return part
  }

  /// The parts between bytes for which `isSeparator` contains; empty ones are left out.
  func split(_ isSeparator: (UInt8) -> Bool) -> [MarkupText] {
    bytes.indices.split { isSeparator(bytes[$0]) }.map { slice($0.startIndex..<$0.endIndex) }
  }

  /// Whether `word`, in small letters, is at `index` in letters of either case.
  func matches(_ word: StaticString, at index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { word in
      for (offset, letter) in word.enumerated() where bytes[index + offset].lowered != letter { return false }
      return true
    }
  }

  /// The text in small letters, without marks.
  var word: String { String(decoding: bytes.filter { $0 > 3 }.map(\.lowered), as: UTF8.self) }

  /// Whether a gap or an option leaves open what it says.
  var isOpen: Bool { bytes.contains { (1...3).contains($0) } }
}

extension UInt8 {
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
  /// In small letters, if it is a letter of ASCII.
  var lowered: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
  /// The value of a hexadecimal digit.
  var hexValue: UInt32? {
    if isDigit { return UInt32(self - UInt8(ascii: "0")) }
    let letter = lowered
    return (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(letter)
      ? UInt32(letter - UInt8(ascii: "a")) + 10 : nil
  }
  /// Whether it is a slash of either direction, which browsers do not tell apart in an address.
  var isSlash: Bool { self == UInt8(ascii: "/") || self == UInt8(ascii: "\\") }
}
