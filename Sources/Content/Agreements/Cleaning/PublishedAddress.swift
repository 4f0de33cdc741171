import Fields
import Foundation

/// The address of a document as a table gives it, and what is left of it without wrappers.
struct PublishedAddress {
  /// The address; nil if it is broken.
  let address: WebAddress?
  /// What was done to get it.
  let rules: [CleaningRule]
  /// Whether the published address would not open in a browser as it was.
  let isRepaired: Bool

  /// Wrappers inside wrappers are taken off up to this depth.
  private static let deepest = 5

  init(_ published: String) {
    var text = published
    var rules: [CleaningRule] = []
    for _ in 0..<Self.deepest {
      guard let inner = Self.unwrapped(text) else { break }
      text = inner.text
      if !rules.contains(inner.rule) { rules.append(inner.rule) }
    }
    let isWrapped = !rules.isEmpty
    if let repaired = Self.repairingScheme(of: text) {
      text = repaired
      rules.append(.scheme)
    }
    if text.utf8.contains(where: { $0 <= 0x20 || $0 > 0x7F }), text.contains(where: \.isWhitespace) {
      text = text.split(whereSeparator: \.isWhitespace).joined(separator: "%20")
      rules.append(.encodedBlank)
    }
    address = WebAddress(text)
    self.rules = rules
    // A browser extension writes a single slash, so nobody has to correct the table for that.
    isRepaired = rules.contains(.encodedBlank) || (rules.contains(.scheme) && !isWrapped)
  }

  /// Whether a text stands for a document without naming its address, as `link`, `link pending` and
  /// `link | addendum` do.
  static func meansNothing(_ text: String) -> Bool {
    text.utf8.count < 40
      && text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "/" && $0 != "." && $0 != ":" })
        .allSatisfy { words.contains($0) }
  }

  private static let words: Set<Substring> = ["link", "links", "pending", "addendum", "moa", "n/a", "na"]

  private static func unwrapped(_ text: String) -> (text: String, rule: CleaningRule)? {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    let rest = text[text.index(colon, offsetBy: 3)...]
    if text[..<colon].lowercased().hasSuffix("-extension") {
      guard let slash = rest.firstIndex(of: "/") else { return nil }
      return (String(rest[rest.index(after: slash)...]), .browserExtension)
    }
    let host = rest.prefix { !"/?#".contains($0) }.lowercased()
    guard host == "safelinks.protection.outlook.com" || host.hasSuffix(".safelinks.protection.outlook.com"),
      let question = rest.firstIndex(of: "?")
    else { return nil }
    for part in rest[rest.index(after: question)...].split(separator: "&") {
      let name = part.hasPrefix("amp;") ? part.dropFirst(4) : part
      guard name.lowercased().hasPrefix("url="), let inner = name.dropFirst(4).removingPercentEncoding else {
        continue
      }
      return (inner, .safeLink)
    }
    return nil
  }

  /// `https:/www.ice.gov/` with its second slash, `www.ice.gov/` with its scheme; nil if neither is missing.
  private static func repairingScheme(of text: String) -> String? {
    let lower = text.lowercased()
    for scheme in ["https:/", "http:/"] where lower.hasPrefix(scheme) {
      let rest = text.dropFirst(scheme.count)
      return rest.isEmpty || rest.hasPrefix("/") ? nil : "\(scheme)/\(rest)"
    }
    return lower.hasPrefix("www.") ? "https://\(text)" : nil
  }
}

extension CleanText {
  /// A text without blanks at its ends.
  static func trimmed(_ text: String) -> String {
    let isTrimmed =
      text.utf8.first.map { $0 > 0x20 && $0 < 0x7F } ?? true
      && text.utf8.last.map { $0 > 0x20 && $0 < 0x7F } ?? true
    return isTrimmed ? text : text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
