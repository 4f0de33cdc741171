/// Numbers the addresses of a plain text.
struct PlainTextLinks {
  private var numbers: [String: Int] = [:]
  private var addresses: [String] = []

  /// The number of an address; one that was seen before keeps its number.
  mutating func number(of address: String) -> Int {
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }

  /// `[1] https://…`, one for each address.
  var lines: [String] { addresses.enumerated().map { "[\($0 + 1)] \($1)" } }

  /// A footnote's mark, which cannot be taken for a link's number: `1` → `[a]`, `27` → `[aa]`.
  static func letter(of number: String) -> String {
    var rest = Int(number) ?? 0
    var letters: [Character] = []
    while rest > 0 {
      rest -= 1
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rest % 26))))
      rest /= 26
    }
    return letters.isEmpty ? "" : "[\(String(letters.reversed()))]"
  }
}
