import Diagnostics
import Fields

/// Words of a page that state a number, and the figure that must agree with them.
public struct Claim: Sendable {
  /// How the figure must relate to the number.
  public enum Comparison: String, Sendable, CaseIterable {
    /// It is the number.
    case equal = "is"
    /// It is larger.
    case over
    /// It is smaller.
    case under
    /// It is the number or larger.
    case atLeast = "at_least"
    /// It is the number or smaller.
    case atMost = "at_most"

    /// Whether it applies to `figure` and `number`.
    func holds(_ figure: Int, _ number: Int) -> Bool {
      switch self {
      case .equal: figure == number
      case .over: figure > number
      case .under: figure < number
      case .atLeast: figure >= number
      case .atMost: figure <= number
      }
    }
  }

  /// The words, as they are on the page.
  public let words: Located<String>
  /// The name of the figure.
  public let figure: Located<String>
  /// How the figure must relate to `number`.
  public let comparison: Comparison
  /// The number.
  public let number: Int
}

extension FieldReader {
  /// The claims of a piece: `{"Over 60 groups": {figure: signers, over: 60}}`.
  mutating func claims(_ key: String) -> [Claim] {
    namedRecords(key, of: "a claim", example: "{\"32 contracts\": {figure: contracts, is: 32}}") {
      words, reader in
      let figure = reader.text("figure", required: true)
      let numbers = Claim.Comparison.allCases.compactMap { comparison in
        reader.number(comparison.rawValue).map { (comparison, $0.value) }
      }
      guard let figure else { return nil }
      guard numbers.count == 1, let (comparison, number) = numbers.first else {
        let ways = Claim.Comparison.allCases.map(\.rawValue).joined(separator: ", ")
        reader.report(
          .claimFailed, "A claim must compare its figure with one number.", at: words.place,
          fix: "Write one of \(ways) with a number, like “is: 32”.")
        return nil
      }
      return Claim(words: words, figure: figure, comparison: comparison, number: number)
    }
  }
}
