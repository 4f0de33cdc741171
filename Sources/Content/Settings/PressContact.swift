import Fields

/// Somebody whom a newsroom can reach.
public struct PressContact: Sendable {
  /// A person's or a desk's name.
  public let name: LocalizedText
  /// What they do.
  public let role: LocalizedText?
  /// A telephone number, as it is to be shown.
  public let phone: String?
  /// An e-mail address.
  public let email: String?

  /// Reads one entry of `contacts`.
  init?(_ reader: inout FieldReader) {
    let name = reader.localizedText("name", required: true)
    role = reader.localizedText("role")
    phone = reader.phone("phone")
    email = reader.email("email")
    guard let name else { return nil }
    self.name = name
  }

  /// Whether a text is an e-mail address of the plain form `name@host`.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isClean = text.allSatisfy { $0.isASCII && !$0.isWhitespace && !"<>\"(),;:\\".contains($0) }
    return isClean && parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && parts[1].first != "."
      && parts[1].last != "."
  }

  /// The number as a `tel:` address (RFC 3966): its digits, with `+1` before a ten-digit North American one.
  public var phoneAddress: String? {
    guard let phone else { return nil }
    let digits = phone.filter(\.isASCII).filter(\.isNumber)
    if phone.hasPrefix("+") { return "tel:+" + digits }
    return digits.count == 10 ? "tel:+1" + digits : "tel:" + digits
  }
}

extension FieldReader {
  /// A telephone number: seven to fifteen digits (ITU-T E.164) with spaces, dots, hyphens and brackets.
  mutating func phone(_ key: String) -> String? {
    guard let written = text(key) else { return nil }
    let digits = written.value.filter(\.isNumber).count
    let isClean = written.value.allSatisfy { $0.isNumber && $0.isASCII || " +-.()/".contains($0) }
    if isClean, (7...15).contains(digits) { return written.value }
    report(
      .fieldValue, "“\(written.value)” in the field “\(key)” is not a telephone number.", at: written.place,
      fix: "Write its digits, like 202-555-0114 or +1 202 555 0114.")
    return nil
  }

  /// An e-mail address of the plain form `name@host`.
  mutating func email(_ key: String) -> String? {
    guard let written = text(key) else { return nil }
    if PressContact.isEmail(written.value) { return written.value }
    report(
      .fieldValue, "“\(written.value)” in the field “\(key)” is not an e-mail address.", at: written.place,
      fix: "Write one address, like press@example.org.")
    return nil
  }
}
