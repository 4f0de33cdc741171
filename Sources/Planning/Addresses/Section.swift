/// A part of the site that lists what belongs together. Its name is the first part of its addresses.
public enum Section: String, Sendable, CaseIterable {
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
}
