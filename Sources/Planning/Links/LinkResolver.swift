import Content
import Diagnostics
import Fields
import Markdown

/// Finds out what the links and images in Markdown point to.
struct LinkResolver: Sendable {
  let campaign: Campaign
  let urls: SiteURL
  /// Every address that the site has.
  let addresses: Set<SiteAddress>
  private let pieces: [String: Int]
  private let media: [String: Int]
  private let allowedOrigins: Set<String>
  /// The parts of those pieces of which they are more than a few headings, by their files' paths.
  private let parts: [String: PieceParts]
  /// The paths of all letters, in order.
  let letterPaths: [String]

  init(campaign: Campaign, urls: SiteURL, addresses: Set<SiteAddress>) {
    self.campaign = campaign
    self.urls = urls
    self.addresses = addresses
    pieces = Dictionary(campaign.pieces.indices.map { (campaign.pieces[$0].file.path, $0) }) { first, _ in
      first
    }
    media = Dictionary(campaign.media.indices.map { (campaign.media[$0].path, $0) }) { first, _ in first }
    let parts = campaign.pieces.compactMap { piece in PieceParts(piece).map { (piece.file.path, $0) } }
    self.parts = Dictionary(parts) { first, _ in first }
    letterPaths = campaign.pieces.filter { $0.letter != nil }.map(\.file.path)
    allowedOrigins = Set(campaign.settings.allowedOrigins.map(\.origin))
  }

  /// The result for a link's destination.
  enum Outcome {
    /// What to write into the page.
    case address(String)
    /// Not something that a page can link to.
    case problem(LinkProblem)
  }

  /// Resolves a destination written in `piece`, in one of its further texts or the main one.
  func link(_ destination: String, in piece: Piece, text: PieceText? = nil) -> Outcome {
    if destination.isEmpty { return .problem(.empty) }
    if destination.utf8.first == UInt8(ascii: "#") {
      return ownPart(String(destination.dropFirst()), in: piece, text)
    }
    if let scheme = Self.scheme(of: destination) {
      return Self.allowedSchemes.contains(scheme) ? .address(destination) : .problem(.scheme(scheme))
    }
    if destination.hasPrefix("//") { return .problem(.withoutScheme) }
    return inside(destination, of: piece)
  }

  /// Resolves an image's source written in `piece`, with the attributes that tell its size.
  func image(_ source: String, in piece: Piece) -> (Outcome, attributes: String) {
    if source.isEmpty { return (.problem(.imageMissing), "") }
    if let scheme = Self.scheme(of: source) {
      guard let address = WebAddress(source) else { return (.problem(.scheme(scheme)), "") }
      return (allowedOrigins.contains(address.origin) ? .address(source) : .problem(.foreign(address)), "")
    }
    guard let index = mediaIndex(source, in: piece) else { return (.problem(.imageMissing), "") }
    let file = campaign.media[index]
    return (.address(SiteAddress(file.path).marked), LinkedPicture.attributes(of: file))
  }

  /// The position of the media file that a path written in `piece` names: from the file's folder, or from `content/`.
  func mediaIndex(_ path: String, in piece: Piece) -> Int? {
    let decoded = Self.decoded(path)
    return [Self.resolved(decoded, from: piece.key), Self.resolved("/" + decoded, from: "")].lazy
      .compactMap { $0.flatMap { media[$0] } }.first
  }

  /// The position of the piece that is written in a file of `content/`.
  func piece(at path: String) -> Int? { pieces[path] }

  /// Every path that a link could have meant.
  var candidates: [String] {
    campaign.pieces.map(\.file.path) + campaign.media.map(\.path)
  }

  private static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel", "sms"]

  /// The scheme in front of the first colon, in lower case (RFC 3986, section 3.1).
  private static func scheme(of destination: String) -> String? {
    let trimmed = destination.drop { $0 == " " }
    guard let colon = trimmed.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }),
      trimmed.utf8[colon] == UInt8(ascii: ":")
    else { return nil }
    return trimmed[..<colon].lowercased()
  }

  private func ownPart(_ part: String, in piece: Piece, _ text: PieceText?) -> Outcome {
    hasPart(part, piece, text) ? .address("#" + part) : .problem(.part(part, in: piece, text))
  }

  /// Whether a link in a text of a piece, or from elsewhere, can lead to a part of its page.
  private func hasPart(_ part: String, _ piece: Piece, _ text: PieceText? = nil) -> Bool {
    if part.isEmpty { return true }
    let id = Self.decoded(part)
    guard let parts = parts[piece.file.path] else { return piece.body.headings.contains { $0.id == id } }
    return parts.all.contains(id) || text.flatMap { parts.texts[$0] }?.contains(id) == true
  }

  private func inside(_ destination: String, of piece: Piece) -> Outcome {
    let fragmentStart = destination.firstIndex(of: "#")
    let part = fragmentStart.map { String(destination[destination.index(after: $0)...]) }
    let path = Self.decoded(
      String(destination[..<(fragmentStart ?? destination.endIndex)].prefix { $0 != "?" }))
    let suffix = part.map { "#" + $0 } ?? ""
    guard let resolved = Self.resolved(path, from: piece.key) else { return .problem(.outside) }
    if resolved.hasSuffix(".md") {
      guard let target = pieces[resolved].map({ campaign.pieces[$0] }) else {
        return .problem(.missing(path))
      }
      if let problem = Self.problem(linkingTo: target, from: piece) { return .problem(problem) }
      if let part, !hasPart(part, target) { return .problem(.part(part, in: target, nil)) }
      return .address(urls.piece(target).marked + suffix)
    }
    if let index = media[resolved] {
      return .address(SiteAddress(campaign.media[index].path).marked + suffix)
    }
    let folder = SiteAddress(resolved.isEmpty || resolved.hasSuffix("/") ? resolved : resolved + "/")
    if addresses.contains(folder) { return .address(folder.marked + suffix) }
    let file = SiteAddress(resolved)
    // A piece that is not public yet has no files among the site's, but may link to those that it will have.
    let isOwn =
      piece.publication != .published
      && (piece.files(urls).contains { $0.address == file }
        || piece.hasSheet && folder == urls.sheet(of: piece))
    if addresses.contains(file) || isOwn { return .address(file.marked + suffix) }
    return .problem(.missing(path))
  }

  /// A page may only link to what is public whenever it is public itself.
  static func problem(linkingTo target: Piece, from piece: Piece) -> LinkProblem? {
    switch (piece.publication, target.publication) {
    case (_, .published), (.draft, _): nil
    case (_, .draft): .unpublished(target)
    case (.published, .scheduled): .unpublished(target)
    case (.scheduled(let own), .scheduled(let other)): own < other ? .unpublished(target) : nil
    }
  }

  /// A path from the content's root, with `.` and `..` worked out; nil if it leaves the content.
  ///
  ///     resolved("../about.md", from: "posts/appeal") → "about.md"
  static func resolved(_ path: String, from key: String) -> String? {
    var parts: [Substring] = path.hasPrefix("/") ? [] : key.split(separator: "/").dropLast()
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return path.hasSuffix("/") && !joined.isEmpty ? joined + "/" : joined
  }

  /// A destination with its percent-encoding undone; unchanged if that gives no text.
  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    return text.removingPercentEncoding ?? text
  }
}
