extension MarkdownDocument {
  /// The HTML with every slot filled.
  ///
  /// - Parameters:
  ///   - lead: HTML at the start of the text, inside its first paragraph, if the text begins with one.
  ///   - links: an address for each of `links`; it is escaped here.
  ///   - images: for each of `images` an address, which is escaped here, and further attributes as HTML, each after a
  ///     blank, such as ` width="640" height="480"`.
  ///   - codeBlocks: HTML for each of `codeBlocks`; only that of placed ones is used.
  ///   - footnoteBack: what a screen reader says of a link from a footnote back to the text; it is escaped here.
  public func html(
    lead: String = "", links: [String], images: [(source: String, attributes: String)],
    codeBlocks: [String] = [],
    footnoteBack: String
  ) -> String {
    var html: [UInt8] = []
    appendHTML(
      to: &html, lead: lead, links: links, images: images, codeBlocks: codeBlocks, footnoteBack: footnoteBack)
    return String(decoding: html, as: UTF8.self)
  }

  /// Appends the HTML, UTF-8, with every slot filled as `html(…)` describes.
  public func appendHTML(
    to html: inout [UInt8], lead: String = "", links: [String],
    images: [(source: String, attributes: String)],
    codeBlocks: [String] = [], footnoteBack: String
  ) {
    assert(links.count == self.links.count && images.count == self.images.count, "A value for each slot")
    html.reserveCapacity(html.count + bytes.count + lead.utf8.count + slots.count * 64)
    bytes.withUnsafeBufferPointer { bytes in
      var done = 0
      for slot in slots {
        html.append(contentsOf: bytes[done..<slot.offset])
        done = slot.offset
        let index = slot.index
        switch slot.value {
        case .link: if index < links.count { HTMLText.append(links[index], to: &html) }
        case .imageSource: if index < images.count { HTMLText.append(images[index].source, to: &html) }
        case .imageAttributes:
          if index < images.count { html.append(contentsOf: images[index].attributes.utf8) }
        case .heading: html.append(contentsOf: headings[index].id.utf8)
        case .codeBlock: if index < codeBlocks.count { html.append(contentsOf: codeBlocks[index].utf8) }
        case .lead: html.append(contentsOf: lead.utf8)
        case .footnoteBack: HTMLText.append(footnoteBack, to: &html)
        }
      }
      html.append(contentsOf: bytes[done...])
    }
  }
}
