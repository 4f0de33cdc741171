import Fields

/// Finds for each row of a table the row of the next one that is the same agreement.
///
/// Rows are first matched by state, agency and model; what is left is given to the rules for agreements that
/// are listed under another name, model or state. Every row of both tables ends up in exactly one match.
struct SheetMatching {
  /// Two rows that are one agreement, or one row alone.
  struct Match {
    let old: Int?
    let new: Int?
    /// Nil where the rows alone show whether anything has changed.
    let kind: AgreementChange.Kind?
    let reason: AgreementChange.Reason?
  }

  /// Days by which two signing days may differ and still be one, mistyped or taken from another page of the
  /// document.
  static let closeDays = 7
  /// Days that may pass between signing and publication.
  static let publicationDays = 30

  let old: PreparedSheet
  let new: PreparedSheet
  /// The signing days of each agreement in tables before the older one.
  let formerDays: [SheetRow.Base: [Day?]]

  private(set) var matches: [Match] = []
  var oldLeft: [Int] = []
  var newLeft: [Int] = []

  init(_ old: PreparedSheet, _ new: PreparedSheet, formerDays: [SheetRow.Base: [Day?]]) {
    self.old = old
    self.new = new
    self.formerDays = formerDays
    matches.reserveCapacity(max(old.rows.count, new.rows.count))
    matchSameNames()
    matchOtherNames()
    matchRest()
  }

  mutating func match(
    _ oldRow: Int?, _ newRow: Int?, _ kind: AgreementChange.Kind?, _ reason: AgreementChange.Reason?
  ) {
    matches.append(Match(old: oldRow, new: newRow, kind: kind, reason: reason))
  }

  private mutating func matchSameNames() {
    let newGroups = Self.groups(of: new.rows)
    var met: Set<SheetRow.Base> = []
    for (base, olds) in Self.orderedGroups(of: old.rows) {
      guard let news = newGroups[base] else {
        oldLeft += olds
        continue
      }
      met.insert(base)
      var group = SigningMatching(old: olds, new: news)
      group.run(old.rows, new.rows)
      for pair in group.pairs { match(pair.old, pair.new, pair.kind, nil) }
      oldLeft += group.old
      newLeft += group.new
    }
    for (base, news) in Self.orderedGroups(of: new.rows) where !met.contains(base) { newLeft += news }
    newLeft.sort()
  }

  private mutating func matchRest() {
    for row in oldLeft { match(row, nil, .ended, nil) }
    for row in newLeft {
      let reason = doubt(about: new.rows[row])
      match(nil, row, reason == nil ? .added : .unexplained, reason)
    }
  }

  /// Why a new row should have been there before; nil if it may really be new.
  private func doubt(about row: SheetRow) -> AgreementChange.Reason? {
    if formerDays[row.base, default: []].contains(where: { Self.areClose($0, row.signed) }) {
      return .listedAgain
    }
    guard let signed = row.signed else { return nil }
    let age = old.sheet.day.daysSince1970 - signed.daysSince1970
    return age > Self.publicationDays ? .signedEarlier : nil
  }

  /// Whether two signing days can be one; a missing one can be any.
  static func areClose(_ left: Day?, _ right: Day?) -> Bool {
    guard let left, let right else { return true }
    return abs(left.daysSince1970 - right.daysSince1970) <= closeDays
  }

  /// Whether two counties can be one: a missing one can be any, and a typing mistake does not make another county.
  static func areClose(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right, left != right else { return true }
    let mistakes = EditDistance.between(
      left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value), atMost: 2)
    return mistakes != nil
  }

  private static func groups(of rows: [SheetRow]) -> [SheetRow.Base: Range<Int>] {
    var groups: [SheetRow.Base: Range<Int>] = [:]
    groups.reserveCapacity(rows.count)
    for (base, range) in orderedGroups(of: rows) { groups[base] = range }
    return groups
  }

  /// The rows of each agency and model, which are together.
  private static func orderedGroups(of rows: [SheetRow]) -> [(SheetRow.Base, Range<Int>)] {
    var groups: [(SheetRow.Base, Range<Int>)] = []
    var start = 0
    for index in rows.indices where index + 1 == rows.count || rows[index + 1].base != rows[index].base {
      groups.append((rows[index].base, start..<(index + 1)))
      start = index + 1
    }
    return groups
  }
}
