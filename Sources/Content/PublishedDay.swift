import Fields

extension Day {
  /// Reads `2026-05-18`, with or without a time after it, `5/18/2026` and `5/18/26` (month, day, year).
  init?(published text: String) {
    let front = text.prefix(10)
    if let day = Day(iso: front) {
      guard front.endIndex == text.endIndex || text[front.endIndex] == "T" || text[front.endIndex] == " "
      else {
        return nil
      }
      self = day
      return
    }
    self.init(american: text)
  }

  /// Reads `5/18/2026` and `5/18/26`: month, day, year.
  init?(american text: String) {
    self.init(monthDayYear: text.split(separator: "/", omittingEmptySubsequences: false))
  }

  /// A day of month, day and year in digits, the year with four of them or with the last two.
  init?(monthDayYear parts: [some StringProtocol]) {
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
      parts[2].utf8.count == 2 || parts[2].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let month = Int(parts[0]), let day = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    self.init(year: year < 100 ? 2000 + year : year, month: month, day: day)
  }

  /// `5/18/2026`, as Americans write it.
  var american: String { "\(month)/\(day)/\(year)" }
}
