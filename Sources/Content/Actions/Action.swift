import Fields
import Foundation

/// What a call to action says beyond its text.
public struct Action: Sendable {
  /// What readers are asked to do.
  public enum Kind: String, Sendable, CaseIterable {
    /// To telephone.
    case call
    /// To write an email.
    case email
    /// To go to an office.
    case visit
    /// To come to an event.
    case attend
  }

  /// What readers are asked to do.
  public let kind: Kind
  /// The request, in one line.
  public let ask: String?
  /// Whom to reach.
  public let targets: [ActionTarget]
  /// The days of action, in the order in which they are written.
  public let dates: [ActionDate]
  /// The last day or moment to take part.
  public let deadline: Deadline?
  /// The subject of the email.
  public let subject: String?
  /// The text of the email, which may contain blanks.
  public let message: Located<String>?
  /// Who supports it: ids of members, or names.
  public let allies: [Located<String>]

  /// The moment at which it is over: the deadline, or without one the end of its last day.
  public func end(in zone: TimeZone) -> Moment? {
    deadline?.moment ?? dates.map { $0.time.end(in: zone) }.max()
  }
}
