import ZLib

/// What zlib does for a ZIP archive. (zlib and not libzip: it is the smaller dependency, and the directory,
/// which is all that libzip adds, needs our own limits anyway.)
enum Deflate {
  /// Unpacks a raw Deflate stream (RFC 1951) that has to give exactly `count` bytes; nil if it does not.
  static func unpack(_ packed: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
    var stream = z_stream()
    // A negative number of window bits stands for a stream without zlib's own header.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    // One byte more than expected, so that a stream that gives more fails.
    let unpacked = [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, filled in
      packed.withUnsafeBufferPointer { input in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(count + 1)
        let isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END
        filled = isWhole ? count + 1 - Int(stream.avail_out) : 0
      }
    }
    return unpacked.count == count ? unpacked : nil
  }

  /// The CRC-32 that a ZIP archive keeps of each part.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) }
  }
}
