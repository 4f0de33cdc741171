/// A language of the site.
public struct Language: Sendable, Hashable {
  /// Which way its script runs, as HTML's `dir` names it.
  public enum Direction: String, Sendable, Hashable {
    /// From left to right.
    case leftToRight = "ltr"
    /// From right to left.
    case rightToLeft = "rtl"
  }

  /// Its BCP 47 code, such as `es` or `pt-BR`.
  public let code: String
  /// Its own name for itself, such as `Español`.
  public let name: String

  /// A language by its code and its own name.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  /// Which way it is written.
  public var direction: Direction {
    Self.rightToLeft.contains(String(code.prefix { $0 != "-" })) ? .rightToLeft : .leftToRight
  }

  /// Languages usually written in Arabic, Hebrew, Thaana, N’Ko or Syriac script (CLDR, likely subtags).
  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "ps", "sd", "syr", "ug", "ur",
    "yi",
  ]

  /// Whether a text has the form of a language code: two or three letters, perhaps a region after a hyphen.
  public static func isCode(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.utf8.count), parts.count <= 2 else {
      return false
    }
    let isLower = language.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    let isRegion =
      parts.count < 2 || (parts[1].utf8.count == 2 && parts[1].allSatisfy { $0.isASCII && $0.isUppercase })
    return isLower && isRegion
  }
}
