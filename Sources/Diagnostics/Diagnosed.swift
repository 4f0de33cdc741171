/// What a stage made, together with what it found wrong on the way.
public struct Diagnosed<Value> {
  /// What was made of everything that was right.
  public var value: Value
  /// What was wrong.
  public var diagnostics: [Diagnostic]

  /// A value and what was found.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Hands out the value and adds the findings to `collected`.
  public func collect(into collected: inout [Diagnostic]) -> Value {
    collected += diagnostics
    return value
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
