/// How the bytes of a CSV file stand for letters. All three leave ASCII, and so the table's structure, alone.
enum CSVEncoding: Equatable {
  case utf8
  /// UTF-8 in which some bytes are not: cells of another file were pasted in, or letters were cut apart.
  case damagedUTF8
  /// What older Windows programs, and Excel's plain “CSV”, write in western countries.
  case windows1252

  /// Judges by the bytes above 0x7F from `start` on. Words in Windows-1252 contain a valid UTF-8 sequence only
  /// by a rare accident (`É’`), so a file in which the invalid bytes are in the majority is not UTF-8.
  static func detect(in bytes: [UInt8], from start: Int, hasByteOrderMark: Bool) -> CSVEncoding {
    var valid = 0
    var invalid = 0
    var index = start
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if let length = lengthOfSequence(in: bytes, at: index, before: bytes.count) {
        valid += 1
        index += length
      } else {
        invalid += 1
        index += 1
      }
    }
    if invalid == 0 { return .utf8 }
    return hasByteOrderMark || valid > invalid ? .damagedUTF8 : .windows1252
  }

  /// The length of the well-formed UTF-8 sequence of two to four bytes that begins at `index`, or nil.
  /// The ranges are those of the Unicode Standard, table 3-7.
  static func lengthOfSequence(in bytes: [UInt8], at index: Int, before end: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= end, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[index + offset]) { return nil }
    return length
  }

  /// The letter of a byte above 0x7F in Windows-1252; nil for the five that have none.
  static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let scalar = Unicode.Scalar(windows1252Letters[Int(byte - 0x80)])
    return scalar?.value == 0 ? nil : scalar
  }

  /// The bytes from 0x80 to 0x9F, which are control characters in Latin-1 and letters here; 0 for none.
  private static let windows1252Letters: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
