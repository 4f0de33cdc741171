extension Unicode.Scalar {
  /// Whether it is a mark that a reader may leave out: an accent of Latin, Greek or Cyrillic letters, a Hebrew
  /// point, an Arabic vowel sign or hamza, the tatweel that stretches an Arabic word, or an invisible sign.
  ///
  /// Marks of other scripts, such as the vowels of Hindi or Thai, make another word and are none.
  var isAccent: Bool {
    switch value {
    case 0x0300...0x036F, 0x0483...0x0487, 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5,
      0x05C7, 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
      true
    default: !isASCII && properties.generalCategory == .format
    }
  }

  /// The letter under another one of Latin script that has no decomposition, such as `o` for `ø`.
  static func plainLetters(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "æ", "Æ": "ae"
    case "œ", "Œ": "oe"
    case "ß", "ẞ": "ss"
    case "þ", "Þ": "th"
    case "ø", "Ø": "o"
    case "ł", "Ł": "l"
    case "đ", "Đ", "ð", "Ð": "d"
    case "ħ", "Ħ": "h"
    case "ı": "i"
    case "ŧ", "Ŧ": "t"
    case "ς": "σ"
    case "\u{0671}": "\u{0627}"
    case "\u{06A9}": "\u{0643}"
    case "\u{06CC}": "\u{064A}"
    default: nil
    }
  }
}
