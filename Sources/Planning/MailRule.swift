import Content
import Diagnostics

/// A mail program cuts off an address that is too long, and with it the end of the message.
struct MailRule {
  let campaign: Campaign
  let bodies: [LinkedBody]

  var diagnostics: [Diagnostic] {
    zip(campaign.pieces, bodies).compactMap { piece, linked in
      guard piece.isOpen(at: campaign.now, in: campaign.settings.zone),
        let mail = piece.mail(linked, root: campaign.settings.url.text), mail.isTooLong
      else { return nil }
      return .warning(
        .mailTooLong,
        "With its message, the mail's address has \(mail.text.utf8.count) characters; programs take \(MailtoAddress.longest).",
        at: piece.action?.message?.place ?? piece.file.place,
        fix: "Shorten the message. Until then, readers copy it from the page; the button leaves it out.")
    }
  }
}
