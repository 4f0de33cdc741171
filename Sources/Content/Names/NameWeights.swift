/// Turns the letters of one name into the weights by which names are ordered.
///
/// A weight is 1 between words, 2 to 11 for a digit, from 0x100 on for the length of a number, and from 0x10000
/// on for a letter.
struct NameWeights {
  private static let longest = 300
  private static let space: UInt32 = 1
  private static let number: UInt32 = 0x100
  private static let letter: UInt32 = 0x1_0000
  private static let otherScript: UInt32 = 0x800_0000

  private let language: NameLanguage
  private var letters: [UInt32] = []
  /// Where an accent or a capital is, so that of two names the one that has it later comes first.
  private var accents: [UInt32] = []
  private var capitals: [UInt32] = []
  private var isAfterSpace = false
  private var numberStart: Int?

  init(_ language: NameLanguage) {
    self.language = language
    letters.reserveCapacity(64)
  }

  /// All weights: letters, accents, capitals, with a 0 between.
  var all: [UInt32] {
    var all = letters
    if accents.isEmpty && capitals.isEmpty { return all }
    all.reserveCapacity(letters.count + accents.count + capitals.count + 2)
    all.append(0)
    all += accents
    all.append(0)
    all += capitals
    return all
  }

  /// Adds a whole name, decomposed (NFKD), without the article in front.
  mutating func add(_ scalars: String.UnicodeScalarView) {
    for scalar in scalars[NameArticle.end(in: scalars, language)...] {
      guard letters.count < Self.longest else { break }
      add(scalar)
    }
    endNumber()
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z": append(scalar)
    case "A"..."Z":
      capitals.append(position)
      append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x20)))
    case "0"..."9": append(digit: scalar.value - 0x30)
    case _ where NameWeights.partsWords(scalar):
      endNumber()
      isAfterSpace = !letters.isEmpty
    case _ where !scalar.isASCII: addForeign(scalar)
    default: break
    }
  }

  private mutating func addForeign(_ scalar: Unicode.Scalar) {
    if scalar.isAccent {
      addAccent(scalar)
    } else if scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue
    {
      append(digit: UInt32(value))
    } else if let plain = Unicode.Scalar.plainLetters(for: scalar) {
      accents += [position, scalar.value]
      if scalar.properties.isUppercase { capitals.append(position) }
      plain.unicodeScalars.forEach { append($0) }
    } else {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter:
        capitals.append(position)
        scalar.properties.lowercaseMapping.unicodeScalars.forEach { append($0) }
      case .lowercaseLetter, .otherLetter, .modifierLetter, .letterNumber, .otherNumber, .spacingMark,
        .nonspacingMark:
        append(scalar)
      default: break
      }
    }
  }

  private mutating func addAccent(_ accent: Unicode.Scalar) {
    guard let last = letters.indices.last, numberStart == nil else { return }
    if accent.value == 0x0303, language.hasEnye, letters[last] == weight(of: "n") {
      letters[last] += 1
    } else {
      accents += [position, accent.value]
    }
  }

  private mutating func append(_ letter: Unicode.Scalar) {
    endNumber()
    appendSpace()
    letters.append(weight(of: letter))
  }

  private mutating func append(digit: UInt32) {
    if numberStart == nil {
      appendSpace()
      numberStart = letters.count
      letters.append(Self.number)
    }
    guard let start = numberStart, digit > 0 || letters.count > start + 1 else { return }
    letters[start] += 1
    letters.append(2 + digit)
  }

  private mutating func endNumber() { numberStart = nil }

  private mutating func appendSpace() {
    if isAfterSpace { letters.append(Self.space) }
    isAfterSpace = false
  }

  /// Later places are smaller.
  private var position: UInt32 { UInt32(Self.longest * 2 - letters.count - (isAfterSpace ? 1 : 0)) }

  private func weight(of scalar: Unicode.Scalar) -> UInt32 {
    let offset = language.firstLetters.contains(scalar.value) ? 0 : Self.otherScript
    return switch scalar {
    case "\u{067E}": Self.letter + offset + 0x0628 * 4 + 1
    case "\u{0686}": Self.letter + offset + 0x062C * 4 + 1
    case "\u{0698}": Self.letter + offset + 0x0632 * 4 + 1
    case "\u{06AF}": Self.letter + offset + 0x0643 * 4 + 1
    default: Self.letter + offset + scalar.value * 4
    }
  }

  /// Whether two words are next to a sign: white space, a hyphen or dash, a slash or an underscore.
  static func partsWords(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return " -/_\t\n\r|".unicodeScalars.contains(scalar) }
    return scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
  }
}
