import Fields

/// A day of action.
public struct ActionDate: Sendable {
  /// When it is.
  public let time: EventTime
  /// What it is called.
  public let label: LocalizedText?
  /// Where it is.
  public let location: LocalizedText?
  /// How often it was changed since it was published: calendars that know an older one replace it (RFC 5545, 3.8.7.4).
  public let revision: Int
}
