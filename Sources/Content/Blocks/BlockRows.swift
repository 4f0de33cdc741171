import Fields

/// The rows that a block shows, and how many rows there are in all.
public struct BlockRows<Row: Sendable>: Sendable {
  /// The rows, in the block's order.
  public let rows: [Row]
  /// How many there are, including those that are left out.
  public let count: Int

  /// The first of some rows that are in order.
  init(_ rows: [Row], limit: Int) {
    self.rows = Array(rows.prefix(limit))
    count = rows.count
  }

  /// How many rows are shown where the author does not say.
  static var usual: Int { 50 }
  /// The upper limit: a page is not a register, and its feed repeats the block.
  static var most: Int { 500 }
}

/// What rows are ordered by: a number first, then names as readers of a language look for them.
struct RowRank: Comparable {
  /// Rows that lack what they are ordered by come last.
  var isLast = false
  var number = 0
  let names: [NameOrder.Key]

  static func < (left: RowRank, right: RowRank) -> Bool {
    if left.isLast != right.isLast { return right.isLast }
    if left.number != right.number { return left.number < right.number }
    return left.names.lexicographicallyPrecedes(right.names)
  }
}

extension Sequence {
  /// The elements in the order of their ranks; those of equal rank stay in their order.
  func ordered(by rank: (Element) -> RowRank) -> [Element] {
    var ranked: [(rank: RowRank, position: Int, element: Element)] = []
    for element in self { ranked.append((rank(element), ranked.count, element)) }
    ranked.sort { left, right in
      left.rank == right.rank ? left.position < right.position : left.rank < right.rank
    }
    return ranked.map { $0.element }
  }
}
