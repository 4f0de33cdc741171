import Fields

/// Matches the rows of one agency and model in two tables by their signing days. Nearly always there is one
/// in each.
struct SigningMatching {
  /// Rows without a partner so far.
  private(set) var old: [Int]
  private(set) var new: [Int]
  private(set) var pairs: [(old: Int, new: Int, kind: AgreementChange.Kind?)] = []

  /// How many rows are looked at to find the partner of another, which bounds the cost of a table with one
  /// agency.
  private static let window = 16

  init(old: Range<Int>, new: Range<Int>) {
    self.old = Array(old)
    self.new = Array(new)
  }

  mutating func run(_ oldRows: [SheetRow], _ newRows: [SheetRow]) {
    merge(oldRows, newRows) { $0.signed == $1.signed && $0.county == $1.county }
    merge(oldRows, newRows) { $0.signed == $1.signed }
    pair { oldRow, newRow in
      let (before, after) = (oldRows[oldRow], newRows[newRow])
      guard SheetMatching.areClose(before.signed, after.signed),
        SheetMatching.areClose(before.county, after.county)
      else { return nil }
      return .some(nil)
    }
    pair { oldRow, newRow in
      let (before, after) = (oldRows[oldRow], newRows[newRow])
      guard let signed = before.signed, let later = after.signed,
        SheetMatching.areClose(before.county, after.county)
      else { return nil }
      // Nothing can be signed again on an earlier day: such a day is a correction.
      return .some(later > signed ? .signedAgain : nil)
    }
  }

  /// Pairs the rows that agree, in one walk through both lists, which are in the order of the signing days.
  private mutating func merge(
    _ oldRows: [SheetRow], _ newRows: [SheetRow], where agree: (SheetRow, SheetRow) -> Bool
  ) {
    var oldRest: [Int] = []
    var newRest: [Int] = []
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      let (before, after) = (oldRows[old[i]], newRows[new[j]])
      if agree(before, after) {
        pairs.append((old[i], new[j], nil))
        (i, j) = (i + 1, j + 1)
      } else if Self.position(of: before) <= Self.position(of: after) {
        oldRest.append(old[i])
        i += 1
      } else {
        newRest.append(new[j])
        j += 1
      }
    }
    old = oldRest + old[i...]
    new = newRest + new[j...]
  }

  /// Pairs each row with the first that `kind` accepts, among as many as the window shows.
  private mutating func pair(_ kind: (Int, Int) -> AgreementChange.Kind??) {
    if old.isEmpty || new.isEmpty { return }
    var rest: [Int] = []
    var shown = Array(new.prefix(Self.window))
    var next = shown.count
    for row in old {
      var partner: (index: Int, kind: AgreementChange.Kind?)?
      for (index, candidate) in shown.enumerated() {
        guard let accepted = kind(row, candidate) else { continue }
        partner = (index, accepted)
        break
      }
      guard let partner else {
        rest.append(row)
        continue
      }
      pairs.append((row, shown.remove(at: partner.index), partner.kind))
      if next < new.count {
        shown.append(new[next])
        next += 1
      }
    }
    old = rest
    new = shown + new[next...]
  }

  private static func position(of row: SheetRow) -> (Int, String) {
    (row.signed?.daysSince1970 ?? Int.max, row.county ?? "")
  }
}
