import Diagnostics
import Fields

/// The program's size over time, inside a text.
public struct TotalsBlock: Sendable {
  /// How it is shown.
  public enum Form: String, Sendable, CaseIterable {
    /// As a chart with its numbers.
    case chart
    /// As a table.
    case table
  }

  /// The first day that is shown.
  public let from: Located<Day>?
  /// The last day that is shown.
  public let until: Located<Day>?
  /// How it is shown.
  public let form: Form

  /// The rows that are shown, oldest first.
  public func rows(of size: ProgramSize) -> [ProgramSize.Entry] {
    size.entries.filter { row in
      (from.map { $0.value <= row.day } ?? true) && (until.map { row.day <= $0.value } ?? true)
    }
  }
}

extension TotalsBlock {
  init(_ reader: inout FieldReader) {
    from = reader.date("from").map { Located($0.value.day, at: $0.place) }
    until = reader.date("until").map { Located($0.value.day, at: $0.place) }
    form = reader.choice("show", Form.self) ?? .chart
    guard let from, let until, until.value < from.value else { return }
    reader.report(
      .blockInvalid, "“until” is before “from”, \(from.value.iso).", at: until.place,
      fix: "Write a later day, or swap the two.")
  }
}
