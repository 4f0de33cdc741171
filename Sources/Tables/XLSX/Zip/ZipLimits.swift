/// How much may be unpacked from one archive.
struct ZipLimits {
  /// Parts in the archive.
  var parts = 10_000
  /// Unpacked bytes of all parts that are read.
  var bytes = 100_000_000
  /// Unpacked bytes for each packed byte. Blank rows of a real sheet reach about 60; Deflate ends at 1,032.
  var ratio = 300
  /// Unpacked bytes up to which the ratio does not matter.
  var freeBytes = 1_000_000
}
