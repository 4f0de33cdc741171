import Diagnostics

/// A Markdown text, rendered as far as it can be without knowing the rest of the site.
///
/// What only the site knows (addresses, sizes of images, words in the page's language) are slots in its HTML, which
/// `html(…)` fills. Links, images and headings are in reading order.
public struct MarkdownDocument: Sendable {
  /// All links.
  public let links: [MarkdownLink]
  /// All images.
  public let images: [MarkdownImage]
  /// All headings.
  public let headings: [MarkdownHeading]
  /// Fenced blocks with an info string.
  public let codeBlocks: [MarkdownCodeBlock]
  /// Raw HTML, kept or left out.
  public let rawHTML: [MarkdownRawHTML]
  /// The first paragraph that is more than an image, without markup; empty when there is none.
  public let firstParagraph: String

  /// The HTML without the slots' values, UTF-8.
  let bytes: [UInt8]
  /// Where values go, in order.
  let slots: [Slot]

  /// A gap of the HTML.
  struct Slot: Sendable {
    enum Value: Sendable {
      case link, imageSource, imageAttributes, heading, codeBlock, lead, footnoteBack
    }

    /// The value goes in front of the byte at this offset.
    let offset: Int
    let value: Value
    /// The position among the links, images, headings or code blocks.
    let index: Int
  }
}
