import Foundation

/// Something on a built page that leads somewhere: a tag with an `href` or a `src`.
struct PageLink {
  /// The tag's name, such as `a`.
  let tag: String
  /// The tag's attributes, character references resolved.
  let attributes: [String: String]
  /// For `a`, the words between its tags.
  let text: String
  /// The file of the site that it leads to, such as `posts/index.html`; nil if it leads elsewhere or to a part of
  /// the page.
  let target: String?
  /// The part of the target, without `#`.
  let part: String?

  /// The address as written.
  var address: String { attributes["href"] ?? attributes["src"] ?? "" }

  /// All of a page, in order. `path` is the page's own file, such as `posts/index.html`.
  static func all(in html: String, at path: String) -> [PageLink] {
    html.matches(of: /<(a|link|img|script)\s([^>]*)>/).compactMap { match -> PageLink? in
      let attributes = self.attributes(of: match.output.2)
      guard let address = attributes["href"] ?? attributes["src"] else { return nil }
      let rest = html[match.range.upperBound...]
      let text =
        match.output.1 == "a" ? rest[..<(rest.firstRange(of: "</a>")?.lowerBound ?? rest.startIndex)] : ""
      return PageLink(
        tag: String(match.output.1), attributes: attributes,
        text: String(text.replacing(/<[^>]*>/, with: "")),
        target: target(of: address, from: path),
        part: address.firstIndex(of: "#").map { String(address[$0...].dropFirst()) })
    }
  }

  private static func attributes(of text: Substring) -> [String: String] {
    let pairs = text.matches(of: /([a-z-]+)="([^"]*)"/).map { match in
      (String(match.output.1), resolvingReferences(match.output.2))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The text with the character references that HTML writers need resolved.
  static func resolvingReferences(_ text: some StringProtocol) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  /// What a static host would look up: RFC 3986, section 5.2, for relative paths.
  private static func target(of address: String, from path: String) -> String? {
    guard address.firstMatch(of: /^[a-z]+:/) == nil, !address.hasPrefix("//") else { return nil }
    let bare = String(address.prefix { $0 != "#" && $0 != "?" })
    if bare.isEmpty { return address.isEmpty ? path : nil }
    guard let decoded = bare.removingPercentEncoding, !decoded.hasPrefix("/") else {
      return "(not relative) \(address)"
    }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in decoded.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return "(above the root) \(address)" }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    let isFolder = decoded.hasSuffix("/") || decoded.hasSuffix("..") || decoded == "."
    return (parts + (isFolder ? ["index.html"] : [])).joined(separator: "/")
  }
}

extension TestSite {
  /// Everything on a page that leads somewhere.
  func links(of path: String) -> [PageLink] {
    PageLink.all(in: output(path) ?? "", at: path)
  }

  /// The links of a page that a reader can follow to another page or file of the site.
  func targets(of path: String) -> [String] {
    links(of: path).filter { $0.tag == "a" }.compactMap(\.target)
  }

  /// Every link of every page that leads to no file of the site, or to a part that its target does not have.
  func brokenLinks() -> [String] {
    let paths = outputPaths()
    let files = Set(paths)
    return paths.filter { $0.hasSuffix(".html") }.flatMap { path in
      links(of: path).compactMap { link in
        let target = link.target ?? (link.address.hasPrefix("#") ? path : nil)
        guard let target else { return nil }
        guard files.contains(target) else { return "\(path): \(link.address) leads to \(target)" }
        guard let part = link.part, target.hasSuffix(".html"), let decoded = part.removingPercentEncoding
        else {
          return nil
        }
        let hasPart = output(target)?.contains("id=\"\(decoded)\"") == true
        return hasPart ? nil : "\(path): \(link.address) leads to no part of \(target)"
      }
    }
  }

  /// A post's or a release's file.
  static func piece(
    _ title: String, _ date: String = "2026-01-01", _ fields: String = "", body: String = "Text."
  )
    -> String
  {
    "---\ntitle: \(title)\ndate: \(date)\n\(fields)---\n\(body)\n"
  }

  /// A page's file.
  static func page(_ title: String, _ fields: String = "", body: String = "Text.") -> String {
    "---\ntitle: \(title)\n\(fields)---\n\(body)\n"
  }
}
