import Diagnostics
import Fields

/// One who signed a letter.
public struct Signatory: Sendable {
  /// What it is that signed.
  public enum Kind: Sendable, Hashable {
    /// A member of the coalition, by its position in `MemberRegistry.members`.
    case member(Int)
    /// An organization that is not in the registry.
    case organization
    /// A person who signed for nobody else.
    case individual
  }

  /// The name that is shown: a member's as the registry has it, any other as it was written.
  public let name: String
  /// What it is.
  public let kind: Kind
  /// Who signed for an organization; nil for an individual, whose name is `name`.
  public let person: String?
  /// What `person` is in the organization, or what the individual is.
  public let role: String?
  /// The state in the row, or else the member's.
  public let state: USState?
  /// The day of the signature.
  public let signed: Day?
  /// Where the name stands in the table.
  public let place: Place
}
