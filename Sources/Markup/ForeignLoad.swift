/// Something in markup, a stylesheet or a script that leads out of the site without a reader's click.
public struct ForeignLoad: Sendable, Hashable {
  /// What it would do.
  public enum Kind: Sendable, Hashable {
    /// A browser fetches it without a click, or contacts it.
    case loads
    /// Readers are led there without having asked for it.
    case leadsAway
    /// Every relative address of the page would lead there.
    case rebases
    /// What readers enter is sent there.
    case sends
    /// A script names the address, and can do with it what it wants.
    case isNamed
    /// The address is itself a program: `javascript:`.
    case runs
    /// The address is itself a document, in which nothing is checked: `data:text/html,`.
    case holdsDocument
  }

  /// What it would do.
  public let kind: Kind
  /// Where its address begins, in the positions of the text.
  public let position: Int
  /// Scheme, host and port, such as `https://example.org`; nil where they are not known before the page is made.
  public let origin: String?
}
