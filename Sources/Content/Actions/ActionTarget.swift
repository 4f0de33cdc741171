import Diagnostics
import Fields

/// A person or an office that an action asks readers to reach.
public struct ActionTarget: Sendable {
  /// A person's or an office's name.
  public let name: LocalizedText
  /// What they do.
  public let role: LocalizedText?
  /// The telephone number.
  public let phone: PhoneNumber?
  /// The email address.
  public let email: Located<EmailAddress>?
  /// The postal address, for visits.
  public let address: LocalizedText?
  /// When somebody is there.
  public let hours: [OpeningHours]
  /// The day on which somebody last checked all this.
  public let checked: Located<Day>?
}
