import Content

extension Piece {
  /// The email that readers are asked to send.
  ///
  /// - Parameters:
  ///   - urls: what makes the site's addresses.
  ///   - root: the site's own address, for links in its text.
  ///   - signature: what a signed letter ends with, unless the petition says from whom it is.
  public func mail(
    _ linked: LinkedBody, urls: SiteURL, root: String, signature: String
  ) -> MailtoAddress? {
    switch kind {
    case .action(let action):
      let recipients = action.targets.compactMap { $0.email?.value.text }
      guard !recipients.isEmpty else { return nil }
      return MailtoAddress(
        to: recipients, subject: action.subject ?? title.value, body: action.message?.value)
    case .petition(let petition):
      guard let form = petition.form, form.provider == .mail, let email = form.email else { return nil }
      let text = signedLetter(linked, urls: urls, root: root, signature: petition.sender ?? signature)
      return MailtoAddress(to: [email.text], subject: title.value, body: text)
    case .page, .post, .letter, .release: return nil
    }
  }

  /// A letter as an email: its opening and the rest without markup, and a signature if it has none.
  public func signedLetter(
    _ linked: LinkedBody, urls: SiteURL, root: String, signature: String
  ) -> String {
    let page = urls.piece(self).absolute(under: root)
    let opening = texts[.excerpt].map { ($0, linked.texts[.excerpt]?.links ?? []) }
    let parts = [opening, (body, linked.links)].compactMap { $0 }.map { text, links in
      text.plainText(
        links: links.map { $0.hasPrefix("#") ? page + $0 : SiteAddress.placed($0, root: root) }, width: .max)
    }.filter { !$0.isEmpty }
    let isSigned = parts.contains { $0.lowercased().contains(signature.lowercased()) }
    return (isSigned ? parts : parts + [signature]).joined(separator: "\n\n")
  }
}
