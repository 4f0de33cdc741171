/// The numbers by which people count: 1, 2, 5, 10, 20, 50, 100 and so on.
enum RoundNumbers {
  /// All of them up to `limit`, from small to large.
  static func upTo(_ limit: Int) -> [Int] {
    var numbers: [Int] = []
    var power = 1
    while power <= limit {
      numbers += [1, 2, 5].filter { $0 <= limit / power }.map { $0 * power }
      if power > limit / 10 { break }
      power *= 10
    }
    return numbers
  }
}
