import Diagnostics
import Fields

extension Petition {
  /// Reads the fields of a petition.
  init(_ reader: inout FieldReader, hasNotice: Bool, settings: SiteSettings, today: Day) {
    recipients = reader.recipients("to")
    sender = reader.text("from")?.value.unescapingBrackets
    sponsors = reader.texts("sponsors")
    goal = reader.number("goal")
    signatures = reader.signatureCount("signatures", today: today)
    form = reader.record("form", of: "a form") { SignForm(&$0) } ?? nil
    let status = reader.choice("status", Status.self)
    self.status = status ?? .open
    delivery = reader.record("delivered", of: "a delivery") { Delivery(&$0, today: today) } ?? nil
    reader.checkGoal(goal)
    if let status {
      reader.check(status)
    } else if !reader.isWritten("status") {
      reader.check(.open)
    }
    if reader.isWritten("form") { reader.checkPrivacy(hasNotice: hasNotice, settings: settings) }
  }
}

extension Petition.Delivery {
  init?(_ reader: inout FieldReader, today: Day) {
    let day = reader.pastDay("date", today: today, required: true)
    recipient = reader.localizedText("to")
    note = reader.localizedText("note")
    guard let day else { return nil }
    self.day = day
  }
}

extension FieldReader {
  fileprivate mutating func checkGoal(_ goal: Located<Int>?) {
    guard let goal, goal.value == 0 else { return }
    report(
      .fieldValue, "A goal cannot be 0 signatures.", at: goal.place,
      fix: "Write how many signatures you want, like 5000, or remove “goal”.")
  }

  fileprivate mutating func check(_ status: Petition.Status) {
    let place = map["status"]?.value.place ?? map.place
    if status != .open, let form = map["form"], isWritten("form") {
      report(
        .petitionStatus, "This petition is \(status.rawValue), but still has a form to sign it.",
        at: form.place, fix: "Remove “form”, or write “status: open”.")
    }
    if status == .open || status == .closed, let delivered = map["delivered"], isWritten("delivered") {
      report(
        .petitionStatus, "This petition was delivered, but its status is \(status.rawValue).",
        at: delivered.place, fix: "Write “status: delivered”, or remove “delivered”.")
    }
    if status == .delivered, !isWritten("delivered") {
      report(
        .petitionStatus, "This petition was delivered, but does not say when.", at: place,
        fix: "Add “delivered: {date: 2026-11-21, to: …}”.")
    }
  }

  /// Signatories must know what happens to what they enter.
  fileprivate mutating func checkPrivacy(hasNotice: Bool, settings: SiteSettings) {
    // A translation takes the form from its original, but not the notice: then the translation lacks it.
    let written = map["form"]?.place
    let place = written?.file == map.place.file ? written ?? map.place : map.place
    if !hasNotice {
      report(
        .formInvalid, "This form does not say what happens to the data that readers enter.", at: place,
        fix: "Add “notice: …” and say who receives the data, what for, and how long they keep it.")
    }
    if settings.privacy == nil {
      report(
        .formInvalid, "This form needs a privacy page, but site.yaml names none.", at: place,
        fix: "Make a page privacy.md, and add “privacy: privacy” to site.yaml.")
    }
  }
}
