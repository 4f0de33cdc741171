import Content
import Fields
import Planning

extension PageMaking {
  /// Links that hand a page to a mail program or another site: plain links, which load nothing from there.
  ///
  /// Pieces that ask readers to do something always have the links; other pieces have them if they have the
  /// field `share`.
  func share(of index: Int) -> ShareModel? {
    let piece = campaign.pieces[index]
    let isCall = piece.action != nil || piece.petition != nil || piece.letter != nil
    guard piece.shareText != nil || isCall else { return nil }
    let text = piece.shareText ?? piece.title.value
    let url = plan.urls.piece(piece).absolute(under: settings.url.text)
    let both = Self.encoded("\(text) \(url)")
    let mail = MailtoAddress(to: [], subject: piece.title.value, body: "\(text)\n\n\(url)").text
    return ShareModel(
      text: text, url: url,
      links: [
        LinkModel(name: strings[.share_email], address: mail),
        LinkModel(name: strings[.share_sms], address: "sms:?&body=\(both)"),
        LinkModel(name: strings[.share_whatsapp], address: "https://wa.me/?text=\(both)"),
        LinkModel(
          name: strings[.share_facebook],
          address: "https://www.facebook.com/sharer/sharer.php?u=\(Self.encoded(url))"),
        LinkModel(name: strings[.share_bluesky], address: "https://bsky.app/intent/compose?text=\(both)"),
      ])
  }

  /// Everything but unreserved characters percent-encoded (RFC 3986, section 2.3).
  private static func encoded(_ text: String) -> String {
    // A path keeps its slashes, which a query may contain as they are (RFC 3986, section 3.4).
    SiteAddress(text).encodedPath
  }
}
