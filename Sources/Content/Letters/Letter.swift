import Fields
import Foundation

/// What a sign-on letter says beyond its text.
public struct Letter: Sendable {
  /// How its signatories are grouped.
  public enum Grouping: String, Sendable, CaseIterable {
    /// National ones first, then those of each state.
    case state
    /// What kind of organization they are.
    case kind
  }

  /// How further organizations can sign.
  public struct SignOn: Sendable {
    /// Until when.
    public let until: Deadline?
    /// A form on another site.
    public let form: WebAddress?
    /// An email address to write to.
    public let email: EmailAddress?
  }

  /// To whom it is addressed.
  public let recipients: [Recipient]
  /// The table of signatories: a path under `content/`.
  public let file: Located<String>?
  /// How many have signed, where the table lists only some of them.
  public let total: SignatureCount?
  /// How the signatories are grouped.
  public let grouping: Grouping
  /// Whether it is public who signed for an organization.
  public let showsSigners: Bool
  /// How further organizations can sign.
  public let signOn: SignOn?
  /// Who signed, once the table has been read.
  public internal(set) var list: SignatoryList?

  /// How many signed it.
  public var count: Int? { total?.count ?? list?.signatories.count }

  /// Whether further organizations can sign at `now`.
  public func isOpen(at now: Moment) -> Bool {
    signOn.map { now < ($0.until?.moment ?? Moment(secondsSince1970: .max)) } ?? false
  }
}

extension Letter {
  /// Reads the fields of a letter.
  init(_ reader: inout FieldReader, date: PieceDate?, zone: TimeZone, today: Day) {
    recipients = reader.recipients("to")
    file = reader.text("signatories")
    total = reader.signatureCount("signatures", today: today)
    if let file = total?.file {
      reader.report(
        .fieldValue, "A letter names its table of signatories in another field.", at: file.place,
        fix: "Write “signatories: \(file.value)”.")
    }
    grouping = reader.choice("group_by", Grouping.self) ?? .state
    showsSigners = reader.flag("show_signers")
    signOn =
      reader.record("sign_on", of: "a way to sign on") { SignOn(&$0, date: date, zone: zone) } ?? nil
    list = nil
  }
}

extension Letter.SignOn {
  init?(_ reader: inout FieldReader, date: PieceDate?, zone: TimeZone) {
    until = reader.deadline("until", after: date, zone: zone)
    let written = reader.text("form", required: true)
    let mail = written.flatMap { $0.value.contains("@") ? EmailAddress($0.value) : nil }
    let web = written.flatMap { WebAddress($0.value) }
    if let written, mail == nil, web == nil {
      reader.report(
        .fieldAddress, "“\(written.value)” is neither a web address nor an email address.",
        at: written.place,
        fix: "Write an address like https://example.org/sign, or like letters@example.org.")
    }
    email = mail
    form = mail == nil ? web : nil
    guard form != nil || email != nil else { return nil }
  }
}
