/// An absolute `http:` or `https:` address.
public struct WebAddress: Sendable, Hashable {
  /// The address as written.
  public let text: String
  /// The host's name in lower case, without `www.`: what a reader knows a site by.
  public let host: String
  /// Scheme, host and port: `https://example.org`. Two addresses with one origin are one site to a browser (RFC
  /// 6454).
  public let origin: String

  /// Reads an address; nil when it has no scheme, no host, or contains white space or signs that end an attribute.
  public init?(_ text: String) {
    let lower = text.lowercased()
    let scheme: String
    if lower.hasPrefix("https://") {
      scheme = "https"
    } else if lower.hasPrefix("http://") {
      scheme = "http"
    } else {
      return nil
    }
    let forbidden = text.utf8.contains { $0 <= 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x3C || $0 == 0x3E }
    let authority = lower.dropFirst(scheme.utf8.count + 3).prefix { !"/?#\\".contains($0) }
    let hostAndPort = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let name = hostAndPort.prefix { $0 != ":" }
    guard !forbidden, !name.isEmpty, name.first != ".", !name.contains("..") else { return nil }
    self.text = text
    host = name.hasPrefix("www.") ? String(name.dropFirst(4)) : String(name)
    origin = "\(scheme)://\(hostAndPort)"
  }

  /// An address in place of one that could not be read (RFC 2606 reserves the name).
  public static let fallback = WebAddress(
    text: "https://example.invalid/", host: "example.invalid", origin: "https://example.invalid")

  private init(text: String, host: String, origin: String) {
    self.text = text
    self.host = host
    self.origin = origin
  }
}
