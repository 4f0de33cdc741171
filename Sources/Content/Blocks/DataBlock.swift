import Diagnostics
import Fields

/// A table or list from the data that a fenced block of a text places on the page.
public struct DataBlock: Sendable {
  /// What it places, with its options.
  public indirect enum Content: Sendable {
    /// Agreements.
    case agreements(AgreementsBlock)
    /// Members of the coalition.
    case members(MembersBlock)
    /// Those who signed a letter.
    case signatories(SignatoriesBlock)
    /// How large the program was.
    case totals(TotalsBlock)
    /// How many agreements each state has.
    case map(DataFilter)
  }

  /// The word behind the fence, which says what a block places.
  public enum Word: String, Sendable, CaseIterable {
    /// Agreements.
    case agreements
    /// Members of the coalition.
    case members
    /// Those who signed a letter.
    case signatories
    /// How large the program was.
    case totals
    /// How many agreements each state has.
    case map
  }

  /// The word behind the fence.
  public let word: Word
  /// The block's position among the fenced blocks of its text.
  public let index: Int
  /// What it places.
  public let content: Content
  /// What stands above it, in its author's words.
  public internal(set) var caption: String?
  /// Where its word stands.
  public let place: Place

  /// What narrows it, where something can.
  public var filter: DataFilter? {
    switch content {
    case .agreements(let block): block.filter
    case .members(let block): block.filter
    case .signatories(let block): block.filter
    case .map(let filter): filter
    case .totals: nil
    }
  }
}

extension DataBlock {
  /// Reads the lines between the fences.
  init(_ word: Word, index: Int, at place: Place, _ reader: inout FieldReader) {
    self.word = word
    self.index = index
    self.place = place
    content =
      switch word {
      case .agreements: .agreements(AgreementsBlock(&reader))
      case .members: .members(MembersBlock(&reader))
      case .signatories: .signatories(SignatoriesBlock(&reader))
      case .totals: .totals(TotalsBlock(&reader))
      case .map: .map(reader.blockFilter(DataFilter.Column.ofAgreements, "Agreements have"))
      }
    caption = reader.text("caption")?.value
  }
}

extension DataBlock.Word {
  /// What the fields of such a block are fields of, in a message.
  var subject: String {
    switch self {
    case .agreements: "an agreements block"
    case .members: "a members block"
    case .signatories: "a signatories block"
    case .totals: "a totals block"
    case .map: "a map block"
    }
  }
}

extension FieldReader {
  /// What narrows a block, which may name only the columns of what it shows.
  mutating func blockFilter(_ columns: [DataFilter.Column], _ subject: String) -> DataFilter {
    let filter = filter()
    check(filter, has: columns, .blockInvalid, subject)
    return filter
  }

  /// How many rows a block shows at most.
  mutating func blockLimit() -> Int {
    guard let limit = number("limit") else { return BlockRows<Agreement>.usual }
    if (1...BlockRows<Agreement>.most).contains(limit.value) { return limit.value }
    report(
      .fieldValue, "A block cannot show \(limit.value) rows.", at: limit.place,
      fix: "Write a number from 1 to \(BlockRows<Agreement>.most).")
    return BlockRows<Agreement>.usual
  }
}
