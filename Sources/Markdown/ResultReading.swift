import CMarkShim
import Diagnostics

/// Takes the values from the result of the C code, which is not kept.
struct ResultReading {
  private let document: markdown_document
  private let file: String
  private let firstLine: Int
  private(set) var diagnostics: [Diagnostic] = []

  private var links: [MarkdownLink] = []
  private var images: [MarkdownImage] = []
  private var headings: [MarkdownHeading] = []
  private var codeBlocks: [MarkdownCodeBlock] = []
  private var rawHTML: [MarkdownRawHTML] = []
  private var ids: HeadingIDs

  init(document: markdown_document, file: String, firstLine: Int) {
    self.document = document
    self.file = file
    self.firstLine = firstLine
    ids = HeadingIDs(
      hasFootnotes: UnsafeBufferPointer(start: document.slots, count: document.slot_count).contains {
        $0.kind == MARKDOWN_SLOT_FOOTNOTE_BACK
      })
  }

  mutating func read() -> MarkdownDocument {
    let items = UnsafeBufferPointer(start: document.items, count: document.item_count)
    // The position of each item among those of its kind.
    let indices = items.map { read($0) }
    let slots = UnsafeBufferPointer(start: document.slots, count: document.slot_count).map { slot in
      let index = Int(slot.index) < indices.count ? indices[Int(slot.index)] : 0
      return MarkdownDocument.Slot(offset: Int(slot.offset), value: Self.value(of: slot.kind), index: index)
    }
    if document.lacks_quotes { diagnostics.append(simplified("quotation marks stay straight")) }
    if document.lacks_addresses { diagnostics.append(simplified("bare addresses do not become links")) }
    return MarkdownDocument(
      links: links, images: images, headings: headings, codeBlocks: codeBlocks, rawHTML: rawHTML,
      firstParagraph: text(document.first_paragraph),
      bytes: Array(UnsafeBufferPointer(start: document.html, count: document.html_length)), slots: slots)
  }

  /// Adds an item to those of its kind and returns its position there.
  private mutating func read(_ item: markdown_item) -> Int {
    let place = Place(
      file, line: Int(item.line) + firstLine - 1, column: Int(item.column), length: Int(item.length))
    let text = text(item.text)
    switch item.kind {
    case MARKDOWN_LINK:
      links.append(MarkdownLink(destination: self.text(item.target), text: text, place: place))
      return links.count - 1
    case MARKDOWN_IMAGE:
      images.append(MarkdownImage(destination: self.text(item.target), alternativeText: text, place: place))
      return images.count - 1
    case MARKDOWN_HEADING:
      headings.append(
        MarkdownHeading(level: Int(item.level), text: text, id: ids.next(for: text), place: place))
      return headings.count - 1
    case MARKDOWN_CODE:
      codeBlocks.append(
        MarkdownCodeBlock(info: self.text(item.target), code: text, isPlaced: item.level == 1, place: place))
      return codeBlocks.count - 1
    case MARKDOWN_UNUSED_FOOTNOTE:
      diagnostics.append(unusedFootnote(text, at: place))
      return 0
    default:
      rawHTML.append(MarkdownRawHTML(text: text, isKept: item.level == 1, place: place))
      return rawHTML.count - 1
    }
  }

  private func text(_ span: markdown_span) -> String {
    guard span.length > 0 else { return "" }
    return String(
      decoding: UnsafeBufferPointer(start: document.pool + Int(span.offset), count: Int(span.length)),
      as: UTF8.self)
  }

  private static func value(of kind: markdown_slot_kind) -> MarkdownDocument.Slot.Value {
    switch kind {
    case MARKDOWN_SLOT_LINK: .link
    case MARKDOWN_SLOT_IMAGE_SOURCE: .imageSource
    case MARKDOWN_SLOT_IMAGE_ATTRIBUTES: .imageAttributes
    case MARKDOWN_SLOT_HEADING: .heading
    case MARKDOWN_SLOT_CODE: .codeBlock
    case MARKDOWN_SLOT_FOOTNOTE_BACK: .footnoteBack
    default: .lead
    }
  }

  private func unusedFootnote(_ label: String, at place: Place) -> Diagnostic {
    .warning(
      .markdownFootnote, "Nothing in the text refers to this footnote, so it is left out.", at: place,
      fix: "Write “[^\(label)]” where it belongs, or remove the footnote.")
  }

  private func simplified(_ what: String) -> Diagnostic {
    .warning(
      .markdownSimplified, "A paragraph or word of this file is so long that \(what).", at: Place(file),
      fix: "Part it with blank lines.")
  }
}
