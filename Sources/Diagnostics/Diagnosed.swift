/// The result of a stage, with the problems it found.
public struct Diagnosed<Value> {
  /// The result of everything that was right.
  public var value: Value
  /// What was wrong.
  public var diagnostics: [Diagnostic]

  /// A value and what was found.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Returns the value and adds the findings to `collected`.
  public func collect(into collected: inout [Diagnostic]) -> Value {
    collected += diagnostics
    return value
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
