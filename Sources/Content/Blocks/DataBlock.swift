import Diagnostics
import Fields

/// A table or list from the data that a fenced block of a text puts on the page.
public struct DataBlock: Sendable {
  /// What it shows, with its options.
  public indirect enum Content: Sendable {
    /// Agreements.
    case agreements(AgreementsBlock)
    /// Members of the coalition.
    case members(MembersBlock)
    /// Those who signed a letter.
    case signatories(SignatoriesBlock)
    /// The size of the 287(g) program.
    case totals(TotalsBlock)
    /// How many agreements each state has.
    case map(DataFilter)
  }

  /// The word after the fence, which says what a block shows.
  public enum Word: String, Sendable, CaseIterable {
    /// Agreements.
    case agreements
    /// Members of the coalition.
    case members
    /// Those who signed a letter.
    case signatories
    /// The size of the 287(g) program.
    case totals
    /// How many agreements each state has.
    case map
  }

  /// The word after the fence.
  public let word: Word
  /// The block's position among the fenced blocks of its text.
  public let index: Int
  /// What it shows.
  public let content: Content
  /// The words above it.
  public internal(set) var caption: String?
  /// Where its word is.
  public let place: Place

  /// Its filter, if it can have one.
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
  /// What messages call such a block.
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
  /// The filter of a block, which may name only the columns of what it shows.
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
