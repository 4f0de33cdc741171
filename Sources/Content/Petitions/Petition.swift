import Diagnostics
import Fields

/// What a petition says beyond its text, which is the letter that readers sign.
public struct Petition: Sendable {
  /// How far it has come.
  public enum Status: String, Sendable, CaseIterable {
    /// Readers can sign it.
    case open
    /// Nobody can sign it any more.
    case closed
    /// It was handed over.
    case delivered
    /// What it asks for was done.
    case won
  }

  /// How it was handed over.
  public struct Delivery: Sendable {
    /// The day.
    public let day: Day
    /// To whom.
    public let recipient: LocalizedText?
    /// What else there is to say.
    public let note: LocalizedText?
  }

  /// To whom it is addressed.
  public let recipients: [Recipient]
  /// From whom, which may hold a blank; readers write their names where there is none.
  public let sender: String?
  /// Who stands behind it: ids of members, or names.
  public let sponsors: [Located<String>]
  /// How many signatures it wants.
  public let goal: Located<Int>?
  /// How many signatures it has.
  public internal(set) var signatures: SignatureCount?
  /// How readers sign it.
  public let form: SignForm?
  /// How far it has come.
  public let status: Status
  /// How it was handed over.
  public let delivery: Delivery?
}
