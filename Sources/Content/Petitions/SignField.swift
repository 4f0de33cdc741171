import Fields

/// A field of a form.
public struct SignField: Sendable {
  /// Fields that browsers can fill in, and that the theme has words for.
  public enum Standard: String, Sendable, CaseIterable {
    /// The given name.
    case firstName = "first_name"
    /// The family name.
    case lastName = "last_name"
    /// The email address.
    case email
    /// The postal code.
    case postalCode = "postal_code"
    /// The telephone number.
    case phone
    /// The country.
    case country
    /// A comment by the reader.
    case comment
  }

  /// The name under which it is sent.
  public let name: String
  /// What it is called, where the theme has no word for it.
  public let label: LocalizedText?
  /// Whether readers must fill it in to sign.
  public let isRequired: Bool

  /// Which of the standard fields it is, if it is one.
  public var standard: Standard? { Standard(rawValue: name) }
}
