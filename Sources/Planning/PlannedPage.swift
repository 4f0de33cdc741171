import Content

/// One page of the site: where it is, in which language, and what it shows.
public struct PlannedPage: Sendable {
  /// What a page shows. Numbers are positions in the campaign's lists.
  public enum Content: Sendable {
    /// A language's home page, with the text of `index.md` if there is one.
    case home(text: Int?)
    /// A Markdown file's page, with its neighbors in time.
    case piece(Int, newer: Int?, older: Int?)
    /// A sheet of paper to sign a petition on.
    case sheet(Int)
    /// What newsrooms can use.
    case mediaKit
    /// A list of pieces, or one page of it.
    case list(PieceList)
    /// All tags.
    case tags([Tag])
    /// The directory of members.
    case coalition
    /// One member.
    case member(Int)
    /// A page of the record of agreements.
    case agreements(AgreementPage)
    /// What a host shows for an address that does not exist.
    case notFound
    /// Redirects readers from an old address to a new one.
    case redirect(to: SiteAddress, title: String)
  }

  /// Its address.
  public let address: SiteAddress
  /// The code of its language.
  public let language: String
  /// What it shows.
  public let content: Content
  /// What the same page in another language has in common with it; nil for pages that have no such twin.
  public let twinKey: String?

  /// Whether search engines and the sitemap list it.
  public var isIndexed: Bool {
    switch content {
    case .notFound, .redirect, .sheet: false
    default: true
    }
  }

  /// The section whose menu entry is marked as current.
  public var section: Section? {
    let parts = address.path.split(separator: "/")
    let first = parts.first == Substring(language) ? parts.dropFirst().first : parts.first
    return first.flatMap { Section(rawValue: String($0)) }
  }
}
