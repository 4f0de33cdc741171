import Diagnostics
import Fields

/// Follows each agreement from table to table.
struct HistoryBuilding {
  /// An agreement and its rows.
  struct Thread {
    /// Table and row, oldest first; at least one.
    var rows: [(sheet: Int, row: Int)]
  }

  let sheets: [PreparedSheet]
  /// Every agency's state and folded name, by its number.
  let names: [(state: USState, agency: String)]
  private(set) var threads: [Thread] = []
  private(set) var comparisons: [SheetComparison] = []
  /// The matches of each pair of tables, with the threads of both sides.
  private var found: [[(match: SheetMatching.Match, old: Int?, new: Int?)]] = []
  /// What identifies each thread.
  private(set) var keys: [AgreementKey] = []
  /// The threads in the order of their keys.
  private(set) var order: [Int] = []

  init(_ sheets: [AgreementSheet]) {
    var folding = RowFolding()
    var days: Set<Day> = []
    let ordered = sheets.filter { days.insert($0.day).inserted }.sorted { $0.day < $1.day }
    self.sheets = ordered.map { PreparedSheet($0, &folding) }
    names = folding.names
  }

  mutating func build() {
    guard let first = sheets.first else { return }
    threads = first.rows.indices.map { Thread(rows: [(0, $0)]) }
    var threadOfRow = Array(first.rows.indices)
    var formerDays: [SheetRow.Base: [Day?]] = [:]
    for index in sheets.indices.dropFirst() {
      let matching = SheetMatching(sheets[index - 1], sheets[index], formerDays: formerDays)
      threadOfRow = follow(matching.matches, into: index, threadOfRow)
      for row in sheets[index - 1].rows where formerDays[row.base]?.contains(row.signed) != true {
        formerDays[row.base, default: []].append(row.signed)
      }
    }
    assignKeys()
    comparisons = found.indices.map { comparison(at: $0) }
  }

  /// Lengthens the threads of matched rows and begins one for each row that is new; the thread of each new
  /// row.
  private mutating func follow(_ matches: [SheetMatching.Match], into sheet: Int, _ threadOfRow: [Int])
    -> [Int]
  {
    var next = [Int](repeating: 0, count: sheets[sheet].rows.count)
    var pairs: [(match: SheetMatching.Match, old: Int?, new: Int?)] = []
    pairs.reserveCapacity(matches.count)
    for match in matches {
      let oldThread = match.old.map { threadOfRow[$0] }
      var newThread: Int?
      if let row = match.new {
        if let oldThread, match.kind != .signedAgain {
          threads[oldThread].rows.append((sheet, row))
          newThread = oldThread
        } else {
          threads.append(Thread(rows: [(sheet, row)]))
          newThread = threads.count - 1
        }
        next[row] = newThread ?? 0
      }
      pairs.append((match, oldThread, newThread))
    }
    found.append(pairs)
    return next
  }

  /// Numbers the agreements of each agency and model in the order in which they were listed first, and
  /// signed.
  private mutating func assignKeys() {
    var signings: [SheetRow.Base: Int] = [:]
    let order = threads.indices.sorted { left, right in
      let (one, other) = (threads[left].rows[0], threads[right].rows[0])
      return (one.sheet, one.row) < (other.sheet, other.row)
    }
    var assigned = [AgreementKey?](repeating: nil, count: threads.count)
    for thread in order {
      let row = firstRow(of: thread)
      let signing = signings[row.base, default: 0] + 1
      signings[row.base] = signing
      assigned[thread] = AgreementKey(
        state: row.agreement.state, agency: row.base.agency, model: row.base.model, signing: signing)
    }
    let keys = assigned.compactMap { $0 }
    self.keys = keys
    self.order = keys.indices.sorted { keys[$0].precedes(keys[$1]) }
  }

  private func firstRow(of thread: Int) -> SheetRow {
    let first = threads[thread].rows[0]
    return sheets[first.sheet].rows[first.row]
  }

  /// The agreements in the order of their keys.
  func records() -> [AgreementRecord] {
    order.map { thread in
      AgreementRecord(
        key: keys[thread],
        listings: threads[thread].rows.map {
          (sheets[$0.sheet].sheet.day, sheets[$0.sheet].rows[$0.row].listing)
        },
        isListed: threads[thread].rows.last?.sheet == sheets.count - 1)
    }
  }

  private func comparison(at index: Int) -> SheetComparison {
    let (old, new) = (sheets[index], sheets[index + 1])
    let columns = old.columns.intersection(new.columns)
    var unchanged = 0
    var changes: [AgreementChange] = []
    for pair in found[index] {
      let before = pair.match.old.map { old.rows[$0] }
      let after = pair.match.new.map { new.rows[$0] }
      var fields: [AgreementField] = []
      if let before, let after { fields = RowDifference.fields(before, after, in: columns) }
      if pair.match.kind == nil, fields.isEmpty {
        unchanged += 1
        continue
      }
      changes.append(
        AgreementChange(
          kind: pair.match.kind ?? .changed, reason: pair.match.reason, from: old.sheet.day,
          day: new.sheet.day,
          before: before?.listing, after: after?.listing, fields: fields,
          beforeKey: pair.old.map { keys[$0] }, afterKey: pair.new.map { keys[$0] }))
    }
    return SheetComparison(
      from: old.sheet.day, day: new.sheet.day, countBefore: old.rows.count, countAfter: new.rows.count,
      unchanged: unchanged, changes: changes.sorted(by: Self.precedes),
      diagnostics: Self.alarm(changes.count { $0.after == nil }, of: old, in: new))
  }

  private static func alarm(_ gone: Int, of old: PreparedSheet, in new: PreparedSheet) -> [Diagnostic] {
    guard gone * 10 > old.rows.count else { return [] }
    return [
      .warning(
        .agreementsFewer,
        "\(gone) of the \(old.rows.count) agreements of \(old.sheet.day.iso) are missing on"
          + " \(new.sheet.day.iso).",
        at: new.sheet.place,
        fix: "Check that the file is complete and has the same columns as the one before it.")
    ]
  }

  private static func precedes(_ left: AgreementChange, _ right: AgreementChange) -> Bool {
    guard let one = left.afterKey ?? left.beforeKey, let other = right.afterKey ?? right.beforeKey else {
      return false
    }
    return one.precedes(other)
  }
}

extension AgreementKey {
  /// Orders keys by state, agency, model and signing.
  func precedes(_ other: AgreementKey) -> Bool {
    if state.name != other.state.name { return state.name < other.state.name }
    if agency != other.agency { return agency < other.agency }
    if model != other.model { return model < other.model }
    return signing < other.signing
  }
}
