import Diagnostics
import Fields

/// What a petition says beyond its text, which is the letter that readers sign.
public struct Petition: Sendable {
  /// Its status.
  public enum Status: String, Sendable, CaseIterable {
    /// Readers can sign it.
    case open
    /// Nobody can sign it any more.
    case closed
    /// It was delivered.
    case delivered
    /// Its demand was met.
    case won
  }

  /// How it was delivered.
  public struct Delivery: Sendable {
    /// The day.
    public let day: Day
    /// To whom.
    public let recipient: LocalizedText?
    /// A note.
    public let note: LocalizedText?
  }

  /// To whom it is addressed.
  public let recipients: [Recipient]
  /// From whom, which may contain a blank; readers write their names where there is none.
  public let sender: String?
  /// Who sponsors it: ids of members, or names.
  public let sponsors: [Located<String>]
  /// How many signatures it wants.
  public let goal: Located<Int>?
  /// How many signatures it has.
  public internal(set) var signatures: SignatureCount?
  /// How readers sign it.
  public let form: SignForm?
  /// Its status.
  public let status: Status
  /// How it was delivered.
  public let delivery: Delivery?
}
