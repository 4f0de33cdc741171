/// The form in which a language counts (Unicode CLDR, Language Plural Rules, cardinal numbers, whole numbers only).
enum PluralCategory: String {
  case zero, one, two, few, many, other

  /// The category of a number in a language, by its code; languages that are not listed count as English does.
  static func of(_ number: Int, in language: String) -> PluralCategory {
    let last = number % 10
    let lastTwo = number % 100
    switch language.prefix(while: { $0 != "-" }) {
    case "id", "ja", "ko", "lo", "ms", "my", "th", "vi", "yue", "zh": return .other
    case "am", "bn", "fa", "gu", "hi", "hy", "kn", "zu": return number <= 1 ? .one : .other
    case "fr", "pt": return number <= 1 ? .one : millions(number) ?? .other
    case "ca", "es", "it": return number == 1 ? .one : millions(number) ?? .other
    case "he": return number == 1 ? .one : number == 2 ? .two : .other
    case "ar":
      switch number {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default: return (3...10).contains(lastTwo) ? .few : lastTwo >= 11 ? .many : .other
      }
    case "be", "ru", "uk":
      if last == 1, lastTwo != 11 { return .one }
      return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
    case "bs", "hr", "sr":
      if last == 1, lastTwo != 11 { return .one }
      return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .other
    case "pl":
      if number == 1 { return .one }
      return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
    case "cs", "sk": return number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case "ro": return number == 1 ? .one : number == 0 || (1...19).contains(lastTwo) ? .few : .other
    default: return number == 1 ? .one : .other
    }
  }

  private static func millions(_ number: Int) -> PluralCategory? {
    number != 0 && number % 1_000_000 == 0 ? .many : nil
  }
}

extension ThemeStrings {
  /// A text with a number in the form that the language gives it: `1 signature`, `1,204 signatures`.
  func counted(_ key: Count, _ number: Int) -> String {
    let forms = plurals[key.rawValue] ?? [:]
    let form = forms[PluralCategory.of(number, in: language).rawValue] ?? forms["other"] ?? ""
    return form.replacing("{count}", with: self.number(number))
  }
}
