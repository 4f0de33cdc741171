/// Why a ZIP archive, or one part of it, cannot be read.
enum ZipProblem: Error, Equatable {
  /// The end of the archive is missing.
  case cutOff
  /// What the archive says about itself does not agree with its bytes; `part` is the part concerned, if any.
  case damaged(part: String?)
  /// It uses 64-bit sizes, or is divided into several files.
  case unusualFormat
  /// The part is encrypted.
  case encrypted(part: String)
  /// The part is compressed by another method than Deflate.
  case unknownMethod(part: String)
  /// It has more parts than are looked at.
  case tooManyParts(Int)
  /// The part would unpack to this number of bytes.
  case tooLarge(part: String, bytes: Int)
  /// The part is packed so tightly that no table can be in it.
  case tooDense(part: String)
}
