import Content

/// A part of the site that lists related pieces or data. Its name is the first part of its addresses.
public enum Section: String, Sendable, CaseIterable {
  /// Calls to action.
  case actions
  /// Petitions.
  case petitions
  /// Letters that organizations sign.
  case letters
  /// Campaign posts.
  case posts
  /// Press releases, advisories and statements.
  case press
  /// What pieces are filed under.
  case tags
  /// The coalition's members.
  case coalition
  /// Agreements between agencies.
  case agreements

  /// Sections that list Markdown files, and have a feed of their own.
  public static let ofPieces: [Section] = [.actions, .petitions, .letters, .posts, .press]
}

extension Piece {
  /// The section whose list it is in.
  public var section: Section? {
    switch kind {
    case .page: nil
    case .post: .posts
    case .action: .actions
    case .petition: .petitions
    case .letter: .letters
    case .release: .press
    }
  }
}
