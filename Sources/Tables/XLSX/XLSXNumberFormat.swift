/// What a cell's number format makes of its number.
enum XLSXNumberFormat: Equatable {
  /// A number.
  case number
  /// A whole number with zeros in front of it up to this many digits, such as a postal code.
  case padded(Int)
  /// A day.
  case day
  /// A day and a time of day.
  case moment
  /// A time of day.
  case time
  /// A duration in hours, minutes and seconds, such as `36:30:00`.
  case duration

  /// One of the formats that need no code (ECMA-376 part 1, 18.8.30). Those from 27 to 36 and from 50 to 58
  /// are days in East Asian versions of Excel.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...36, 50...58: self = .day
    case 22: self = .moment
    case 18...21, 45, 47: self = .time
    case 46: self = .duration
    default: self = .number
    }
  }

  /// A format by its code, such as `m/d/yyyy;@` or `[$-409]mmmm d, yyyy`.
  init(code: String) {
    let letters = Self.letters(of: code)
    let isDay = letters.plain.contains { $0 == "y" || $0 == "d" }
    let isTime = letters.plain.contains { $0 == "h" || $0 == "s" } || letters.isElapsed
    switch (isDay, isTime) {
    case (true, true): self = .moment
    case (true, false): self = .day
    case (false, true): self = letters.isElapsed ? .duration : .time
    case (false, false) where letters.plain.contains("m"): self = .day
    default:
      let isPadded = code.utf8.count > 1 && code.utf8.count <= 20 && code.utf8.allSatisfy { $0 == 0x30 }
      self = isPadded ? .padded(code.utf8.count) : .number
    }
  }

  /// The letters of the code's first part in lower case, without what is in quotes or brackets or after
  /// a backslash; and whether a bracket contains hours, minutes or seconds, as in `[h]:mm`.
  private static func letters(of code: String) -> (plain: String, isElapsed: Bool) {
    var plain = String.UnicodeScalarView()
    var isElapsed = false
    var scalars = code.lowercased().unicodeScalars.prefix(1_000).makeIterator()
    while let scalar = scalars.next(), scalar != ";" {
      switch scalar {
      case "\"": while let quoted = scalars.next(), quoted != "\"" {}
      case "\\", "_", "*": _ = scalars.next()
      case "[":
        var bracketed = String.UnicodeScalarView()
        while let inner = scalars.next(), inner != "]" { bracketed.append(inner) }
        if let first = bracketed.first, "hms".unicodeScalars.contains(first) {
          isElapsed = isElapsed || bracketed.allSatisfy { $0 == first }
        }
      default: plain.append(scalar)
      }
    }
    // “General” is a word, not a row of fields.
    return (String(plain) == "general" ? "" : String(plain), isElapsed)
  }
}
