import Foundation

/// Makes and checks the parts of which addresses are made.
public enum Slug {
  /// The longest part that is made from a name, in UTF-8 bytes: a percent-encoded letter takes three.
  private static let longestMade = 80
  /// The longest part that an author may write, in characters and in UTF-8 bytes: file systems stop at 255.
  private static let longest = (characters: 80, bytes: 240)

  /// A part of an address made from a name: small letters and digits of any script, hyphens for everything else;
  /// nil when nothing is left.
  ///
  ///     make("Call the White House!") → "call-the-white-house"
  public static func make(_ name: some StringProtocol) -> String? {
    if isSlug(name) { return String(name) }
    return normal(name, longest: longestMade)
  }

  /// The part of an address that an author wrote, if it can be there as it is.
  static func written(_ text: some StringProtocol) -> String? {
    unshortened(text).flatMap { $0.count <= fitting($0) ? $0 : nil }
  }

  /// How many characters of a text may be in an address, if nothing but its length keeps it from that.
  static func roomIfTooLong(_ text: some StringProtocol) -> Int? {
    guard let slug = unshortened(text) else { return nil }
    let room = fitting(slug)
    return slug.count > room ? room : nil
  }

  /// A text of letters, digits and hyphens in Unicode's composed form, whatever its length.
  private static func unshortened(_ text: some StringProtocol) -> String? {
    normal(text, longest: .max).flatMap {
      $0.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8) ? $0 : nil
    }
  }

  /// How many characters of a text, counted from its beginning, may be in an address.
  private static func fitting(_ text: String) -> Int {
    guard text.utf8.count > longest.characters else { return longest.characters }
    var count = 0
    var bytes = 0
    for character in text.prefix(longest.characters) {
      bytes += character.utf8.count
      if bytes > longest.bytes { return count }
      count += 1
    }
    return longest.characters
  }

  private static func normal(_ name: some StringProtocol, longest: Int) -> String? {
    var slug = ""
    let small = name.lowercased()
    // File names on macOS take an accent for a letter of its own; a link must be the same bytes wherever it is typed.
    let normal = small.utf8.allSatisfy { $0 < 0x80 } ? small : small.precomposedStringWithCanonicalMapping
    for letter in normal.unicodeScalars {
      if isLetter(letter) {
        if longest < .max, slug.utf8.count + 4 > longest {
          // A word that is cut off reads like a typing mistake.
          if let hyphen = slug.lastIndex(of: "-") { slug = String(slug[..<hyphen]) }
          break
        }
        slug.unicodeScalars.append(letter)
      } else if letter != "'", letter != "’", !slug.isEmpty, slug.utf8.last != UInt8(ascii: "-") {
        slug += "-"
      }
    }
    if slug.utf8.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? nil : slug
  }

  /// Whether a text can be in an address unchanged.
  public static func isValid(_ text: some StringProtocol) -> Bool {
    written(text) != nil
  }

  /// Whether a name is a slug already, as nearly all file names are; seen without making one.
  private static func isSlug(_ name: some StringProtocol) -> Bool {
    let hyphen = UInt8(ascii: "-")
    var last = hyphen
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case hyphen where last != hyphen: break
      default: return false
      }
      last = byte
    }
    return last != hyphen && name.utf8.count <= longestMade
  }

  private static func isLetter(_ letter: Unicode.Scalar) -> Bool {
    if letter.isASCII {
      return ("a"..."z").contains(letter) || ("0"..."9").contains(letter)
    }
    return letter.properties.isAlphabetic || letter.properties.numericType != nil
      || letter.properties.generalCategory == .nonspacingMark
  }
}
