/// Finds the name that the author probably meant.
public enum Suggestion {
  /// The candidate nearest to `name`, if one is near enough to be a typing mistake: letter case is ignored, and about
  /// one letter in three may be wrong, missing, extra or swapped with its neighbor.
  ///
  ///     nearest(to: "titel", among: ["title", "tags"]) → "title"
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(name.lowercased().unicodeScalars.prefix(longest))
    let allowed = max(1, typed.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != name {
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(longest))
      guard abs(letters.count - typed.count) <= allowed else { continue }
      let distance = distance(typed, letters)
      guard distance <= allowed else { continue }
      if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// `Did you mean “title”?`, or nil when nothing is near.
  public static func question(for name: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: name, among: candidates).map { "Did you mean “\($0)”?" }
  }

  /// Names are compared up to this many letters, which bounds the cost of a hostile one.
  private static let longest = 80

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbors.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in 1...left.count {
      var row = [i] + [Int](repeating: 0, count: right.count)
      for j in 1...right.count {
        let substitution = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
