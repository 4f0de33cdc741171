extension PhoneNumber {
  /// What is wrong with a text that is not a telephone number, and what to type; `field` is the field that contains
  /// it.
  static func problem(_ written: String, in field: String? = nil) -> (summary: String, fix: String) {
    let found = mistake(in: written.plainlyTyped)
    let place = field.map { " in the field “\($0)”" } ?? ""
    let reason = found.reason.map { ": " + $0 } ?? ""
    return ("\(written.quotedShortly)\(place) is not a telephone number\(reason).", found.fix)
  }

  private static let example = "Write its digits, like 202-555-0114 or +1 202 555 0114."
  private static let abroad =
    "A number outside North America begins with + and its country code, like +44 20 7946 0018."

  private static func mistake(in plain: String) -> (reason: String?, fix: String) {
    let number = parts(of: plain).number
    let digits = number.filter(isDigit)
    let isSpelled = number.contains(where: \.isLetter)
    if let meant = meant(by: digits, isAbroad: plain.hasPrefix("+")), !isSpelled || digits.count >= 10 {
      return ("there is something else next to its digits", "Did you mean “\(meant)”?")
    }
    if isSpelled { return (nil, example) }
    if plain.hasPrefix("+") { return international(digits) }
    if digits.hasPrefix("00") || digits.hasPrefix("011") {
      let code = digits.hasPrefix("00") ? "00" : "011"
      return (
        "it begins with “\(code)”",
        "Write + in place of \(code), then the country code, like +44 20 7946 0018."
      )
    }
    switch digits.count {
    case 0: return (nil, example)
    case 3:
      return ("a short number works only in some places", "Write the full number, like 202-555-0114.")
    case 7: return ("it has no area code", "Write the area code too, like 202-555-0114.")
    case 10,
      11 where digits.hasPrefix("1"):
      let national = digits.suffix(10)
      let part = isNorthAmerican("\(national.prefix(3))5550114") ? national.dropFirst(3) : national
      let name = part.count == 10 ? "area code" : "exchange"
      return ("“\(part.prefix(3))” is not a valid \(name)", "Check its digits. \(abroad)")
    default:
      return ("it has \(digits.count) digits, not ten", "Write all ten digits, like 202-555-0114. \(abroad)")
    }
  }

  private static func international(_ digits: String) -> (reason: String?, fix: String) {
    let example = "Write + and the country code, then the number, like +44 20 7946 0018."
    if digits.isEmpty { return (nil, example) }
    if digits.hasPrefix("0") { return ("no country code begins with 0", example) }
    if digits.hasPrefix("1") {
      return ("+1 needs an area code and seven more digits after it", "Write it like +1 202 555 0114.")
    }
    if digits.count < 7 { return ("it has only \(digits.count) digits", example) }
    if digits.count > 15 { return ("it has \(digits.count) digits, and the limit is 15", example) }
    return (nil, example)
  }

  /// The number from the digits alone, as people can type it.
  private static func meant(by digits: String, isAbroad: Bool) -> String? {
    if isAbroad { return PhoneNumber("+" + digits).map(\.e164) }
    guard PhoneNumber(digits) != nil else { return nil }
    let national = digits.suffix(10)
    return "\(national.prefix(3))-\(national.dropFirst(3).prefix(3))-\(national.suffix(4))"
  }
}
