import Foundation

/// Makes and checks the parts of which addresses are made.
public enum Slug {
  /// The longest part, in UTF-8 bytes: file systems stop at 255, and a percent-encoded letter takes three.
  static let longest = 80

  /// A part of an address made from a name: small letters and digits of any script, hyphens for everything else;
  /// nil when nothing is left.
  ///
  ///     make("Call the White House!") → "call-the-white-house"
  public static func make(_ name: some StringProtocol) -> String? {
    if isSlug(name) { return String(name) }
    var slug = ""
    let small = name.lowercased()
    // File names on macOS take an accent for a letter of its own; a link must be the same bytes wherever it is typed.
    let normal = small.utf8.allSatisfy { $0 < 0x80 } ? small : small.precomposedStringWithCanonicalMapping
    for letter in normal.unicodeScalars {
      if isLetter(letter) {
        if slug.utf8.count + 4 > longest {
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

  /// Whether a text is what `make` would make of it, so that it can be in an address as it is.
  public static func isValid(_ text: some StringProtocol) -> Bool {
    make(text).map { $0.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8) } ?? false
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
    return last != hyphen && name.utf8.count <= longest
  }

  private static func isLetter(_ letter: Unicode.Scalar) -> Bool {
    if letter.isASCII {
      return ("a"..."z").contains(letter) || ("0"..."9").contains(letter)
    }
    return letter.properties.isAlphabetic || letter.properties.numericType != nil
      || letter.properties.generalCategory == .nonspacingMark
  }
}
