import Content
import Diagnostics
import Planning

/// A mail program cuts off an address that is too long, and with it the end of the message.
///
/// What is measured is what the page writes, with the words of the page's language.
struct MailRule {
  let plan: SitePlan
  let strings: [String: ThemeStrings]

  var diagnostics: [Diagnostic] {
    let campaign = plan.campaign
    return zip(campaign.pieces, plan.bodies).compactMap { piece, linked in
      guard piece.action != nil || piece.petition != nil,
        piece.isOpen(at: campaign.now, in: campaign.settings.zone),
        let signature = signature(in: piece.language),
        let mail = piece.mail(
          linked, urls: plan.urls, root: campaign.settings.url.text, signature: signature),
        mail.isTooLong
      else { return nil }
      return .warning(
        .mailTooLong,
        "With its message, the email's address has \(mail.text.utf8.count) characters; mail programs accept \(MailtoAddress.longest).",
        at: piece.action?.message?.place ?? piece.file.place,
        fix: "Shorten the message. Until you do, the button leaves it out, and readers copy it from the page."
      )
    }
  }

  /// The blank for a reader's name; a language without public pages has no words of its own yet, so its pieces
  /// are measured with those of the default language.
  private func signature(in language: String) -> String? {
    (strings[language] ?? strings[plan.campaign.settings.defaultLanguage.code])?.yourName
  }
}

extension ThemeStrings {
  /// The blank in which readers write their names.
  var yourName: String { "[\(self[.your_name])]" }
}
