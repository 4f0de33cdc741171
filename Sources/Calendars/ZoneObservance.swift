import Foundation

/// A period in which a zone keeps one offset: STANDARD or DAYLIGHT of RFC 5545, section 3.6.5.
struct ZoneObservance {
  /// When it begins, in seconds since 1970.
  let start: Int
  /// The zone's offset before it, in seconds.
  let offsetBefore: Int
  /// The zone's offset in it, in seconds.
  let offset: Int
  let isDaylight: Bool

  /// The observances of `zone` that give its offset from `earliest` through `latest`, in seconds since 1970.
  ///
  /// The first begins with the zone's last change up to `earliest`; if it had none since 1970, it is a standard time
  /// from 1970 on. The last begins with the first change after `latest`, if there is one.
  static func covering(_ earliest: Int, through latest: Int, in zone: TimeZone) -> [ZoneObservance] {
    let day = 86_400
    let origin = max(min(0, earliest - 366 * day), -719_162 * day)
    var first: ZoneObservance?
    var reach = 400 * day
    repeat {
      let opening = max(earliest - reach, origin)
      first = changes(of: zone, after: opening, to: earliest).last { $0.start <= earliest }
      if opening == origin { break }
      reach *= 2
    } while first == nil
    return [first ?? unchanging(zone, since: origin, at: earliest)]
      + changes(of: zone, after: earliest, to: latest)
  }

  /// Standard time from the local time `origin` on, with the offset that `zone` has at `seconds`.
  private static func unchanging(_ zone: TimeZone, since origin: Int, at seconds: Int) -> ZoneObservance {
    let offset = zone.offset(at: seconds)
    return ZoneObservance(start: origin - offset, offsetBefore: offset, offset: offset, isDaylight: false)
  }

  /// The changes of the zone's offset after `opening`, up to the first one after `latest`.
  private static func changes(of zone: TimeZone, after opening: Int, to latest: Int) -> [ZoneObservance] {
    // The last second of year 9998: what is beyond the four digits of a year is never written.
    let end = 253_370_764_799
    var found: [ZoneObservance] = []
    var last = opening
    while last <= latest,
      let date = zone.nextDaylightSavingTimeTransition(after: Date(timeIntervalSince1970: TimeInterval(last)))
    {
      let next = Int(date.timeIntervalSince1970.rounded())
      guard next > last, next <= end else { break }
      last = next
      let before = zone.offset(at: next - 1)
      let offset = zone.offset(at: next)
      // Foundation also names moments at which only the name of a zone's time changed.
      guard offset != before else { continue }
      found.append(
        ZoneObservance(
          start: next, offsetBefore: before, offset: offset, isDaylight: zone.isDaylightSavingTime(for: date))
      )
    }
    return found
  }
}
