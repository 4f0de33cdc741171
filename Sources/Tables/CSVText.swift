/// Turns the bytes of one cell into its text.
struct CSVText {
  /// The text: doubled quotes are single, line breaks are `\n`, and what is not a letter is U+FFFD.
  private(set) var text = ""
  /// The first control character in it.
  private(set) var control: Unicode.Scalar?
  /// The first byte that is a letter neither in UTF-8 nor in Windows-1252.
  private(set) var unreadableByte: UInt8?
  /// Whether a byte was read as Windows-1252 because it is not UTF-8.
  private(set) var hasForeignBytes = false

  /// Reads the bytes of `cell`.
  init(_ cell: CSVCell, in bytes: [UInt8], encoding: CSVEncoding) {
    let isPlain = cell.traits.isDisjoint(with: [.nonASCII, .control, .doubledQuote, .lineBreak])
    let isWhole = cell.traits.isDisjoint(with: [.control, .doubledQuote, .lineBreak])
    if isPlain || isWhole && encoding == .utf8 && !Self.hasControl(bytes[cell.start..<cell.end]) {
      text = String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
      return
    }
    var scalars = String.UnicodeScalarView()
    var index = cell.start
    while index < cell.end {
      let byte = bytes[index]
      let next: UInt8? = index + 1 < cell.end ? bytes[index + 1] : nil
      if byte >= 0x80 {
        index += append(to: &scalars, at: index, in: bytes, before: cell.end, encoding)
        continue
      }
      switch (byte, next) {
      case (.quote, .quote?) where cell.traits.contains(.doubledQuote): index += 1
      case (.carriageReturn, .lineFeed?): index += 1
      default: break
      }
      appendScalar(Unicode.Scalar(byte == .carriageReturn ? .lineFeed : byte), to: &scalars)
      index += 1
    }
    text = String(scalars)
  }

  /// Appends the letter that begins at `index` with a byte above 0x7F, and returns how many bytes it has.
  private mutating func append(
    to scalars: inout String.UnicodeScalarView, at index: Int, in bytes: [UInt8], before end: Int,
    _ encoding: CSVEncoding
  ) -> Int {
    if encoding != .windows1252,
      let length = CSVEncoding.lengthOfSequence(in: bytes, at: index, before: end)
    {
      let letter = String(decoding: bytes[index..<index + length], as: UTF8.self)
      for scalar in letter.unicodeScalars { appendScalar(scalar, to: &scalars) }
      return length
    }
    hasForeignBytes = true
    if let scalar = CSVEncoding.windows1252(bytes[index]) {
      appendScalar(scalar, to: &scalars)
    } else {
      unreadableByte = unreadableByte ?? bytes[index]
      scalars.append("\u{FFFD}")
    }
    return 1
  }

  private mutating func appendScalar(
    _ scalar: Unicode.Scalar, to scalars: inout String.UnicodeScalarView
  ) {
    if scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control {
      scalars.append(scalar)
    } else {
      control = control ?? scalar
      scalars.append("\u{FFFD}")
    }
  }

  /// Whether valid UTF-8 contains one of the control characters from U+0080 to U+009F.
  private static func hasControl(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      if bytes[index] == 0xC2, bytes[index + 1] < 0xA0 { return true }
      index += 1
    }
    return false
  }
}
