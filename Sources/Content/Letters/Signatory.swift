import Diagnostics
import Fields

/// A person or an organization that signed a letter.
public struct Signatory: Sendable {
  /// What signed.
  public enum Kind: Sendable, Hashable {
    /// A member of the coalition, by its position in `MemberRegistry.members`.
    case member(Int)
    /// An organization that is not in the registry.
    case organization
    /// A person who signed as an individual.
    case individual
  }

  /// The name that is shown: a member's as the registry has it, any other as it was written.
  public let name: String
  /// What it is.
  public let kind: Kind
  /// Who signed for an organization; nil for an individual, whose name is `name`.
  public let person: String?
  /// The role of `person` in the organization, or of the individual.
  public let role: String?
  /// The state in the row, or else the member's.
  public let state: USState?
  /// The day of the signature.
  public let signed: Day?
  /// Where the name is in the table.
  public let place: Place
}
