import Fields

/// The date of a piece, as it is shown and as machines order it.
public struct PieceDate: Sendable, Hashable {
  /// The day in the site's time zone.
  public let day: Day
  /// The point in time.
  public let moment: Moment

  /// A day and the point in time it stands for.
  public init(day: Day, moment: Moment) {
    self.day = day
    self.moment = moment
  }
}
