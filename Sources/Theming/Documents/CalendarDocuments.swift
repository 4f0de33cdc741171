import Calendars
import Content
import Fields
import Planning

/// Days of action and the events of advisories as calendar files.
struct CalendarDocuments {
  let making: PageMaking
  let index: Int

  private var piece: Piece { making.campaign.pieces[index] }
  private var settings: SiteSettings { making.settings }

  /// The days of a call to action, or only one of them.
  func days(only number: Int?) -> String {
    let dates = (piece.action?.dates ?? []).enumerated().filter { number == nil || $0.offset == number }
    return file(
      dates.map { number, date in
        let label = making.text(date.label, piece.language)
        return event(
          "day-\(number + 1)", date.time, revision: date.revision,
          summary: label.map { "\($0) – \(piece.title.value)" } ?? piece.title.value,
          details: piece.action?.ask ?? piece.summary, location: making.text(date.location, piece.language))
      })
  }

  /// The event of an advisory.
  var event: String {
    guard let event = piece.release?.event else { return "" }
    return file([
      self.event(
        "event", event.time, revision: event.revision, summary: event.what ?? piece.title.value,
        details: event.who.map { "\(making.strings[.who]): \($0)" } ?? piece.summary,
        location: event.location)
    ])
  }

  private func file(_ events: [CalendarEvent]) -> String {
    CalendarFile(name: piece.title.value, language: piece.language, events: events).text
  }

  /// An event whose name is made from the file's path and its place in the list, so that it stays the same in every
  /// language and whatever else is edited: calendars then move what they have instead of adding it again.
  private func event(
    _ name: String, _ time: EventTime, revision: Int, summary: String, details: String?, location: String?
  ) -> CalendarEvent {
    let address = making.plan.urls.piece(piece).absolute(under: settings.url.text)
    // Several sites may share a host, such as those of one organization on GitHub Pages.
    let folder = settings.url.text.dropFirst(settings.url.origin.count + 1)
    let key = SiteAddress(folder + piece.key).encodedPath.replacing("/", with: ".")
    return CalendarEvent(
      uid: "\(name).\(key)@\(settings.url.host)", sequence: revision,
      stamp: piece.date?.moment ?? Moment(secondsSince1970: 0), time: time.inCalendar, zone: settings.zone,
      summary: summary, details: [details, address].compactMap { $0 }.joined(separator: "\n\n"),
      location: location, url: address)
  }
}

extension EventTime {
  fileprivate var inCalendar: CalendarEvent.Time {
    switch self {
    case .day(let day, let last): .day(day, through: last)
    case .moment(let start, let end): .moment(start, until: end)
    }
  }
}
