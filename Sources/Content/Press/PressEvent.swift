import Fields
import Foundation

/// An event that an advisory announces.
public struct PressEvent: Sendable {
  /// When it is.
  public let time: EventTime
  /// Where it is.
  public let location: String?
  /// Who takes part.
  public let who: String?
  /// What takes place; the headline says it where this does not.
  public let what: String?
  /// How often its time or place was changed since it was published (RFC 5545, section 3.8.7.4).
  public let revision: Int

  init?(_ reader: inout FieldReader, zone: TimeZone) {
    let time = reader.eventTime("starts", "ends", zone: zone)
    location = reader.text("place", required: true)?.value
    who = reader.text("who")?.value
    what = reader.text("what")?.value
    revision = reader.number("revision")?.value ?? 0
    guard let time else { return nil }
    self.time = time
  }
}
