/// What a call to action adds to its page.
struct ActionModel: TemplateModel {
  let kind: String
  let kindLabel: String
  let ask: String?
  let isOver: Bool
  let deadline: DayModel?
  let targets: [TargetModel]
  let script: String?
  let voicemail: String?
  let after: String?
  let mail: MailModel?
  let dates: [ActionDateModel]
  let allDates: String?
  let allies: [SupporterModel]

  static let shape = Shape<ActionModel>([
    .text("kind", "call, email, visit or attend") { $0.kind },
    .text("kind_label", "what readers are asked to do, in words") { $0.kindLabel },
    .text("ask", "the request, in one line") { $0.ask },
    .flag("over", "whether it is over") { $0.isOver },
    .text("ends", "the last day to take part, or the day on which it ended, in words") { $0.deadline?.words },
    .text("ends_iso", "that day, ISO 8601") { $0.deadline?.iso },
    .list("targets", "whom to contact") { $0.targets },
    .html("script_html", "what a caller says, with blanks") { $0.script },
    .html("voicemail_html", "what a caller says to a machine, with blanks") { $0.voicemail },
    .html("after_html", "what to do next") { $0.after },
    .record("mail", "the email that readers are asked to send") { $0.mail },
    .list("dates", "the days of action") { $0.dates },
    .text("all_dates", "a calendar of all the days, where there are several") { $0.allDates },
    .list("allies", "who supports it") { $0.allies },
  ])
}

/// A person or an office that an action asks readers to reach.
struct TargetModel: TemplateModel {
  let name: String
  let role: String?
  let phone: String?
  let phoneAddress: String?
  let email: String?
  let address: String?
  let checked: DayModel?
  let hours: [HoursModel]
  let hoursData: String?
  let zone: String?

  static let shape = Shape<TargetModel>([
    .text("name", "a person's or an office's name") { $0.name },
    .text("role", "what they do") { $0.role },
    .text("phone", "the telephone number") { $0.phone },
    .text("phone_address", "the number as a tel: address, while the action is open") { $0.phoneAddress },
    .text("email", "the email address") { $0.email },
    .text("address", "the postal address") { $0.address },
    .text("checked", "the day on which somebody last checked this, in words") { $0.checked?.words },
    .text("checked_iso", "that day, ISO 8601") { $0.checked?.iso },
    .list("hours", "when somebody is there") { $0.hours },
    .text(
      "hours_data",
      "the hours for the script: weekday digits (1 is Monday), minutes after midnight: 12345 540 1020; …"
    ) {
      $0.hoursData
    },
    .text("zone", "the time zone of the hours, such as America/New_York") { $0.zone },
  ])
}

/// Hours of some days of the week.
struct HoursModel: TemplateModel {
  let days: String
  let times: String
  let zone: String

  static let shape = Shape<HoursModel>([
    .text("days", "the days, in words") { $0.days },
    .text("times", "from when to when") { $0.times },
    .text("zone_label", "the time zone, in words") { $0.zone },
  ])
}

/// An email that readers are asked to send.
struct MailModel: TemplateModel {
  let address: String?
  let recipients: String
  let subject: String?
  let message: String?
  let isWithoutMessage: Bool

  static let shape = Shape<MailModel>([
    .text("address", "a mailto: address with subject and text; none once it is over") { $0.address },
    .text("recipients", "the email addresses, separated by commas") { $0.recipients },
    .text("subject", "the subject") { $0.subject },
    .html("message_html", "the text, with blanks; line breaks are as they are written") { $0.message },
    .flag("without_message", "whether the text is too long for the address, and has to be copied") {
      $0.isWithoutMessage
    },
  ])
}

/// A day of action.
struct ActionDateModel: TemplateModel {
  let label: String?
  let when: String
  let iso: String
  let location: String?
  let calendar: String
  let isPast: Bool

  static let shape = Shape<ActionDateModel>([
    .text("label", "its name") { $0.label },
    .text("when", "the day and the time, in words") { $0.when },
    .text("when_iso", "its beginning, ISO 8601") { $0.iso },
    .text("place", "where it is") { $0.location },
    .text("calendar", "its calendar file") { $0.calendar },
    .flag("past", "whether it is past") { $0.isPast },
  ])
}

/// Who supports an action or a petition.
struct SupporterModel: TemplateModel {
  let name: String
  let address: String?

  static let shape = Shape<SupporterModel>([
    .text("name", "the organization's name") { $0.name },
    .text("address", "its page, if it is a member") { $0.address },
  ])
}

/// How readers share a page.
struct ShareModel: TemplateModel {
  let text: String
  let url: String
  let links: [LinkModel]

  static let shape = Shape<ShareModel>([
    .text("text", "the words to share it with") { $0.text },
    .text("url", "the page's address on the web") { $0.url },
    .list("links", "plain links that pass both to a program or a site") { $0.links },
  ])
}
