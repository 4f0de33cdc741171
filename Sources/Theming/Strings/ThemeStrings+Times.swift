import Content
import Fields
import Foundation

extension ThemeStrings {
  /// A time of day as the language writes it, from minutes after midnight: `9:00 a.m.`, `17:30`.
  func time(_ minutes: Int) -> String {
    let hour = minutes / 60 % 24
    let texts = [
      "hour": String(hour), "hour2": hour < 10 ? "0\(hour)" : String(hour),
      "hour12": String((hour + 11) % 12 + 1),
      "minute": minutes % 60 < 10 ? "0\(minutes % 60)" : String(minutes % 60),
      "period": self[hour < 12 ? .time_am : .time_pm],
    ]
    return filled(.time_format, texts)
  }

  /// The name of a time zone: the language's own, or else the city that stands for it.
  func name(of zone: TimeZone) -> String {
    if let name = zones[zone.identifier] { return name }
    if ["UTC", "GMT", "Etc/UTC"].contains(zone.identifier) { return zones["UTC"] ?? "UTC" }
    let city = zone.identifier.split(separator: "/").last.map { String($0).replacing("_", with: " ") }
    return filled(.zone_city, ["city": city ?? zone.identifier])
  }

  /// A moment as the language writes it: `June 13, 2026, 11:00 a.m. (Eastern Time)`.
  func moment(_ moment: Moment, in zone: TimeZone) -> String {
    inZone(dateAndTime(moment, in: zone), zone)
  }

  /// The last moment to take part, in words: a day where it ends with the day, or else the time too.
  func end(_ moment: Moment, in zone: TimeZone) -> String {
    moment.minuteOfDay(in: zone) == 0 ? date(moment.lastDay(in: zone)) : self.moment(moment, in: zone)
  }

  /// When something takes place, in words.
  func when(_ time: EventTime, in zone: TimeZone) -> String {
    switch time {
    case .day(let day, nil): date(day)
    case .day(let day, let last?) where last == day: date(day)
    case .day(let day, let last?): filled(.date_range, ["from": date(day), "to": date(last)])
    case .moment(let start, nil): moment(start, in: zone)
    case .moment(let start, let end?):
      inZone(range(start, end, in: zone), zone)
    }
  }

  /// Hours as the language writes them: `9:00 a.m. to 5:00 p.m.`.
  func times(_ hours: OpeningHours) -> String {
    filled(.time_range, ["from": time(hours.opens), "to": time(hours.closes)])
  }

  /// Days of the week in order, runs of three or more as a range: `Monday to Friday`, `Monday and Wednesday`.
  func days(_ days: [Weekday]) -> String {
    var runs: [[Weekday]] = []
    for day in days {
      if let last = runs.last?.last, day.rawValue == last.rawValue + 1 {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return list(
      runs.flatMap { run in
        run.count > 2
          ? [filled(.weekday_range, ["from": name(of: run[0]), "to": name(of: run[run.count - 1])])]
          : run.map(name)
      })
  }

  private func name(of day: Weekday) -> String {
    weekdays.indices.contains(day.rawValue - 1) ? weekdays[day.rawValue - 1] : ""
  }

  private func inZone(_ text: String, _ zone: TimeZone) -> String {
    filled(.in_zone, ["time": text, "zone": name(of: zone)])
  }

  private func dateAndTime(_ moment: Moment, in zone: TimeZone) -> String {
    filled(.date_time, ["date": date(moment.day(in: zone)), "time": time(moment.minuteOfDay(in: zone))])
  }

  private func range(_ start: Moment, _ end: Moment, in zone: TimeZone) -> String {
    let day = start.day(in: zone)
    guard day == end.day(in: zone) else {
      return filled(
        .date_range, ["from": dateAndTime(start, in: zone), "to": dateAndTime(end, in: zone)])
    }
    let times = filled(
      .time_range, ["from": time(start.minuteOfDay(in: zone)), "to": time(end.minuteOfDay(in: zone))])
    return filled(.date_time, ["date": date(day), "time": times])
  }
}
