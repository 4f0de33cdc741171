import Diagnostics
import Fields

extension Petition {
  /// Reads the fields of a petition.
  init(_ reader: inout FieldReader, hasNotice: Bool, settings: SiteSettings, today: Day) {
    recipients = reader.recipients("to")
    sender = reader.text("from")?.value
    sponsors = reader.texts("sponsors")
    goal = reader.number("goal")
    signatures = reader.signatureCount("signatures", today: today)
    form = reader.record("form", of: "a form") { SignForm(&$0) } ?? nil
    status = reader.choice("status", Status.self) ?? .open
    delivery = reader.record("delivered", of: "a delivery") { Delivery(&$0, today: today) } ?? nil
    reader.checkGoal(goal)
    reader.checkStatus(of: self)
    if form != nil { reader.checkPrivacy(hasNotice: hasNotice, settings: settings) }
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
      .fieldValue, "A goal of no signatures is none.", at: goal.place,
      fix: "Write a number, or remove “goal”.")
  }

  fileprivate mutating func checkStatus(of petition: Petition) {
    let place = map["status"]?.value.place ?? map.place
    if petition.status != .open, let form = map["form"] {
      report(
        .petitionStatus, "This petition is \(petition.status.rawValue), but still has a form to sign it.",
        at: form.place, fix: "Remove “form”, or write “status: open”.")
    }
    if petition.status == .open, let delivered = map["delivered"] {
      report(
        .petitionStatus, "This petition was delivered, but its status is open.", at: delivered.place,
        fix: "Write “status: delivered”, or remove “delivered”.")
    }
    if petition.status == .delivered, map["delivered"] == nil {
      report(
        .petitionStatus, "This petition is delivered, but does not say when.", at: place,
        fix: "Add “delivered: {date: 2026-11-21, to: …}”.")
    }
  }

  /// Whoever signs must be told what happens to what they enter.
  fileprivate mutating func checkPrivacy(hasNotice: Bool, settings: SiteSettings) {
    // A translation takes the form from its original, but not the notice: then the fault is the translation's.
    let written = map["form"]?.place
    let place = written?.file == map.place.file ? written ?? map.place : map.place
    if !hasNotice {
      report(
        .formInvalid, "This form does not say what happens to what readers enter.", at: place,
        fix: "Add “notice: …” and say who receives it, what for, and for how long it is kept.")
    }
    if settings.privacy == nil {
      report(
        .formInvalid, "This form needs a page about privacy, and the site names none.", at: place,
        fix: "Write a page privacy.md, and add “privacy: privacy” to site.yaml.")
    }
  }
}
