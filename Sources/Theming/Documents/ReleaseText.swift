import Content
import Fields
import Markdown
import Planning

/// A press release as plain text, for pasting into an email.
struct ReleaseText {
  let making: PageMaking
  let index: Int

  var text: String {
    let piece = making.campaign.pieces[index]
    guard let release = piece.release else { return "" }
    let root = making.settings.url.text
    let address = making.plan.urls.piece(piece).absolute(under: root)
    var blocks: [String] = []
    if let embargo = making.embargo(of: release) {
      blocks.append(embargo.uppercased())
    } else if release.kind == .release {
      blocks.append(making.strings[.for_immediate_release].uppercased())
    }
    if release.kind != .release { blocks.append(making.label(of: release.kind).uppercased()) }
    if let date = piece.date { blocks.append(making.strings.date(date.day)) }
    blocks.append(contacts(making.contacts(making.contacts(of: release), piece.language)))
    blocks.append(PlainText.wrapped(piece.title.value.uppercased()))
    if let subhead = release.subhead { blocks.append(PlainText.wrapped(subhead)) }
    if let event = release.event { blocks.append(self.event(making.event(event, of: piece))) }
    blocks += release.corrections.map(correction)
    let links = making.plan.bodies[index].links.map { link in
      link.hasPrefix("#") ? address + link : SiteAddress.placed(link, root: root)
    }
    blocks.append(
      piece.body.plainText(
        lead: release.dateline.map(making.datelineText) ?? "", links: links,
        codeBlocks: DataBlockMaking(making: making, index: index).plainTexts))
    blocks += letter(making.plan.bodies[index].letter, root: root)
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

  private func event(_ event: EventModel) -> String {
    let strings = making.strings
    let lines = [
      (strings[.who], event.who), (strings[.what], event.what), (strings[.when], event.when),
      (strings[.where], event.location),
    ]
    return lines.compactMap { label, text in
      text.map { PlainText.wrapped($0, first: "\(label.uppercased()): ", rest: "  ") }
    }.joined(separator: "\n")
  }

  private func correction(_ correction: Release.Correction) -> String {
    let label = making.strings.filled(.correction_of, ["date": making.strings.date(correction.day)])
    return PlainText.wrapped("\(label): \(correction.text)")
  }

  /// The letter that the piece is about, with how many have signed it.
  private func letter(_ index: Int?, root: String) -> [String] {
    guard let index, let letter = making.campaign.pieces[index].letter else { return [] }
    let piece = making.campaign.pieces[index]
    let count = letter.count.map { making.strings.counted(.signatory_count, $0) }
    let heading = [piece.title.value, count].compactMap { $0 }.joined(
      separator: making.strings[.dateline_dash])
    let address = making.plan.urls.piece(piece).absolute(under: root)
    return [PlainText.wrapped(heading) + "\n" + address]
  }

  private func contacts(_ contacts: [ContactModel]) -> String {
    contacts.map { contact in
      [[contact.name, contact.role].compactMap { $0 }.joined(separator: ", "), contact.phone, contact.email]
        .compactMap { $0 }.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
