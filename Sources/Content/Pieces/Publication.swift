import Fields

/// Whether a piece is public, at the moment for which the site is built.
public enum Publication: Sendable, Hashable {
  /// It is on the site.
  case published
  /// Its author is still at work on it.
  case draft
  /// It is public from that moment.
  case scheduled(Moment)
}
