extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// The results of `transform` in the order of the elements, made on all cores.
  ///
  /// Elements are distributed in runs, so that a cheap transform does not pay for a task each.
  public func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let run = Swift.max(1, Swift.min(64, count / 32))
    guard count > run else { return map(transform) }
    let runs = stride(from: startIndex, to: endIndex, by: run).map { $0..<Swift.min($0 + run, endIndex) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for (number, indices) in runs.enumerated() {
        group.addTask { (number, indices.map { transform(self[$0]) }) }
      }
      var results = [[Result]](repeating: [], count: runs.count)
      for await (number, part) in group { results[number] = part }
      return results.flatMap { $0 }
    }
  }
}
