/// A column's name in the form in which names are compared: `Other names`, `other_names` and
/// `OTHER-NAMES ` are one name.
struct HeaderName: Hashable {
  private let letters: String

  init(_ text: String) {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where !scalar.properties.isWhitespace && scalar != "_" && scalar != "-" {
      kept.append(scalar)
    }
    letters = String(kept).lowercased()
  }

  /// Whether nothing is left to compare.
  var isBlank: Bool { letters.isEmpty }
}
