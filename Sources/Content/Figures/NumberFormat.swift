/// How a language writes whole numbers (Unicode CLDR, decimal separators by group).
public struct NumberFormat: Sendable {
  private let group: String

  /// The format of a language, by its code. Spanish groups by commas, as Spanish in the United States does.
  public init(language: String) {
    switch language.prefix(while: { $0 != "-" }) {
    case "da", "de", "el", "hr", "id", "it", "nl", "pt", "ro", "sl", "sr", "tr", "vi": group = "."
    case "bg", "cs", "fi", "fr", "hu", "no", "nb", "pl", "ru", "sk", "sv", "uk": group = "\u{202F}"
    default: group = ","
    }
  }

  /// A number with its thousands grouped: `1,843`.
  public func text(_ number: Int) -> String {
    var digits = String(number.magnitude)[...]
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: group)
  }
}
