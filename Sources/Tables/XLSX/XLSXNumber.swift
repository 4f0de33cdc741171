/// A number as a workbook stores it and as Excel shows it.
///
/// It stays a row of digits throughout: of the stored ones, Excel vouches for 15.
enum XLSXNumber {
  /// `45733`, `0.30000000000000004` → `0.3`, `1.0E-2` → `0.01`, `5.0` → `5`; nil if it is not a number.
  static func shown(_ stored: ArraySlice<UInt8>) -> String? {
    if stored.count <= 15, stored.first != UInt8(ascii: "0"), stored.decimal(maximumDigits: 15) != nil {
      return String(decoding: stored, as: UTF8.self)
    }
    guard var number = Decimal(stored) else { return nil }
    number.round(to: 15)
    return number.description
  }

  /// A number made of digits; its value is 0.d₁d₂d₃… × 10^exponent.
  private struct Decimal: CustomStringConvertible {
    private var isNegative = false
    private var digits: [UInt8] = []
    private var exponent = 0

    /// Reads `-12.5E+3`.
    init?(_ text: ArraySlice<UInt8>) {
      guard text.count <= 400 else { return nil }
      var rest = text
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        isNegative = sign == UInt8(ascii: "-")
        rest = rest.dropFirst()
      }
      let whole = rest.prefix(while: Self.isDigit)
      rest = rest.dropFirst(whole.count)
      var fraction = rest.prefix(0)
      if rest.first == UInt8(ascii: ".") {
        rest = rest.dropFirst()
        fraction = rest.prefix(while: Self.isDigit)
        rest = rest.dropFirst(fraction.count)
      }
      guard !whole.isEmpty || !fraction.isEmpty else { return nil }
      exponent = whole.count
      if let letter = rest.first {
        guard letter | 0x20 == UInt8(ascii: "e"),
          let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self)),
          (-400...400).contains(power)
        else { return nil }
        exponent += power
      }
      digits = (whole + fraction).map { $0 - UInt8(ascii: "0") }
      normalize()
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Removes zeros at either end.
    private mutating func normalize() {
      let zeros = digits.prefix { $0 == 0 }.count
      digits.removeFirst(zeros)
      exponent -= zeros
      while digits.last == 0 { digits.removeLast() }
      if digits.isEmpty { (isNegative, exponent) = (false, 0) }
    }

    mutating func round(to count: Int) {
      guard digits.count > count else { return }
      let isUp = digits[count] >= 5
      digits.removeLast(digits.count - count)
      if isUp {
        while digits.last == 9 { digits.removeLast() }
        if digits.isEmpty {
          digits = [1]
          exponent += 1
        } else {
          digits[digits.count - 1] += 1
        }
      }
      normalize()
    }

    /// Plain up to 21 places before the point or nine zeros after it, or else as `1.5E+30`.
    var description: String {
      let sign = isNegative ? "-" : ""
      let text = digits.map(String.init).joined()
      if digits.isEmpty { return "0" }
      if exponent > 21 || exponent < -8 {
        let rest = text.dropFirst()
        let power = exponent - 1
        return sign + text.prefix(1) + (rest.isEmpty ? "" : ".") + rest + "E\(power < 0 ? "" : "+")\(power)"
      }
      if exponent <= 0 { return sign + "0." + String(repeating: "0", count: -exponent) + text }
      if exponent >= digits.count {
        return sign + text + String(repeating: "0", count: exponent - digits.count)
      }
      return sign + text.prefix(exponent) + "." + text.dropFirst(exponent)
    }
  }
}
