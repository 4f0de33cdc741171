import Content

/// What the links and images of one text point to, in the order in which they are in it.
public struct LinkedBody: Sendable {
  /// What to write into each link's `href`.
  public var links: [String] = []
  /// What to write into each image's `src`, and the attributes after it.
  public var images: [(source: String, attributes: String)] = []
  /// The same of its further texts.
  public var texts: [PieceText: LinkedText] = [:]
  /// The position of the letter that a press piece is about.
  public var letter: Int?
  /// The position of the letter whose signatories each of its blocks shows; nil for a block that shows none.
  public var blockLetters: [Int?] = []
  /// The media files that it links to or shows.
  public var media: [String] = []
  /// The picture of the piece.
  public var picture: LinkedPicture?
  /// The addresses of what to read next.
  public var related: [String] = []
}

/// What the links and images of one of a piece's further texts point to.
public struct LinkedText: Sendable {
  /// What to write into each link's `href`.
  public var links: [String] = []
  /// What to write into each image's `src`, and the attributes after it.
  public var images: [(source: String, attributes: String)] = []
}

/// An image of the site, ready for a page.
public struct LinkedPicture: Sendable {
  /// Its address.
  public let address: SiteAddress
  /// What it shows, in words.
  public let text: String
  /// ` width="…" height="…"`, or nothing where the size is not known.
  public let attributes: String

  /// ` width="…" height="…"` and when to load it, ready to be in an `img`.
  public static func attributes(of file: MediaFile) -> String {
    guard let size = file.size else { return " loading=\"lazy\" decoding=\"async\"" }
    return " width=\"\(size.width)\" height=\"\(size.height)\" loading=\"lazy\" decoding=\"async\""
  }
}
