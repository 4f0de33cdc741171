extension MarkupText {
  /// The texts that come of taking or leaving the options, at most `most` of them. Options of one number are taken or
  /// left together; an option with a number below zero is there where the one with the positive number is not.
  ///
  /// - Parameter numbers: the options that are decided; all others keep their marks.
  public func variants(deciding numbers: Set<Int>, most: Int) -> [MarkupText] {
    let numbers = numbers.sorted()
    guard !numbers.isEmpty else { return [self] }
    var choices: [Set<Int>] = []
    if numbers.count < Int.bitWidth - 2, 1 << numbers.count <= most {
      choices = (0..<1 << numbers.count).map { bits in
        Set(numbers.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
      }
    } else {
      // With all, with none, and with each alone: there is no time for more.
      choices = [Set(numbers), []] + numbers.prefix(most).map { [$0] }
    }
    return choices.map { taking($0, of: Set(numbers)) }
  }

  /// The numbers of the options in the text.
  public var options: Set<Int> {
    var found: Set<Int> = []
    for index in bytes.indices where bytes[index] == Mark.optionBegins { found.insert(abs(positions[index])) }
    return found
  }

  private func taking(_ taken: Set<Int>, of decided: Set<Int>) -> MarkupText {
    var result = MarkupText()
    var left = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let isMark = byte == Mark.optionBegins || byte == Mark.optionEnds
      if isMark, decided.contains(abs(positions[index])) {
        let number = positions[index]
        let isTaken = taken.contains(abs(number)) == (number > 0)
        if !isTaken { left += byte == Mark.optionBegins ? 1 : -1 }
        continue
      }
      if left == 0 { result.append(byte, at: positions[index]) }
    }
    return result
  }
}
