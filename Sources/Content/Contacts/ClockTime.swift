/// A time of day as an author writes it.
enum ClockTime {
  /// Minutes after midnight for `9:00`, `17:30`, `24:00`, `5pm` and `9:30 a.m.`; nil for anything else.
  static func minutes(_ written: String) -> Int? {
    var clock = written.plainlyTyped.lowercased().replacing("a.m.", with: "am").replacing("p.m.", with: "pm")
    let half = ["am", "pm"].first(where: clock.hasSuffix)
    if half != nil { clock.removeLast(2) }
    let parts = clock.split(separator: " ", omittingEmptySubsequences: true).joined()
      .split(separator: ":", omittingEmptySubsequences: false)
    guard let hour = number(parts.first, digits: 1...2), parts.count <= 2,
      let minute = parts.count == 2 ? number(parts.last, digits: 2...2) : half == nil ? nil : 0, minute < 60
    else { return nil }
    guard let half else { return hour < 24 || hour == 24 && minute == 0 ? hour * 60 + minute : nil }
    guard (1...12).contains(hour) else { return nil }
    return (hour % 12 + (half == "pm" ? 12 : 0)) * 60 + minute
  }

  /// `9:00`, as a message writes a time.
  static func text(_ minutes: Int) -> String {
    "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  /// The time that was probably meant: `17`, `0900` and `9.30` are common typing mistakes.
  static func suggestion(for written: String) -> String? {
    let plain = written.plainlyTyped
    guard plain.allSatisfy({ PhoneNumber.isDigit($0) || ".h ".contains($0) }) else { return nil }
    let digits = plain.filter(PhoneNumber.isDigit)
    let clock =
      switch digits.count {
      case 1, 2: "\(digits):00"
      case 3, 4: "\(digits.dropLast(2)):\(digits.suffix(2))"
      default: ""
      }
    return minutes(clock).map { "Did you mean “\(text($0))”?" }
  }

  private static func number(_ text: Substring?, digits: ClosedRange<Int>) -> Int? {
    guard let text, digits.contains(text.utf8.count), text.allSatisfy(PhoneNumber.isDigit) else { return nil }
    return Int(text)
  }
}
