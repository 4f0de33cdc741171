import Diagnostics

/// A value and the place where the author wrote it.
public struct Located<Value> {
  /// The value.
  public let value: Value
  /// Where it is.
  public let place: Place

  /// A value at a place.
  public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Located: Sendable where Value: Sendable {}
