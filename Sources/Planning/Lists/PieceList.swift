/// One page of a list of pieces.
public struct PieceList: Sendable {
  /// What the list collects.
  public enum Subject: Sendable, Hashable {
    /// A section.
    case section(Section)
    /// One year of a section.
    case year(Int, of: Section)
    /// Everything filed under a tag.
    case tag(Tag)
  }

  /// What it collects.
  public let subject: Subject
  /// The positions in the campaign of the pieces on this page: those that are open, then the others, each newest
  /// first.
  public let pieces: [Int]
  /// How many of them are open.
  public let openCount: Int
  /// The number of this page, from 1.
  public let page: Int
  /// How many pages the list has.
  public let pageCount: Int
  /// The first page of the list.
  public let first: SiteAddress
  /// The years of the section, newest first, for lists that can be narrowed to one.
  public let years: [Int]

  /// How many pieces are on a page.
  public static let piecesPerPage = 20

  /// The section that the list is part of.
  public var section: Section {
    switch subject {
    case .section(let section), .year(_, of: let section): section
    case .tag: .tags
    }
  }
}

/// A subject that pieces are filed under.
public struct Tag: Sendable, Hashable {
  /// The last part of its address.
  public let slug: String
  /// Its name, as it was first written.
  public let name: String
  /// How many public pieces carry it.
  public let count: Int
}
