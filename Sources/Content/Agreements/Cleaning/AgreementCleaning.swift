import Diagnostics
import Fields

/// Cleans the cells of one table of agreements and keeps a record of what it changed.
///
/// Nothing that a reader sees is changed beyond what `CleaningRule` lists: ampersands, quotation marks,
/// commas and spelling stay as they were published.
public struct AgreementCleaning: Sendable {
  /// The day on which the table was retrieved; nothing in it can have been signed later.
  public let day: Day
  /// What was changed, in the order of the calls.
  public private(set) var changes: [CellChange] = []
  private(set) var findings = FindingLimit()
  /// What cells were cleaned to: most states, types and models are the same from row to row.
  private var cleaned: [String: CleanText] = [:]

  /// A cleaning of the table of a day.
  public init(day: Day) {
    self.day = day
  }

  /// What is wrong: unknown states, invalid days, broken addresses.
  public var diagnostics: [Diagnostic] { findings.diagnostics }

  /// A cell's text without extra spaces and with one kind of apostrophe; nil if the cell counts as empty.
  public mutating func text(_ cell: String, column: AgreementField, at place: Place) -> String? {
    let clean = clean(cell)
    note(cell, clean.text, clean.rules, column, place)
    return clean.text.isEmpty ? nil : clean.text
  }

  /// The state that a cell names, whatever its letter case; nil if the cell means nothing, or with a finding
  /// (`state-unknown`) if there is no such state.
  public mutating func state(_ cell: String, at place: Place) -> USState? {
    let clean = clean(cell)
    if clean.text.isEmpty {
      note(cell, "", clean.rules, .state, place)
      return nil
    }
    guard let state = USState.named(clean.text) else {
      note(cell, clean.text, clean.rules, .state, place)
      findings.add(.stateUnknown) {
        .error(
          .stateUnknown, "“\(clean.text)” is not a state or territory of the United States.", at: place,
          fix: USState.suggestion(for: clean.text) ?? "Write the state's full name.")
      }
      return nil
    }
    note(cell, state.name, clean.rules + (clean.text == state.name ? [] : [.stateName]), .state, place)
    return state
  }

  /// The day that a cell gives as `2026-05-18` (a time after it is ignored), `5/18/2026` or `5/18/26`; nil
  /// if the cell means nothing, or with an error (`field-date`) if it is not a day, is after the table's own,
  /// or before 1996, when there was no such agreement.
  public mutating func day(_ cell: String, at place: Place) -> Day? {
    let text = CleanText(cell).text
    if text.isEmpty { return nil }
    guard let written = Day(published: text), written.year >= MisspelledDay.earliest else {
      let limit = day
      findings.add(.fieldDate) {
        let meant = MisspelledDay(text).reading(notAfter: limit)
        return .error(
          .fieldDate, "“\(text)” is not a day.", at: place,
          fix: meant.map { "Write \($0.american), if that is the right day." }
            ?? "Write it as month/day/year, like 5/18/2026, or as 2026-05-18.")
      }
      return nil
    }
    if written > day {
      let limit = day
      findings.add(.fieldDate) {
        .error(
          .fieldDate, "“\(text)” is after \(limit.iso), the day of this table.", at: place,
          fix: "Correct the day: the agreement was signed on or before \(limit.american).")
      }
      return nil
    }
    return written
  }

  /// The address of a document: the cell's hyperlink if it has one, else its text, without the wrappers that
  /// mail programs and browsers put around it.
  ///
  /// Nil if there is none (`link` and `link pending` count as no address). An address that is broken or had
  /// to be repaired is a warning (`document-address`).
  public mutating func address(
    _ cell: String, hyperlink: String? = nil, column: AgreementField, at place: Place
  ) -> WebAddress? {
    let linked = hyperlink.map { CleanText.trimmed($0) } ?? ""
    let published = linked.isEmpty ? CleanText.trimmed(cell) : linked
    if published.isEmpty || PublishedAddress.meansNothing(published) { return nil }
    let read = PublishedAddress(published)
    guard let address = read.address else {
      note(published, "", [.brokenAddress], column, place)
      findings.add(.documentAddress) {
        .warning(
          .documentAddress, "“\(published.shortened)” is not an address that a browser can open.",
          at: place,
          fix: "Write the complete address, which begins with https:// and has no spaces, or empty the cell.")
      }
      return nil
    }
    note(published, address.text, read.rules, column, place)
    if read.isRepaired {
      findings.add(.documentAddress) {
        .warning(
          .documentAddress, "“\(published.shortened)” is not a valid address, so Handbill repaired it.",
          at: place,
          fix: "Open \(address.text), and write that address if it is the right document.")
      }
    }
    return address
  }

  /// What `read` makes of a text with which `agreements.yaml` replaces a cell; only the replacement is
  /// recorded then.
  mutating func correct<Value>(
    _ cell: String, to correction: Located<String>, because: String?, column: AgreementField,
    at place: Place, _ read: (inout AgreementCleaning) -> Value
  ) -> Value {
    let count = changes.count
    let value = read(&self)
    changes.removeLast(changes.count - count)
    changes.append(
      CellChange(
        place: place, column: column, before: cell, after: correction.value, rules: [.correction],
        because: because))
    return value
  }

  private mutating func clean(_ cell: String) -> CleanText {
    if let known = cleaned[cell] { return known }
    let clean = CleanText(cell)
    if cell.utf8.count < 100 { cleaned[cell] = clean }
    return clean
  }

  private mutating func note(
    _ before: String, _ after: String, _ rules: [CleaningRule], _ column: AgreementField, _ place: Place
  ) {
    if rules.isEmpty { return }
    changes.append(
      CellChange(
        place: place, column: column, before: before, after: after, rules: rules, because: nil))
  }
}

extension String {
  /// The text up to a length that fits into a message.
  fileprivate var shortened: String { count > 120 ? prefix(119) + "…" : self }
}
