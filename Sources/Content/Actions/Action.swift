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
  /// Until when it makes sense to take part.
  public let deadline: Deadline?
  /// The subject of the email.
  public let subject: String?
  /// The text of the email, which may hold blanks.
  public let message: Located<String>?
  /// Who calls for it as well: ids of members, or names.
  public let allies: [Located<String>]

  /// The moment from which on it is over: the deadline, or else the end of the last of its days.
  public func end(in zone: TimeZone) -> Moment? {
    deadline?.moment ?? dates.map { $0.time.end(in: zone) }.max()
  }
}
