import Content
import Fields
import Markdown
import Planning

/// A press release as plain text, for pasting into an e-mail.
struct ReleaseText {
  let making: PageMaking
  let index: Int

  var text: String {
    let piece = making.campaign.pieces[index]
    guard let release = piece.release else { return "" }
    let root = making.settings.url.text
    let address = making.plan.urls.piece(piece).absolute(under: root)
    var blocks: [String] = []
    if release.kind == .release { blocks.append(making.strings[.for_immediate_release].uppercased()) }
    if let date = piece.date { blocks.append(making.strings.date(date.day)) }
    blocks.append(contacts(making.contacts(making.contacts(of: release), piece.language)))
    blocks.append(PlainText.wrapped(piece.title.value.uppercased()))
    if let subhead = release.subhead { blocks.append(PlainText.wrapped(subhead)) }
    let links = making.plan.bodies[index].links.map { link in
      link.hasPrefix("#") ? address + link : SiteAddress.placed(link, root: root)
    }
    blocks.append(piece.body.plainText(lead: release.dateline.map(making.datelineText) ?? "", links: links))
    blocks.append("###")
    for member in making.about(of: release).compactMap({ making.campaign.members[$0.value] }) {
      guard let about = member.about else { continue }
      blocks.append(PlainText.wrapped("\(making.strings[.about]) \(member.name)").uppercased())
      blocks.append(PlainText.wrapped(about))
    }
    blocks.append(address)
    let text = blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    // Most hosts name no encoding for text files; without the mark browsers would take it for an older one.
    return text.utf8.allSatisfy { $0 < 128 } ? text : "\u{FEFF}" + text
  }

  private func contacts(_ contacts: [ContactModel]) -> String {
    contacts.map { contact in
      [[contact.name, contact.role].compactMap { $0 }.joined(separator: ", "), contact.phone, contact.email]
        .compactMap { $0 }.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
