/// The parts of a ZIP archive (PKWARE APPNOTE 6.3), found by the directory at its end.
///
/// Names are only compared, never used as paths. Nothing is unpacked but the parts that are asked for.
struct ZipArchive {
  private struct Entry {
    let name: String
    let flags: Int
    let method: Int
    let checksum: UInt32
    let packedCount: Int
    let count: Int
    let headerOffset: Int
  }

  private static let localHeader = 0x0403_4B50
  private static let directoryHeader = 0x0201_4B50
  private static let directoryEnd = 0x0605_4B50
  private static let directoryEndLength = 22

  private let bytes: [UInt8]
  private let limits: ZipLimits
  private var entries: [String: Entry] = [:]
  /// Names that are in the directory twice; two programs would read two different parts.
  private var ambiguous: Set<String> = []
  private var unpackedCount = 0

  /// Reads the directory.
  init(_ bytes: [UInt8], limits: ZipLimits) throws(ZipProblem) {
    self.bytes = bytes
    self.limits = limits
    guard let end = Self.findDirectoryEnd(in: bytes) else { throw .cutOff }
    let count = number16(at: end + 10)
    let size = number32(at: end + 12)
    let start = number32(at: end + 16)
    let isZip64 = count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF
    guard !isZip64, number16(at: end + 4) == 0, number16(at: end + 8) == count else {
      throw .unusualFormat
    }
    guard count <= limits.parts else { throw .tooManyParts(count) }
    guard start + size <= end else { throw .damaged(part: nil) }
    try readDirectory(from: start, to: start + size, count: count)
  }

  /// Whether there is a part of this name; letter case makes no difference (ECMA-376 part 2, 6.2.2.3).
  func hasPart(_ name: String) -> Bool { entries[Self.key(name)] != nil }

  /// Unpacks a part; nil if there is none of this name.
  mutating func part(_ name: String) throws(ZipProblem) -> [UInt8]? {
    guard let entry = entries[Self.key(name)] else { return nil }
    guard !ambiguous.contains(Self.key(name)) else { throw .damaged(part: entry.name) }
    guard entry.flags & 0x2041 == 0 else { throw .encrypted(part: entry.name) }
    guard entry.count <= limits.bytes - unpackedCount else {
      throw .tooLarge(part: entry.name, bytes: entry.count)
    }
    guard entry.count <= limits.freeBytes || entry.count / limits.ratio <= entry.packedCount else {
      throw .tooDense(part: entry.name)
    }
    unpackedCount += entry.count
    let packed = try packedBytes(of: entry)
    let unpacked: [UInt8]?
    switch entry.method {
    case 0: unpacked = packed.count == entry.count ? Array(packed) : nil
    case 8: unpacked = Deflate.unpack(packed, count: entry.count)
    default: throw .unknownMethod(part: entry.name)
    }
    guard let unpacked, Deflate.checksum(of: unpacked) == entry.checksum else {
      throw .damaged(part: entry.name)
    }
    return unpacked
  }

  // MARK: Directory

  /// The last place at which the record that ends an archive fits, its comment included.
  private static func findDirectoryEnd(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= directoryEndLength else { return nil }
    let last = bytes.count - directoryEndLength
    for start in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
    where bytes[start] == 0x50 && number(in: bytes, at: start, count: 4) == directoryEnd {
      let comment = number(in: bytes, at: start + 20, count: 2)
      if start + directoryEndLength + comment <= bytes.count { return start }
    }
    return nil
  }

  private mutating func readDirectory(from start: Int, to end: Int, count: Int) throws(ZipProblem) {
    var offset = start
    for _ in 0..<count {
      guard offset + 46 <= end, number32(at: offset) == Self.directoryHeader else {
        throw .damaged(part: nil)
      }
      let nameEnd = offset + 46 + number16(at: offset + 28)
      let next = nameEnd + number16(at: offset + 30) + number16(at: offset + 32)
      guard next <= end else { throw .damaged(part: nil) }
      let name = String(decoding: bytes[offset + 46..<nameEnd], as: UTF8.self)
      let entry = Entry(
        name: name, flags: number16(at: offset + 8), method: number16(at: offset + 10),
        checksum: UInt32(number32(at: offset + 16)), packedCount: number32(at: offset + 20),
        count: number32(at: offset + 24), headerOffset: number32(at: offset + 42))
      if [entry.packedCount, entry.count, entry.headerOffset].contains(0xFFFF_FFFF) {
        throw .unusualFormat
      }
      if entries.updateValue(entry, forKey: Self.key(name)) != nil { ambiguous.insert(Self.key(name)) }
      offset = next
    }
  }

  /// The form in which names are compared. Some programs write `\` for `/`.
  private static func key(_ name: String) -> String {
    String(decoding: name.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
      .lowercased()
  }

  /// The bytes of a part as they are stored, after the header in front of them.
  private func packedBytes(of entry: Entry) throws(ZipProblem) -> ArraySlice<UInt8> {
    let header = entry.headerOffset
    guard header + 30 <= bytes.count, number32(at: header) == Self.localHeader else {
      throw .damaged(part: entry.name)
    }
    let start = header + 30 + number16(at: header + 26) + number16(at: header + 28)
    guard start + entry.packedCount <= bytes.count else { throw .damaged(part: entry.name) }
    return bytes[start..<start + entry.packedCount]
  }

  // MARK: Numbers

  private func number16(at offset: Int) -> Int { Self.number(in: bytes, at: offset, count: 2) }
  private func number32(at offset: Int) -> Int { Self.number(in: bytes, at: offset, count: 4) }

  /// A number whose lowest byte comes first.
  private static func number(in bytes: [UInt8], at offset: Int, count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}
