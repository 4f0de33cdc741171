/// Finds the article in front of a name.
enum NameArticle {
  /// Where the name begins after an article and the punctuation before it; the start if it has none.
  ///
  /// An article is one only if a space and another word follow: `A. Philip Randolph Institute` and `AT&T` have
  /// none.
  static func end(
    in name: String.UnicodeScalarView, _ language: NameLanguage
  ) -> String.UnicodeScalarView.Index {
    guard !language.articles.isEmpty || language.skipsArabicArticle else { return name.startIndex }
    guard let start = name.firstIndex(where: isPartOfWord) else { return name.startIndex }
    if language.skipsArabicArticle { return endOfArabic(in: name[start...]) ?? name.startIndex }
    let rest = name[start...]
    let wordEnd = rest.firstIndex { !isPartOfWord($0) } ?? rest.endIndex
    guard wordEnd < rest.endIndex, language.articles.contains(lowercased(rest[..<wordEnd])) else {
      return name.startIndex
    }
    let isElided = name[wordEnd] == "'" || name[wordEnd] == "’"
    let isOneLetter = lowercased(rest[..<wordEnd]) == "l"
    guard isElided ? isOneLetter : name[wordEnd].properties.isWhitespace && !isOneLetter else {
      return name.startIndex
    }
    let after = isElided ? name.index(after: wordEnd) : wordEnd
    let behind = name[after...].drop { $0.properties.isWhitespace || isQuotationMark($0) }
    guard let first = behind.first, isPartOfWord(first) else { return name.startIndex }
    let next = lowercased(behind.prefix(while: isPartOfWord))
    return language.places.contains(next) ? name.startIndex : behind.startIndex
  }

  /// After `ال`, unless it is part of the word: less than two letters follow, or the word is الله.
  private static func endOfArabic(
    in name: Substring.UnicodeScalarView
  ) -> String.UnicodeScalarView.Index? {
    let start = Array(name.prefix(2))
    guard start == ["\u{0627}", "\u{0644}"] else { return nil }
    let rest = name.dropFirst(2)
    let word = rest.prefix(while: isPartOfWord).filter { !$0.isAccent }
    guard word.count >= 2, Array(word) != ["\u{0644}", "\u{0647}"] else { return nil }
    return rest.startIndex
  }

  private static func lowercased(_ word: Substring.UnicodeScalarView) -> String {
    // The accents of a decomposed word are apart.
    String(String.UnicodeScalarView(word.filter { !$0.isAccent })).lowercased()
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    return scalar.isAccent || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .initialPunctuation, .finalPunctuation, .openPunctuation: true
    default: scalar == "\"" || scalar == "'"
    }
  }
}
