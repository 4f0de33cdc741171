/// One thing that is wrong, or looks wrong, in words that let the author fix it.
public struct Diagnostic: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable {
    /// Nothing is written until it is fixed.
    case error
    /// The site is built; the author should look.
    case warning
  }

  /// An additional note, which may point to a second place.
  public struct Note: Sendable, Hashable {
    /// The note, a full sentence.
    public let text: String
    /// The place it is about.
    public let place: Place?

    /// A note about a place.
    public init(_ text: String, at place: Place? = nil) {
      self.text = text
      self.place = place
    }
  }

  /// The rule's stable name.
  public let id: DiagnosticID
  /// How much it matters.
  public var severity: Severity
  /// What is wrong: one sentence without jargon.
  public let summary: String
  /// Where.
  public let place: Place?
  /// Additional notes.
  public let notes: [Note]
  /// What to type or do instead: a full sentence.
  public let fix: String?

  /// A finding of the rule `id`.
  public init(
    _ severity: Severity, _ id: DiagnosticID, _ summary: String, at place: Place?,
    fix: String? = nil, notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.place = place
    self.notes = notes
    self.fix = fix
  }

  /// An error of the rule `id`.
  public static func error(
    _ id: DiagnosticID, _ summary: String, at place: Place?, fix: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(.error, id, summary, at: place, fix: fix, notes: notes)
  }

  /// A warning of the rule `id`.
  public static func warning(
    _ id: DiagnosticID, _ summary: String, at place: Place?, fix: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(.warning, id, summary, at: place, fix: fix, notes: notes)
  }
}

extension [Diagnostic] {
  /// Whether any of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// The same findings in the order in which an author works through them: by file, then top to bottom.
  /// Findings at one place keep the order in which they were found; what is reported twice for one place,
  /// such as for a field that a translation takes from its original, is reported once.
  public func inReadingOrder() -> [Diagnostic] {
    var seen: Set<Finding> = []
    let once = filter { finding in
      finding.place.map { seen.insert(Finding(id: finding.id, summary: finding.summary, place: $0)).inserted }
        ?? true
    }
    return once.enumerated().sorted { left, right in
      switch (left.element.place, right.element.place) {
      case (let first?, let second?) where first != second: first < second
      case (nil, _?): true
      case (_?, nil): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  /// The same findings with every warning turned into an error, as `--strict` asks.
  public func strict() -> [Diagnostic] {
    map { finding in
      var finding = finding
      finding.severity = .error
      return finding
    }
  }
}

/// What two findings with the same content have in common.
private struct Finding: Hashable {
  let id: DiagnosticID
  let summary: String
  let place: Place
}
