import Fields

/// Somebody whom a newsroom can reach.
public struct PressContact: Sendable {
  /// A person's or a desk's name.
  public let name: LocalizedText
  /// What they do.
  public let role: LocalizedText?
  /// A telephone number.
  public let phone: PhoneNumber?
  /// An email address.
  public let email: EmailAddress?

  /// Reads one entry of `contacts`.
  init?(_ reader: inout FieldReader) {
    let name = reader.localizedText("name", required: true)
    role = reader.localizedText("role")
    phone = reader.phone("phone")
    email = reader.email("email")?.value
    guard let name else { return nil }
    self.name = name
  }
}
