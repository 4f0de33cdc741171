/// What the order of names needs to know about a language.
struct NameLanguage: Sendable {
  /// Words that are skipped in front of a name.
  let articles: Set<String>
  /// Names that begin with such a word as part of a place's name.
  let places: Set<String>
  /// Whether the Arabic article, which is written as part of the word, is skipped.
  let skipsArabicArticle: Bool
  /// Whether `ñ` is a letter of its own.
  let hasEnye: Bool
  /// The letters that come before those of all other scripts.
  let firstLetters: ClosedRange<UInt32>

  /// The rules of a language given by its code; those of English for one that has none of its own, without its
  /// articles.
  init(_ code: String) {
    let language = String(code.lowercased().prefix { $0 != "-" && $0 != "_" })
    articles = Self.articles[language] ?? []
    places = language == "es" ? Self.spanishPlaces : []
    skipsArabicArticle = language == "ar"
    hasEnye = ["es", "gl", "eu", "ast", "fil", "tl", "qu", "gn"].contains(language)
    firstLetters =
      switch language {
      case "ar", "fa", "ur", "ps", "ku", "ckb": 0x0600...0x06FF
      case "he", "yi": 0x0590...0x05FF
      case "el": 0x0370...0x03FF
      case "ru", "uk", "be", "bg", "sr", "mk": 0x0400...0x04FF
      default: 0...0x02FF
      }
  }

  private static let articles: [String: Set<String>] = [
    "en": ["the", "a", "an"],
    "es": ["el", "la", "los", "las", "lo", "un", "una"],
    "fr": ["le", "la", "les", "l", "un", "une", "des"],
    "pt": ["o", "a", "os", "as"],
    "de": ["der", "die", "das"],
  ]

  private static let spanishPlaces: Set<String> = [
    "angeles", "alamos", "cajon", "cruces", "dorado", "habana", "jolla", "mesa", "monte", "paso", "paz",
    "plata",
    "salvador", "vegas",
  ]
}
