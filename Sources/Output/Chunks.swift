import Foundation

/// Work on a numbered list, done in parallel.
enum Chunks {
  /// Small enough that the last one does not keep the others waiting, large enough that handing it out costs
  /// nothing.
  private static let size = 64

  /// Calls `work` with the numbers 0..<`count` in stretches, as many at once as there are cores, and returns
  /// the answers in no particular order. Once `isFailure` is true of an answer, no new stretch begins, and
  /// those at work see that their task is canceled.
  static func run<Answer: Sendable>(
    _ count: Int, isFailure: (Answer) -> Bool = { _ in false },
    _ work: @escaping @Sendable (Range<Int>) -> Answer
  ) async -> [Answer] {
    await withTaskGroup(of: Answer.self) { group in
      var start = 0
      func begin() {
        guard start < count else { return }
        let stretch = start..<min(start + size, count)
        start = stretch.upperBound
        group.addTask { work(stretch) }
      }
      for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { begin() }
      var answers: [Answer] = []
      while let answer = await group.next() {
        answers.append(answer)
        if isFailure(answer) {
          start = count
          group.cancelAll()
        }
        begin()
      }
      return answers
    }
  }
}
