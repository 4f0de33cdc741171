import Fields
import Foundation

/// One event of a calendar file: a VEVENT of RFC 5545, section 3.6.1.
public struct CalendarEvent: Sendable, Hashable {
  /// When an event takes place: on whole days, or from one point in time to another.
  public enum Time: Sendable, Hashable {
    /// A day, and the last day if it is not the only one; a last day before the first is ignored.
    case day(Day, through: Day?)
    /// A start, and an end if it is known; an end that is not after the start is ignored.
    case moment(Moment, until: Moment?)
  }

  /// The id of the event in every version of every calendar, such as `call-congress-1@example.org`.
  ///
  /// A calendar program treats an event with a known id as a newer version of that event. RFC 7986, section
  /// 5.3, asks that the id say nothing about the machine or the person that made it.
  public var uid: String
  /// How often the event changed in a way that matters to the people who attend; below zero counts as zero.
  public var sequence: Int
  /// When the event's text was last changed (DTSTAMP and LAST-MODIFIED).
  public var stamp: Moment
  /// When it takes place.
  public var time: Time
  /// The zone in whose local time a start and an end are written; whole days ignore it.
  public var zone: TimeZone
  /// The name of the event, in one line.
  public var summary: String
  /// A longer text, in plain words, with line breaks.
  public var details: String?
  /// Where it takes place.
  public var location: String?
  /// The absolute address of the event's page, as a URI: characters beyond ASCII are already percent-encoded.
  public var url: String?

  /// An event, by its facts.
  public init(
    uid: String, sequence: Int = 0, stamp: Moment, time: Time, zone: TimeZone, summary: String,
    details: String? = nil, location: String? = nil, url: String? = nil
  ) {
    self.uid = uid
    self.sequence = sequence
    self.stamp = stamp
    self.time = time
    self.zone = zone
    self.summary = summary
    self.details = details
    self.location = location
    self.url = url
  }
}
