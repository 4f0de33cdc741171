import Content
import Fields
import Foundation
import Markdown
import Planning

extension PageMaking {
  /// What a call to action adds to its page.
  func action(_ action: Action, of index: Int) -> ActionModel {
    let piece = campaign.pieces[index]
    let end = action.end(in: settings.zone)
    let isOver = end.map { $0 <= campaign.now } ?? false
    let script = blanked(.script, of: index)
    let voicemail = blanked(.voicemail, of: index, after: script?.lastNumber ?? 0)
    let lastNumber = voicemail?.lastNumber ?? script?.lastNumber ?? 0
    return ActionModel(
      kind: action.kind.rawValue, kindLabel: label(of: action.kind), ask: action.ask, isOver: isOver,
      deadline: end.map { self.end($0) },
      targets: action.targets.map { target($0, piece.language, isOver: isOver) },
      script: script?.html, voicemail: voicemail?.html,
      after: html(.after, of: index),
      mail: mail(of: index, message: action.message?.value, isOver: isOver, after: lastNumber),
      dates: dates(of: action, piece),
      allDates: action.dates.count > 1 ? plan.urls.calendar("all", of: piece).marked : nil,
      allies: supporters(action.allies, piece.language))
  }

  /// The last moment to take part.
  func end(_ moment: Moment) -> DayModel {
    DayModel(words: strings.end(moment, in: settings.zone), iso: moment.lastDay(in: settings.zone).iso)
  }

  /// The email that readers are asked to send, and its text to copy.
  func mail(of index: Int, message: String?, isOver: Bool = false, after number: Int = 0) -> MailModel? {
    let piece = campaign.pieces[index]
    guard
      let mail = piece.mail(
        plan.bodies[index], urls: plan.urls, root: settings.url.text, signature: strings.yourName)
    else { return nil }
    let isOpened = !mail.isTooLong
    return MailModel(
      address: isOver ? nil : isOpened ? mail.text : mail.withoutBody.text,
      recipients: mail.recipients.joined(separator: ", "),
      subject: piece.action?.subject ?? piece.title.value,
      message: message.map { BlankedText(plain: $0, after: number).html }.map { html in
        piece.hasOwnMessage ? html : "<span lang=\"\(settings.defaultLanguage.code)\">\(html)</span>"
      }, isWithoutMessage: !isOpened)
  }

  /// Members by their names, with their pages; other organizations as written.
  func supporters(_ names: [Located<String>], _ language: String) -> [SupporterModel] {
    names.map { name in
      let member = campaign.members.member(called: name.value)
      return SupporterModel(
        name: member?.name ?? name.value, address: member.map { plan.urls.member($0.id, language).marked })
    }
  }

  func label(of kind: Action.Kind) -> String {
    switch kind {
    case .call: strings[.action_call]
    case .email: strings[.action_email]
    case .visit: strings[.action_visit]
    case .attend: strings[.action_attend]
    }
  }

  private func target(_ target: ActionTarget, _ language: String, isOver: Bool) -> TargetModel {
    TargetModel(
      name: text(target.name, language) ?? "", role: text(target.role, language),
      phone: target.phone?.written, phoneAddress: isOver ? nil : target.phone?.address,
      email: target.email?.value.text, address: text(target.address, language),
      checked: target.checked.map { day($0.value) },
      hours: target.hours.map { hours in
        HoursModel(
          days: strings.days(hours.weekdays), times: strings.times(hours), zone: strings.name(of: hours.zone))
      },
      hoursData: isOver || target.hours.isEmpty ? nil : Self.data(of: target.hours),
      zone: target.hours.first?.zone.identifier)
  }

  /// Hours for the script: `12345 540 1020; 6 600 720`. Those of another zone than the first are left to the reader.
  private static func data(of hours: [OpeningHours]) -> String {
    hours.filter { $0.zone == hours.first?.zone }.map { hours in
      "\(hours.weekdays.map { String($0.rawValue) }.joined()) \(hours.opens) \(hours.closes)"
    }.joined(separator: "; ")
  }

  private func dates(of action: Action, _ piece: Piece) -> [ActionDateModel] {
    action.dates.enumerated().map { number, date in
      ActionDateModel(
        label: text(date.label, piece.language), when: strings.when(date.time, in: settings.zone),
        iso: date.time.iso(in: settings.zone), location: text(date.location, piece.language),
        calendar: plan.urls.calendar("day-\(number + 1)", of: piece).marked,
        isPast: date.time.end(in: settings.zone) <= campaign.now)
    }
  }
}

extension EventTime {
  /// When it begins, ISO 8601.
  func iso(in zone: TimeZone) -> String {
    switch self {
    case .day(let day, _): day.iso
    case .moment(let moment, _): moment.rfc3339(in: zone)
    }
  }
}

extension Moment {
  /// The last day before it: a deadline at midnight is the day that ends then.
  func lastDay(in zone: TimeZone) -> Day {
    Moment(secondsSince1970: secondsSince1970 - 1).day(in: zone)
  }
}
