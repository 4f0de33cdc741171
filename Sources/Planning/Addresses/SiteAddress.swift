/// Where a page or a file is on the site: its path from the root, without a slash in front.
///
/// A path that ends in a slash, or is empty, is a page: a folder with an `index.html`.
public struct SiteAddress: Sendable, Hashable {
  /// The path as it is on disk, such as `posts/appeal/`.
  public let path: String

  /// The address of a path.
  public init(_ path: String) {
    self.path = path
  }

  /// Represents the path to the site's root in every address inside a rendered page. When the page is written it
  /// becomes `./`, `../` and so on, so that what is rendered once can be on any page. No author can write this
  /// character.
  public static let rootMarker = "\u{1}"

  /// A text with `root` in place of each root marker.
  public static func placed(_ text: String, root: String) -> String {
    text.utf8.contains(1) ? text.replacing(rootMarker, with: root) : text
  }

  /// The file that is written.
  public var outputPath: String {
    path.isEmpty || path.utf8.last == UInt8(ascii: "/") ? path + "index.html" : path
  }

  /// The address inside a rendered page: the root marker and the percent-encoded path.
  public var marked: String { Self.rootMarker + encodedPath }

  /// The address on the web, for a site that is at `root`, which ends in a slash.
  public func absolute(under root: String) -> String { root + encodedPath }

  /// The path from this address to the site's root: `./` for the home page, `../../` for `posts/appeal/`.
  public var wayToRoot: String {
    let depth = path.utf8.lazy.filter { $0 == UInt8(ascii: "/") }.count
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }

  /// The path with everything but unreserved characters and slashes percent-encoded (RFC 3986, section 2.3).
  public var encodedPath: String {
    if path.utf8.allSatisfy(Self.isPlain) { return path }
    var encoded = ""
    for byte in path.utf8 {
      if Self.isPlain(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
