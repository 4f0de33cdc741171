/// How many letters are wrong in one name for it to be the other.
enum EditDistance {
  /// The optimal string alignment distance (a letter missing, too many, wrong, or swapped with its neighbor); nil
  /// if it is more than `limit`. The cost is the length of a name times `limit`.
  static func between(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    let far = limit + 1
    var beforeLast = [Int](repeating: far, count: right.count + 1)
    var last = (0...right.count).map { min($0, far) }
    var row = beforeLast
    for i in 1...left.count {
      let from = max(1, i - limit)
      let to = min(right.count, i + limit)
      guard from <= to else { return nil }
      row[from - 1] = from == 1 ? min(i, far) : far
      var least = row[from - 1]
      for j in from...to {
        var distance = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        distance = min(distance, row[j - 1] + 1, last[j] + 1)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          distance = min(distance, beforeLast[j - 2] + 1)
        }
        row[j] = min(distance, far)
        least = min(least, row[j])
      }
      if to < right.count { row[to + 1] = far }
      guard least <= limit else { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
