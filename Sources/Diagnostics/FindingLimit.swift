/// Collects the findings in one file, and of each rule only the first 20: the same mistake in every row is
/// one mistake, and the messages must stay readable.
public struct FindingLimit: Sendable {
  /// How many findings of one rule are kept.
  public static let perRule = 20

  private var kept: [Diagnostic] = []
  private var counts: [DiagnosticID: Int] = [:]
  private var lastKept: [DiagnosticID: Int] = [:]

  /// An empty collection.
  public init() {}

  /// Adds a finding of the rule `id`, which is made only if it will be kept.
  public mutating func add(_ id: DiagnosticID, _ make: () -> Diagnostic) {
    let count = counts[id, default: 0] + 1
    counts[id] = count
    guard count <= Self.perRule else { return }
    lastKept[id] = kept.count
    kept.append(make())
  }

  /// What was kept; the last finding of a rule that had more says how many more.
  public var diagnostics: [Diagnostic] {
    var diagnostics = kept
    for (id, count) in counts where count > Self.perRule {
      guard let index = lastKept[id] else { continue }
      let last = diagnostics[index]
      let more = count - Self.perRule
      let remark = more == 1 ? "There is 1 more like this" : "There are \(more) more like this"
      diagnostics[index] = Diagnostic(
        last.severity, id, last.summary, at: last.place, fix: last.fix,
        notes: last.notes + [.init("\(remark) in this file.")])
    }
    return diagnostics
  }
}
