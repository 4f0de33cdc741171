import Fields

/// How readers sign a petition.
public struct SignForm: Sendable {
  /// Who receives what readers enter.
  public enum Provider: String, Sendable, CaseIterable {
    /// A page at Action Network, to which this site only links.
    case actionNetwork = "action_network"
    /// formspree.io.
    case formspree
    /// The host Netlify, on which the site itself is.
    case netlify
    /// The site owner's own program that accepts a form (HTML, `method="post"`).
    case post
    /// The reader's own mail program.
    case mail = "mailto"
  }

  /// Something that readers are asked to agree to.
  public struct Consent: Sendable {
    /// The name under which it is sent.
    public let id: String
    /// What they agree to.
    public let text: LocalizedText
    /// Whether readers must agree to sign.
    public let isRequired: Bool
  }

  /// Who receives what readers enter.
  public let provider: Provider
  /// Where it is sent, or the page to which readers go.
  public let address: WebAddress?
  /// Where signatures by mail go.
  public let email: EmailAddress?
  /// What readers are asked to enter.
  public let fields: [SignField]
  /// What they are asked to agree to.
  public let consents: [Consent]

  /// Whether the page has a form of its own.
  public var isOnPage: Bool { [.formspree, .netlify, .post].contains(provider) }
}
